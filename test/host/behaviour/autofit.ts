// SPDX-License-Identifier: EUPL-1.2
import { numberText } from "../calculator/number-text";
import { containsCell } from "../model/area";
import { columnOf, keptKeys, rowOf } from "../model/cells";
import { columnPixels, STANDARD_ROW_HEIGHT } from "../model/sheet-places";
import type { CellRange } from "../model/cell-range";
import { type CellData, MAX_COLUMNS, type SheetData } from "../model/workbook-data";
import { keepingCharts } from "./keep-charts";
import { guardFormatting } from "./guards";
import { setColumnWidth } from "./rows-and-columns";
import { wrappedLines } from "./text-width";

/** Width of a digit of the standard font and the margin of a cell, in points. */
const POINTS_PER_CHARACTER = 5.25;
const MARGIN = 3.75;

/** Estimates widths by counting characters; a real Excel measures the drawn text. */
export const autofitColumns = (range: CellRange): void => {
  range.book.calculation.settle();
  const { sheet, area } = range;
  const longest = new Map<number, number>();
  for (const key of keptKeys(sheet, area)) {
    const cell = sheet.cells.get(key);
    if (!cell || cell.type === "Empty" || cell.format.alignment.wrapText) continue;
    const column = columnOf(key);
    const { length } = numberText(cell.value, cell.format.numberFormat);
    longest.set(column, Math.max(longest.get(column) ?? 0, length));
  }
  for (const [column, length] of longest) {
    const target = { ...range, area: { ...area, column, columns: 1 } };
    setColumnWidth(target, length * POINTS_PER_CHARACTER + MARGIN);
  }
};

/**
 * Gives the rows of the range the height their contents need, wherever in the row these stand. An estimate, as a real
 * Excel measures the drawn text.
 */
export const autofitRows = (range: CellRange): void => {
  guardFormatting(range);
  range.book.calculation.settle();
  const { book, sheet, area } = range;
  const used = new Set(keptKeys(sheet, area).map(rowOf));
  keepingCharts(sheet, () => {
    for (const [row, height] of fittingHeights(sheet, used)) {
      const hidden = sheet.rows.get(row)?.hidden ?? false;
      // A row as high as any other need not be kept.
      if (height === STANDARD_ROW_HEIGHT && !hidden) sheet.rows.delete(row);
      else sheet.rows.set(row, { height, hidden, isFitted: true });
    }
  });
  book.tell({ kind: "format", sheet, area });
};

const fittingHeights = (sheet: SheetData, rows: ReadonlySet<number>): Map<number, number> => {
  const heights = new Map([...rows].map((row) => [row, STANDARD_ROW_HEIGHT]));
  const whole = { row: Math.min(...rows), column: 0, columns: MAX_COLUMNS };
  const band = { ...whole, rows: Math.max(...rows) - whole.row + 1 };
  for (const key of rows.size === 0 ? [] : keptKeys(sheet, band)) {
    const cell = sheet.cells.get(key);
    const row = rowOf(key);
    const column = columnOf(key);
    if (!cell || cell.type === "Empty" || !rows.has(row)) continue;
    // Merged cells have no say in the height of their rows.
    if (sheet.mergedAreas.some((merged) => containsCell(merged, row, column))) continue;
    heights.set(
      row,
      Math.max(heights.get(row) ?? 0, fittingHeight(cell, columnPixels(sheet, column))),
    );
  }
  return heights;
};

/** Height of a line against the size of its font, and the steps of a pixel heights come in, in points. */
const LINE_SPACING = 1.2;
const STEP = 0.75;
/** Room above the first and below the last line, in points. */
const ROW_MARGIN = 1.5;
/** Margins at both sides of a cell, and the room of a step of indentation, in pixels. */
const CELL_MARGINS = 5;
const INDENT = 9;
const MAX_HEIGHT = 409.5;

const fittingHeight = (cell: CellData, pixels: number): number => {
  const { font, alignment, numberFormat } = cell.format;
  const inner = Math.max(1, pixels - CELL_MARGINS - alignment.indent * INDENT);
  const lines = alignment.wrapText
    ? wrappedLines(numberText(cell.value, numberFormat), font, inner)
    : 1;
  const height = lines * font.size * LINE_SPACING + ROW_MARGIN;
  return Math.min(MAX_HEIGHT, Math.ceil(height / STEP) * STEP);
};
