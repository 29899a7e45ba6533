// SPDX-License-Identifier: EUPL-1.2
import { isOnSheet, parseArea, splitSheet, WHOLE_SHEET } from "../model/address";
import type { Book } from "../model/book";
import type { CellRange } from "../model/cell-range";
import type { Area, SheetData } from "../model/workbook-data";
import type { Arguments } from "../wire/arguments";
import { invalidArgument, itemNotFound } from "../wire/host-error";
import type { HostObject } from "../wire/host-object";
import { rangeObject, targetAs, type SheetTarget } from "./targets";

/** The range an address names: A1, the name of a table or a defined name; null means the whole sheet. */
export const rangeAt = ({ book, sheet }: SheetTarget, address: string | null): CellRange => {
  if (address === null || address === "") return { book, sheet, area: WHOLE_SHEET };
  const parts = splitSheet(address.replace(/^=/, ""));
  const named = parts.sheet === null ? sheet : book.findSheet(parts.sheet);
  if (!named) throw itemNotFound();
  const area = parseArea(parts.rest);
  if (area) return { book, sheet: named, area };
  return namedRange({ book, sheet: named }, parts.rest);
};

const namedRange = ({ book, sheet }: SheetTarget, name: string): CellRange => {
  const entry = book.findTable(name);
  if (entry) return { book, sheet: entry.sheet, area: entry.table.area };
  const item = book.findName(name, sheet.id) ?? book.findName(name, null);
  const range = item && formulaRange(book, sheet, item.formula);
  if (!range) throw invalidArgument(`address ${name}`);
  return range;
};

/** The range a defined name points at; null when its formula is more than a reference. */
export const formulaRange = (
  book: Book,
  fallback: SheetData,
  formula: string,
): CellRange | null => {
  const parts = splitSheet(formula.replace(/^=/, ""));
  const sheet = parts.sheet === null ? fallback : book.findSheet(parts.sheet);
  const area = parseArea(parts.rest);
  return sheet && area ? { book, sheet, area } : null;
};

/** An argument that may be a range object or an address on the same sheet. */
export const rangeArgument = (origin: SheetTarget, args: Arguments, index: number): CellRange =>
  targetAs(args.object(index), "Range") ?? rangeAt(origin, args.text(index));

/** A range with its corner moved; refused when it leaves the sheet. */
export const shifted = (origin: SheetTarget, area: Area): HostObject => {
  if (!isOnSheet(area)) throw invalidArgument("outside the worksheet");
  return rangeObject(origin, area);
};
