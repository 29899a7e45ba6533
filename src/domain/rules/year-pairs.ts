// SPDX-License-Identifier: EUPL-1.2
import type { Indicator } from "../catalogue/catalogue-schema";
import { numberOf, type Observation } from "../delivery/delivery";
import type { Year } from "../shared/year";
import { observationIn, type Series } from "./figures";
import { isQuotient } from "./indicator-use";
import { baseCells, basesOf, rateFrom } from "./quotients";
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
  const read = rememberingLast(readerFor(indicator, series, context));
  const isYearly = indicator.yearJump.compare === "previousYear";
  const pairs: YearPair[] = [];
  let lastWithNumber: Year | undefined;
  for (const [year, observations] of series.byYear) {
    const before = isYearly ? year - 1 : lastWithNumber;
    // Between elections stand years without one, blank or blocked.
    if (!isYearly && observations.some(holdsNumber)) lastWithNumber = year;
    if (before === undefined || !context.isJudged(year)) continue;
    for (const observation of observations) {
      const earlier = observationIn(series, before, observation);
      const pair = earlier && pairOf(indicator, { earlier, observation }, read);
      if (pair) pairs.push(pair);
    }
  }
  return pairs;
};

/** A year is read as the later of two and right afterwards as the earlier. */
const rememberingLast = (read: Reader): Reader => {
  let last: Observation | null = null;
  let reading: Reading | undefined;
  return (observation) => {
    if (observation !== last) reading = read(observation);
    last = observation;
    return reading;
  };
};

const holdsNumber = ({ value }: Observation): boolean => numberOf(value) !== undefined;

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
    const found = bases?.(year, observation);
    const value = found && rateFrom(indicator, observation, found);
    return found && value !== undefined
      ? { year, value, cells: [observation, ...baseCells(found)] }
      : undefined;
  };
};
