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

export interface Audit {
  /** Bounds for somebody who knows that counts are not negative. Exact. */
  readonly bounds: (cell: number) => Bounds;
  readonly isSafe: (cell: number) => boolean;
}

/**
 * Looks at a table as an outsider: what is shown is known, every hidden cell may be anything that fits the sums. How far
 * a hidden cell can rise is a maximum flow through the other hidden cells, and likewise how far it can fall.
 */
export const auditOf = (state: HidingState, network: GridNetwork): Audit => {
  const { grid, rules, values } = state;
  const hidden = grid.cells
    .filter((cell) => isOpen(cell) || state.isHidden(cell.index))
    .map(({ index }) => index);
  const placeOf = new Map(hidden.map((cell, place) => [cell, place]));
  const networkFrom = (lowest: (cell: number) => number): FlowNetwork =>
    buildNetwork(
      network.nodes,
      hidden.map((cell) => {
        const backward = Math.max(0, (values[cell] ?? 0) - lowest(cell));
        return arcOf(network, cell, { forward: Infinity, backward });
      }),
    );
  const knowsCounts = networkFrom(() => 0);
  const rise = (flows: FlowNetwork, cell: number, limit: number): number =>
    roomOf(flows, { cell, limit, direction: "rise" });
  const fall = (flows: FlowNetwork, cell: number, limit: number): number =>
    roomOf(flows, { cell, limit, direction: "fall" });

  const roomOf = (flows: FlowNetwork, request: RoomRequest): number => {
    const { cell, limit, direction } = request;
    const closed = placeOf.get(cell) ?? null;
    const ends = network.ends[cell];
    if (closed === null || !ends) return 0;
    const own = flows.capacities[2 * closed + (direction === "fall" ? 1 : 0)] ?? 0;
    const [source, sink] = direction === "rise" ? [ends.to, ends.from] : [ends.from, ends.to];
    const least = Math.min(limit, own);
    return Math.min(own, maximumFlow(flows, { source, sink, limit: least, closed }).amount);
  };

  const isWide = (flows: FlowNetwork, cell: number, width: number): boolean => {
    const up = rise(flows, cell, width);
    return up >= width || up + fall(flows, cell, width - up) >= width;
  };
  // Where zeros are always shown a point is at least 1. Five points with the sum 5 would give themselves away.
  const knowsZeros = hidesNoZero(rules)
    ? networkFrom((cell) => (typeof grid.cells[cell]?.value === "number" ? 1 : 0))
    : null;
  return {
    bounds: (cell) => {
      const value = values[cell] ?? 0;
      return {
        lowest: value - fall(knowsCounts, cell, Infinity),
        highest: value + rise(knowsCounts, cell, Infinity),
      };
    },
    isSafe: (cell) =>
      isWide(knowsCounts, cell, rules.width) &&
      (knowsZeros === null || isWide(knowsZeros, cell, 1)),
  };
};

interface RoomRequest {
  readonly cell: number;
  readonly limit: number;
  readonly direction: "rise" | "fall";
}
