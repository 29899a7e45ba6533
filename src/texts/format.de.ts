// SPDX-License-Identifier: EUPL-1.2
import { type CellRef, toA1 } from "../domain/shared/cell";

const MINUS = "−";
/** Longer lists help nobody in a sentence. */
const NAMED = 5;
/** Digits shown where nothing says how many; typed figures have no more. */
const MOST_DECIMALS = 6;

/** By number of decimals. Making one takes longer than all else about a sentence, and lists hold thousands of those. */
const formats = new Map<number | undefined, Intl.NumberFormat>();

const formatOf = (decimals: number | undefined): Intl.NumberFormat => {
  const known = formats.get(decimals);
  if (known) return known;
  const made = new Intl.NumberFormat("de-DE", {
    minimumFractionDigits: decimals ?? 0,
    maximumFractionDigits: decimals ?? MOST_DECIMALS,
  });
  formats.set(decimals, made);
  return made;
};

/** 1234.5 -> "1.234,5". Without `decimals` as many digits as the number has. */
export const formatNumber = (value: number, decimals?: number): string =>
  formatOf(decimals).format(value).replace("-", MINUS);

/** With its sign: "+1.234,5", "−3", and "±0" where nothing changed. */
export const formatChange = (value: number, decimals?: number): string => {
  const text = formatNumber(Math.abs(value), decimals);
  if (/^[0,]+$/u.test(text)) return `±${text}`;
  return `${value > 0 ? "+" : MINUS}${text}`;
};

/** A line of a narrow pane must not end between a number and its unit: "25,4 %", "9,2 Prozentpunkte". */
export const keepUnits = (text: string): string =>
  text.replace(/(\d) (?=%|Prozent|€)/gu, "$1\u00a0");

/** "1 Zeile", "3 Zeilen". */
export const plural = (count: number, one: string, other: string): string =>
  `${formatNumber(count)} ${count === 1 ? one : other}`;

/** "a", "a und b", "a, b und c". */
export const joinList = (items: readonly string[], word = "und"): string =>
  items.length < 2
    ? (items[0] ?? "")
    : `${items.slice(0, -1).join(", ")} ${word} ${items.at(-1) ?? ""}`;

/** The first few items, then how many more there are: "D4, D7 und 12 weitere Zellen". */
export const joinSome = (items: readonly string[], one: string, other: string): string => {
  const rest = items.length - NAMED;
  if (rest <= 0) return joinList(items);
  return `${items.slice(0, NAMED).join(", ")} und ${plural(rest, `weitere ${one}`, `weitere ${other}`)}`;
};

/** Rows (from 0) as their numbers in the sheet, neighbours as "12 bis 15"; ascending. */
export const rowRanges = (rows: readonly number[]): string => {
  const ranges: { readonly first: number; last: number }[] = [];
  for (const row of rows) {
    const open = ranges.at(-1);
    if (open && row === open.last + 1) open.last = row;
    else ranges.push({ first: row, last: row });
  }
  const names = ranges.map(({ first, last }) =>
    first === last ? String(first + 1) : `${first + 1} bis ${last + 1}`,
  );
  return joinSome(names, "Bereich", "Bereiche");
};

/** "D14", with its sheet where it is not the one the reader looks at: "D14 im Blatt „Mitte“". */
export const cellName = (cell: CellRef, homeSheet: string): string =>
  `${toA1(cell)}${onSheet(cell.sheet, homeSheet)}`;

const onSheet = (sheet: string, homeSheet: string): string =>
  sheet === homeSheet ? "" : ` im Blatt „${sheet}“`;

/** Cells as people write them: neighbours become "D15 bis D17", and a sheet that all share is named once. */
export const cellNames = (cells: readonly CellRef[], homeSheet: string): string => {
  const sheets = new Set(cells.map(({ sheet }) => sheet));
  const [shared = homeSheet] = sheets.size === 1 ? sheets : [];
  const names = runsOf(cells).flatMap((run) => runNames(run, shared));
  return `${joinSome(names, "Stelle", "Stellen")}${onSheet(shared, homeSheet)}`;
};

interface Run {
  readonly first: CellRef;
  readonly last: CellRef;
}

/** Three or more cells below or beside each other are named by their ends. */
const runsOf = (cells: readonly CellRef[]): readonly Run[] => {
  const byColumn = [...cells].sort(byPlace);
  const runs: Run[] = [];
  for (const cell of byColumn) {
    const open = runs.at(-1);
    if (open && isNext(open.last, cell)) runs[runs.length - 1] = { first: open.first, last: cell };
    else runs.push({ first: cell, last: cell });
  }
  return runs;
};

const byPlace = (a: CellRef, b: CellRef): number =>
  a.sheet.localeCompare(b.sheet) || a.column - b.column || a.row - b.row;

const isNext = (last: CellRef, cell: CellRef): boolean =>
  cell.sheet === last.sheet && cell.column === last.column && cell.row === last.row + 1;

const runNames = ({ first, last }: Run, homeSheet: string): readonly string[] => {
  if (first.row === last.row) return [cellName(first, homeSheet)];
  if (first.row + 1 === last.row) return [first, last].map((cell) => cellName(cell, homeSheet));
  return [`${toA1(first)} bis ${cellName(last, homeSheet)}`];
};
