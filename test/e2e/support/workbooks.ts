// SPDX-License-Identifier: EUPL-1.2
import { emptyWorkbook } from "../../host/model/new-workbook";
import { cellKey, DEFAULT_FORMAT, type SheetData } from "../../host/model/workbook-data";
import { openPackage, savePackage } from "../../host/package/xlsx-package";

export interface SheetOfTexts {
  readonly name: string;
  readonly rows: readonly (readonly (string | number)[])[];
}

/** Bytes of a new workbook with one plain sheet. */
export const workbookWith = ({ name, rows }: SheetOfTexts): Uint8Array => {
  const data = emptyWorkbook(name);
  const [sheet] = data.sheets;
  if (sheet) fill(sheet, rows);
  return savePackage({ data, original: null });
};

const fill = (sheet: SheetData, rows: SheetOfTexts["rows"]): void =>
  rows.forEach((row, r) =>
    row.forEach((value, c) =>
      sheet.cells.set(cellKey(r, c), {
        value,
        type: typeof value === "number" ? "Double" : "String",
        formula: null,
        format: DEFAULT_FORMAT,
      }),
    ),
  );

/** The same file after somebody has protected every sheet, all cells locked. */
export const protectedCopy = (xlsx: Uint8Array): Uint8Array => {
  const opened = openPackage(xlsx);
  for (const sheet of opened.data.sheets) {
    sheet.protection = { options: { sheet: "1", objects: "1", scenarios: "1" } };
  }
  return savePackage(opened);
};
