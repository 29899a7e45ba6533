// SPDX-License-Identifier: EUPL-1.2
import type { Indicator } from "../catalogue/catalogue-schema";
import { numberOf, type Observation } from "../delivery/delivery";
import type { Year } from "../shared/year";
import { observationIn, type Series } from "./figures";
import { isQuotient } from "./indicator-use";
import { quotientOf, rateOf } from "./quotients";
import type { RuleContext } from "./rule-context";

/** What an indicator says of a figure in one year, with the cells it is read from. */
export interface Reading {
  readonly year: Year;
  readonly value: number;
  /** The figure's own cell first, then that of its base. */
  readonly cells: readonly [Observation, ...Observation[]];
}

/** A reading and the one it is compared with. */
export interface YearPair {
  readonly indicator: Indicator;
  readonly from: Reading;
  readonly to: Reading;
}

/** Judged years of a series with the year before or, for elections, the election before. */
export const yearPairs = (
  series: Series,
  indicator: Indicator,
  context: RuleContext,
): readonly YearPair[] => {
  const years = [...series.byYear.keys()].sort((a, b) => a - b);
  return years.filter(context.isJudged).flatMap((year) => {
    const before = yearBefore(year, years, { series, indicator });
    if (before === undefined) return [];
    return (series.byYear.get(year) ?? []).flatMap((observation) => {
      const earlier = observationIn(series, before, observation.cell.sheet);
      const pair = earlier && pairOf(indicator, { earlier, observation }, context);
      return pair ? [pair] : [];
    });
  });
};

/** Between elections stand years without one, blank or blocked. */
const yearBefore = (
  year: Year,
  years: readonly Year[],
  { series, indicator }: { readonly series: Series; readonly indicator: Indicator },
): Year | undefined => {
  if (indicator.yearJump.compare === "previousYear") return year - 1;
  const holdsNumber = (earlier: Year): boolean =>
    (series.byYear.get(earlier) ?? []).some(({ value }) => numberOf(value) !== undefined);
  return years.filter((earlier) => earlier < year && holdsNumber(earlier)).at(-1);
};

const pairOf = (
  indicator: Indicator,
  { earlier, observation }: { readonly earlier: Observation; readonly observation: Observation },
  context: RuleContext,
): YearPair | undefined => {
  if (observation.role !== "delivered") return undefined;
  if (isSeriesBroken(indicator, earlier, observation)) return undefined;
  const from = readingOf(indicator, earlier, context);
  const to = readingOf(indicator, observation, context);
  return from && to && { indicator, from, to };
};

/** A break of the series, in the catalogue or by the mark `b`, makes the two years incomparable. */
const isSeriesBroken = (
  { breaks }: Indicator,
  { key: { year: from } }: Observation,
  { key: { year: to }, value }: Observation,
): boolean =>
  breaks.some(({ year }) => from < year && year <= to) ||
  (value.kind === "number" && value.marks.includes("break"));

const readingOf = (
  indicator: Indicator,
  observation: Observation,
  context: RuleContext,
): Reading | undefined => {
  const { year } = observation.key;
  if (!isQuotient(indicator)) {
    const value = numberOf(observation.value);
    return value === undefined ? undefined : { year, value, cells: [observation] };
  }
  const quotient = quotientOf(indicator, observation, context);
  const value = rateOf(quotient);
  return value === undefined || !quotient.base
    ? undefined
    : { year, value, cells: [observation, quotient.base] };
};
