// SPDX-License-Identifier: EUPL-1.2
import type { SheetSnapshot } from "../shared/sheet-snapshot";
import type { WorkbookEdit } from "../shared/workbook-edit";
import { rowId } from "./row-values";
import { readSheetRows } from "./sheet-rows";
import type { CatalogueSheetWords } from "./sheet-words";
import { SHEETS } from "./sheets";

/** Writes the id of every row that has none: made from its name, it must not change when the name does. */
export const missingIdEdits = (
  sheets: readonly SheetSnapshot[],
  words: CatalogueSheetWords,
): readonly WorkbookEdit[] =>
  SHEETS.filter(({ idFrom }) => idFrom !== null).flatMap((sheet) =>
    readSheetRows(sheet, sheets, words).rows.flatMap((row): readonly WorkbookEdit[] => {
      const id = row.cells["id"];
      return id?.value === ""
        ? [
            {
              kind: "putBlock",
              sheet: id.cell.sheet,
              at: id.cell,
              contents: [[rowId(sheet, row)]],
            },
          ]
        : [];
    }),
  );
