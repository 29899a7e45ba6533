// SPDX-License-Identifier: EUPL-1.2
import type { Indicator } from "../catalogue/catalogue-schema";
import { numberOf, type Observation } from "../delivery/delivery";
import type { Year } from "../shared/year";
import { baseCells, baseNumberIn, baseSource, basesIn } from "./bases";
import { isQuotient } from "./indicator-use";
import { perRun } from "./per-run";
import { divide, rateOf } from "./quotients";
import type { RuleContext } from "./rule-context";
import { numberAt, positionIn, type Series } from "./series";

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

/** What the one indicator that judges a figure says of it: a number beside each observation of the series. */
export interface Levels {
  readonly series: Series;
  readonly indicator: Indicator;
  /** The figure's own number, or the rate formed of it and its base; NaN where there is none. */
  readonly values: readonly number[];
}

/** Of every series that an indicator judges. */
export const judgedLevels = perRun((context): readonly Levels[] => {
  const levels: Levels[] = [];
  for (const series of context.index.series) {
    const indicator = context.use.judgeOf(series.key);
    if (indicator) levels.push({ series, indicator, values: levelsOf(series, indicator, context) });
  }
  return levels;
});

const levelsOf = (
  series: Series,
  indicator: Indicator,
  context: RuleContext,
): readonly number[] => {
  const { observations, years, numbers } = series;
  if (!isQuotient(indicator)) return numbers;
  const source = baseSource(indicator, series.key, context);
  return observations.map((observation, at) =>
    source
      ? divide(
          indicator,
          numbers[at] ?? Number.NaN,
          baseNumberIn(source, years[at] ?? 0, observation),
        )
      : Number.NaN,
  );
};

/**
 * Position of the observation that one is compared with: that of the year before or, for elections, of the election
 * before; -1 where there is none, or where a break of the series lies between the two.
 */
export const comparedWith = ({ series, indicator }: Levels, at: number): number => {
  const before = yearBefore(series, indicator, at);
  const observation = series.observations[at];
  if (before === undefined || !observation) return -1;
  const position = positionIn(series, before, observation);
  const earlier = series.observations[position];
  const mayBeBroken = series.hasBreaks || indicator.breaks.length > 0;
  return mayBeBroken && earlier && isSeriesBroken(indicator, earlier, observation) ? -1 : position;
};

/** Between elections stand years without one, blank or blocked. */
const yearBefore = (
  { years, numbers }: Series,
  { yearJump }: Indicator,
  at: number,
): Year | undefined => {
  const year = years[at] ?? 0;
  if (yearJump.compare === "previousYear") return year - 1;
  for (let i = at - 1; i >= 0; i -= 1) {
    const other = numberAt(years, i);
    if (other < year && !Number.isNaN(numbers[i])) return other;
  }
  return undefined;
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
  const source = baseSource(indicator, series.key, context);
  return (observation) => {
    const { year } = observation.key;
    const bases = source && basesIn(source, year, observation);
    const value = bases && rateOf({ indicator, value: observation, ...bases });
    return bases && value !== undefined
      ? { year, value, cells: [observation, ...baseCells(bases)] }
      : undefined;
  };
};
