// SPDX-License-Identifier: EUPL-1.2
import type { Observation } from "../delivery/delivery";
import type { RuleContext } from "./rule-context";
import { observationIn, type Series } from "./series";
import { isJump, type SeriesJumps } from "./year-jumps";
import { isSeriesBroken, type Reading, readerFor, type YearPair } from "./year-pairs";

/** How clear a shift has to be. */
export interface ShiftLimits {
  /** Years needed before and after. */
  readonly minimumYears: number;
  /** In percent of every earlier value. */
  readonly minimumChange: number;
}

/**
 * Years from which on a series stays on another level: every value since then jumps against every value before. A single
 * odd year comes back and is none.
 */
export const levelShifts = (
  { series, jumps }: SeriesJumps,
  context: RuleContext,
  limits: ShiftLimits,
): readonly YearPair[] =>
  jumps.filter((pair) => isLasting(pair, sidesOf(pair, series, context), limits));

interface Sides {
  readonly before: readonly Reading[];
  readonly after: readonly Reading[];
}

/** What can be compared with the two years: everything up to the next break on either side. */
const sidesOf = (
  { indicator, from, to }: YearPair,
  series: Series,
  context: RuleContext,
): Sides => {
  const [last] = from.cells;
  const [first] = to.cells;
  const all = [...new Set(series.years)]
    .map((year) => observationIn(series, year, first))
    .filter((observation) => observation !== undefined);
  const read = readerFor(indicator, series, context);
  const readAll = (observations: readonly Observation[]): readonly Reading[] =>
    observations.map(read).filter((reading) => reading !== undefined);
  return {
    before: readAll(
      all.filter(
        (one) =>
          one.key.year <= from.year && (one === last || !isSeriesBroken(indicator, one, last)),
      ),
    ),
    after: readAll(
      all.filter(
        (one) =>
          one.key.year >= to.year && (one === first || !isSeriesBroken(indicator, first, one)),
      ),
    ),
  };
};

const isLasting = (
  { indicator, from, to }: YearPair,
  { before, after }: Sides,
  { minimumYears, minimumChange }: ShiftLimits,
): boolean => {
  if (before.length < minimumYears || after.length < minimumYears) return false;
  const direction = Math.sign(to.value - from.value);
  return before.every((early) =>
    after.every(
      (late) =>
        isJump(indicator.yearJump, early.value, late.value) &&
        Math.sign(late.value - early.value) === direction &&
        Math.abs(late.value - early.value) * 100 > minimumChange * Math.abs(early.value),
    ),
  );
};
