// SPDX-License-Identifier: EUPL-1.2
import { WHOLE_SHEET } from "../model/address";
import { cellCount, containsCell, isUnbounded } from "../model/area";
import { columnOf, gridOf, isBlank, rowOf } from "../model/cells";
import type { CellRange } from "../model/cell-range";
import { DEFAULT_FORMAT, type Area, type CellData, type SheetData } from "../model/workbook-data";
import { guardAlive } from "./guards";

/** Beyond this Excel answers null instead of a grid (office-js 4792). */
export const MOST_CELLS_READ = 5_000_000;

/** One entry per cell; null for ranges without an end and for those too large. */
export const readGrid = <T>(range: CellRange, pick: (cell: CellData) => T): T[][] | null => {
  guardAlive(range);
  const { book, sheet, area } = range;
  if (isUnbounded(area) || cellCount(area) > MOST_CELLS_READ) return null;
  book.calculation.settle();
  book.traffic.cellsRead += cellCount(area);
  return gridOf(sheet, area, pick);
};

/** The rectangle around all used cells inside `within`; null when there is none. */
export const usedArea = (
  sheet: SheetData,
  valuesOnly: boolean,
  within: Area = WHOLE_SHEET,
): Area | null => {
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  for (const [key, cell] of sheet.cells) {
    if (isBlank(cell) && (valuesOnly || cell.format === DEFAULT_FORMAT)) continue;
    const row = rowOf(key);
    const column = columnOf(key);
    if (!containsCell(within, row, column)) continue;
    top = Math.min(top, row);
    bottom = Math.max(bottom, row);
    left = Math.min(left, column);
    right = Math.max(right, column);
  }
  if (bottom < 0) return null;
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
};
