// SPDX-License-Identifier: EUPL-1.2
import {
  type Catalogue,
  CITY_AREA,
  type DimensionId,
  type QuantityId,
  TOTAL_GROUP,
} from "../catalogue/catalogue";
import type { Indicator } from "../catalogue/catalogue-schema";
import type { FigureRef } from "../catalogue/figure";
import { parseGroup } from "../catalogue/group-key";
import { perKind } from "./figure-map";
import { namesOf } from "./figures";

/** Which indicators are computed from a quantity. */
export interface IndicatorUse {
  readonly asNumerator: (quantity: QuantityId) => readonly Indicator[];
  readonly asDenominator: (quantity: QuantityId) => readonly Indicator[];
  /** Rates and means whose numerator this figure is, under any of its names. */
  readonly quotientsOf: (figure: FigureRef) => readonly Indicator[];
  /**
   * The one indicator that judges level and jump of a figure. The figure's own quantity goes before one that it is
   * merely a part of, the figure itself before a rate made of it, and what asks for this group before what does not.
   */
  readonly judgeOf: (figure: FigureRef) => Indicator | undefined;
  /** Dimensions by which a quantity is ever broken down; empty where no indicator uses it. */
  readonly dimensionsFor: (quantity: QuantityId) => ReadonlySet<DimensionId>;
}

export const indexIndicatorUse = (catalogue: Catalogue): IndicatorUse => {
  const numerators = new Map<QuantityId, Indicator[]>();
  const denominators = new Map<QuantityId, Indicator[]>();
  for (const indicator of catalogue.data.indicators) {
    add(numerators, indicator.numerator, indicator);
    add(denominators, indicator.denominator, indicator);
    add(denominators, indicator.meanWith, indicator);
  }
  const asNumerator = (quantity: QuantityId): readonly Indicator[] =>
    numerators.get(quantity) ?? [];
  const dimensions = dimensionsByQuantity(catalogue);
  return {
    asNumerator,
    dimensionsFor: (quantity) => dimensions.get(quantity) ?? NO_DIMENSIONS,
    asDenominator: (quantity) => denominators.get(quantity) ?? [],
    quotientsOf: perKind((figure) =>
      namesOf(catalogue, figure).flatMap((name) =>
        asNumerator(name.quantity).filter(
          (indicator) => isQuotient(indicator) && judges(indicator, name),
        ),
      ),
    ),
    judgeOf: perKind((figure) => {
      for (const name of namesOf(catalogue, figure)) {
        const judge = mostSpecific(asNumerator(name.quantity), name);
        if (judge) return judge;
      }
      return undefined;
    }),
  };
};

const NO_DIMENSIONS: ReadonlySet<DimensionId> = new Set();

/** Members of a dimension that are quantities of their own count as a breakdown too. */
const dimensionsByQuantity = ({
  data,
}: Catalogue): ReadonlyMap<QuantityId, ReadonlySet<DimensionId>> => {
  const found = new Map<QuantityId, Set<DimensionId>>();
  const addAll = (quantity: QuantityId | null, dimensions: readonly DimensionId[]): void => {
    if (quantity === null) return;
    const known = found.get(quantity) ?? new Set();
    for (const dimension of dimensions) known.add(dimension);
    found.set(quantity, known);
  };
  for (const indicator of data.indicators) {
    const used = dimensionsOf(indicator);
    for (const part of [indicator, indicator.minuend, indicator.subtrahend]) {
      addAll(part?.numerator ?? null, used);
      addAll(part?.denominator ?? null, used);
    }
    addAll(indicator.meanWith, used);
  }
  for (const { identity } of data.quantities) {
    if (identity) addAll(identity.quantity, [identity.dimension]);
  }
  return found;
};

const dimensionsOf = ({ breakdowns, crossings, distribution }: Indicator) => [
  ...breakdowns.map(({ dimension }) => dimension),
  ...crossings.flatMap(({ dimensions }) => dimensions),
  ...(distribution === null ? [] : [distribution]),
];

/** A rate or mean: its value is computed from two quantities. */
export const isQuotient = (indicator: Indicator): boolean => indicator.denominator !== null;

/**
 * A rate whose numerator is part of its base, so that it cannot exceed 100 %.
 * The catalogue says so by a hard upper limit equal to the factor; it is open (null) where more than 100 % is legal.
 */
export const isShare = ({ kind, factor, meanWith, plausible }: Indicator): boolean =>
  kind === "rate" && meanWith === null && plausible.hard[1] === factor;

/** The figure a rate is formed with: the base at the same place, or that of the whole (`base: whole`). */
export const baseFigure = (
  indicator: Indicator,
  { group, area }: FigureRef,
  quantity = indicator.denominator ?? "",
): FigureRef => {
  const wholes = indicator.breakdowns.filter(({ base }) => base === "whole");
  if (wholes.length === 0) return { quantity, group, area };
  const isWhole = (dimension: DimensionId): boolean =>
    wholes.some((breakdown) => breakdown.dimension === dimension);
  return {
    quantity,
    group: parseGroup(group).some(({ dimension }) => isWhole(dimension)) ? TOTAL_GROUP : group,
    area: isWhole("area") ? CITY_AREA : area,
  };
};

const add = (
  map: Map<QuantityId, Indicator[]>,
  quantity: QuantityId | null,
  indicator: Indicator,
): void => {
  if (quantity === null) return;
  const list = map.get(quantity) ?? [];
  list.push(indicator);
  map.set(quantity, list);
};

const mostSpecific = (indicators: readonly Indicator[], key: FigureRef): Indicator | undefined => {
  const judging = indicators.filter((indicator) => judges(indicator, key));
  const ownValue = judging.filter((indicator) => !isQuotient(indicator));
  const candidates = ownValue.length > 0 ? ownValue : judging;
  return candidates.find((indicator) => asksFor(indicator, key)) ?? candidates[0];
};

/** In a distribution the row of the whole is 100 % by definition and says nothing. */
const judges = ({ distribution }: Indicator, { group }: FigureRef): boolean =>
  distribution === null || parseGroup(group).some(({ dimension }) => dimension === distribution);

const asksFor = ({ breakdowns }: Indicator, { group }: FigureRef): boolean =>
  parseGroup(group).every((part) =>
    breakdowns.some(({ dimension }) => dimension === part.dimension),
  );
