// SPDX-License-Identifier: EUPL-1.2
import { isYear, type Year } from "../shared/year";
import type { ColumnRole, Measure } from "./delivery";
import { createRowKeyReader } from "./row-key";
import type { FoundHeader, TableTools } from "./table-plan";
import {
  addRow,
  addUnassigned,
  addUnreadRow,
  type FigureCell,
  isFigureValue,
  noRows,
  type TableRows,
} from "./table-rows";

const MEASURES: readonly Measure[] = ["value", "base", "rate"];

/** Columns of a list (from 0); null where there is none. */
interface ListColumns {
  readonly measures: readonly { readonly measure: Measure; readonly column: number }[];
  readonly year: number;
  readonly mark: number | null;
  readonly remark: number | null;
  /** Says row by row whether the value is a count, a base or a rate. */
  readonly measureWord: number | null;
}

/** Reads a table with a row per observation. */
export const readList = (
  tools: TableTools,
  header: FoundHeader,
  options: { readonly endRow: number | null },
): TableRows => {
  const { grid } = tools;
  const { stub, context, block } = header;
  const columns = listColumns(header);
  const readKey = createRowKeyReader(tools, { stub, context, carriesDown: true });
  const hasBase = columns.measures.some(({ measure }) => measure === "base");
  const into = noRows();
  const until = options.endRow ?? grid.rows;
  for (let row = block.last + 1; row < until; row += 1) {
    const key = readKey(row);
    if (key.kind === "header") continue;
    const year = yearAt(tools, row, columns.year);
    const cells = figureCells(tools, columns, { row, year: year ?? 0 });
    if (key.kind !== "known") addUnreadRow(tools, into, { key, cells });
    else if (year === null) addUndatedRow(tools, into, { cells, yearColumn: columns.year });
    else {
      const remark = columns.remark === null ? "" : grid.labelAt(row, columns.remark);
      into.years.add(year);
      addRow(tools, into, { facts: { ...key, hasBase, remark, department: null }, cells });
    }
  }
  return into;
};

const listColumns = ({ columns: { byRole } }: FoundHeader): ListColumns => {
  const first = (role: ColumnRole): number | null => byRole.get(role)?.[0] ?? null;
  return {
    measures: MEASURES.flatMap((measure) => {
      const column = first(measure);
      return column === null ? [] : [{ measure, column }];
    }),
    year: first("year") ?? 0,
    mark: first("status"),
    remark: first("remark"),
    measureWord: first("measure"),
  };
};

const yearAt = ({ grid, read }: TableTools, row: number, column: number): Year | null => {
  const value = grid.valueAt(row, column);
  return isYear(value) ? value : read(grid.labelAt(row, column)).year;
};

const figureCells = (
  { grid, read }: TableTools,
  { measures, mark, measureWord }: ListColumns,
  { row, year }: { readonly row: number; readonly year: Year },
): readonly FigureCell[] => {
  const word = measureWord === null ? null : read(grid.labelAt(row, measureWord)).measure;
  return measures.map(({ measure, column }) => ({
    row,
    column,
    year,
    measure: measure === "value" ? (word ?? measure) : measure,
    markColumn: measure === "value" ? mark : null,
  }));
};

/** A row with figures whose year cannot be read; without figures it is a heading or a note. */
const addUndatedRow = (
  { grid, ...tools }: TableTools,
  into: TableRows,
  { cells, yearColumn }: { readonly cells: readonly FigureCell[]; readonly yearColumn: number },
): void => {
  const [cell] = cells.filter(({ row, column }) =>
    isFigureValue(tools.values.read(grid, row, column)),
  );
  if (!cell) return;
  addUnassigned({ grid, ...tools }, into, cells);
  into.unknownCodes.push({
    role: "year",
    text: grid.labelAt(cell.row, yearColumn),
    cell: grid.cellAt(cell.row, yearColumn),
    quantity: null,
  });
};
