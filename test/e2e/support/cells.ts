// SPDX-License-Identifier: EUPL-1.2
import { isDeepStrictEqual } from "node:util";
import {
  MAX_COLUMNS,
  type CellData,
  type CellValue,
  type SheetData,
  type WorkbookData,
} from "../../host/model/workbook-data";

export const sheetOf = (workbook: WorkbookData, name: string): SheetData => {
  const sheet = workbook.sheets.find((candidate) => candidate.name === name);
  if (!sheet) throw new Error(`There is no sheet ${name}.`);
  return sheet;
};

/** Values of a sheet row by row from A1 on; "" is a blank cell. */
export const rowsOf = (sheet: SheetData): readonly (readonly CellValue[])[] => {
  const rows: CellValue[][] = [];
  for (const [key, { value }] of sheet.cells) {
    const row = (rows[Math.floor(key / MAX_COLUMNS)] ??= []);
    row[key % MAX_COLUMNS] = value;
  }
  return Array.from(rows, (row) => Array.from(row ?? [], (value) => value ?? ""));
};

/** The first row in which every one of these texts fills a cell; found by its columns, a row of headings too. */
export const rowWith = (sheet: SheetData, ...texts: readonly string[]): readonly CellValue[] => {
  const row = rowsOf(sheet).find((cells) =>
    texts.every((text) => cells.some((value) => clean(value) === text)),
  );
  if (!row) throw new Error(`No row of ${sheet.name} holds ${texts.join(", ")}.`);
  return row;
};

/** Value of a row in the column with this heading, which has to stand in the row of headings named by another one. */
export const numberUnder = (
  heads: readonly CellValue[],
  row: readonly CellValue[],
  heading: string,
): number => {
  const value = row[heads.findIndex((head) => clean(head) === heading)];
  if (typeof value !== "number") throw new Error(`Under ${heading} stands ${String(value)}.`);
  return value;
};

/** Headings break their lines where the column is narrow. */
const clean = (head: CellValue): string => String(head).replace(/\s+/g, " ").trim();

/** Every cell that holds something, by sheet and key; the base for "nothing else has changed". */
export const contentsOf = (workbook: WorkbookData): Contents =>
  new Map(
    workbook.sheets.flatMap((sheet) =>
      [...sheet.cells]
        .filter(([, { type, formula }]) => type !== "Empty" || formula !== null)
        .map(([key, cell]): [string, CellData] => [`${sheet.name} ${key}`, cell]),
    ),
  );

export type Contents = ReadonlyMap<string, CellData>;

/** Places of `before` that hold something else in `after`. */
export const changedIn = (before: Contents, after: Contents): readonly string[] =>
  [...before.keys()].filter((place) => !isDeepStrictEqual(before.get(place), after.get(place)));

/** Fails with the places that differ. */
export const expectSame = (after: Contents, before: Contents): void =>
  expect([...changedIn(before, after), ...changedIn(after, before)]).toEqual([]);
