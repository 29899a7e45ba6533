// SPDX-License-Identifier: EUPL-1.2
import { type GridCell, isOpen, type LaidGrid, type SumLine } from "./laid-grid";
import type { SecrecyRules } from "./secrecy-rules";

/** A grid while cells are being hidden. */
export interface HidingState {
  readonly grid: LaidGrid;
  readonly rules: SecrecyRules;
  /** By cell; delivered where possible, else completed. */
  readonly values: readonly number[];
  readonly isHidden: (cell: number) => boolean;
}

/**
 * The next cell to hide because a line protects its hidden cells too little: fewer than two of them, or parts that
 * together are so small that their sum tells too much. null: every line is well, or has nothing left to hide.
 */
export const nextForLines = (state: HidingState): number | null => {
  for (const line of state.grid.lines) {
    if (!isWeak(state, line)) continue;
    const candidate = firstCandidate(state, [line]);
    if (candidate !== null) return candidate;
  }
  return null;
};

/**
 * The smallest cell of the lines that is shown and not zero: members before totals of parts, these before the totals
 * of the lines; of equal ones the first. Zeros only where the rules let them hide.
 */
export const firstCandidate = (state: HidingState, lines: readonly SumLine[]): number | null => {
  const totals = new Set(lines.map(({ total }) => total));
  const candidates = lines
    .flatMap(({ parts, total }) => [...parts, total])
    .flatMap((index) => state.grid.cells[index] ?? [])
    .filter((cell) => mayHide(state, cell))
    .map((cell) => ({ index: cell.index, rank: rankOf(cell, totals) }));
  const [first] = candidates.sort((a, b) => compareRanks(a.rank, b.rank));
  return first?.index ?? null;
};

const isWeak = ({ grid, rules, values, isHidden }: HidingState, line: SumLine): boolean => {
  const parts = line.parts.filter((cell) => isConcealed(grid, isHidden, cell));
  const isTotalHidden = isConcealed(grid, isHidden, line.total);
  const hidden = parts.length + (isTotalHidden ? 1 : 0);
  // What merely has no number is no secret; it only helps to hide others.
  const isConcerned = [...line.parts, line.total].some(isHidden);
  if (!isConcerned) return false;
  if (hidden < rules.perLine) return true;
  const sum = parts.reduce((total, cell) => total + (values[cell] ?? 0), 0);
  return !isTotalHidden && sum < rules.lineSum;
};

const isConcealed = (
  { cells }: LaidGrid,
  isHidden: HidingState["isHidden"],
  index: number,
): boolean => {
  const cell = cells[index];
  return isHidden(index) || (cell !== undefined && isOpen(cell));
};

const mayHide = ({ rules, isHidden }: HidingState, { index, value }: GridCell): boolean =>
  typeof value === "number" &&
  Number.isInteger(value) &&
  (value > 0 || (value === 0 && rules.zerosMayHide)) &&
  !isHidden(index);

type Rank = readonly [zero: number, total: number, value: number, index: number];

const rankOf = ({ index, value, isInner }: GridCell, totals: ReadonlySet<number>): Rank => [
  value === 0 ? 1 : 0,
  totals.has(index) ? 2 : isInner ? 0 : 1,
  Number(value),
  index,
];

const compareRanks = (a: Rank, b: Rank): number =>
  a[0] - b[0] || a[1] - b[1] || a[2] - b[2] || a[3] - b[3];
