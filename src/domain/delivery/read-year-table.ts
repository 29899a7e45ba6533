// SPDX-License-Identifier: EUPL-1.2
import type { DepartmentId } from "../catalogue/catalogue";
import type { CellPosition } from "../shared/cell";
import { createRowKeyReader } from "./read-row-key";
import type { FoundHeader, TableTools } from "./table-plan";
import { addRow, addUnreadRow, noRows, type TableRows } from "./table-rows";

export interface ReadOptions {
  readonly isQuestionnaire: boolean;
  /** Who fills in the Erhebungsbogen; null for other sheets. */
  readonly department: DepartmentId | null;
  /** Title of the block "Kennzahlen (berechnet)", where the data end; null: they go on to the end of the sheet. */
  readonly blockTitle: CellPosition | null;
}

/** Reads a table with years as columns. */
export const readYearTable = (
  tools: TableTools,
  { columns: { years, byRole }, stub, context, block }: FoundHeader,
  { isQuestionnaire, department, blockTitle }: ReadOptions,
): TableRows => {
  const { grid } = tools;
  const readKey = createRowKeyReader(tools, {
    block,
    stub,
    context,
    carriesDown: !isQuestionnaire,
  });
  const remarkColumn = byRole.get("remark")?.[0];
  const valuesAreCounts = years.some(({ measure }) => measure !== "value");
  const into = noRows({ valuesAreCounts, department });
  for (const { year } of years) into.years.add(year);

  const until = blockTitle?.row ?? grid.rows;
  for (let row = block.last + 1; row < until; row += 1) {
    const key = readKey(row);
    const remark = remarkColumn === undefined ? "" : grid.labelAt(row, remarkColumn);
    if (key.kind === "known") addRow(tools, into, { row, key, remark, columns: years });
    else addUnreadRow(tools, into, { row, key, remark, columns: years });
  }
  return into;
};
