// SPDX-License-Identifier: EUPL-1.2
import type { Book } from "../model/book";
import type { SheetData } from "../model/workbook-data";
import { HostError, invalidArgument } from "../wire/host-error";
import { renewRemarkIds } from "./comments";
import { guardAlive, guardStructure } from "./guards";
import { newTableIdentity } from "./tables";

/** Where the copy of a sheet is put: `Worksheet.copy`. */
export interface CopyPlace {
  readonly type: string;
  readonly relativeTo: SheetData | null;
}

/** The copy has everything of the sheet but its identity: own id, own name, own names of tables. */
export const copySheet = (book: Book, sheet: SheetData, place: CopyPlace): SheetData => {
  guardStructure(book);
  guardAlive({ book, sheet });
  if (sheet.visibility === "VeryHidden") {
    throw new HostError("InvalidOperation", "A very hidden worksheet cannot be copied.");
  }
  const position = positionOf(book, sheet, place);
  const copy: SheetData = {
    ...deepCopy({ ...sheet, cells: new Map<number, never>() }),
    id: book.newSheetId(),
    name: copyName(book, sheet.name),
    cells: new Map(sheet.cells),
  };
  const { sheets, names } = book.data;
  book.data.sheets = [...sheets.slice(0, position), copy, ...sheets.slice(position)];
  for (const table of copy.tables) Object.assign(table, newTableIdentity(book));
  renewRemarkIds(book, copy);
  const own = names.filter(({ sheetId }) => sheetId === sheet.id);
  names.push(...own.map((item) => ({ ...item, sheetId: copy.id })));
  book.tell({ kind: "structure" });
  return copy;
};

/** Place among the tabs; next to `sheet` where nothing else is named. */
export const positionOf = (
  { data }: Book,
  sheet: SheetData,
  { type, relativeTo }: CopyPlace,
): number => {
  switch (type) {
    case "Beginning":
      return 0;
    case "End":
    case "None":
      return data.sheets.length;
    case "Before":
      return data.sheets.indexOf(relativeTo ?? sheet);
    case "After":
      return data.sheets.indexOf(relativeTo ?? sheet) + 1;
    default:
      throw invalidArgument(`position ${type}`);
  }
};

const MAX_LENGTH = 31;

/** "Daten (2)"; a copy of that is "Daten (3)". */
export const copyName = (book: Book, name: string): string => {
  const stem = name.replace(/ \(\d+\)$/, "");
  for (let number = 2; ; number += 1) {
    const suffix = ` (${number})`;
    const candidate = stem.slice(0, MAX_LENGTH - suffix.length) + suffix;
    if (!book.findSheet(candidate)) return candidate;
  }
};

/** Plain objects, lists and maps all the way down; the data of a sheet knows nothing else. */
const deepCopy = <T>(value: T): T => {
  if (value instanceof Map) {
    return new Map([...value].map(([key, inner]) => [key, deepCopy<unknown>(inner)])) as T;
  }
  if (Array.isArray(value)) return value.map((inner) => deepCopy<unknown>(inner)) as T;
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, deepCopy<unknown>(inner)]),
  ) as T;
};
