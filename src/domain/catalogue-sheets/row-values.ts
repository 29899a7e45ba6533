// SPDX-License-Identifier: EUPL-1.2
import type { CellRef } from "../shared/cell";
import type { CellValue } from "../shared/sheet-snapshot";
import type { CatalogueColumn, CatalogueSheet, DecodedRow } from "./catalogue-sheet";
import type { ChoiceWords } from "./codec";
import { idFromName, type References } from "./references";

/** A row as it stands on the sheet: one cell per column that was found. */
export interface SheetRow {
  readonly cells: Readonly<Record<string, { readonly value: CellValue; readonly cell: CellRef }>>;
}

export interface Translation {
  readonly references: References;
  readonly words: ChoiceWords;
}

/** The cells of an entry, in the order of the columns. */
export const encodeRow = (
  { columns }: CatalogueSheet,
  entry: object,
  { references, words }: Translation,
): readonly CellValue[] =>
  columns.map(({ key, codec, scopeKey }) => {
    const value = valueAt(entry, key);
    if (value === null || value === undefined) return "";
    const scope = scopeKey === undefined ? "" : idText(valueAt(entry, scopeKey));
    return codec.write(value, { references, words, scope });
  });

/** The values of a row. Blank cells take what their column says; a cell that must be filled in gives no value. */
export const decodeRow = (
  sheet: CatalogueSheet,
  row: SheetRow,
  { references, words }: Translation,
): DecodedRow => {
  const values: Record<string, unknown> = {};
  const cells: Record<string, CellRef> = {};
  for (const column of sheet.columns) {
    const found = row.cells[column.key];
    if (found) cells[column.key] = found.cell;
    const scope = scopeOf(sheet, column, { row, values });
    const value = found?.value ?? "";
    if (value !== "") values[column.key] = column.codec.read(value, { references, words, scope });
    else if (column.key === "id" && sheet.idFrom !== null) values["id"] = rowId(sheet, row);
    else if (column.blank !== undefined) values[column.key] = column.blank;
  }
  return { values: withoutBlankParts(sheet, row, values), cells };
};

/** Id of a row: what stands there, else made from its name. */
export const rowId = ({ idFrom }: CatalogueSheet, { cells }: SheetRow): string => {
  const given = String(cells["id"]?.value ?? "").trim();
  return given === "" ? idFromName(String(cells[idFrom ?? "id"]?.value ?? "")) : given;
};

/** A dimension is its own scope; elsewhere the scope stands in a column further left. */
const scopeOf = (
  sheet: CatalogueSheet,
  { scopeKey }: CatalogueColumn,
  { row, values }: { readonly row: SheetRow; readonly values: Readonly<Record<string, unknown>> },
): string => {
  if (scopeKey === undefined) return "";
  return scopeKey === "id" ? rowId(sheet, row) : idText(values[scopeKey]);
};

const idText = (value: unknown): string => (typeof value === "string" ? value : "");

const withoutBlankParts = (
  { optionalParts, columns }: CatalogueSheet,
  { cells }: SheetRow,
  values: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> =>
  optionalParts.reduce((rest, part) => {
    const belongs = (key: string): boolean => key.startsWith(`${part}.`);
    const isBlank = columns.every(({ key }) => !belongs(key) || (cells[key]?.value ?? "") === "");
    if (!isBlank) return rest;
    const kept = Object.entries(rest).filter(([key]) => !belongs(key));
    return { ...Object.fromEntries(kept), [part]: null };
  }, values);

const valueAt = (entry: object, key: string): unknown =>
  key in entry
    ? (entry as Readonly<Record<string, unknown>>)[key]
    : key
        .split(".")
        .reduce<unknown>(
          (place, part) =>
            typeof place === "object" && place !== null
              ? (place as Readonly<Record<string, unknown>>)[part]
              : undefined,
          entry,
        );
