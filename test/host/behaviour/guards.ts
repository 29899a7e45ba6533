// SPDX-License-Identifier: EUPL-1.2
import type { Book } from "../model/book";
import { cellCount, containsArea } from "../model/area";
import { keysOf, keptKeys } from "../model/cells";
import type { CellRange } from "../model/cell-range";
import { movingArea, type Shift } from "../model/shift";
import { MAX_COLUMNS, MAX_ROWS, type SheetData } from "../model/workbook-data";
import { accessDenied, HostError, notImplemented } from "../wire/host-error";

/** Largest rectangle whose single cells are looked at one by one. */
const MANY_CELLS = 5_000_000;

export const guardWritable = (book: Book): void => {
  if (book.data.isReadOnly) throw accessDenied();
};

/** Sheets may be added, removed, renamed and moved only while the structure is not protected. */
export const guardStructure = (book: Book): void => {
  guardWritable(book);
  if (book.data.isStructureProtected) throw accessDenied();
};

/** A proxy outlives its sheet; using it then is an error of its own. */
export const guardAlive = ({
  book,
  sheet,
}: {
  readonly book: Book;
  readonly sheet: SheetData;
}): void => {
  if (!book.data.sheets.includes(sheet)) {
    throw new HostError("ItemNotFound", "The worksheet of this object no longer exists.");
  }
};

/** On a protected sheet only unlocked cells can be written. */
export const guardContent = (range: CellRange): void => {
  guardWritable(range.book);
  guardAlive(range);
  if (range.sheet.protection && hasLockedCell(range)) throw accessDenied();
  guardObstacles(range);
};

/** Results of an old array formula change only together; a PivotTable is not written to at all. */
const guardObstacles = ({ book, sheet, area }: CellRange): void => {
  if (book.obstacles.within("pivot", sheet, area).length > 0) {
    throw new HostError("PivotTableRangeConflict", "A PivotTable cannot be changed.");
  }
  const isCut = book.obstacles
    .within("array", sheet, area)
    .some((array) => !containsArea(area, array.area));
  if (isCut) throw new HostError("InvalidOperation", "A part of an array cannot be changed.");
};

/** Formatting a protected sheet is refused even for unlocked cells, unless the protection allows it. */
export const guardFormatting = (range: CellRange): void => {
  guardWritable(range.book);
  guardAlive(range);
  // In the file, "0" stands for "not forbidden".
  if (range.sheet.protection && range.sheet.protection.options.formatCells !== "0") {
    throw accessDenied();
  }
};

/** A protected sheet lets whole rows or columns come and go only if its protection allows it. */
export const guardShift = (range: CellRange, shift: Shift): void => {
  guardWritable(range.book);
  guardAlive(range);
  const { sheet, book, area } = range;
  if (sheet.protection && !isShiftAllowed(range, shift)) throw accessDenied();
  if (book.obstacles.within("array", sheet, movingArea({ ...shift, area })).length > 0) {
    throw new HostError("InvalidOperation", "A part of an array cannot be changed.");
  }
};

const isShiftAllowed = (range: CellRange, { kind, area }: Shift): boolean => {
  const isWhole = area.columns === MAX_COLUMNS || area.rows === MAX_ROWS;
  const axis = area.columns === MAX_COLUMNS ? "Rows" : "Columns";
  const isForbidden = range.sheet.protection?.options[`${kind}${axis}`] !== "0";
  if (!isWhole || isForbidden) return false;
  return kind === "insert" || !hasLockedCell(range);
};

/** Everything on a sheet besides its cells: tables, print set-up, links, merged cells. */
export const guardSheet = (book: Book, sheet: SheetData): void => {
  guardWritable(book);
  guardAlive({ book, sheet });
  if (sheet.protection) throw accessDenied();
};

const hasLockedCell = ({ sheet, area }: CellRange): boolean => {
  if (cellCount(area) > MANY_CELLS) {
    if (keptKeys(sheet, area).length < cellCount(area)) return true;
    throw notImplemented("writing that many cells of a protected sheet");
  }
  for (const key of keysOf(area)) {
    if (sheet.cells.get(key)?.format.locked ?? true) return true;
  }
  return false;
};
