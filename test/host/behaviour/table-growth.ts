// SPDX-License-Identifier: EUPL-1.2
import { containsArea, overlaps, sameArea } from "../model/area";
import { BLANK_CELL, isBlank, keysOf } from "../model/cells";
import type { Book, TableEntry } from "../model/book";
import type { CellRange } from "../model/cell-range";
import type { Area, TableData } from "../model/workbook-data";
import { HostError, invalidArgument } from "../wire/host-error";
import { continueColumns } from "./calculated-column";
import { clearRange } from "./clear-range";
import { guardSheet } from "./guards";
import { deleteCells, insertCells } from "./shift-cells";
import { nameColumns } from "./table-headers";
import { bodyArea, columnNameAt, renameColumn, totalArea } from "./table-shape";
import { tellContent, writeContents } from "./write-range";

export interface NewLines {
  /** From 0 among the body rows or the columns; null or -1: behind the last one. */
  readonly index: number | null;
  /** A grid of contents, or null for blank lines. */
  readonly values: unknown;
}

const placeOf = (index: number | null, count: number): number => {
  if (index === null || index === -1) return count;
  if (index < 0 || index > count) throw invalidArgument("index");
  return index;
};

/** Cells of the table and below it make room; returns the place of the first new row in the body. */
export const addRows = (book: Book, entry: TableEntry, { index, values }: NewLines): number => {
  const { sheet, table } = entry;
  guardSheet(book, sheet);
  const body = bodyArea(table);
  const place = placeOf(index, body.rows);
  const rows = Array.isArray(values) && values.length > 0 ? values.length : 1;
  const area: Area = { ...table.area, row: body.row + place, rows };
  const wanted = table.area.rows + rows;
  insertCells({ book, sheet, area }, "Down");
  table.area = { ...table.area, rows: wanted };
  book.tell({ kind: "structure" });
  fillNew({ book, sheet, area }, values);
  return place;
};

const fillNew = (range: CellRange, values: unknown): void => {
  for (const filled of continueColumns(range)) tellContent({ ...range, area: filled }, null);
  if (values !== null) writeContents(range, values);
};

/** The last body row is only emptied: a table keeps one. */
export const deleteRow = (book: Book, { sheet, table }: TableEntry, index: number): void => {
  guardSheet(book, sheet);
  const body = bodyArea(table);
  const range = { book, sheet, area: { ...body, row: body.row + index, rows: 1 } };
  if (body.rows === 1) clearRange(range, "Contents");
  else deleteCells(range, "Up");
};

/** Values cover the whole height of the table, header included. Returns the place of the column. */
export const addColumn = (
  book: Book,
  entry: TableEntry,
  { index, values, name }: NewLines & { readonly name: string | null },
): number => {
  const { sheet, table } = entry;
  guardSheet(book, sheet);
  const place = placeOf(index, table.area.columns);
  const area: Area = { ...table.area, column: table.area.column + place, columns: 1 };
  const wanted = table.area.columns + 1;
  insertCells({ book, sheet, area }, "Right");
  table.area = { ...table.area, columns: wanted };
  if (values !== null) writeContents({ book, sheet, area }, values);
  if (table.showHeaders) nameColumns({ book, sheet, area: table.area });
  book.tell({ kind: "structure" });
  if (name !== null && name !== columnNameAt(entry, place)) {
    renameColumn(book, entry, { index: place, name });
  }
  return place;
};

export const deleteColumn = (book: Book, { sheet, table }: TableEntry, index: number): void => {
  guardSheet(book, sheet);
  if (table.area.columns === 1) {
    throw new HostError("InvalidOperation", "The only column of a table cannot be deleted.");
  }
  const area: Area = { ...table.area, column: table.area.column + index, columns: 1 };
  deleteCells({ book, sheet, area }, "Left");
};

/** "Ergebnis" below the first column; below the last one a sum, or a count where it holds texts. */
const TOTAL_LABEL = "Ergebnis";
const SUM = 109;
const COUNT = 103;

export const showTotals = (book: Book, entry: TableEntry, isShown: boolean): void => {
  const { sheet, table } = entry;
  guardSheet(book, sheet);
  if (table.showTotals === isShown) return;
  if (!isShown) {
    const area = totalArea(table) ?? table.area;
    table.showTotals = false;
    table.area = { ...table.area, rows: table.area.rows - 1 };
    deleteCells({ book, sheet, area }, "Up");
    return;
  }
  const { row, rows } = table.area;
  insertCells({ book, sheet, area: { ...table.area, row: row + rows, rows: 1 } }, "Down");
  table.area = { ...table.area, rows: rows + 1 };
  table.showTotals = true;
  book.tell({ kind: "structure" });
  writeTotals(book, entry);
};

const writeTotals = (book: Book, entry: TableEntry): void => {
  const { sheet, table } = entry;
  const { area } = table;
  const last = area.columns - 1;
  const totals: unknown[] = new Array<unknown>(area.columns).fill(null);
  totals[0] = TOTAL_LABEL;
  totals[last] =
    `=SUBTOTAL(${hasTexts(entry, last) ? COUNT : SUM},[${escaped(columnNameAt(entry, last))}])`;
  writeContents({ book, sheet, area: totalArea(table) ?? area }, [totals]);
};

const hasTexts = ({ sheet, table }: TableEntry, index: number): boolean => {
  const body = bodyArea(table);
  const column = { ...body, column: body.column + index, columns: 1 };
  return [...keysOf(column)].some((key) => sheet.cells.get(key)?.type === "String");
};

/** In a structured reference an apostrophe goes before what has a meaning there. */
const escaped = (name: string): string => name.replace(/['[\]#@]/g, "'$&");

/** Somebody typed directly below a table or right beside it: the table takes the cells in. */
export const growAround = (range: CellRange): void => {
  const { book, sheet, area } = range;
  for (const table of sheet.tables) {
    const grown = grownArea(table, area);
    const isTaken = sheet.tables.some((other) => other !== table && overlaps(other.area, grown));
    if (sameArea(grown, table.area) || isTaken || isAllBlank(range)) continue;
    const isWider = grown.columns > table.area.columns;
    table.area = grown;
    if (isWider && table.showHeaders) nameColumns({ book, sheet, area: grown });
    book.tell({ kind: "structure" });
    fillNew({ book, sheet, area: { ...grown, row: area.row, rows: area.rows } }, null);
  }
};

/** The area of the table with cells that touch it from below or from the right; else as it is. */
const grownArea = ({ area: own, showTotals }: TableData, typed: Area): Area => {
  const below = { ...own, row: own.row + own.rows, rows: typed.rows };
  const beside = { ...own, column: own.column + own.columns, columns: typed.columns };
  const isBelow = !showTotals && typed.row === below.row && containsArea(below, typed);
  if (isBelow) return { ...own, rows: own.rows + typed.rows };
  const isBeside = typed.column === beside.column && containsArea(beside, typed);
  return isBeside ? { ...own, columns: own.columns + typed.columns } : own;
};

const isAllBlank = ({ sheet, area }: CellRange): boolean =>
  [...keysOf(area)].every((key) => isBlank(sheet.cells.get(key) ?? BLANK_CELL));
