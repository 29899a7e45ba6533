// SPDX-License-Identifier: EUPL-1.2
import { formatArea, quoteSheetName } from "../model/address";
import { containsCell } from "../model/area";
import type { Book, TableEntry } from "../model/book";
import { cellAt } from "../model/cells";
import type { Area, SheetData, TableData } from "../model/workbook-data";
import { mapParts } from "./formula-parts";

/** The cell of a formula: "this row" is its row, a reference without name means the table around it. */
export interface FormulaPlace {
  readonly book: Book;
  readonly sheet: SheetData;
  readonly row: number;
  readonly column: number;
}

const STRUCTURED = /^([\p{L}_\\][\p{L}\d_.]*)?\[(.*)\]$/su;

/** The formula with "Tabelle[Wert]" and its like as plain addresses; what names no table here stays as it is. */
export const withoutStructuredReferences = (formula: string, place: FormulaPlace): string =>
  formula.includes("[")
    ? mapParts(formula, ({ kind, text }) => (kind === "other" ? plainText(text, place) : text))
    : formula;

const plainText = (text: string, place: FormulaPlace): string => {
  const [, name, inside] = STRUCTURED.exec(text) ?? [];
  const entry = inside === undefined ? null : findTable(place, name);
  const wanted = inside === undefined ? null : wantedOf(inside);
  if (!entry || !wanted) return text;
  const columns = columnsOf(entry, wanted.columns);
  const rows = rowsOf(entry.table, wanted.items, place.row);
  if (columns === null) return "#REF!";
  // Excel's error for "this row" outside the rows of the table.
  if (rows === null) return "#VALUE!";
  const address = formatArea({ ...columns, ...rows }).replace(/[A-Z]+|\d+/g, "$$$&");
  return `${quoteSheetName(entry.sheet.name)}!${address}`;
};

const findTable = (
  { book, sheet, row, column }: FormulaPlace,
  name: string | undefined,
): TableEntry | null => {
  if (name !== undefined) return book.findTable(name);
  const table = sheet.tables.find(({ area }) => containsCell(area, row, column));
  return table ? { sheet, table } : null;
};

interface Wanted {
  /** "#data", "#headers" ...; empty means the data. */
  readonly items: readonly string[];
  /** First and last column; null for all of them. */
  readonly columns: readonly [string, string] | null;
}

const SPECIFIER = /\[((?:'.|[^[\]'])*)\]|([,:@])|\s+/gsu;

/** Reads what stands between the outer brackets: "Wert", "@Wert", "[#This Row],[a]:[b]". */
const wantedOf = (inside: string): Wanted | null => {
  const text = inside.trim();
  if (text.startsWith("#")) return { items: [text.toLowerCase()], columns: null };
  if (text.startsWith("@")) {
    const rest = wantedOf(text.slice(1));
    return rest && { ...rest, items: ["#this row"] };
  }
  if (text === "") return { items: [], columns: null };
  return text.startsWith("[") ? listedOf(text) : { items: [], columns: [text, text] };
};

const listedOf = (text: string): Wanted | null => {
  if (text.replace(SPECIFIER, "") !== "") return null;
  const names = [...text.matchAll(SPECIFIER)].flatMap(([, name]) => name ?? []);
  const columns = names.filter((name) => !name.startsWith("#"));
  const [first, last = first] = columns;
  return {
    items: names.filter((name) => name.startsWith("#")).map((name) => name.toLowerCase()),
    columns: first === undefined || last === undefined ? null : [first, last],
  };
};

const unescaped = (name: string): string => name.replace(/'(.)/gsu, "$1").toLowerCase();

const columnsOf = (
  { sheet, table: { area } }: TableEntry,
  wanted: Wanted["columns"],
): Pick<Area, "column" | "columns"> | null => {
  if (wanted === null) return { column: area.column, columns: area.columns };
  const headers = Array.from({ length: area.columns }, (_, offset) =>
    String(cellAt(sheet, area.row, area.column + offset).value).toLowerCase(),
  );
  const [first = -1, last = -1] = wanted
    .map((name) => headers.indexOf(unescaped(name)))
    .sort((one, other) => one - other);
  return first < 0 ? null : { column: area.column + first, columns: last - first + 1 };
};

/** First row and the row behind the last one. */
type RowSpan = readonly [from: number, to: number];

const rowsOf = (
  { area, showHeaders, showTotals }: TableData,
  items: readonly string[],
  ownRow: number,
): Pick<Area, "row" | "rows"> | null => {
  const end = area.row + area.rows;
  const data: RowSpan = [area.row + (showHeaders ? 1 : 0), end - (showTotals ? 1 : 0)];
  const isInData = ownRow >= data[0] && ownRow < data[1];
  const spans: Readonly<Record<string, RowSpan | null>> = {
    "#all": [area.row, end],
    "#data": data,
    "#headers": showHeaders ? [area.row, data[0]] : null,
    "#totals": showTotals ? [data[1], end] : null,
    "#this row": isInData ? [ownRow, ownRow + 1] : null,
  };
  const wanted = items.length === 0 ? [data] : items.map((item) => spans[item] ?? null);
  if (wanted.some((span) => span === null)) return null;
  const from = Math.min(...wanted.map((span) => span?.[0] ?? Infinity));
  const to = Math.max(...wanted.map((span) => span?.[1] ?? 0));
  return { row: from, rows: to - from };
};
