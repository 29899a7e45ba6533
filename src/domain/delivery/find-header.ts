// SPDX-License-Identifier: EUPL-1.2
import type { ColumnRole } from "./delivery";
import { type HeaderColumn, headerColumns } from "./header-columns";
import type { HeaderReader, HeaderWord } from "./header-words";
import type { SheetGrid } from "./sheet-grid";

/** How many rows are searched for the header. */
export const ROWS_SEARCHED = 200;
const MAX_ROWS_ABOVE = 5;
const MAX_ROWS_BELOW = 5;
/** Rows looked at to see whether a column holds texts or figures. */
const ROWS_SAMPLED = 60;

/** Roles of the columns that name a row. */
export const STUB_ROLES: ReadonlySet<ColumnRole> = new Set<ColumnRole>([
  "indicatorId",
  "indicatorTitle",
  "group",
  "area",
]);

/** What header search needs to know about cells. */
export interface HeaderTools {
  readonly grid: SheetGrid;
  readonly read: HeaderReader;
  /** Whether a cell holds a figure or a sign, also one that is stored as text. */
  readonly isFigure: (row: number, column: number) => boolean;
}

/** A possible header: rows (from 0) and the columns with any text. */
export interface HeaderBlock {
  /** The row that was recognised as a header; spanners stand above, units below. */
  readonly anchor: number;
  readonly first: number;
  readonly last: number;
  readonly columns: readonly HeaderColumn[];
}

/** Every place in the first 200 rows, but above `endRow`, that could be the header, from top to bottom. */
export const headerCandidates = (
  tools: HeaderTools,
  endRow: number | null,
): readonly HeaderBlock[] => {
  const blocks: HeaderBlock[] = [];
  const until = Math.min(ROWS_SEARCHED, tools.grid.rows, endRow ?? Infinity);
  for (let row = 0; row < until; row += 1) {
    if (row <= (blocks.at(-1)?.last ?? -1)) continue;
    if (isAnchor(tools, row)) blocks.push(blockAround(tools, row));
  }
  return blocks;
};

/** A row that names what stands in the stub, or at least two things that only headers name. */
const isAnchor = ({ grid, read }: HeaderTools, row: number): boolean => {
  let telling = 0;
  for (let column = 0; column < grid.columns; column += 1) {
    const word = read(grid.labelAt(row, column));
    if (isStubWord(word) && !isFigureColumn(grid, row + 1, column)) return true;
    if (word.year !== null || word.change !== null || word.roles.length > 0) telling += 1;
  }
  return telling >= 2;
};

export const isStubWord = (word: HeaderWord): boolean =>
  word.roles.some((role) => STUB_ROLES.has(role));

/** Whether figures prevail below: "davon" above figures is a spanner, above texts the heading of a stub. */
export const isFigureColumn = (grid: SheetGrid, firstRow: number, column: number): boolean => {
  const until = Math.min(grid.rows, firstRow + ROWS_SAMPLED);
  let figures = 0;
  let texts = 0;
  for (let row = firstRow; row < until; row += 1) {
    const type = grid.typeAt(row, column);
    if (type === "Double") figures += 1;
    if (type === "String") texts += 1;
  }
  return figures > texts;
};

const blockAround = (tools: HeaderTools, anchor: number): HeaderBlock => {
  const stubs = stubColumns(tools, anchor);
  let first = anchor;
  while (anchor - first < MAX_ROWS_ABOVE && isHeaderAbove(tools.grid, first - 1, stubs)) first -= 1;
  const frame: HeaderFrame = { ...tools, stubs, first };
  let last = lastMergedRow(tools.grid, anchor);
  while (last - anchor < MAX_ROWS_BELOW && isHeaderBelow(frame, last + 1)) last += 1;
  return {
    anchor,
    first,
    last,
    columns: headerColumns({ ...frame, last, isSkipped: (row) => isColumnNumberRow(frame, row) }),
  };
};

