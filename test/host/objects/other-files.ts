// SPDX-License-Identifier: EUPL-1.2
import { insertSheets, readBase64 } from "../behaviour/other-files";
import type { Book } from "../model/book";
import type { SheetData } from "../model/workbook-data";
import type { Arguments } from "../wire/arguments";
import { invalidArgument } from "../wire/host-error";
import type { HostObject } from "../wire/host-object";
import { asText } from "./checks";
import { hostObject, targetAs, type TypeOf } from "./targets";

/** The ids of the inserted sheets: `workbook.insertWorksheetsFromBase64`. */
export const insertFromBase64 = (book: Book, args: Arguments): readonly string[] => {
  const { sheetNamesToInsert, positionType, relativeTo } = args.options(1);
  const names = sheetNamesToInsert ?? [];
  if (!Array.isArray(names)) throw invalidArgument("sheetNamesToInsert");
  return insertSheets(book, readBase64(args.text(0)), {
    names: names.map(asText),
    place: { type: asText(positionType ?? "End"), relativeTo: sheetOf(book, relativeTo ?? null) },
  });
};

/** A sheet, or its name. */
const sheetOf = (book: Book, value: unknown): SheetData | null => {
  if (value === null) return null;
  const sheet =
    typeof value === "string"
      ? book.findSheet(value)
      : targetAs(value as HostObject, "Worksheet")?.sheet;
  if (!sheet) throw invalidArgument("relativeTo");
  return sheet;
};

/** A workbook in a window of its own, shown by `open`. */
export const createWorkbook = (book: Book, args: Arguments): HostObject => {
  const file = args.optionalText(0);
  return hostObject("WorkbookCreated", { book, data: file === null ? null : readBase64(file) });
};

/** The same in one call, as office.js asks for it in a browser. */
export const createAndOpenWorkbook = (book: Book, args: Arguments): void => {
  const file = args.optionalText(0);
  book.createdWorkbooks.push(file === null ? null : readBase64(file));
};

export const WORKBOOK_CREATED: TypeOf<"WorkbookCreated"> = {
  scalars: { Id: { get: ({ book }) => String(book.createdWorkbooks.length) } },
  methods: { Open: ({ book, data }) => void book.createdWorkbooks.push(data) },
};
