// SPDX-License-Identifier: EUPL-1.2
import type { Block, CellPosition } from "../shared/cell";

/**
 * Covers exactly these cells with rectangles: neighbours in a row first, then equal runs below each other. Excel is slow
 * per rectangle, not per cell.
 */
export const rectanglesOf = (cells: readonly CellPosition[]): readonly Block[] => {
  const closed: Block[] = [];
  let open: readonly Block[] = [];
  for (const runs of runsByRow(cells)) {
    const grown = runs.map((run) => {
      const above = open.find((block) => continues(block, run));
      return above ? { ...above, rows: above.rows + 1 } : run;
    });
    closed.push(...open.filter((block) => !runs.some((run) => continues(block, run))));
    open = grown;
  }
  return [...closed, ...open];
};

const continues = (block: Block, run: Block): boolean =>
  block.column === run.column &&
  block.columns === run.columns &&
  block.row + block.rows === run.row;

/** The runs of neighbouring cells of each row, rows ascending. */
const runsByRow = (cells: readonly CellPosition[]): readonly (readonly Block[])[] => {
  const columnsOf = new Map<number, Set<number>>();
  for (const { row, column } of cells) {
    const columns = columnsOf.get(row) ?? new Set<number>();
    columnsOf.set(row, columns.add(column));
  }
  return [...columnsOf]
    .sort(([a], [b]) => a - b)
    .map(([row, columns]) =>
      runsIn(
        row,
        [...columns].sort((a, b) => a - b),
      ),
    );
};

const runsIn = (row: number, columns: readonly number[]): readonly Block[] => {
  const runs: Block[] = [];
  for (const column of columns) {
    const last = runs.at(-1);
    if (last && last.column + last.columns === column) {
      runs[runs.length - 1] = { ...last, columns: last.columns + 1 };
    } else runs.push({ row, column, rows: 1, columns: 1 });
  }
  return runs;
};
