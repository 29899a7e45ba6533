// SPDX-License-Identifier: EUPL-1.2
import type { CellRange } from "../model/cell-range";
import {
  columnPixels,
  PIXELS_PER_CHARACTER,
  POINTS_PER_PIXEL,
  STANDARD_ROW_HEIGHT,
} from "../model/sheet-places";
import { MAX_COLUMNS, MAX_ROWS, type SheetData } from "../model/workbook-data";
import { invalidArgument } from "../wire/host-error";
import { keepingCharts } from "./keep-charts";
import { guardFormatting } from "./guards";

type Axis = "rows" | "columns";

const span = (
  { area }: CellRange,
  axis: Axis,
): { readonly first: number; readonly count: number } =>
  axis === "rows"
    ? { first: area.row, count: area.rows }
    : { first: area.column, count: area.columns };

const isWhole = (axis: Axis, count: number): boolean =>
  count === (axis === "rows" ? MAX_ROWS : MAX_COLUMNS);

/** true or false when all rows (columns) agree, else null. */
export const isHidden = (range: CellRange, axis: Axis): boolean | null => {
  const { first, count } = span(range, axis);
  const kept: ReadonlyMap<number, { readonly hidden: boolean }> = range.sheet[axis];
  const hidden = [...kept].filter(
    ([index, entry]) => entry.hidden && index >= first && index < first + count,
  ).length;
  if (hidden === 0) return false;
  return hidden === count ? true : null;
};

export const setHidden = (range: CellRange, axis: Axis, value: unknown): void => {
  if (typeof value !== "boolean") throw invalidArgument("true or false");
  changeEach(range, axis, ({ sheet, index }) => {
    if (axis === "rows") {
      sheet.rows.set(index, { height: null, ...sheet.rows.get(index), hidden: value });
    }
    if (axis === "columns") {
      sheet.columns.set(index, { width: widthOf(sheet, index), hidden: value });
    }
  });
  if (axis === "columns") return;
  const { book, sheet, area } = range;
  const rows = { ...area, column: 0, columns: MAX_COLUMNS };
  book.tell({ kind: "rowsHidden", sheet, area: rows, isHidden: value });
};

/** Points; null when the columns differ. */
export const columnWidth = ({ sheet, area }: CellRange): number | null => {
  const points = columnPixels(sheet, area.column) * POINTS_PER_PIXEL;
  if (sheet.columns.size === 0) return points;
  for (let column = area.column; column < area.column + area.columns; column += 1) {
    if (columnPixels(sheet, column) * POINTS_PER_PIXEL !== points) return null;
  }
  return points;
};

/** The file knows widths in characters; Excel rounds to whole pixels. */
export const setColumnWidth = (range: CellRange, points: unknown): void => {
  if (typeof points !== "number" || points < 0) throw invalidArgument("column width");
  const pixels = Math.round(points / POINTS_PER_PIXEL);
  changeEach(range, "columns", ({ sheet, index }) => {
    const hidden = sheet.columns.get(index)?.hidden ?? false;
    sheet.columns.set(index, { width: pixels / PIXELS_PER_CHARACTER, hidden });
  });
};

/** Points; null when the rows differ. */
export const rowHeight = ({ sheet, area }: CellRange): number | null => {
  const height = heightOf(sheet, area.row) ?? STANDARD_ROW_HEIGHT;
  if (sheet.rows.size === 0) return height;
  for (let row = area.row; row < area.row + area.rows; row += 1) {
    if ((heightOf(sheet, row) ?? STANDARD_ROW_HEIGHT) !== height) return null;
  }
  return height;
};

export const setRowHeight = (range: CellRange, points: unknown): void => {
  if (points !== null && (typeof points !== "number" || points < 0 || points > 409.5)) {
    throw invalidArgument("row height");
  }
  changeEach(range, "rows", ({ sheet, index }) => {
    const hidden = sheet.rows.get(index)?.hidden ?? false;
    sheet.rows.set(index, { height: points, hidden });
  });
};

const heightOf = (sheet: SheetData, row: number): number | null =>
  sheet.rows.get(row)?.height ?? null;

const widthOf = (sheet: SheetData, column: number): number | null =>
  sheet.columns.get(column)?.width ?? null;

const changeEach = (
  range: CellRange,
  axis: Axis,
  change: (at: { readonly sheet: SheetData; readonly index: number }) => void,
): void => {
  guardFormatting(range);
  const { first, count } = span(range, axis);
  // A change of every row or column there is would be kept a million times over.
  if (isWhole(axis, count)) throw invalidArgument("all rows or columns at once");
  const { sheet } = range;
  keepingCharts(sheet, () => {
    for (let index = first; index < first + count; index += 1) change({ sheet, index });
  });
  range.book.tell({ kind: "format", sheet: range.sheet, area: range.area });
};
