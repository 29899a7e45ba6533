// SPDX-License-Identifier: EUPL-1.2
import type { Arc } from "./flow-network";
import type { GridCell, LaidGrid } from "./laid-grid";

/** Where a cell stands in the flow: it leaves one sum and enters another. */
export interface CellEnds {
  readonly from: number;
  readonly to: number;
}

export interface GridNetwork {
  readonly nodes: number;
  /** By cell. */
  readonly ends: readonly CellEnds[];
}

/** Balances by itself when all others do: it takes up everything that adds up to nothing. */
export const GROUND = 0;

/**
 * A table whose counts add up is a flow: in a column of totals it runs from the total down to the members, there across
 * into the columns of the parts, and in these up again. Every cell is one arc, every sum one node. The sum across a row
 * that is itself a whole follows from the others and needs no node.
 */
export const gridNetwork = ({ rows, columns, cells }: LaidGrid): GridNetwork => {
  const nodeOf = new Map<string, number>();
  const node = (name: string): number => {
    const known = nodeOf.get(name) ?? nodeOf.size + 1;
    nodeOf.set(name, known);
    return known;
  };
  const endsOf = ({ row, column }: GridCell): CellEnds => {
    const whole = rows[row]?.whole ?? null;
    const hasParts = (rows[row]?.parts.length ?? 0) > 0;
    const head = headOf(columns, column);
    const across = (): number => (head === null ? GROUND : node(`across ${row} ${head}`));
    const above = whole === null ? GROUND : node(`down ${whole} ${column}`);
    const below = hasParts ? node(`down ${row} ${column}`) : across();
    return head === null || head === column
      ? { from: above, to: below }
      : { from: below, to: above };
  };
  const ends = cells.map(endsOf);
  return { nodes: nodeOf.size + 1, ends };
};

/** The column of totals a column belongs to; null for one that stands alone. */
const headOf = (columns: LaidGrid["columns"], column: number): number | null => {
  const line = columns[column];
  if (!line) return null;
  return line.whole ?? (line.parts.length > 0 ? column : null);
};

export const arcOf = (
  { ends }: GridNetwork,
  cell: number,
  room: Pick<Arc, "forward" | "backward">,
): Arc => ({ from: GROUND, to: GROUND, ...ends[cell], ...room });
