// SPDX-License-Identifier: EUPL-1.2
import type { GridCell, LaidGrid } from "./laid-grid";
import type { PrimaryReason } from "./secrecy-result";
import { isSmall, type SecrecyRules } from "./secrecy-rules";

/** Cells that are secret themselves, by index, with the first reason that applies. */
export const primaryCells = (
  grid: LaidGrid,
  rules: SecrecyRules,
): ReadonlyMap<number, PrimaryReason> =>
  new Map(
    grid.cells.flatMap((cell) => {
      const reason = primaryReason(grid, rules, cell);
      return reason ? [[cell.index, reason] as const] : [];
    }),
  );

const primaryReason = (
  grid: LaidGrid,
  rules: SecrecyRules,
  { index, value }: GridCell,
): PrimaryReason | null => {
  if (value === "secret") return "delivered";
  if (typeof value !== "number") return null;
  if (isSmall(rules, value)) return value === 0 ? "zero" : "smallCount";
  return rules.complement && value > 0 && hasSmallComplement(grid, rules, index)
    ? "complement"
    : null;
};

/** 98 of 100 tell of the 2 that are missing. A zero never gives away more than its total does. */
const hasSmallComplement = (
  { cells, lines, linesOf }: LaidGrid,
  rules: SecrecyRules,
  index: number,
): boolean =>
  (linesOf[index] ?? []).some((line) => {
    const total = lines[line]?.total ?? index;
    const whole = cells[total]?.value;
    const part = cells[index]?.value;
    if (total === index || typeof whole !== "number" || typeof part !== "number") return false;
    return isSmall(rules, whole - part);
  });

/**
 * Cells of the rest that must not be recomputable either: what a "darunter" leaves over can be as small as any cell.
 */
export const secretRests = (
  { cells }: LaidGrid,
  rules: SecrecyRules,
  values: readonly number[],
): readonly number[] =>
  rules.complement
    ? cells.flatMap(({ index, value }) =>
        value === "rest" && isSmall(rules, values[index] ?? 0) ? [index] : [],
      )
    : [];
