// SPDX-License-Identifier: EUPL-1.2
import { containsCell } from "../model/area";
import { BLANK_CELL, cellAt, keysOf, putCell, rowOf, columnOf } from "../model/cells";
import type { CellRange } from "../model/cell-range";
import type { Obstacle } from "../model/obstacles";
import { cellKey } from "../model/workbook-data";

/**
 * After a write: a spill that lost its formula vanishes; one that got something into its way keeps the formula, which
 * then shows #SPILL!. Excel raises no error for either.
 */
export const breakSpills = (range: CellRange): void => {
  for (const spill of range.book.obstacles.within("spill", range.sheet, range.area)) {
    range.book.obstacles.remove(spill);
    blankResults(range, spill);
    if (!containsCell(range.area, spill.area.row, spill.area.column)) showError(spill);
  }
};

/** Only the results nobody has written over. */
const blankResults = (range: CellRange, { sheet, area }: Obstacle): void => {
  const anchor = cellKey(area.row, area.column);
  for (const key of keysOf(area)) {
    const cell = sheet.cells.get(key);
    const isOther = key !== anchor && !containsCell(range.area, rowOf(key), columnOf(key));
    if (cell && isOther) putCell(sheet, key, { ...BLANK_CELL, format: cell.format });
  }
};

const showError = ({ sheet, area }: Obstacle): void => {
  const cell = cellAt(sheet, area.row, area.column);
  putCell(sheet, cellKey(area.row, area.column), { ...cell, value: "#SPILL!", type: "Error" });
};
