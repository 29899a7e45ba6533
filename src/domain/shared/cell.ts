// SPDX-License-Identifier: EUPL-1.2

/** A place in a worksheet. Row and column count from 0. */
export interface CellPosition {
  readonly row: number;
  readonly column: number;
}

/** One cell of one worksheet; `sheet` is the worksheet's name as shown on its tab. */
export interface CellRef extends CellPosition {
  readonly sheet: string;
}

/** A rectangle: its top left cell (from 0) and its size in rows x columns. */
export interface Block extends CellPosition {
  readonly rows: number;
  readonly columns: number;
}

const LETTERS = 26;

/** 0 -> "A", 25 -> "Z", 26 -> "AA". */
export const columnName = (column: number): string => {
  let name = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / LETTERS)) {
    name = String.fromCharCode(65 + ((rest - 1) % LETTERS)) + name;
  }
  return name;
};

/** "A" -> 0, "AA" -> 26; upper and lower case. */
export const columnIndex = (name: string): number =>
  [...name.toUpperCase()].reduce((sum, letter) => sum * LETTERS + letter.charCodeAt(0) - 64, 0) - 1;

/** Relative A1 address without the sheet: `{ row: 2, column: 1 }` -> "B3". */
export const toA1 = ({ row, column }: CellPosition): string => `${columnName(column)}${row + 1}`;

/** A1 address of a rectangle: "B3" for one cell, else "B3:D7". */
export const blockToA1 = ({ row, column, rows, columns }: Block): string => {
  const first = toA1({ row, column });
  return rows === 1 && columns === 1
    ? first
    : `${first}:${toA1({ row: row + rows - 1, column: column + columns - 1 })}`;
};

/** "B3", "$B$3" or "B3:D7", also with a sheet in front ("'Blatt 1'!B3") -> rectangle; null for anything else. */
export const parseA1 = (address: string): Block | null => {
  const local = address.slice(address.lastIndexOf("!") + 1).replaceAll("$", "");
  const match = /^([A-Za-z]{1,3})(\d{1,7})(?::([A-Za-z]{1,3})(\d{1,7}))?$/.exec(local);
  if (!match) return null;
  const [, firstColumn = "", firstRow = "", lastColumn = firstColumn, lastRow = firstRow] = match;
  const column = columnIndex(firstColumn);
  const row = Number(firstRow) - 1;
  return {
    row,
    column,
    rows: Number(lastRow) - row,
    columns: columnIndex(lastColumn) - column + 1,
  };
};

/** Sheet name as it stands in a formula. Always quoted, which Excel accepts for every name. */
export const quoteSheetName = (sheet: string): string => `'${sheet.replaceAll("'", "''")}'`;

/** Absolute address for a formula on another sheet: `'IM_Daten'!$G$12`. */
export const toSheetA1 = ({ sheet, row, column }: CellRef): string =>
  `${quoteSheetName(sheet)}!$${columnName(column)}$${row + 1}`;

export const isSameCell = (a: CellRef, b: CellRef): boolean =>
  a.row === b.row && a.column === b.column && a.sheet === b.sheet;

/** Text key of a cell for maps and sets. */
export const cellId = ({ sheet, row, column }: CellRef): string => `${sheet}!${row}:${column}`;
