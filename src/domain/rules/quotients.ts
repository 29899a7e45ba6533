// SPDX-License-Identifier: EUPL-1.2
import type { Indicator } from "../catalogue/catalogue-schema";
import type { FigureRef } from "../catalogue/figure";
import { rateValue } from "../catalogue/rate-form";
import { type DeliveredRate, numberOf, type Observation } from "../delivery/delivery";
import {
  areDelivered,
  baseNumber,
  baseNumberIn,
  baseSource,
  type Bases,
  type BaseSource,
  basesIn,
} from "./bases";
import { isQuotient } from "./indicator-use";
import { judgedPositions } from "./judged-positions";
import { perRun } from "./per-run";
import type { RuleContext } from "./rule-context";
import { numberAt, type Series } from "./series";

/** Value and base of one rate or mean in one year. */
export interface Quotient extends Bases {
  readonly indicator: Indicator;
  readonly value: Observation;
}

/** Rates or means of one figure in the judged years: columns of equal length, numbers beside each other as in `Series`. */
export interface QuotientSeries {
  readonly indicator: Indicator;
  readonly values: readonly Observation[];
  /** The numbers of the values, NaN where there is none. */
  readonly above: readonly number[];
  /** The numbers of the bases, NaN where there is none. */
  readonly below: readonly number[];
  readonly bases: BaseSource;
  /** false: some bases only show what another department delivers. */
  readonly areBasesDelivered: boolean;
}

/** Every rate and mean of the judged years of which value and base have a cell in the delivery. */
export const quotientSeries = perRun((context): readonly QuotientSeries[] => {
  const found: QuotientSeries[] = [];
  for (const series of context.index.series) {
    for (const indicator of context.use.quotientsOf(series.key)) {
      const bases = baseSource(indicator, series.key, context);
      const quotients = bases && quotientsIn(series, indicator, { bases, context });
      if (quotients && quotients.values.length > 0) found.push(quotients);
    }
  }
  return found;
});

const quotientsIn = (
  series: Series,
  indicator: Indicator,
  { bases, context }: { readonly bases: BaseSource; readonly context: RuleContext },
): QuotientSeries => {
  const values: Observation[] = [];
  const above: number[] = [];
  const below: number[] = [];
  for (const at of judgedPositions(series, context)) {
    const year = numberAt(series.years, at);
    const value = series.observations[at];
    if (!value || !basesIn(bases, year, value)) continue;
    values.push(value);
    above.push(numberAt(series.numbers, at));
    below.push(baseNumberIn(bases, year, value));
  }
  return { indicator, values, above, below, bases, areBasesDelivered: areDelivered(bases) };
};

/** One of the quotients by its position; undefined beyond the last. */
export const quotientAt = (
  { indicator, values, bases }: QuotientSeries,
  at: number,
): Quotient | undefined => {
  const value = values[at];
  const found = value && basesIn(bases, value.key.year, value);
  return found && { indicator, value, ...found };
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
  const source = baseSource(indicator, figure, context);
  const bases = source && basesIn(source, year, { cell });
  return value && bases && { indicator, value, ...bases };
};

/** The computed rate or mean, unrounded; undefined where a part of it is no number or the base is zero. */
export const rateOf = (quotient: Quotient): number | undefined => {
  const above = numberOf(quotient.value.value) ?? Number.NaN;
  const rate = divide(quotient.indicator, above, baseNumber(quotient));
  return Number.isNaN(rate) ? undefined : rate;
};

/** The computed rate or mean at a position; NaN where there is none. */
export const rateAt = ({ indicator, above, below }: QuotientSeries, at: number): number =>
  divide(indicator, numberAt(above, at), numberAt(below, at));

/** The same from two numbers: NaN where one of them is, or the base is zero. */
export const divide = (indicator: Indicator, above: number, below: number): number =>
  below === 0 ? Number.NaN : rateValue(above, below, indicator);
