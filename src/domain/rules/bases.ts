// SPDX-License-Identifier: EUPL-1.2
import type { Indicator } from "../catalogue/catalogue-schema";
import type { FigureRef } from "../catalogue/figure";
import { meanBase, mixesSeries } from "../catalogue/rate-form";
import { numberOf, type Observation } from "../delivery/delivery";
import type { Year } from "../shared/year";
import { namesOf } from "./figures";
import { baseFigure } from "./indicator-use";
import type { RuleContext } from "./rule-context";
import { type Near, numberFrom, observationOf, type Source } from "./series";

/** What a rate is formed with in one year. */
export interface Bases {
  readonly base: Observation;
  /** The base at another date, where the rate is formed with the mean of both. */
  readonly otherBase: Observation | null;
}

/** Where the bases of a figure are found. */
export interface BaseSource {
  readonly first: Source;
  readonly second: Source | null;
  /** Whether the mean of the two dates would mix two series. */
  readonly isMixed: (year: Year) => boolean;
}

/** undefined where no base is delivered. */
export const baseSource = (
  indicator: Indicator,
  figure: FigureRef,
  { catalogue, index }: RuleContext,
): BaseSource | undefined => {
  const { numerator, meanWith } = indicator;
  const name = namesOf(catalogue, figure).find(({ quantity }) => quantity === numerator) ?? figure;
  const first = index.sourceOf(baseFigure(indicator, name));
  if (!first) return undefined;
  if (meanWith === null) return { first, second: null, isMixed: () => false };
  const second = index.sourceOf(baseFigure(indicator, name, meanWith));
  return second && { first, second, isMixed: (year) => mixesSeries(catalogue, indicator, year) };
};

/** The bases of a year; undefined where one has no cell, or where their mean would mix two series. */
export const basesIn = (
  { first, second, isMixed }: BaseSource,
  year: Year,
  near: Near,
): Bases | undefined => {
  const base = observationOf(first, year, near);
  if (second === null) return base && { base, otherBase: null };
  const otherBase = observationOf(second, year, near);
  return base && otherBase && !isMixed(year) ? { base, otherBase } : undefined;
};

/** The number of those bases; NaN where there is none. */
export const baseNumberIn = (
  { first, second, isMixed }: BaseSource,
  year: Year,
  near: Near,
): number => {
  const number = numberFrom(first, year, near);
  if (second === null) return number;
  return isMixed(year) ? Number.NaN : meanOf(number, numberFrom(second, year, near));
};

/** NaN where one of the bases is no number. */
export const baseNumber = ({ base, otherBase }: Bases): number => {
  const first = numberOf(base.value) ?? Number.NaN;
  return otherBase ? meanOf(first, numberOf(otherBase.value) ?? Number.NaN) : first;
};

const meanOf = (first: number, second: number): number => meanBase(first + second, { dates: 2 });

/** The cells of the base: one, or one per date. */
export const baseCells = ({ base, otherBase }: Bases): readonly Observation[] =>
  otherBase ? [base, otherBase] : [base];

/** false: some bases only show what another department delivers. */
export const areDelivered = ({ first, second }: BaseSource): boolean =>
  [first.own, first.earlier, second?.own, second?.earlier].every((one) => one?.isDelivered ?? true);
