// SPDX-License-Identifier: EUPL-1.2
import type { Indicator } from "../catalogue/catalogue-schema";
import type { FigureRef } from "../catalogue/figure";
import { meanBase, mixesSeries, rateValue } from "../catalogue/rate-form";
import { type DeliveredRate, numberOf, type Observation } from "../delivery/delivery";
import type { Year } from "../shared/year";
import { namesOf, type Series } from "./figures";
import { baseFigure, isQuotient } from "./indicator-use";
import { perRun } from "./per-run";
import type { RuleContext } from "./rule-context";

/** Value and base of one rate or mean in one year. */
export interface Quotient {
  readonly indicator: Indicator;
  readonly value: Observation;
  readonly base: Observation;
  /** The base at another date, where the rate is formed with the mean of both. */
  readonly otherBase: Observation | null;
  /** The numbers of both, undefined where there is none: several rules ask for nothing else. */
  readonly above: number | undefined;
  readonly below: number | undefined;
}

const quotient = (indicator: Indicator, value: Observation, bases: Bases): Quotient => ({
  indicator,
  value,
  base: bases.base,
  otherBase: bases.otherBase,
  above: numberOf(value.value),
  below: baseNumber(bases),
});

type Bases = Pick<Quotient, "base" | "otherBase">;

const baseNumber = ({ base, otherBase }: Bases): number | undefined => {
  const first = numberOf(base.value);
  if (otherBase === null) return first;
  const second = numberOf(otherBase.value);
  return first === undefined || second === undefined
    ? undefined
    : meanBase(first + second, { dates: 2 });
};

/** Rates or means of one figure in the judged years. */
interface QuotientSeries {
  readonly indicator: Indicator;
  readonly quotients: readonly Quotient[];
}

/** Every rate and mean of the judged years of which value and base have a cell in the delivery. */
export const judgedQuotients = (
  context: RuleContext,
  isWanted: (indicator: Indicator) => boolean = () => true,
): readonly Quotient[] => {
  const wanted: Quotient[] = [];
  for (const { indicator, quotients } of quotientSeries(context)) {
    if (!isWanted(indicator)) continue;
    for (const one of quotients) wanted.push(one);
  }
  return wanted;
};

const quotientSeries = perRun((context): readonly QuotientSeries[] => {
  const found: QuotientSeries[] = [];
  for (const series of context.index.series) {
    for (const indicator of context.use.quotientsOf(series.key)) {
      const quotients = quotientsIn(series, indicator, context);
      if (quotients.length > 0) found.push({ indicator, quotients });
    }
  }
  return found;
});

const quotientsIn = (
  series: Series,
  indicator: Indicator,
  context: RuleContext,
): readonly Quotient[] => {
  const bases = basesOf(indicator, series.key, context);
  const quotients: Quotient[] = [];
  if (!bases) return quotients;
  for (const [year, values] of series.byYear) {
    if (!context.isJudged(year)) continue;
    for (const value of values) {
      const found = bases(year, value);
      if (found && value.role === "delivered") quotients.push(quotient(indicator, value, found));
    }
  }
  return quotients;
};

/** The bases of a year; undefined where one has no cell, or where their mean would mix two series. */
type BaseLookUp = (year: Year, near: Pick<Observation, "cell">) => Bases | undefined;

/** Where the bases of a figure are found; undefined where none is delivered. */
export const basesOf = (
  indicator: Indicator,
  figure: FigureRef,
  { catalogue, index }: RuleContext,
): BaseLookUp | undefined => {
  const name = namesOf(catalogue, figure).find(({ quantity }) => quantity === indicator.numerator);
  const first = index.lookUp(baseFigure(indicator, name ?? figure));
  if (!first) return undefined;
  if (indicator.meanWith === null) {
    return (year, near) => {
      const base = first(year, near);
      return base && { base, otherBase: null };
    };
  }
  const second = index.lookUp(baseFigure(indicator, name ?? figure, indicator.meanWith));
  return (year, near) => {
    const [base, otherBase] = [first(year, near), second?.(year, near)];
    if (!base || !otherBase || mixesSeries(catalogue, indicator, year)) return undefined;
    return { base, otherBase };
  };
};

/** Value and base a delivered rate is formed of; undefined where one of them has no cell. */
export const quotientOf = (
  { indicator: id, group, area, year, cell }: DeliveredRate,
  context: RuleContext,
): Quotient | undefined => {
  const indicator = context.catalogue.indicatorById.get(id);
  if (!indicator || !isQuotient(indicator)) return undefined;
  const figure: FigureRef = { quantity: indicator.numerator ?? "", group, area };
  const value = context.index.at({ ...figure, year }, { cell });
  const bases = basesOf(indicator, figure, context)?.(year, { cell });
  return value && bases && quotient(indicator, value, bases);
};

/** The computed rate or mean, unrounded; undefined where a part of it is no number or the base is zero. */
export const rateOf = ({ indicator, above, below }: Quotient): number | undefined =>
  divide(indicator, above, below);

/** As `rateOf`, where only the rate is of interest. */
export const rateFrom = (
  indicator: Indicator,
  value: Observation,
  bases: Bases,
): number | undefined => divide(indicator, numberOf(value.value), baseNumber(bases));

const divide = (
  indicator: Indicator,
  above: number | undefined,
  below: number | undefined,
): number | undefined =>
  above === undefined || below === undefined || below === 0
    ? undefined
    : rateValue(above, below, indicator);

/** The cells of the base: one, or one per date. */
export const baseCells = ({ base, otherBase }: Bases): readonly Observation[] =>
  otherBase ? [base, otherBase] : [base];
