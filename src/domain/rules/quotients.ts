// SPDX-License-Identifier: EUPL-1.2
import type { Indicator } from "../catalogue/catalogue-schema";
import { type CellKey, numberOf, type Observation } from "../delivery/delivery";
import { namesOf } from "./figures";
import { baseFigure } from "./indicator-use";
import type { RuleContext } from "./rule-context";

/** Value and base of one rate or mean in one year. */
export interface Quotient {
  readonly indicator: Indicator;
  readonly value: Observation;
  readonly baseKey: CellKey;
  /** undefined: no such figure in this delivery. */
  readonly base: Observation | undefined;
}

/** Every rate and mean that the delivered values of the judged years go into. */
export function* judgedQuotients(context: RuleContext): Generator<Quotient> {
  for (const series of context.index.series) {
    for (const indicator of context.use.quotientsOf(series.key)) {
      for (const [year, observations] of series.byYear) {
        if (!context.isJudged(year)) continue;
        for (const value of observations) {
          if (value.role === "delivered") yield quotientOf(indicator, value, context);
        }
      }
    }
  }
}

export const quotientOf = (
  indicator: Indicator,
  value: Observation,
  { catalogue, index }: RuleContext,
): Quotient => {
  const name = namesOf(catalogue, value.key).find(
    ({ quantity }) => quantity === indicator.numerator,
  );
  const baseKey: CellKey = { ...baseFigure(indicator, name ?? value.key), year: value.key.year };
  return { indicator, value, baseKey, base: index.at(baseKey, value.cell.sheet) };
};

/** The computed rate or mean, unrounded; undefined where a part of it is no number or the base is zero. */
export const rateOf = ({ indicator, value, base }: Quotient): number | undefined => {
  const above = numberOf(value.value);
  const below = base && numberOf(base.value);
  if (above === undefined || below === undefined || below === 0) return undefined;
  return (above * indicator.factor) / below;
};
