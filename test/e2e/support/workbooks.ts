// SPDX-License-Identifier: EUPL-1.2
import { parseArea } from "../../host/model/address";
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

/** The same file after somebody has typed into cells of its first sheet; "" empties a cell. */
export const typedInto = (
  xlsx: Uint8Array,
  cells: Readonly<Record<string, string | number>>,
): Uint8Array => {
  const opened = openPackage(xlsx);
  const [sheet] = opened.data.sheets;
  for (const [address, value] of Object.entries(cells)) {
    const place = parseArea(address);
    if (!place) throw new Error(`${address} is no address.`);
    const key = cellKey(place.row, place.column);
    const before = sheet?.cells.get(key);
    if (!before) throw new Error(`There is nothing in ${address}.`);
    sheet?.cells.set(key, {
      ...before,
      value,
      type: typeof value === "number" ? "Double" : "String",
    });
  }
  return savePackage(opened);
};
