// SPDX-License-Identifier: EUPL-1.2
import { type Arc, buildNetwork, maximumFlow } from "./flow-network";
import { arcOf, GROUND, type GridNetwork } from "./grid-network";
import { type GridCell, isOpen } from "./laid-grid";

/**
 * A number for every cell. Cells without one (points, missing figures, rests) get numbers that fit the sums as well as
 * any do; the range an outsider derives does not depend on which. Where delivered figures do not add up the difference
 * stays where it is: the outsider is taken to know it.
 */
export const completeValues = (
  network: GridNetwork,
  cells: readonly GridCell[],
): readonly number[] => {
  const excess = excesses(network, cells);
  const open = cells.filter(isOpen);
  const [source, sink] = [network.nodes, network.nodes + 1];
  const into: Arc[] = [];
  const out: Arc[] = [];
  excess.forEach((amount, node) => {
    if (node === GROUND) return;
    if (amount > 0) into.push({ from: source, to: node, forward: amount, backward: 0 });
    if (amount < 0) out.push({ from: node, to: sink, forward: -amount, backward: 0 });
  });
  const toGround: Arc = { from: GROUND, to: sink, forward: Infinity, backward: 0 };
  const fromGround: Arc = { from: source, to: GROUND, forward: Infinity, backward: 0 };
  const unknown = open.map(({ index }) =>
    arcOf(network, index, { forward: Infinity, backward: 0 }),
  );
  const first = fill(network.nodes + 2, [...unknown, ...into, ...out, toGround]);
  const used = unknown.map((arc, index) => ({ ...arc, backward: first[index] ?? 0 }));
  const leftOut = out.map((arc, index) => ({
    ...arc,
    forward: arc.forward - (first[unknown.length + into.length + index] ?? 0),
  }));
  const second = fill(network.nodes + 2, [...used, ...leftOut, fromGround]);
  const found = new Map(open.map(({ index }, place) => [index, second[place] ?? 0] as const));
  return cells.map(({ index, value }) =>
    typeof value === "number" ? value : (found.get(index) ?? 0),
  );
};

/** What enters a sum beyond what leaves it, by node. */
const excesses = (network: GridNetwork, cells: readonly GridCell[]): readonly number[] => {
  const excess = new Array<number>(network.nodes).fill(0);
  for (const { index, value } of cells) {
    const ends = network.ends[index];
    if (typeof value !== "number" || !ends) continue;
    excess[ends.from] = (excess[ends.from] ?? 0) - value;
    excess[ends.to] = (excess[ends.to] ?? 0) + value;
  }
  return excess;
};

/** What each arc carries after as much as possible went from source to sink (the last two nodes). */
const fill = (nodes: number, arcs: readonly Arc[]): readonly number[] => {
  const network = buildNetwork(nodes, arcs);
  const { capacities } = maximumFlow(network, {
    source: nodes - 2,
    sink: nodes - 1,
    limit: Infinity,
    closed: null,
  });
  return arcs.map((_, index) => capacities[2 * index + 1] ?? 0);
};
