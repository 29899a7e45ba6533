// SPDX-License-Identifier: EUPL-1.2
import type { Book } from "../model/book";
import { singleCell } from "../model/area";
import { guardWritable } from "../behaviour/guards";
import { accessDenied } from "../wire/host-error";
import type { Scalar } from "../wire/object-type";
import { asText, oneOf } from "./checks";
import { hostObject, rangeObject, type TypeOf } from "./targets";

export const WORKBOOK: TypeOf<"Workbook"> = {
  scalars: {
    Name: { get: () => "Mappe1.xlsx" },
    ReadOnly: { get: (book) => book.data.isReadOnly },
  },
  navigations: {
    Worksheets: (book) => hostObject("WorksheetCollection", book),
    Tables: (book) => hostObject("TableCollection", { book, sheet: null }),
    Names: (book) => hostObject("NamedItemCollection", { book, sheet: null }),
    Styles: (book) => hostObject("StyleCollection", book),
    CustomXmlParts: (book) => hostObject("CustomXmlPartCollection", book),
    Application: (book) => hostObject("Application", book),
    Protection: (book) => hostObject("WorkbookProtection", book),
    Properties: (book) => hostObject("DocumentProperties", book),
  },
  methods: {
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

const CALCULATION_MODES = ["Automatic", "AutomaticExceptTables", "Manual"] as const;
const CALCULATION_TYPES = ["Recalculate", "Full", "FullRebuild"] as const;

export const APPLICATION: TypeOf<"Application"> = {
  scalars: {
    CalculationMode: {
      get: (book) => book.calculationMode,
      set: (book, value) => {
        book.calculationMode = oneOf(CALCULATION_MODES, value);
      },
    },
    CalculationState: { get: () => "Done" },
    DecimalSeparator: { get: () => "," },
    ThousandsSeparator: { get: () => "." },
    UseSystemSeparators: { get: () => true },
  },
  navigations: { CultureInfo: (book) => hostObject("CultureInfo", book) },
  methods: {
    Calculate: (book, args) => {
      oneOf(CALCULATION_TYPES, args.raw(0));
      book.calculation.calculateAll();
    },
    SuspendApiCalculationUntilNextSync: (book) => {
      book.isCalculationSuspended = true;
    },
    // Nothing is drawn here, so nothing can be held back.
    SuspendScreenUpdatingUntilNextSync: () => null,
  },
};

export const CULTURE_INFO: TypeOf<"CultureInfo"> = {
  scalars: { Name: { get: () => "de-DE" } },
  navigations: { NumberFormat: (book) => hostObject("NumberFormatInfo", book) },
};

export const NUMBER_FORMAT_INFO: TypeOf<"NumberFormatInfo"> = {
  scalars: {
    NumberDecimalSeparator: { get: () => "," },
    NumberGroupSeparator: { get: () => "." },
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
