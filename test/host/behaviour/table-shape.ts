// SPDX-License-Identifier: EUPL-1.2
import { intersection } from "../model/area";
import type { Book, TableEntry } from "../model/book";
import type { CellRange } from "../model/cell-range";
import { BLANK_CELL, cellAt, keysOf, putCell } from "../model/cells";
import { cellKey, type Area, type CellData, type TableData } from "../model/workbook-data";
import { invalidArgument, itemAlreadyExists, notImplemented } from "../wire/host-error";
import { guardSheet } from "./guards";
import { refuseMerged } from "./merged-cells";
import { nameColumns } from "./table-headers";
import { tellContent } from "./write-range";

const headerRows = ({ showHeaders }: TableData): number => (showHeaders ? 1 : 0);
const totalRows = ({ showTotals }: TableData): number => (showTotals ? 1 : 0);

/** Rows of the table between header and totals. */
export const bodyArea = (table: TableData): Area => {
  const { area } = table;
  const above = headerRows(table);
  return { ...area, row: area.row + above, rows: area.rows - above - totalRows(table) };
};

/** null when the table shows no header. */
export const headerArea = (table: TableData): Area | null =>
  table.showHeaders ? { ...table.area, rows: 1 } : null;

export const totalArea = (table: TableData): Area | null =>
  table.showTotals ? { ...table.area, row: table.area.row + table.area.rows - 1, rows: 1 } : null;

/** Gives the table other cells. Nothing moves: rows and columns that join bring what stands in them. */
export const resizeTable = (book: Book, { sheet, table }: TableEntry, range: CellRange): void => {
  guardSheet(book, sheet);
  const { area } = range;
  refuseShape({ sheet, table }, range);
  refuseMerged({ book, sheet, area });
  const hasSameColumns = area.column === table.area.column && area.columns === table.area.columns;
  const totals = takeTotals({ sheet, table });
  table.area = area;
  putTotals(book, { sheet, table }, totals);
  if (!hasSameColumns && table.showHeaders) nameColumns({ book, sheet, area });
  book.tell({ kind: "structure" });
};

/** The row of totals stays the last one. */
const takeTotals = ({ sheet, table }: TableEntry): readonly CellData[] => {
  const area = totalArea(table);
  return (area ? [...keysOf(area)] : []).map((key) => {
    const cell = sheet.cells.get(key) ?? BLANK_CELL;
    sheet.cells.delete(key);
    return cell;
  });
};

const putTotals = (book: Book, { sheet, table }: TableEntry, totals: readonly CellData[]): void => {
  const area = totalArea(table);
  if (!area) return;
  [...keysOf(area)].forEach((key, index) => putCell(sheet, key, totals[index] ?? BLANK_CELL));
  tellContent({ book, sheet, area: table.area }, null);
};

/** Leaves the cells with what they hold and takes only the table away. */
export const dissolveTable = (book: Book, { sheet, table }: TableEntry): void => {
  guardSheet(book, sheet);
  sheet.tables = sheet.tables.filter((other) => other !== table);
  book.tell({ kind: "structure" });
};

/** Name of a column from 0: the text of its header cell. */
export const columnNameAt = ({ sheet, table }: TableEntry, index: number): string => {
  if (!table.showHeaders) throw notImplemented("columns of a table without header row");
  return String(cellAt(sheet, table.area.row, table.area.column + index).value);
};

export const renameColumn = (
  book: Book,
  entry: TableEntry,
  { index, name }: { readonly index: number; readonly name: string },
): void => {
  const { sheet, table } = entry;
  guardSheet(book, sheet);
  if (name === "") throw invalidArgument("name of a column");
  const isTaken = Array.from({ length: table.area.columns }, (_, other) => other).some(
    (other) => other !== index && columnNameAt(entry, other).toLowerCase() === name.toLowerCase(),
  );
  if (isTaken) throw itemAlreadyExists();
  const { row, column } = table.area;
  const before = cellAt(sheet, row, column + index);
  putCell(sheet, cellKey(row, column + index), {
    value: name,
    type: "String",
    formula: null,
    format: before.format,
  });
  const area = { row, column: column + index, rows: 1, columns: 1 };
  tellContent({ book, sheet, area }, before);
};

const refuseShape = ({ sheet, table }: TableEntry, range: CellRange): void => {
  const { area } = range;
  const isElsewhere = range.sheet !== sheet || !intersection(area, table.area);
  if (isElsewhere || area.row !== table.area.row) {
    throw invalidArgument("a table keeps its header row when it is resized");
  }
  if (area.rows <= headerRows(table) + totalRows(table))
    throw invalidArgument("a table has at least one body row");
  const isTaken = sheet.tables.some((other) => other !== table && intersection(other.area, area));
  if (isTaken) throw invalidArgument("a table cannot overlap another table");
};
