// SPDX-License-Identifier: EUPL-1.2
import type { Book } from "./book";
import type { Area, SheetData } from "./workbook-data";

/** A rectangle of a sheet of an open workbook. */
export interface CellRange {
  readonly book: Book;
  readonly sheet: SheetData;
  readonly area: Area;
}
