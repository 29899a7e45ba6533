// SPDX-License-Identifier: EUPL-1.2
import type { Block } from "../domain/shared/cell";
import { isSheetEdit, type WorkbookEdit } from "../domain/shared/workbook-edit";

/** Rows an action puts into a sheet, counted as they stand afterwards, ascending from 0. */
export type NewRows = readonly number[];

/** By sheet; sheets that get no rows are missing. */
export const newRowsBySheet = (edits: readonly WorkbookEdit[]): ReadonlyMap<string, NewRows> => {
  const bySheet = new Map<string, NewRows>();
  const begun = new Set<string>();
  for (const edit of edits.filter(isSheetEdit)) {
    if (edit.kind !== "insertRows") begun.add(edit.sheet);
    // Everything else counts rows as they are afterwards: what came before would be about other cells.
    else if (begun.has(edit.sheet)) throw new Error("insertRows after other edits of its sheet");
    else bySheet.set(edit.sheet, withRows(bySheet.get(edit.sheet) ?? [], edit));
  }
  return bySheet;
};

const withRows = (
  rows: NewRows,
  { row: at, count }: { readonly row: number; readonly count: number },
): NewRows =>
  [
    ...rows.map((row) => (row >= at ? row + count : row)),
    ...Array.from({ length: count }, (_, offset) => at + offset),
  ].sort((a, b) => a - b);

/** Where the cells of a rectangle stood before; a rectangle of new rows alone has no rows. */
export const placeBefore = (block: Block, rows: NewRows): Block => {
  const end = block.row + block.rows;
  const above = rows.filter((row) => row < block.row).length;
  const within = rows.filter((row) => row >= block.row && row < end).length;
  return { ...block, row: block.row - above, rows: block.rows - within };
};

/** Where the cells of a rectangle stand afterwards, new rows between them included. */
export const placeAfter = (block: Block, rows: NewRows): Block => {
  const row = rowAfter(block.row, rows);
  const last = rowAfter(block.row + block.rows - 1, rows);
  return { ...block, row, rows: last - row + 1 };
};

const rowAfter = (before: number, rows: NewRows): number =>
  rows.reduce((row, added) => (added <= row ? row + 1 : row), before);

/** What a rectangle held before, in its shape of afterwards: new rows were blank. */
export const withNewRows = <T>(
  grid: readonly (readonly T[])[],
  { block, rows, blank }: { readonly block: Block; readonly rows: NewRows; readonly blank: T },
): readonly (readonly T[])[] => {
  const isNew = new Set(rows);
  let next = 0;
  return Array.from({ length: block.rows }, (_, offset) =>
    isNew.has(block.row + offset)
      ? Array.from({ length: block.columns }, () => blank)
      : (grid[next++] ?? []),
  );
};

/** Unbroken runs of ascending numbers. */
export const runsOf = (
  numbers: readonly number[],
): readonly { readonly first: number; readonly count: number }[] => {
  const runs: { first: number; count: number }[] = [];
  for (const number of numbers) {
    const run = runs.at(-1);
    if (run && run.first + run.count === number) run.count += 1;
    else runs.push({ first: number, count: 1 });
  }
  return runs;
};
