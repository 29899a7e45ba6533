// SPDX-License-Identifier: EUPL-1.2
import type { Book } from "../model/book";
import { singleCell } from "../model/area";
import { guardWritable } from "../behaviour/guards";
import { accessDenied } from "../wire/host-error";
import type { Scalar } from "../wire/object-type";
import { asFlag, asText } from "./checks";
import { createAndOpenWorkbook, insertFromBase64 } from "./other-files";
import { hostObject, rangeObject, type TypeOf } from "./targets";

export const WORKBOOK: TypeOf<"Workbook"> = {
  scalars: {
    Name: { get: () => "Mappe1.xlsx" },
    ReadOnly: { get: (book) => book.data.isReadOnly },
    UsePrecisionAsDisplayed: {
      get: (book) => book.usesPrecisionAsDisplayed,
      set: (book, value) => {
        guardWritable(book);
        book.usesPrecisionAsDisplayed = asFlag(value);
      },
    },
  },
  navigations: {
    Worksheets: (book) => hostObject("WorksheetCollection", book),
    Tables: (book) => hostObject("TableCollection", { book, sheet: null }),
    Names: (book) => hostObject("NamedItemCollection", { book, sheet: null }),
    Comments: (book) => hostObject("CommentCollection", { book, sheet: null }),
    Styles: (book) => hostObject("StyleCollection", book),
    CustomXmlParts: (book) => hostObject("CustomXmlPartCollection", book),
    Settings: (book) => hostObject("SettingCollection", book),
    Application: (book) => hostObject("Application", book),
    Protection: (book) => hostObject("WorkbookProtection", book),
    Properties: (book) => hostObject("DocumentProperties", book),
  },
  methods: {
    InsertWorksheetsFromBase64: insertFromBase64,
    CreateAndOpenWorkbook: createAndOpenWorkbook,
    GetSelectedRange: (book) =>
      rangeObject({ book, sheet: book.selection.sheet }, book.selection.area),
    GetActiveCell: (book) => {
      const { sheet, area } = book.selection;
      return rangeObject({ book, sheet }, singleCell(area.row, area.column));
    },
  },
};

export const WORKBOOK_PROTECTION: TypeOf<"WorkbookProtection"> = {
  scalars: { Protected: { get: (book) => book.data.isStructureProtected } },
  methods: {
    Protect: (book) => {
      guardWritable(book);
      if (book.data.isStructureProtected) throw accessDenied();
      book.data.isStructureProtected = true;
    },
    Unprotect: (book) => {
      guardWritable(book);
      if (!book.data.isStructureProtected) throw accessDenied();
      book.data.isStructureProtected = false;
    },
  },
};

const property = (key: keyof Book["data"]["properties"]): Scalar<Book> => ({
  get: (book) => book.data.properties[key],
  set: (book, value) => {
    guardWritable(book);
    book.data.properties[key] = asText(value);
  },
});

export const DOCUMENT_PROPERTIES: TypeOf<"DocumentProperties"> = {
  scalars: {
    Title: property("title"),
    Author: property("author"),
    Subject: property("subject"),
  },
};
