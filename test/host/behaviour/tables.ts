// SPDX-License-Identifier: EUPL-1.2
import { parseArea } from "../model/address";
import { intersection } from "../model/area";
import type { Book, TableEntry } from "../model/book";
import type { CellRange } from "../model/cell-range";
import type { TableData } from "../model/workbook-data";
import { invalidArgument, itemAlreadyExists, notImplemented } from "../wire/host-error";
import { clearRange } from "./clear-range";
import { guardSheet } from "./guards";
import { refuseMerged } from "./merged-cells";
import { nameColumns } from "./table-headers";

const NAME = /^[\p{L}_\\][\p{L}\d._\\]*$/u;
/** "R1C1" and, in German Excel, "Z1S1". */
const LIKE_R1C1 = /^([RZ]\d*([CS]\d*)?|[CS]\d*)$/i;
const MAX_NAME = 255;

/** Names of tables and defined names obey the same rules and share one set of names. */
export const checkName = (book: Book, name: string): void => {
  if (!NAME.test(name) || name.length > MAX_NAME) throw invalidArgument(`name ${name}`);
  // It would read as a reference.
  if (parseArea(name) || LIKE_R1C1.test(name)) throw invalidArgument(`name ${name}`);
  const taken =
    book.findTable(name)?.table.name.toLowerCase() === name.toLowerCase() ||
    book.findName(name, null) !== null;
  if (taken) throw itemAlreadyExists();
};

export const addTable = (range: CellRange, hasHeaders: boolean): TableEntry => {
  const { book, sheet } = range;
  guardSheet(book, sheet);
  if (!hasHeaders) throw notImplemented("a table without header row");
  // A table has at least one row below its header.
  const area = range.area.rows === 1 ? { ...range.area, rows: 2 } : range.area;
  if (sheet.tables.some((other) => intersection(other.area, area))) {
    throw invalidArgument("a table cannot overlap another table");
  }
  refuseMerged({ ...range, area });
  const table: TableData = {
    ...newTableIdentity(book),
    area,
    showHeaders: true,
    showTotals: false,
    style: "TableStyleMedium2",
    showBandedRows: true,
    showFilterButton: true,
    filters: [],
    sort: null,
  };
  sheet.tables.push(table);
  nameColumns({ ...range, area });
  book.tell({ kind: "structure" });
  return { sheet, table };
};

export const renameTable = (book: Book, { sheet, table }: TableEntry, name: string): void => {
  guardSheet(book, sheet);
  if (name.toLowerCase() !== table.name.toLowerCase()) checkName(book, name);
  table.name = name;
  book.tell({ kind: "structure" });
};

/** Takes the table away with everything in its cells, as Excel does. */
export const removeTable = (book: Book, { sheet, table }: TableEntry): void => {
  guardSheet(book, sheet);
  sheet.tables = sheet.tables.filter((other) => other !== table);
  clearRange({ book, sheet, area: table.area }, "All");
  book.tell({ kind: "structure" });
};

/** Id and name no table of the workbook has, as German Excel gives them. */
export const newTableIdentity = (book: Book): Pick<TableData, "id" | "name"> => {
  const ids = book.tables().map(({ table }) => Number(table.id) || 0);
  const id = Math.max(0, ...ids) + 1;
  let number = id;
  while (book.findTable(`Tabelle${number}`)) number += 1;
  return { id: String(id), name: `Tabelle${number}` };
};
