// SPDX-License-Identifier: EUPL-1.2
import type { Book } from "../model/book";
import type { SheetData } from "../model/workbook-data";
import { addSheet } from "../behaviour/sheets";
import { listen, SHEET_COLLECTION_EVENTS, WHOLE_WORKBOOK } from "../behaviour/listening";
import type { Arguments } from "../wire/arguments";
import { sheetObject, type TypeOf } from "./targets";

const visible = (book: Book, args: Arguments): readonly SheetData[] =>
  args.flag(0)
    ? book.data.sheets.filter(({ visibility }) => visibility === "Visible")
    : book.data.sheets;

const found = (book: Book, sheet: SheetData | null | undefined) =>
  sheet ? sheetObject(book, sheet) : null;

export const WORKSHEET_COLLECTION: TypeOf<"WorksheetCollection"> = {
  items: (book) => book.data.sheets.map((sheet) => sheetObject(book, sheet)),
  item: (book, key) => found(book, book.findSheet(key)),
  methods: {
    Add: (book, args) => sheetObject(book, addSheet(book, args.optionalText(0))),
    GetActiveWorksheet: (book) => sheetObject(book, book.activeSheet),
    GetCount: (book, args) => visible(book, args).length,
    GetFirst: (book, args) => found(book, visible(book, args)[0]),
    GetLast: (book, args) => found(book, visible(book, args).at(-1)),
    GetItemOrNullObject: (book, args) => found(book, book.findSheet(args.text(0))),
    ...listen(SHEET_COLLECTION_EVENTS, (book: Book) => ({
      events: book.eventTargets,
      id: WHOLE_WORKBOOK,
    })),
  },
};
