// SPDX-License-Identifier: EUPL-1.2
import type { Block, CellPosition } from "../shared/cell";
import { valueAt } from "../shared/planned-sheet";
import type { SheetSnapshot } from "../shared/sheet-snapshot";
import { fixedRowOf } from "./fixed-part";
import { BODY_TOP, HEAD_ROW, SPANNER_ROW } from "./frame";
import type { ReportWords } from "./report-words";
import type { TableModel } from "./table-model";
import type { TableSheet } from "./table-sheet";

/**
 * true where the table no longer fits its sheet without running into something of the users': texts beside it, or the
 * remarks below it. Then the sheet stays as it is and the table gets a new one.
 */
export const isObstructed = (
  existing: SheetSnapshot,
  { model, layout }: { readonly model: TableModel; readonly layout: TableSheet },
  words: ReportWords,
): boolean => {
  const fixed = fixedRowOf(existing, model, words);
  if (fixed !== null && fixed <= layout.stateRow + 1) return true;
  if (notedRowsMove(existing, layout)) return true;
  const { columns } = layout.table;
  const table = existing.values.slice(SPANNER_ROW, layout.table.row + layout.table.rows);
  const beside = table.map((row) => row.slice(ownColumns(existing), columns));
  const below = existing.values
    .slice(lastOwnRow(existing, words) + 1, layout.stateRow + 1)
    .map((row) => row.slice(0, columns));
  return [...beside, ...below].some((row) => row.some((value) => value !== ""));
};

/** true where somebody wrote beside a row that would stand elsewhere: what is beside it would tell of another row. */
const notedRowsMove = (existing: SheetSnapshot, { grid, table }: TableSheet): boolean => {
  const own = ownColumns(existing);
  const stubs = grid.map(([stub]) => stub?.content);
  const end = existing.values.findIndex(([first], row) => row >= BODY_TOP && first === "");
  return existing.values.slice(BODY_TOP, Math.max(end, 0)).some((cells, index) => {
    const row = BODY_TOP + index;
    const isNoted = cells.slice(own).some((value) => value !== "");
    const planned = stubs.findIndex((stub, at) => at >= BODY_TOP && stub === cells[0]);
    return isNoted && planned >= 0 && planned !== row && planned < table.row + table.rows;
  });
};

/**
 * What an earlier run wrote and this one does not find in place: the lines below the table, all rows where rows were lost
 * or changed places, heads as well where columns did.
 */
export const leftoverBlocks = (
  existing: SheetSnapshot,
  layout: TableSheet,
  words: ReportWords,
): readonly Block[] => {
  const own = ownColumns(existing);
  const { columns } = layout.table;
  const end = layout.table.row + layout.table.rows;
  const last = lastOwnRow(existing, words);
  const from = (row: number, width: number): Block => ({
    row,
    column: 0,
    rows: last - row + 1,
    columns: width,
  });
  const isOther = (row: number): boolean => differs(existing, layout, { row, column: 0 });
  const rowsFrom = (first: number, until: number): readonly number[] =>
    Array.from({ length: Math.max(0, until - first) }, (_, index) => first + index);
  const lines = from(end, 1);
  if (areHeadsOther(existing, layout)) {
    const heads: Block = { row: SPANNER_ROW, column: columns, rows: 2, columns: own - columns };
    return [from(BODY_TOP, own), heads].filter(isSome);
  }
  if (rowsFrom(BODY_TOP, end + 1).some(isOther)) return [from(BODY_TOP, own)].filter(isSome);
  return rowsFrom(end, Math.max(last, layout.stateRow) + 1).some(isOther)
    ? [lines].filter(isSome)
    : [];
};

const isSome = ({ rows, columns }: Block): boolean => rows > 0 && columns > 0;

const areHeadsOther = (existing: SheetSnapshot, layout: TableSheet): boolean => {
  const heads = layout.grid[HEAD_ROW] ?? [];
  return (
    ownColumns(existing) !== heads.length ||
    heads.some((_, column) => differs(existing, layout, { row: HEAD_ROW, column }))
  );
};

/** The data state tells of the time, and so differs without meaning anything. */
const differs = (existing: SheetSnapshot, layout: TableSheet, at: CellPosition): boolean =>
  at.row !== layout.stateRow &&
  (layout.grid[at.row]?.[at.column]?.content ?? "") !== valueAt(existing, at);

/** The sheet without what stands in these blocks. */
export const withoutBlocks = (
  sheet: SheetSnapshot,
  blocks: readonly Block[],
): Pick<SheetSnapshot, "formulas" | "numberFormats"> => {
  const blank = <T>(grid: readonly (readonly T[])[], nothing: T): readonly (readonly T[])[] =>
    grid.map((cells, row) =>
      cells.map((cell, column) =>
        blocks.some((block) => isWithin(block, { row, column })) ? nothing : cell,
      ),
    );
  return {
    formulas: blank(sheet.formulas, ""),
    numberFormats: blank(sheet.numberFormats, "General"),
  };
};

const isWithin = (block: Block, { row, column }: CellPosition): boolean =>
  row >= block.row &&
  row < block.row + block.rows &&
  column >= block.column &&
  column < block.column + block.columns;

/** Columns of ours on the sheet as it is: the heads up to the first blank one. */
const ownColumns = (existing: SheetSnapshot): number => {
  const heads = existing.values[HEAD_ROW] ?? [];
  const blank = heads.findIndex((head) => head === "");
  return blank < 0 ? heads.length : blank;
};

/**
 * Last row an earlier run wrote, the data state; where somebody changed its text, the last row before the second blank
 * one: the table and the lines below it are each followed by one.
 */
const lastOwnRow = (existing: SheetSnapshot, { isDataState }: ReportWords): number => {
  const state = existing.values.findIndex(
    ([first], row) => row >= BODY_TOP && typeof first === "string" && isDataState(first),
  );
  if (state >= 0) return state;
  const blanks = existing.values.flatMap(([first], row) =>
    row >= BODY_TOP && first === "" ? [row] : [],
  );
  return (blanks[1] ?? existing.values.length) - 1;
};
