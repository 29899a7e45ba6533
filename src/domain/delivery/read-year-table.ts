// SPDX-License-Identifier: EUPL-1.2
import type { DepartmentId } from "../catalogue/catalogue";
import { createRowKeyReader } from "./row-key";
import type { FoundHeader, TableTools } from "./table-plan";
import { addRow, addUnreadRow, noRows, type TableRows } from "./table-rows";

export interface ReadOptions {
  readonly isQuestionnaire: boolean;
  /** Who fills in the Erhebungsbogen; null for other sheets. */
  readonly department: DepartmentId | null;
  /** First row (from 0) below the data; null: the data go on to the end of the sheet. */
  readonly endRow: number | null;
}

/** Reads a table with years as columns. */
export const readYearTable = (
  tools: TableTools,
  { columns: { years, byRole }, stub, context, block }: FoundHeader,
  { isQuestionnaire, department, endRow }: ReadOptions,
): TableRows => {
  const { grid } = tools;
  const readKey = createRowKeyReader(tools, {
    block,
    stub,
    context,
    carriesDown: !isQuestionnaire,
  });
  const remarkColumn = byRole.get("remark")?.[0];
  const hasBase = years.some(({ measure }) => measure === "base");
  const into = noRows({ hasBase, department });
  for (const { year } of years) into.years.add(year);

  const until = endRow ?? grid.rows;
  for (let row = block.last + 1; row < until; row += 1) {
    const key = readKey(row);
    const remark = remarkColumn === undefined ? "" : grid.labelAt(row, remarkColumn);
    if (key.kind === "known") addRow(tools, into, { row, key, remark, columns: years });
    else addUnreadRow(tools, into, { row, key, remark, columns: years });
  }
  return into;
};
