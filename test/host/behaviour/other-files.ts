// SPDX-License-Identifier: EUPL-1.2
import type { Book, TableEntry } from "../model/book";
import type { SheetData, TableData, WorkbookData } from "../model/workbook-data";
import { openPackage } from "../package/xlsx-package";
import { invalidArgument } from "../wire/host-error";
import { renewRemarkIds } from "./comments";
import { copyName, positionOf, type CopyPlace } from "./copy-sheet";
import { findStyle } from "./cell-styles";
import { guardStructure } from "./guards";
import { newTableIdentity } from "./tables";

/** The workbook of a file in base64, without the "data:" in front. */
export const readBase64 = (text: string): WorkbookData => {
  try {
    return openPackage(Uint8Array.from(atob(text), (char) => char.charCodeAt(0))).data;
  } catch {
    throw invalidArgument("a workbook in base64");
  }
};

export interface InsertedSheets {
  /** Empty: all sheets of the file. */
  readonly names: readonly string[];
  readonly place: CopyPlace;
}

/** Takes sheets of a file over, in its order; the ids of the new sheets. Names that are taken get a number. */
export const insertSheets = (
  book: Book,
  file: WorkbookData,
  { names, place }: InsertedSheets,
): readonly string[] => {
  guardStructure(book);
  const chosen = names.length === 0 ? file.sheets : names.map((name) => sheetNamed(file, name));
  const last = book.data.sheets.at(-1) ?? book.activeSheet;
  const position = positionOf(book, last, place);
  takeStyles(book, file);
  const added = chosen.map((source) => {
    const sheet = { ...source, id: book.newSheetId(), name: freeName(book, source.name) };
    const before = book.data.sheets;
    book.data.sheets = [...before, sheet];
    for (const table of sheet.tables) {
      const isTaken = book.tables().some((other) => other.table !== table && isAlike(other, table));
      const { id, name } = newTableIdentity(book);
      Object.assign(table, { id, name: isTaken ? name : table.name });
    }
    renewRemarkIds(book, sheet);
    const own = file.names.filter(({ sheetId }) => sheetId === source.id);
    book.data.names.push(...own.map((item) => ({ ...item, sheetId: sheet.id })));
    return sheet;
  });
  const others = book.data.sheets.filter((sheet) => !added.includes(sheet));
  book.data.sheets = [...others.slice(0, position), ...added, ...others.slice(position)];
  book.tell({ kind: "structure" });
  return added.map(({ id }) => id);
};

const sheetNamed = ({ sheets }: WorkbookData, wanted: string): SheetData => {
  const sheet = sheets.find(({ name }) => name.toLowerCase() === wanted.toLowerCase());
  if (!sheet) throw invalidArgument(`sheet ${wanted}`);
  return sheet;
};

const freeName = (book: Book, name: string): string =>
  book.findSheet(name) ? copyName(book, name) : name;

const isAlike = ({ table }: TableEntry, { name }: TableData): boolean =>
  table.name.toLowerCase() === name.toLowerCase();

/** A style of the same name keeps the look it has here. */
const takeStyles = (book: Book, { cellStyles }: WorkbookData): void => {
  const missing = cellStyles.filter(({ name }) => !findStyle(book, name));
  book.data.cellStyles.push(...missing);
};
