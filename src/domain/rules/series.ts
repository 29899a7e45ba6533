// SPDX-License-Identifier: EUPL-1.2
import type { FigureRef } from "../catalogue/figure";
import { numberOf, type Observation } from "../delivery/delivery";
import type { Year } from "../shared/year";
import { createFigureMap, type FigureMap } from "./figure-map";

/**
 * All observations of one figure, over years and sheets: three columns of equal length, ascending by year. A year that
 * stands on two sheets has two entries, in reading order.
 *
 * Rules look at every number many times. Numbers side by side are in the processor's cache; going to each through its
 * observation took most of the time of a check of 100,000 figures.
 */
export interface Series {
  readonly key: FigureRef;
  readonly observations: readonly Observation[];
  readonly years: readonly Year[];
  /** NaN where an observation holds no number; a sign "-" is 0. */
  readonly numbers: readonly number[];
  /** false: some observations only show what another department delivers. */
  readonly isDelivered: boolean;
  /** true: some observation is marked as a break of the series. */
  readonly hasBreaks: boolean;
}

/** A cell whose sheet is looked at first. */
export type Near = Pick<Observation, "cell">;

/** A figure and, for a base "31.12. of the year before", the figure whose earlier year it may stand as. */
export interface Source {
  readonly own: Series | undefined;
  readonly earlier: Series | undefined;
  /** By how many years the earlier figure lies back. */
  readonly lag: number;
}

/** Position of the observation of a year: on the sheet of `near` if it stands there, else on the first; -1 if nowhere. */
export const positionIn = ({ years, observations }: Series, year: Year, near: Near): number => {
  const first = years.indexOf(year);
  if (first < 0 || years[first + 1] !== year) return first;
  for (let at = first; years[at] === year; at += 1) {
    if (observations[at]?.cell.sheet === near.cell.sheet) return at;
  }
  return first;
};

/** The observation of a year, on the sheet of `near` if the figure stands there. */
export const observationIn = (series: Series, year: Year, near: Near): Observation | undefined => {
  const at = positionIn(series, year, near);
  return at < 0 ? undefined : series.observations[at];
};

/** The observation of a year: as the figure itself, else as the figure of the year it goes back to. */
export const observationOf = (
  { own, earlier, lag }: Source,
  year: Year,
  near: Near,
): Observation | undefined =>
  (own && observationIn(own, year, near)) ?? (earlier && observationIn(earlier, year - lag, near));

/** The number of that observation; NaN where there is no observation, or one without a number. */
export const numberFrom = ({ own, earlier, lag }: Source, year: Year, near: Near): number => {
  const at = own ? positionIn(own, year, near) : -1;
  if (own && at >= 0) return numberAt(own.numbers, at);
  const before = earlier ? positionIn(earlier, year - lag, near) : -1;
  return earlier && before >= 0 ? numberAt(earlier.numbers, before) : Number.NaN;
};

/** All observations of one year. */
export const observationsAt = (series: Series | undefined, year: Year): readonly Observation[] =>
  series?.observations.filter((_, at) => series.years[at] === year) ?? [];

/** The observations of every year, ascending. */
export const byYear = (
  series: Series,
): readonly (readonly [Year, readonly [Observation, ...Observation[]]])[] => {
  const groups: [Year, [Observation, ...Observation[]]][] = [];
  for (const [at, observation] of series.observations.entries()) {
    const year = series.years[at] ?? 0;
    const last = groups.at(-1);
    if (last?.[0] === year) last[1].push(observation);
    else groups.push([year, [observation]]);
  }
  return groups;
};

/** The observations of years that have several. Mostly there are none. */
export const repeatedYears = (series: Series): readonly (readonly Observation[])[] =>
  series.years.some((year, at) => year === series.years[at + 1])
    ? byYear(series).flatMap(([, same]) => (same.length > 1 ? [same] : []))
    : [];

/** An entry of a column of numbers. */
export const numberAt = (numbers: readonly number[], at: number): number =>
  numbers[at] ?? Number.NaN;

export const isDeliveredAt = ({ isDelivered, observations }: Series, at: number): boolean =>
  isDelivered || observations[at]?.role === "delivered";

interface GrowingSeries extends Series {
  observations: Observation[];
  years: Year[];
  numbers: number[];
  isDelivered: boolean;
  hasBreaks: boolean;
}

/** Files observations by figure, in the order in which the figures first occur. */
export const collectSeries = (
  observations: readonly Observation[],
): { readonly all: readonly Series[]; readonly byFigure: Pick<FigureMap<Series>, "get"> } => {
  const byFigure = createFigureMap<GrowingSeries>();
  const all: GrowingSeries[] = [];
  let series: GrowingSeries | null = null;
  for (const observation of observations) {
    const { key } = observation;
    // Neighbours in a row are mostly of one figure.
    if (!series || !isSameFigure(series.key, key)) {
      series = byFigure.get(key) ?? null;
      if (!series) {
        series = newSeries(key);
        byFigure.set(key, series);
        all.push(series);
      }
    }
    add(series, observation);
  }
  for (const one of all) sortByYear(one);
  return { all, byFigure };
};

const isSameFigure = (a: FigureRef, b: FigureRef): boolean =>
  a.quantity === b.quantity && a.group === b.group && a.area === b.area;

const newSeries = ({ quantity, group, area }: FigureRef): GrowingSeries => ({
  key: { quantity, group, area },
  observations: [],
  years: [],
  numbers: [],
  isDelivered: true,
  hasBreaks: false,
});

const add = (series: GrowingSeries, observation: Observation): void => {
  const { key, value, role } = observation;
  series.observations.push(observation);
  series.years.push(key.year);
  series.numbers.push(numberOf(value) ?? Number.NaN);
  if (role !== "delivered") series.isDelivered = false;
  if (value.kind === "number" && value.marks.includes("break")) series.hasBreaks = true;
};

/** Sheets mostly have the years in order already. */
const sortByYear = (series: GrowingSeries): void => {
  const { observations } = series;
  if (series.years.every((year, at) => at === 0 || year >= (series.years[at - 1] ?? year))) return;
  series.observations = [];
  series.years = [];
  series.numbers = [];
  for (const one of [...observations].sort((a, b) => a.key.year - b.key.year)) add(series, one);
};
