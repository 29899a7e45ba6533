// SPDX-License-Identifier: EUPL-1.2
import type { Observation } from "../delivery/delivery";
import { cellId } from "../shared/cell";
import type { SumEquation } from "./sum-equations";

/** A sum that was computed in one year. */
export interface SumCheck {
  readonly equation: SumEquation;
  readonly whole: Observation;
  readonly parts: readonly Observation[];
  readonly actual: number;
  readonly expected: number;
}

/** Sums that fail for one reason. */
export interface SumFailure {
  /** The one cell that stands in all of them and would mend all of them; null for a single sum. */
  readonly cause: Observation | null;
  readonly sums: readonly SumCheck[];
}

interface Suspect {
  readonly cell: Observation;
  /** The value in the cell that would mend all of `sums`. */
  readonly mended: number;
  readonly sums: SumCheck[];
}

/**
 * Failed sums grouped by cause. A wrong total breaks its split by sex and its split by age alike: one cell is to
 * blame when one and the same other value in it would mend every sum it stands in. `soundAmong` tells which of the
 * suspected cells stand in sums that are right.
 */
export const groupByCause = (
  failed: readonly SumCheck[],
  soundAmong: (suspected: ReadonlySet<Observation>) => ReadonlySet<Observation>,
): readonly SumFailure[] => {
  const explained = new Set<SumCheck>();
  const shared: SumFailure[] = [];
  const suspects = suspectsIn(failed);
  const sound = soundAmong(new Set(suspects.map(({ cell }) => cell)));
  for (const { cell, sums } of likeliestFirst(suspects, sound)) {
    const open = sums.filter((sum) => !explained.has(sum));
    if (open.length < 2) continue;
    for (const sum of open) explained.add(sum);
    shared.push({ cause: cell, sums: open });
  }
  const single = failed
    .filter((sum) => !explained.has(sum))
    .map((sum): SumFailure => ({ cause: null, sums: [sum] }));
  return [...shared, ...single];
};

const suspectsIn = (failed: readonly SumCheck[]): readonly Suspect[] => {
  const suspects = new Map<string, Suspect>();
  const accuse = (cell: Observation, mended: number, sum: SumCheck): void => {
    // Six decimals: two sums may arrive at the same value along different additions.
    const id = `${cellId(cell.cell)}=${mended.toFixed(6)}`;
    const known = suspects.get(id);
    if (known) known.sums.push(sum);
    else suspects.set(id, { cell, mended, sums: [sum] });
  };
  for (const sum of failed) {
    accuse(sum.whole, sum.expected, sum);
    for (const part of sum.parts) {
      if (part.value.kind === "unreadable") continue;
      accuse(part, valueIn(part) + sum.actual - sum.expected, sum);
    }
  }
  return [...suspects.values()].filter(({ sums }) => sums.length > 1);
};

/** The cell in most failed sums, then one that stands in no sum that is right, then by key, so that order never matters. */
const likeliestFirst = (
  suspects: readonly Suspect[],
  soundCells: ReadonlySet<Observation>,
): readonly Suspect[] => {
  const isSound = ({ cell }: Suspect): number => (soundCells.has(cell) ? 1 : 0);
  const keyOf = ({ cell: { key }, mended }: Suspect): string =>
    [key.quantity, key.group, key.area, key.year, mended].join(" ");
  return [...suspects].sort(
    (a, b) =>
      b.sums.length - a.sums.length || isSound(a) - isSound(b) || (keyOf(a) < keyOf(b) ? -1 : 1),
  );
};

const valueIn = ({ value }: Observation): number => (value.kind === "number" ? value.value : 0);
