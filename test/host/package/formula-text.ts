// SPDX-License-Identifier: EUPL-1.2
import { columnName, columnIndex } from "../model/address";
import { MAX_COLUMNS, MAX_ROWS } from "../model/workbook-data";

/** Functions younger than the file format stand in files with a prefix, which Excel never shows ([MS-XLSX] 2.2.2). */
const YOUNG_FUNCTIONS = new Set(
  (
    "ACOT AGGREGATE ARABIC BASE BETA.DIST BINOM.DIST CEILING.MATH CHISQ.DIST COMBINA CONCAT CONFIDENCE.NORM COVARIANCE.P " +
    "DAYS DECIMAL EXPON.DIST F.DIST FLOOR.MATH FORECAST.LINEAR FORMULATEXT IFNA IFS ISFORMULA ISOWEEKNUM LET LAMBDA " +
    "MAXIFS MINIFS MODE.MULT MODE.SNGL NORM.DIST NORM.INV NORM.S.DIST NORM.S.INV NUMBERVALUE PERCENTILE.EXC " +
    "PERCENTILE.INC PERCENTRANK.EXC PERCENTRANK.INC POISSON.DIST QUARTILE.EXC QUARTILE.INC RANDARRAY RANK.AVG RANK.EQ " +
    "SEQUENCE SHEET SHEETS STDEV.P STDEV.S SWITCH T.DIST T.INV TEXTJOIN UNICHAR UNICODE UNIQUE VAR.P VAR.S WEBSERVICE " +
    "XLOOKUP XMATCH XOR Z.TEST"
  ).split(" "),
);
/** Of these the prefix has a second step. */
const WORKSHEET_FUNCTIONS = new Set(["FILTER", "SORT"]);

/** Texts, quoted sheet names and brackets are left alone; everything else comes in words. */
const TOKENS =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'!?|\[(?:[^[\]]|\[[^\]]*\])*\]|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}(?![\w.(!])|\$?\d+:\$?\d+|[\p{L}_$\\][\p{L}\p{N}_.$\\]*(?::[\p{L}_][\p{L}\p{N}_.]*!|[(!])?|\d[\d.]*(?:[Ee][+-]?\d+)?/gu;
const CELL = /^(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})$/;
const COLUMNS = /^(\$?)([A-Za-z]{1,3}):(\$?)([A-Za-z]{1,3})$/;
const ROWS = /^(\$?)(\d+):(\$?)(\d+)$/;
const OUTSIDE = "#REF!";

/** As in the file -> as shown by Excel, with "=". */
export const fromFileFormula = (text: string): string =>
  `=${text.replace(TOKENS, (token) => token.replace(/^_xlfn\.(?:_xlws\.)?|^_xlpm\./i, ""))}`;

/** As shown by Excel -> as in the file. */
export const toFileFormula = (formula: string): string =>
  formula.replace(/^=/, "").replace(TOKENS, (token) => {
    if (!token.endsWith("(")) return token;
    const name = token.slice(0, -1).toUpperCase();
    if (WORKSHEET_FUNCTIONS.has(name)) return `_xlfn._xlws.${token}`;
    return YOUNG_FUNCTIONS.has(name) ? `_xlfn.${token}` : token;
  });

/** Moves the relative references of a formula, as a shared formula is meant for its other cells. */
export const shiftFormula = (formula: string, rows: number, columns: number): string =>
  rows === 0 && columns === 0
    ? formula
    : formula.replace(TOKENS, (token) => shiftToken(token, rows, columns));

const shiftToken = (token: string, rows: number, columns: number): string => {
  const cell = CELL.exec(token);
  if (cell) return shiftCell(cell, rows, columns);
  const columnRange = COLUMNS.exec(token);
  if (columnRange) return shiftRange(columnRange, (end) => shiftColumn(end, columns));
  const rowRange = ROWS.exec(token);
  return rowRange ? shiftRange(rowRange, (end) => shiftRow(end, rows)) : token;
};

/** A "$" or nothing, and the letters or digits after it. */
interface Step {
  readonly lock: string;
  readonly name: string;
}

const shiftRange = (range: RegExpExecArray, shift: (end: Step) => string): string => {
  const [, lockFirst = "", first = "", lockLast = "", last = ""] = range;
  return `${shift({ lock: lockFirst, name: first })}:${shift({ lock: lockLast, name: last })}`;
};

const shiftCell = (cell: RegExpExecArray, rows: number, columns: number): string => {
  const [token, lockColumn = "", letters = "", lockRow = "", digits = ""] = cell;
  // "ABC99999999" is a name, not a cell.
  if (columnIndex(letters) >= MAX_COLUMNS || Number(digits) > MAX_ROWS) return token;
  const address =
    shiftColumn({ lock: lockColumn, name: letters }, columns) +
    shiftRow({ lock: lockRow, name: digits }, rows);
  return address.includes(OUTSIDE) ? OUTSIDE : address;
};

const shiftColumn = ({ lock, name }: Step, columns: number): string => {
  if (lock) return `${lock}${name}`;
  const column = columnIndex(name) + columns;
  return column < 0 || column >= MAX_COLUMNS ? OUTSIDE : columnName(column);
};

const shiftRow = ({ lock, name }: Step, rows: number): string => {
  if (lock) return `${lock}${name}`;
  const row = Number(name) + rows;
  return row < 1 || row > MAX_ROWS ? OUTSIDE : String(row);
};
