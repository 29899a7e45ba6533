// SPDX-License-Identifier: EUPL-1.2
import type { SheetData } from "./workbook-data";

/** Height of a row nobody changed, in points. */
export const STANDARD_ROW_HEIGHT = 15;
/** Width of a column nobody changed, in pixels (8.43 characters). */
const STANDARD_COLUMN_PIXELS = 64;
export const PIXELS_PER_CHARACTER = 7;
export const POINTS_PER_PIXEL = 0.75;

export const columnPixels = (sheet: SheetData, column: number): number => {
  const width = sheet.columns.get(column)?.width ?? null;
  return width === null ? STANDARD_COLUMN_PIXELS : Math.trunc(width * PIXELS_PER_CHARACTER + 0.5);
};

/** Size on the sheet: nothing for what is hidden, in points. */
const columnSize = (sheet: SheetData, column: number): number =>
  sheet.columns.get(column)?.hidden ? 0 : columnPixels(sheet, column) * POINTS_PER_PIXEL;

const rowSize = (sheet: SheetData, row: number): number =>
  sheet.rows.get(row)?.hidden ? 0 : (sheet.rows.get(row)?.height ?? STANDARD_ROW_HEIGHT);

type Size = (sheet: SheetData, index: number) => number;

const sizeOf = (axis: "rows" | "columns"): Size => (axis === "rows" ? rowSize : columnSize);

/** Points from the edge of the sheet to the start of a row or column. */
export const startOf = (sheet: SheetData, axis: "rows" | "columns", index: number): number =>
  Array.from({ length: index }, (_, before) => sizeOf(axis)(sheet, before)).reduce(
    (sum, size) => sum + size,
    0,
  );

/** The row or column a point lies in, and how far behind its start. */
export const indexAt = (
  sheet: SheetData,
  axis: "rows" | "columns",
  points: number,
): { readonly index: number; readonly offset: number } => {
  let index = 0;
  let rest = points;
  for (let size = sizeOf(axis)(sheet, 0); rest >= size; size = sizeOf(axis)(sheet, index)) {
    rest -= size;
    index += 1;
  }
  return { index, offset: rest };
};
