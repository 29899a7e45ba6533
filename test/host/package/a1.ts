// SPDX-License-Identifier: EUPL-1.2
import type { Area } from "../model/workbook-data";

/** 0 -> "A", 26 -> "AA". */
export const columnLetters = (column: number): string =>
  column < 26
    ? String.fromCharCode(65 + column)
    : columnLetters(Math.floor(column / 26) - 1) + String.fromCharCode(65 + (column % 26));

/** "A" -> 0, "AA" -> 26. */
export const columnNumber = (letters: string): number =>
  [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

export const cellAddress = (row: number, column: number): string =>
  `${columnLetters(column)}${row + 1}`;

export const areaAddress = ({ row, column, rows, columns }: Area): string =>
  rows === 1 && columns === 1
    ? cellAddress(row, column)
    : `${cellAddress(row, column)}:${cellAddress(row + rows - 1, column + columns - 1)}`;

export const absoluteAreaAddress = ({ row, column, rows, columns }: Area): string =>
  `$${columnLetters(column)}$${row + 1}:$${columnLetters(column + columns - 1)}$${row + rows}`;

const AREA = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})(?::\$?([A-Za-z]{1,3})\$?(\d{1,7}))?$/;

/** "B3" or "$B$3:$D$7" -> rectangle; null for anything else. */
export const parseArea = (address: string): Area | null => {
  const match = AREA.exec(address);
  if (!match) return null;
  const [, firstColumn = "", firstRow = "", lastColumn = firstColumn, lastRow = firstRow] = match;
  const row = Number(firstRow) - 1;
  const column = columnNumber(firstColumn);
  return {
    row,
    column,
    rows: Number(lastRow) - row,
    columns: columnNumber(lastColumn) - column + 1,
  };
};

/** As Excel writes it: quoted unless the name is plain letters, digits and underscores and looks like no address. */
export const sheetReference = (name: string): string =>
  /^[\p{L}_][\p{L}\p{N}_]*$/u.test(name) && !/^[A-Za-z]{1,3}\d+$|^[Rr]\d*([Cc]\d*)?$/.test(name)
    ? name
    : `'${name.replaceAll("'", "''")}'`;
