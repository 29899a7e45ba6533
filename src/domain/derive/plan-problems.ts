// SPDX-License-Identifier: EUPL-1.2
import type { Layout } from "../delivery/delivery";
import type { CellRef } from "../shared/cell";
import type { SheetSnapshot } from "../shared/sheet-snapshot";
import type { Year } from "../shared/year";
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

/** Years whose values stand in several columns: only the first column is computed with. */
export const duplicateYears = (
  { name }: SheetSnapshot,
  layout: Layout,
): readonly DeriveProblem[] => {
  if (layout.kind !== "yearColumns") return [];
  const row = layout.headerRows.last;
  const byYear = new Map<Year, readonly CellRef[]>();
  for (const { year, column, measure } of layout.years) {
    if (measure !== "value") continue;
    byYear.set(year, [...(byYear.get(year) ?? []), { sheet: name, row, column }]);
  }
  return [...byYear].flatMap(([year, cells]): readonly DeriveProblem[] =>
    cells.length < 2 ? [] : [{ type: "duplicateYear", year, cells }],
  );
};

/** Cells that cannot be ours although the user may want them replaced. */
export const spilledCells = (cells: readonly CellRef[]): readonly DeriveProblem[] =>
  cells.length === 0 ? [] : [{ type: "spilled", cells }];
