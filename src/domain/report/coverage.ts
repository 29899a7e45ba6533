// SPDX-License-Identifier: EUPL-1.2
import { LATER_SIGN } from "../derive/operation";
import { valueOf } from "./cells";
import type { Coverage, TableRow } from "./table-model";

/**
 * Counts the figures a table asks for in the given columns. "…" is a missing figure, every other sign an answer;
 * a row that is left out lacks one figure per column.
 */
export const countCoverage = (
  rows: readonly TableRow[],
  columns: readonly number[],
  rowsLeftOut: number,
): Coverage => {
  const cells = rows.flatMap((row) => columns.flatMap((column) => row.cells[column] ?? []));
  const missing = cells.filter((cell) => valueOf(cell) === LATER_SIGN).length;
  return { found: cells.length - missing, missing: missing + rowsLeftOut * columns.length };
};
