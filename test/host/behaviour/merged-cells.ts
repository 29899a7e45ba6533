// SPDX-License-Identifier: EUPL-1.2
import { around, intersection } from "../model/area";
import { BLANK_CELL, keysOf, putCell } from "../model/cells";
import type { CellRange } from "../model/cell-range";
import { cellKey, type Area } from "../model/workbook-data";
import { HostError } from "../wire/host-error";
import { guardSheet } from "./guards";

/** Merged areas that touch the range, whole. */
export const mergedWithin = ({ sheet, area }: CellRange): readonly Area[] =>
  sheet.mergedAreas.filter((merged) => intersection(merged, area) !== null);

/** Merges the range, or each of its rows. Only the first content survives, as in Excel. */
export const mergeRange = (range: CellRange, across: boolean): void => {
  const { book, sheet, area } = range;
  guardSheet(book, sheet);
  if (sheet.tables.some((table) => intersection(table.area, area))) {
    throw new HostError("InvalidOperation", "Cells of a table cannot be merged.");
  }
  const whole = across
    ? area
    : mergedWithin(range).reduce((union, merged) => around(union, merged), area);
  unmergeRange({ ...range, area: whole });
  const blocks = across ? rowsOf(whole) : [whole];
  for (const block of blocks) {
    if (block.rows * block.columns > 1) sheet.mergedAreas.push(block);
    keepFirst(range, block);
  }
  book.tell({ kind: "format", sheet, area: whole });
};

export const unmergeRange = (range: CellRange): void => {
  const { book, sheet } = range;
  const touched = mergedWithin(range);
  if (touched.length === 0) return;
  guardSheet(book, sheet);
  sheet.mergedAreas = sheet.mergedAreas.filter((merged) => !touched.includes(merged));
  book.tell({ kind: "format", sheet, area: range.area });
};

/** A target for sorting, inserting or a table that cuts through merged cells is refused. */
export const refuseMerged = ({ sheet, area }: CellRange): void => {
  if (sheet.mergedAreas.some((merged) => intersection(merged, area))) {
    throw new HostError("MergedRangeConflict", "The operation is not possible on merged cells.");
  }
};

const rowsOf = (area: Area): readonly Area[] =>
  Array.from({ length: area.rows }, (_, index) => ({ ...area, row: area.row + index, rows: 1 }));

const keepFirst = ({ sheet }: CellRange, block: Area): void => {
  const first = cellKey(block.row, block.column);
  for (const key of keysOf(block)) {
    const cell = sheet.cells.get(key);
    if (key !== first && cell) putCell(sheet, key, { ...BLANK_CELL, format: cell.format });
  }
};
