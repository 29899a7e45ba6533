// SPDX-License-Identifier: EUPL-1.2
import { columnIndex, columnName } from "../domain/shared/cell";

const ROWS = 1_048_576;
const COLUMNS = 16_384;
const OUTSIDE = "#REF!";

/**
 * Texts, quoted names and brackets of tables are passed over; everything else comes as words or as two words with a
 * colon. A "(" behind a word makes it a function, a "!" a sheet or a span of sheets.
 */
const PIECES =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[(?:[^[\]]|\[[^\]]*\])*\]|[\p{L}\p{N}_.$\\]+(?::[\p{L}\p{N}_.$\\]+)?[(!]?/gu;
const CELL = /^(\$?[A-Za-z]{1,3})(\$?\d{1,7})$/u;
const COLUMN = /^\$?[A-Za-z]{1,3}$/u;
const ROW = /^\$?\d{1,7}$/u;
/** Stands before functions and names that are younger than the file format; Excel never shows it ([MS-XLSX] 2.2.2). */
const YOUNG = /\b_xl(?:fn(?:\._xlws)?|pm|ws|udf)\./giu;

/** As it stands in a file -> as Excel shows it in English, with "=". */
export const fromFileFormula = (text: string): string =>
  `=${text.includes("_xl") ? text.replace(YOUNG, "") : text}`;

export interface Shift {
  readonly rows: number;
  readonly columns: number;
}

/** Moves the relative references of a formula: a shared formula is written once and meant for many cells. */
export const shiftFormula = (formula: string, by: Shift): string =>
  by.rows === 0 && by.columns === 0
    ? formula
    : formula.replace(PIECES, (piece) => shiftPiece(piece, by));

const shiftPiece = (piece: string, by: Shift): string => {
  if (/^["'[]|!$/u.test(piece)) return piece;
  const [first = "", second] = piece.split(":");
  if (second === undefined) return piece.endsWith("(") ? piece : shiftCell(first, by);
  if (second.endsWith("(")) return `${shiftCell(first, by)}:${second}`;
  return `${shiftEnd(first, by)}:${shiftEnd(second, by)}`;
};

/** One end of a range: a cell, a whole column or a whole row. */
const shiftEnd = (word: string, by: Shift): string => {
  if (COLUMN.test(word)) return shiftColumn(word, by) ?? OUTSIDE;
  if (ROW.test(word)) return shiftRow(word, by) ?? OUTSIDE;
  return shiftCell(word, by);
};

/** Leaves names, numbers and everything else as it is. */
const shiftCell = (word: string, by: Shift): string => {
  const [, letters, digits] = CELL.exec(word) ?? [];
  if (letters === undefined || digits === undefined || !isCell(letters, digits)) return word;
  const column = shiftColumn(letters, by);
  const row = shiftRow(digits, by);
  return column === null || row === null ? OUTSIDE : column + row;
};

/** "XFE1" is a name: the last column is XFD. */
const isCell = (letters: string, digits: string): boolean =>
  columnIndex(letters.replace("$", "")) < COLUMNS && Number(digits.replace("$", "")) <= ROWS;

const shiftColumn = (letters: string, { columns }: Shift): string | null => {
  if (letters.startsWith("$")) return letters;
  const column = columnIndex(letters) + columns;
  return column < 0 || column >= COLUMNS ? null : columnName(column);
};

const shiftRow = (digits: string, { rows }: Shift): string | null => {
  if (digits.startsWith("$")) return digits;
  const row = Number(digits) + rows;
  return row < 1 || row > ROWS ? null : String(row);
};
