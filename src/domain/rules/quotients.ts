// SPDX-License-Identifier: EUPL-1.2
import type { Indicator } from "../catalogue/catalogue-schema";
import type { FigureRef } from "../catalogue/figure";
import { type DeliveredRate, numberOf, type Observation } from "../delivery/delivery";
import { type LookUp, namesOf, type Series } from "./figures";
import { baseFigure, isQuotient } from "./indicator-use";
import { perRun } from "./per-run";
import type { RuleContext } from "./rule-context";

/** Value and base of one rate or mean in one year. */
export interface Quotient {
  readonly indicator: Indicator;
  readonly value: Observation;
  readonly base: Observation;
  /** The numbers of both, undefined where there is none: several rules ask for nothing else. */
  readonly above: number | undefined;
  readonly below: number | undefined;
}

const quotient = (indicator: Indicator, value: Observation, base: Observation): Quotient => ({
  indicator,
  value,
  base,
  above: numberOf(value.value),
  below: numberOf(base.value),
});

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
  const found: Quotient[] = [];
  if (!bases) return found;
  for (const [year, values] of series.byYear) {
    if (!context.isJudged(year)) continue;
    for (const value of values) {
      const base = bases(year, value);
      if (base && value.role === "delivered") found.push(quotient(indicator, value, base));
    }
  }
  return found;
};

/** Where the bases of a figure are found; undefined where none is delivered. */
export const basesOf = (
  indicator: Indicator,
  figure: FigureRef,
  { catalogue, index }: RuleContext,
): LookUp | undefined => {
  const name = namesOf(catalogue, figure).find(({ quantity }) => quantity === indicator.numerator);
  return index.lookUp(baseFigure(indicator, name ?? figure));
};

/** Value and base a delivered rate is formed of; undefined where one of them has no cell. */
export const quotientOf = (
  { indicator: id, group, area, year, cell }: DeliveredRate,
  { catalogue, index }: RuleContext,
): Quotient | undefined => {
  const indicator = catalogue.indicatorById.get(id);
  if (!indicator || !isQuotient(indicator)) return undefined;
  const figure: FigureRef = { quantity: indicator.numerator ?? "", group, area };
  const value = index.at({ ...figure, year }, { cell });
  const base = index.at({ ...baseFigure(indicator, figure), year }, { cell });
  return value && base && quotient(indicator, value, base);
};

/** The computed rate or mean, unrounded; undefined where a part of it is no number or the base is zero. */
export const rateOf = ({ indicator, above, below }: Quotient): number | undefined =>
  divide(indicator, above, below);

/** As `rateOf`, where only the rate is of interest. */
export const rateFrom = (
  indicator: Indicator,
  value: Observation,
  base: Observation,
): number | undefined => divide(indicator, numberOf(value.value), numberOf(base.value));

const divide = (
  { factor }: Indicator,
  above: number | undefined,
  below: number | undefined,
): number | undefined =>
  above === undefined || below === undefined || below === 0 ? undefined : (above * factor) / below;