const stubColumns = ({ grid, read }: HeaderTools, anchor: number): ReadonlySet<number> => {
  const stubs = new Set<number>();
  for (let column = 0; column < grid.columns; column += 1) {
    const isStub = isStubWord(read(grid.labelAt(anchor, column)));
    if (isStub && !isFigureColumn(grid, anchor + 1, column)) stubs.add(column);
  }
  return stubs;
};

/** Merged headings that begin in this row reach down to here. */
const lastMergedRow = (grid: SheetGrid, row: number): number => {
  let last = row;
  for (let column = 0; column < grid.columns; column += 1) {
    last = Math.max(last, grid.mergedUntil(row, column));
  }
  return Math.min(last, row + MAX_ROWS_BELOW);
};

/** Spanners stand over the figures only: the row has text, but none over a stub unless that is merged down. */
const isHeaderAbove = (grid: SheetGrid, row: number, stubs: ReadonlySet<number>): boolean => {
  if (row < 0 || stubs.size === 0) return false;
  let hasText = false;
  for (let column = 0; column < grid.columns; column += 1) {
    if (grid.labelAt(row, column) === "") continue;
    const isMergedDown = grid.mergedUntil(row, column) > row;
    if (stubs.has(column) && !isMergedDown) return false;
    // A title line may stand to the left of the stub.
    if (column < Math.min(...stubs)) return false;
    hasText = true;
  }
  return hasText;
};

interface HeaderFrame extends HeaderTools {
  readonly stubs: ReadonlySet<number>;
  readonly first: number;
}

/** Sub-headings, units or column numbers below the first line of the header. */
const isHeaderBelow = (frame: HeaderFrame, row: number): boolean => {
  const filled = filledColumns(frame.grid, row);
  if (filled.length === 0) return false;
  return (
    isUnitRow(frame, row, filled) ||
    isColumnNumberRow(frame, row) ||
    isSubHeading(frame, row, filled)
  );
};

const filledColumns = (grid: SheetGrid, row: number): readonly number[] => {
  const filled: number[] = [];
  for (let column = 0; column < grid.columns; column += 1) {
    if (grid.typeAt(row, column) !== "Empty") filled.push(column);
  }
  return filled;
};

const isUnitRow = (
  { grid, read, stubs }: HeaderFrame,
  row: number,
  filled: readonly number[],
): boolean => {
  const overFigures = filled.filter((column) => !stubs.has(column));
  return (
    overFigures.length > 0 && overFigures.every((column) => read(grid.labelAt(row, column)).isUnit)
  );
};

/** "1 | 2 | 3 | ...": rising by one, where a number may be repeated by mistake; the stub may be counted too. */
const isColumnNumberRow = ({ grid }: HeaderFrame, row: number): boolean => {
  const numbers = filledColumns(grid, row).map((column) => Number(grid.labelAt(row, column)));
  return (
    numbers.length >= 3 &&
    (numbers[0] === 1 || numbers[0] === 2) &&
    numbers.every((number, i) => i === 0 || [0, 1].includes(number - (numbers[i - 1] ?? number)))
  );
};

/** Texts or years over the figures, and nothing of its own over the stub. */
const isSubHeading = (frame: HeaderFrame, row: number, filled: readonly number[]): boolean => {
  const { grid, read, stubs, first, isFigure } = frame;
  if (stubs.size === 0 || filled.some((column) => stubs.has(column))) return false;
  const hasYear = (at: number, column: number): boolean =>
    read(grid.labelAt(at, column)).year !== null;
  const years = filled.filter((column) => hasYear(row, column));
  if (
    years.length > 0 &&
    range(first, row - 1).some((above) => years.some((column) => hasYear(above, column)))
  ) {
    return false;
  }
  return filled.every((column) => hasYear(row, column) || !isFigure(row, column));
};

const range = (from: number, to: number): readonly number[] =>
  Array.from({ length: to - from + 1 }, (_, i) => from + i);
