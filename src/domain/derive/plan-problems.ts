// SPDX-License-Identifier: EUPL-1.2
import type { SheetSnapshot } from "../shared/sheet-snapshot";
import type { DeriveProblem } from "./derive-plan";
import { columnsHeaded } from "./own-columns";
import type { PlannedCell } from "./planned-cell";

/** Number of rows and columns of a worksheet; the last column is XFD. */
const SHEET_ROWS = 1_048_576;
const SHEET_COLUMNS = 16_384;

/** true: some of these cells would lie beyond the edge of the sheet. */
export const exceedsSheet = (cells: readonly PlannedCell[]): boolean =>
  cells.some(({ row, column }) => row >= SHEET_ROWS || column >= SHEET_COLUMNS);

/** Headings of ours that several columns bear: only the first column is kept up to date. */
export const duplicateHeadings = (
  sheet: SheetSnapshot,
  cells: readonly PlannedCell[],
): readonly DeriveProblem[] =>
  cells.flatMap(({ part, content, row }): readonly DeriveProblem[] => {
    if (part !== "derivedHead" || typeof content === "object") return [];
    const columns = columnsHeaded(sheet, row, content);
    if (columns.length < 2) return [];
    const heading = String(content);
    const places = columns.map((column) => ({ sheet: sheet.name, row, column }));
    return [{ type: "duplicateHeading", heading, cells: places }];
  });
