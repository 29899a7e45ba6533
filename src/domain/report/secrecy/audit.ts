// SPDX-License-Identifier: EUPL-1.2
import { buildNetwork, type FlowNetwork, maximumFlow } from "./flow-network";
import { arcOf, type GridNetwork } from "./grid-network";
import { isOpen } from "./laid-grid";
import type { HidingState } from "./line-rule";
import { hidesNoZero } from "./secrecy-rules";

/** Smallest and largest value an outsider can derive. */
export interface Bounds {
  readonly lowest: number;
  readonly highest: number;
}

export type Direction = "rise" | "fall";

export interface Audit {
  /** Bounds for somebody who knows that counts are not negative. Exact. */
  readonly bounds: (cell: number) => Bounds;
  readonly isSafe: (cell: number) => boolean;
  /** Whether a cell is safe already by what it may be above, or below, its value. */
  readonly isSafeBy: (cell: number, direction: Direction) => boolean;
}

/**
 * Looks at a table as an outsider: what is shown is known, every hidden cell may be anything that fits the sums. How far
 * a hidden cell can rise is a maximum flow through the other hidden cells, and likewise how far it can fall.
 * Cells in `known` are taken as known although they are hidden.
 */
export const auditOf = (
  state: HidingState,
  network: GridNetwork,
  known: ReadonlySet<number> = new Set(),
): Audit => {
  const { grid, rules, values } = state;
  const cells = grid.cells
    .filter((cell) => (isOpen(cell) || state.isHidden(cell.index)) && !known.has(cell.index))
    .map(({ index }) => index);
  const viewFrom = (lowest: (cell: number) => number): View => {
    const arcs = cells.map((cell) => {
      const backward = Math.max(0, (values[cell] ?? 0) - lowest(cell));
      return arcOf(network, cell, { forward: Infinity, backward });
    });
    return { network, cells, flows: buildNetwork(network.nodes, arcs) };
  };
  const counts = viewFrom(() => 0);
  // Where zeros are always shown a point is at least 1. Five points with the sum 5 would give themselves away.
  const zeros = hidesNoZero(rules)
    ? viewFrom((cell) => (typeof grid.cells[cell]?.value === "number" ? 1 : 0))
    : null;
  return {
    bounds: (cell) => {
      const value = values[cell] ?? 0;
      return {
        lowest: value - room(counts, cell, { direction: "fall", limit: Infinity }),
        highest: value + room(counts, cell, { direction: "rise", limit: Infinity }),
      };
    },
    isSafe: (cell) =>
      isWide(counts, cell, rules.width) && (zeros === null || isWide(zeros, cell, 1)),
    isSafeBy: (cell, direction) =>
      room(counts, cell, { direction, limit: rules.width }) >= rules.width &&
      (zeros === null || room(zeros, cell, { direction, limit: 1 }) >= 1),
  };
};

/** What somebody does not know of a table: the cells, one arc each. */
interface View {
  readonly network: GridNetwork;
  readonly cells: readonly number[];
  readonly flows: FlowNetwork;
}

const isWide = (view: View, cell: number, width: number): boolean => {
  const up = room(view, cell, { direction: "rise", limit: width });
  return up >= width || up + room(view, cell, { direction: "fall", limit: width - up }) >= width;
};

/** How far a cell can move; looked for up to the limit. */
const room = (
  { network, cells, flows }: View,
  cell: number,
  { direction, limit }: { readonly direction: Direction; readonly limit: number },
): number => {
  const arc = cells.indexOf(cell);
  const ends = network.ends[cell];
  if (arc < 0 || !ends) return 0;
  const own = flows.capacities[2 * arc + (direction === "fall" ? 1 : 0)] ?? 0;
  const [source, sink] = direction === "rise" ? [ends.to, ends.from] : [ends.from, ends.to];
  return maximumFlow(flows, { source, sink, limit: Math.min(limit, own), closed: arc }).amount;
};
