// SPDX-License-Identifier: EUPL-1.2
import type { Book } from "../model/book";
import { singleCell } from "../model/area";
import { emptySheet } from "../model/new-workbook";
import type { SheetData } from "../model/workbook-data";
import { HostError, invalidArgument } from "../wire/host-error";
import { guardAlive, guardStructure } from "./guards";
import { breakFormulas, checkSheetName, freeSheetName, renameInFormulas } from "./sheet-names";

export const addSheet = (book: Book, wanted: string | null): SheetData => {
  guardStructure(book);
  const name = wanted ?? freeSheetName(book);
  checkSheetName(book, name, null);
  const sheet = emptySheet(book.newSheetId(), name);
  book.data.sheets.push(sheet);
  book.tell({ kind: "structure" });
  return sheet;
};

export const deleteSheet = (book: Book, sheet: SheetData): void => {
  guardStructure(book);
  guardAlive({ book, sheet });
  const { sheets } = book.data;
  if (sheet.visibility === "VeryHidden") {
    throw new HostError("InvalidOperation", "A very hidden worksheet cannot be deleted.");
  }
  const others = sheets.filter((other) => other !== sheet);
  const next = others.find(({ visibility }) => visibility === "Visible");
  if (!next)
    throw new HostError("InvalidOperation", "The last visible worksheet cannot be deleted.");
  const position = sheets.indexOf(sheet);
  book.data.sheets = others;
  book.data.names = book.data.names.filter((item) => item.sheetId !== sheet.id);
  breakFormulas(book, sheet.name);
  if (book.data.activeSheetId === sheet.id) {
    const neighbour = others[Math.min(position, others.length - 1)];
    book.data.activeSheetId = (neighbour?.visibility === "Visible" ? neighbour : next).id;
  }
  if (book.selection.sheet === sheet) {
    book.selection = { sheet: book.activeSheet, area: singleCell(0, 0) };
  }
  book.tell({ kind: "structure" });
};

export const renameSheet = (book: Book, sheet: SheetData, name: string): void => {
  guardStructure(book);
  guardAlive({ book, sheet });
  checkSheetName(book, name, sheet);
  const before = sheet.name;
  sheet.name = name;
  renameInFormulas(book, before, name);
  book.tell({ kind: "structure" });
};

export const moveSheet = (book: Book, sheet: SheetData, position: number): void => {
  guardStructure(book);
  guardAlive({ book, sheet });
  const others = book.data.sheets.filter((other) => other !== sheet);
  if (!Number.isInteger(position) || position < 0 || position > others.length) {
    throw invalidArgument("position");
  }
  book.data.sheets = [...others.slice(0, position), sheet, ...others.slice(position)];
  book.tell({ kind: "structure" });
};

/** At least one sheet stays visible. */
export const setVisibility = (
  book: Book,
  sheet: SheetData,
  visibility: SheetData["visibility"],
): void => {
  guardStructure(book);
  guardAlive({ book, sheet });
  const hasOther = book.data.sheets.some(
    (other) => other !== sheet && other.visibility === "Visible",
  );
  if (visibility !== "Visible" && !hasOther) {
    throw new HostError("InvalidOperation", "A workbook must contain a visible worksheet.");
  }
  sheet.visibility = visibility;
  if (book.data.activeSheetId === sheet.id && visibility !== "Visible") {
    const next = book.data.sheets.find((other) => other.visibility === "Visible");
    book.data.activeSheetId = next?.id ?? sheet.id;
  }
  book.tell({ kind: "structure" });
};
