// SPDX-License-Identifier: EUPL-1.2

/** An arc can carry more (`forward`) or less (`backward`) than it does now; Infinity: without limit. */
export interface Arc {
  readonly from: number;
  readonly to: number;
  readonly forward: number;
  readonly backward: number;
}

/** Edge 2i is arc i forwards, edge 2i + 1 the same arc backwards. */
export interface FlowNetwork {
  readonly targets: readonly number[];
  readonly capacities: readonly number[];
  readonly edgesFrom: readonly (readonly number[])[];
}

export interface FlowRequest {
  readonly source: number;
  readonly sink: number;
  /** Enough; a larger flow is not looked for. */
  readonly limit: number;
  /** Arc that must not be used. */
  readonly closed: number | null;
}

export interface Flow {
  readonly amount: number;
  /** What is left, per edge. */
  readonly capacities: readonly number[];
}

export const buildNetwork = (nodes: number, arcs: readonly Arc[]): FlowNetwork => {
  const edgesFrom: number[][] = Array.from({ length: nodes }, () => []);
  arcs.forEach(({ from, to }, index) => {
    edgesFrom[from]?.push(2 * index);
    edgesFrom[to]?.push(2 * index + 1);
  });
  return {
    targets: arcs.flatMap(({ from, to }) => [to, from]),
    capacities: arcs.flatMap(({ forward, backward }) => [forward, backward]),
    edgesFrom,
  };
};

/** Largest flow by shortest augmenting paths (Edmonds and Karp); whole capacities give a whole flow. */
export const maximumFlow = (network: FlowNetwork, request: FlowRequest): Flow => {
  const { source, sink, limit, closed } = request;
  const capacities = [...network.capacities];
  if (source === sink) return { amount: limit, capacities };
  if (closed !== null) {
    capacities[2 * closed] = 0;
    capacities[2 * closed + 1] = 0;
  }
  let amount = 0;
  while (amount < limit) {
    const path = shortestPath(network, capacities, { source, sink });
    if (!path) break;
    const room = Math.min(limit - amount, ...path.map((edge) => capacities[edge] ?? 0));
    for (const edge of path) {
      // Infinity less Infinity is no number: an arc without limit stays without limit.
      if (capacities[edge] !== Infinity) capacities[edge] = (capacities[edge] ?? 0) - room;
      capacities[edge ^ 1] = (capacities[edge ^ 1] ?? 0) + room;
    }
    amount += room;
  }
  return { amount, capacities };
};

const shortestPath = (
  { targets, edgesFrom }: FlowNetwork,
  capacities: readonly number[],
  { source, sink }: Pick<FlowRequest, "source" | "sink">,
): readonly number[] | null => {
  const edgeInto = new Array<number>(edgesFrom.length).fill(-1);
  const queue = [source];
  for (const node of queue) {
    for (const edge of edgesFrom[node] ?? []) {
      const target = targets[edge] ?? source;
      const isFree = (capacities[edge] ?? 0) > 0 && target !== source && edgeInto[target] === -1;
      if (!isFree) continue;
      edgeInto[target] = edge;
      if (target === sink) return traceBack(targets, edgeInto, { source, sink });
      queue.push(target);
    }
  }
  return null;
};

const traceBack = (
  targets: readonly number[],
  edgeInto: readonly number[],
  { source, sink }: Pick<FlowRequest, "source" | "sink">,
): readonly number[] => {
  const path: number[] = [];
  let node = sink;
  while (node !== source) {
    const edge = edgeInto[node] ?? -1;
    path.push(edge);
    // The reverse edge leads back to where this one came from.
    node = targets[edge ^ 1] ?? source;
  }
  return path;
};
