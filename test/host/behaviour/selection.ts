// SPDX-License-Identifier: EUPL-1.2
import type { Book } from "../model/book";
import type { CellRange } from "../model/cell-range";
import type { SheetData } from "../model/workbook-data";
import { HostError } from "../wire/host-error";
import { guardAlive } from "./guards";

export const activateSheet = (book: Book, sheet: SheetData): void => {
  guardAlive({ book, sheet });
  if (sheet.visibility !== "Visible") {
    throw new HostError("InvalidOperation", "A hidden worksheet cannot be activated.");
  }
  if (book.data.activeSheetId === sheet.id) return;
  book.data.activeSheetId = sheet.id;
  book.tell({ kind: "activation", sheet });
};

/** Selecting brings the sheet of the range to the front. */
export const selectRange = ({ book, sheet, area }: CellRange): void => {
  activateSheet(book, sheet);
  book.selection = { sheet, area };
  book.tell({ kind: "selection", sheet, area });
};
