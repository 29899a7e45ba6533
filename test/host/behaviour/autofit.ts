// SPDX-License-Identifier: EUPL-1.2
import { numberText } from "../calculator/number-text";
import { columnOf, keptKeys, rowOf } from "../model/cells";
import type { CellRange } from "../model/cell-range";
import { setColumnWidth, setRowHeight } from "./rows-and-columns";

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

/** Rows go back to their automatic height. */
export const autofitRows = (range: CellRange): void => {
  const { sheet, area } = range;
  const used = new Set(keptKeys(sheet, area).map(rowOf));
  for (const row of used) setRowHeight({ ...range, area: { ...area, row, rows: 1 } }, null);
};
