// SPDX-License-Identifier: EUPL-1.2
import type { CountGrid } from "../../../../src/domain/report/secrecy/count-grid";
import { leavesOf, type LineKey } from "./grids";

export interface OutsiderView {
  /** Read together; a figure that several of them show is a sum in none of them. */
  readonly grids: readonly CountGrid[];
  readonly isHidden: (figure: string) => boolean;
  /** Least value the outsider gives a hidden cell that the grid shows a point for. */
  readonly least: 0 | 1;
}

export interface PossibleValues {
  readonly lowest: number;
  /** null: without limit. */
  readonly highest: number | null;
}

interface Cell {
  readonly figure: string;
  readonly value: number;
  readonly leaves: readonly string[];
}

/**
 * Tries every value of a hidden cell against every way to fill the leaves of the table. Knows nothing of flows:
 * a total is the sum of its leaves, and what is shown must come out.
 */
export const outsider = (view: OutsiderView): ((figure: string) => PossibleValues) => {
  const cells = view.grids.flatMap(cellsOf);
  // A cell with a limit gets it from what is shown; one that can be larger than all of that together has none.
  const far = 1 + cells.reduce((sum, { value }) => sum + value, 0);
  const named = new Set(cells.map(({ figure }) => figure));
  const shown = cells.filter(({ figure }) => !view.isHidden(figure));
  const leastOf = (leaf: string): number =>
    named.has(leaf) && view.isHidden(leaf) ? view.least : 0;
  return (figure) => {
    const guessed = cells.find((cell) => cell.figure === figure);
    if (!guessed) throw new Error(`No cell ${figure}.`);
    const others = shown.filter((cell) => cell.figure !== figure);
    const totals = others.map(({ value }) => value);
    const canBeFilled = filler([guessed, ...others], leastOf);
    const isPossible = (value: number): boolean => canBeFilled([value, ...totals]);
    const possible = Array.from({ length: far }, (_, value) => value).filter(isPossible);
    return {
      lowest: possible[0] ?? NaN,
      highest: isPossible(far) ? null : (possible.at(-1) ?? NaN),
    };
  };
};

const cellsOf = (grid: CountGrid, index: number): readonly Cell[] => {
  const { rows, columns } = grid;
  // A rest has no figure; its name must not meet that of another grid.
  const nameOf = (row: LineKey, column: LineKey): string =>
    grid.cells[Number(row)]?.[Number(column)]?.figure ?? `${index}: ${row}/${column}`;
  return grid.cells.flatMap((cells, row) =>
    cells.map(({ figure, value }, column) => ({
      figure,
      value: typeof value === "number" ? value : 0,
      leaves: leavesOf(rows, String(row)).flatMap((rowLeaf) =>
        leavesOf(columns, String(column)).map((columnLeaf) => nameOf(rowLeaf, columnLeaf)),
      ),
    })),
  );
};

/** Whether leaves exist that add up to the totals (one per sum). Depth first; gives up where a sum cannot be reached. */
const filler = (
  sums: readonly Cell[],
  leastOf: (leaf: string) => number,
): ((totals: readonly number[]) => boolean) => {
  const order = leavesBySharpness(sums);
  const least = order.map(leastOf);
  const sumsOf = order.map((leaf) =>
    sums.flatMap(({ leaves }, index) => (leaves.includes(leaf) ? [index] : [])),
  );
  return (totals) => {
    const left = [...totals];
    const most = (depth: number): number =>
      Math.min(...(sumsOf[depth] ?? []).map((sum) => left[sum] ?? 0));
    const take = (depth: number, value: number): void => {
      for (const sum of sumsOf[depth] ?? []) left[sum] = (left[sum] ?? 0) - value;
    };
    const canReach = (depth: number): boolean => {
      const reach = new Array<number>(left.length).fill(0);
      for (let next = depth; next < order.length; next++) {
        const bound = most(next);
        for (const sum of sumsOf[next] ?? []) reach[sum] = (reach[sum] ?? 0) + bound;
      }
      return left.every((rest, sum) => rest <= (reach[sum] ?? 0));
    };
    const step = (depth: number): boolean => {
      if (depth === order.length) return left.every((rest) => rest === 0);
      if (!canReach(depth)) return false;
      const bound = most(depth);
      for (let value = least[depth] ?? 0; value <= bound; value++) {
        take(depth, value);
        const isDone = step(depth + 1);
        take(depth, -value);
        if (isDone) return true;
      }
      return false;
    };
    return step(0);
  };
};

/** Leaves of the shortest sums first: what is shown settles at once. */
const leavesBySharpness = (sums: readonly Cell[]): readonly string[] => {
  const shortest = new Map<string, number>();
  for (const { leaves } of sums) {
    for (const leaf of leaves) {
      shortest.set(leaf, Math.min(leaves.length, shortest.get(leaf) ?? Infinity));
    }
  }
  return [...shortest].sort(([, a], [, b]) => a - b).map(([leaf]) => leaf);
};
