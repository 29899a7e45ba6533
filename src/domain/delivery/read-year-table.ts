// SPDX-License-Identifier: EUPL-1.2
import type { YearColumn } from "./delivery";
import type { FoundHeader, TableTools } from "./table-plan";
import { createRowKeyReader } from "./row-key";
import { addRow, addUnreadRow, type FigureCell, noRows, type TableRows } from "./table-rows";

export interface YearTableOptions {
  readonly isQuestionnaire: boolean;
  readonly department: string | null;
  /** First row (from 0) below the data; null: the data go on to the end of the sheet. */
  readonly endRow: number | null;
}

/** Reads a table with years as columns. */
export const readYearTable = (
  tools: TableTools,
  header: FoundHeader,
  options: YearTableOptions,
): TableRows => {
  const { grid } = tools;
  const { columns, stub, context, block } = header;
  const carriesDown = !options.isQuestionnaire;
  const readKey = createRowKeyReader(tools, { stub, context, carriesDown });
  const remarkColumn = columns.byRole.get("remark")?.[0] ?? null;
  const hasBase = columns.years.some(({ measure }) => measure === "base");
  const into = noRows();
  for (const { year } of columns.years) into.years.add(year);

  const until = options.endRow ?? grid.rows;
  for (let row = block.last + 1; row < until; row += 1) {
    const key = readKey(row);
    const cells = figureCells(columns.years, row);
    if (key.kind === "known") {
      const remark = remarkColumn === null ? "" : grid.labelAt(row, remarkColumn);
      const facts = { ...key, hasBase, remark, department: options.department };
      addRow(tools, into, { facts, cells });
    } else addUnreadRow(tools, into, { key, cells });
  }
  return into;
};

const figureCells = (years: readonly YearColumn[], row: number): readonly FigureCell[] =>
  years.map(({ column, markColumn, year, measure }) => ({
    row,
    column,
    markColumn,
    year,
    measure,
  }));
