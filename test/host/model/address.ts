// SPDX-License-Identifier: EUPL-1.2
import { MAX_COLUMNS, MAX_ROWS, type Area } from "./workbook-data";

export const WHOLE_SHEET: Area = { row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS };

/** 0 -> "A", 26 -> "AA". */
export const columnName = (column: number): string => {
  let name = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
};

export const columnIndex = (name: string): number =>
  [...name.toUpperCase()].reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1;

const CELLS = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})(?::\$?([A-Za-z]{1,3})\$?(\d{1,7}))?$/;
const COLUMNS = /^\$?([A-Za-z]{1,3}):\$?([A-Za-z]{1,3})$/;
const ROWS = /^\$?(\d{1,7}):\$?(\d{1,7})$/;

/** Reads an A1 address without its sheet; null when it is none. */
export const parseArea = (text: string): Area | null => {
  const address = text.trim();
  const cells = CELLS.exec(address);
  if (cells) {
    const [, column = "", row = "", lastColumn = column, lastRow = row] = cells;
    return between(
      [Number(row) - 1, columnIndex(column)],
      [Number(lastRow) - 1, columnIndex(lastColumn)],
    );
  }
  const columns = COLUMNS.exec(address);
  if (columns) {
    const [, first = "", last = ""] = columns;
    return between([0, columnIndex(first)], [MAX_ROWS - 1, columnIndex(last)]);
  }
  const rows = ROWS.exec(address);
  if (!rows) return null;
  return between([Number(rows[1]) - 1, 0], [Number(rows[2]) - 1, MAX_COLUMNS - 1]);
};

/** The address in A1 style, whole columns and rows in short form. */
export const formatArea = ({ row, column, rows, columns }: Area): string => {
  if (rows === MAX_ROWS && columns === MAX_COLUMNS) return `1:${MAX_ROWS}`;
  if (rows === MAX_ROWS) return `${columnName(column)}:${columnName(column + columns - 1)}`;
  if (columns === MAX_COLUMNS) return `${row + 1}:${row + rows}`;
  const first = `${columnName(column)}${row + 1}`;
  if (rows === 1 && columns === 1) return first;
  return `${first}:${columnName(column + columns - 1)}${row + rows}`;
};

const NEEDS_NO_QUOTES = /^[A-Za-z_][A-Za-z0-9_.]*$/;
const LOOKS_LIKE_REFERENCE = /^([A-Za-z]{1,3}\d+|[RrCc]\d*([Cc]\d*)?)$/;

/** A sheet name as it stands before the "!" of a reference. */
export const quoteSheetName = (name: string): string =>
  NEEDS_NO_QUOTES.test(name) && !LOOKS_LIKE_REFERENCE.test(name)
    ? name
    : `'${name.replaceAll("'", "''")}'`;

export const unquoteSheetName = (text: string): string =>
  text.startsWith("'") && text.endsWith("'") ? text.slice(1, -1).replaceAll("''", "'") : text;

/** Parts an address at its last "!"; sheet is null for an address without one. */
export const splitSheet = (
  address: string,
): { readonly sheet: string | null; readonly rest: string } => {
  const bang = address.lastIndexOf("!");
  if (bang < 0) return { sheet: null, rest: address };
  return { sheet: unquoteSheetName(address.slice(0, bang)), rest: address.slice(bang + 1) };
};

type Corner = readonly [row: number, column: number];

const between = ([row, column]: Corner, [otherRow, otherColumn]: Corner): Area | null => {
  const area = {
    row: Math.min(row, otherRow),
    column: Math.min(column, otherColumn),
    rows: Math.abs(otherRow - row) + 1,
    columns: Math.abs(otherColumn - column) + 1,
  };
  return isOnSheet(area) ? area : null;
};

export const isOnSheet = ({ row, column, rows, columns }: Area): boolean =>
  row >= 0 &&
  column >= 0 &&
  rows >= 1 &&
  columns >= 1 &&
  row + rows <= MAX_ROWS &&
  column + columns <= MAX_COLUMNS;
