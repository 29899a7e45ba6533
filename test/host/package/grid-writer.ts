// SPDX-License-Identifier: EUPL-1.2
import { formatArea } from "../model/address";
import { MAX_COLUMNS, type SheetData } from "../model/workbook-data";
import { ensureRow, type SheetChange } from "./cell-writer";
import { isEqual } from "./snapshot";
import { WORKSHEET_ORDER } from "./sheet-xml";
import {
  childElement,
  childElements,
  cloneElement,
  ensureChild,
  newElement,
  numberAttribute,
  removeChild,
  setAttribute,
  setAttributes,
  type XmlElement,
} from "./xml/xml-tree";

/** Width Excel gives columns of Calibri 11, in characters; needed where a hidden column names none. */
const STANDARD_WIDTH = "9.140625";

type RowState = NonNullable<ReturnType<SheetData["rows"]["get"]>>;

const STANDARD_ROW: RowState = { height: null, hidden: false };

export const patchRows = (sheetData: XmlElement, { before, after }: SheetChange): void => {
  for (const row of changedKeys(before.rows, after.rows)) {
    const { height, hidden, isFitted } = after.rows.get(row) ?? STANDARD_ROW;
    const old = before.rows.get(row) ?? STANDARD_ROW;
    const element = ensureRow(sheetData, row);
    setAttribute(element, "hidden", hidden ? "1" : null);
    if (height !== old.height || isFitted !== old.isFitted) {
      setAttributes(element, {
        ht: height === null ? null : String(height),
        customHeight: height === null || isFitted ? null : "1",
      });
    }
  }
};

/** Columns are kept in the file as ranges; the ranges that hold a changed column are split. */
export const patchColumns = (worksheet: XmlElement, { before, after }: SheetChange): void => {
  const changed = new Set(changedKeys(before.columns, after.columns));
  const list = ensureChild(worksheet, "cols", WORKSHEET_ORDER);
  const old = childElements(list);
  const kept = old.flatMap((range) => splitRange(range, changed));
  const added = [...changed]
    .filter((column) => !old.some((range) => holds(range, column)))
    .map((column) => newElement(list, "col", bounds(column, column)));
  const ranges = [...kept, ...added].sort((a, b) => firstOf(a) - firstOf(b));
  for (const range of ranges) {
    if (changed.has(firstOf(range))) setColumn(range, after.columns.get(firstOf(range)));
  }
  list.children.splice(0, list.children.length, ...ranges.filter(saysSomething));
  // An empty list is not allowed.
  if (list.children.length === 0) removeChild(worksheet, list);
};

export const patchMerges = (worksheet: XmlElement, areas: SheetData["mergedAreas"]): void => {
  const list = ensureChild(worksheet, "mergeCells", WORKSHEET_ORDER);
  const merges = areas.map((area) => newElement(list, "mergeCell", { ref: formatArea(area) }));
  list.children.splice(0, list.children.length, ...merges);
  setAttribute(list, "count", String(merges.length));
  if (merges.length === 0) removeChild(worksheet, list);
};

export const patchDimension = (worksheet: XmlElement, cells: SheetData["cells"]): void => {
  const element = childElement(worksheet, "dimension");
  if (!element || cells.size === 0) return;
  let [top, left, bottom, right] = [Infinity, Infinity, 0, 0];
  for (const key of cells.keys()) {
    const row = Math.floor(key / MAX_COLUMNS);
    const column = key % MAX_COLUMNS;
    top = Math.min(top, row);
    bottom = Math.max(bottom, row);
    left = Math.min(left, column);
    right = Math.max(right, column);
  }
  const area = { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
  setAttribute(element, "ref", formatArea(area));
};

const changedKeys = <T>(before: ReadonlyMap<number, T>, after: ReadonlyMap<number, T>): number[] =>
  [...new Set([...before.keys(), ...after.keys()])]
    .filter((key) => !isEqual(before.get(key), after.get(key)))
    .sort((a, b) => a - b);

const firstOf = (range: XmlElement): number => (numberAttribute(range, "min") ?? 1) - 1;

const lastOf = (range: XmlElement): number =>
  (numberAttribute(range, "max") ?? firstOf(range) + 1) - 1;

const holds = (range: XmlElement, column: number): boolean =>
  firstOf(range) <= column && column <= lastOf(range);

const bounds = (first: number, last: number): Record<"min" | "max", string> => ({
  min: String(first + 1),
  max: String(last + 1),
});

/** Each changed column becomes a range of its own; what lies between stays together. */
const splitRange = (range: XmlElement, changed: ReadonlySet<number>): XmlElement[] => {
  const pieces: XmlElement[] = [];
  const cut = (first: number, last: number): void => {
    if (first > last) return;
    const piece = cloneElement(range);
    setAttributes(piece, bounds(first, last));
    pieces.push(piece);
  };
  let start = firstOf(range);
  for (const column of [...changed].filter((candidate) => holds(range, candidate))) {
    cut(start, column - 1);
    cut(column, column);
    start = column + 1;
  }
  cut(start, lastOf(range));
  return pieces;
};

const setColumn = (
  range: XmlElement,
  state: { readonly width: number | null; readonly hidden: boolean } | undefined,
): void => {
  const width = state?.width ?? null;
  const isHidden = state?.hidden ?? false;
  setAttributes(range, {
    width: width === null ? (isHidden ? STANDARD_WIDTH : null) : String(width),
    customWidth: width === null ? null : "1",
    hidden: isHidden ? "1" : null,
  });
};

/** A range with nothing but its bounds is as good as none. */
const saysSomething = (range: XmlElement): boolean => range.attributes.size > 2;
