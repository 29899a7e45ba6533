// SPDX-License-Identifier: EUPL-1.2
import type { Indicator } from "../catalogue/catalogue-schema";
import { numberOf, type Observation } from "../delivery/delivery";
import type { Year } from "../shared/year";
import { observationIn, type Series } from "./figures";
import { isQuotient } from "./indicator-use";
import { basesOf, rateOf } from "./quotients";
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
  const read = readerFor(indicator, series, context);
  const pairs: YearPair[] = [];
  for (const year of years) {
    const before = yearBefore(year, years, { series, indicator });
    if (before === undefined || !context.isJudged(year)) continue;
    for (const observation of series.byYear.get(year) ?? []) {
      const earlier = observationIn(series, before, observation.cell.sheet);
      const pair = earlier && pairOf(indicator, { earlier, observation }, read);
      if (pair) pairs.push(pair);
    }
  }
  return pairs;
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
  read: Reader,
): YearPair | undefined => {
  if (observation.role !== "delivered") return undefined;
  if (isSeriesBroken(indicator, earlier, observation)) return undefined;
  const from = read(earlier);
  const to = read(observation);
  return from && to && { indicator, from, to };
};

/** A break of the series, in the catalogue or by the mark `b`, makes the two years incomparable. */
export const isSeriesBroken = (
  { breaks }: Indicator,
  { key: { year: from } }: Observation,
  { key: { year: to }, value }: Observation,
): boolean =>
  breaks.some(({ year }) => from < year && year <= to) ||
  (value.kind === "number" && value.marks.includes("break"));

export type Reader = (observation: Observation) => Reading | undefined;

/** The figure's own value, or the rate formed of it and its base. */
export const readerFor = (indicator: Indicator, series: Series, context: RuleContext): Reader => {
  if (!isQuotient(indicator)) {
    return (observation) => {
      const value = numberOf(observation.value);
      const { year } = observation.key;
      return value === undefined ? undefined : { year, value, cells: [observation] };
    };
  }
  const bases = basesOf(indicator, series.key, context);
  return (observation) => {
    const { year } = observation.key;
    const base = bases?.(year, observation.cell.sheet);
    const value = base && rateOf({ indicator, value: observation, base });
    return base && value !== undefined ? { year, value, cells: [observation, base] } : undefined;
  };
};
