// SPDX-License-Identifier: EUPL-1.2
import {
  type AreaId,
  type Catalogue,
  CITY_AREA,
  type GroupKey,
  type IndicatorId,
  type QuantityId,
  TOTAL_GROUP,
} from "../catalogue/catalogue";
import type { Indicator } from "../catalogue/catalogue-schema";
import { canonicalFigure, type FigureRef } from "../catalogue/figure";
import { parseGroup } from "../catalogue/group-key";
import type { Measure } from "./delivery";
import type { KnownKey } from "./row-key";

/** Where a figure belongs: it is counted, or it is a rate that was computed elsewhere. */
export type Filing =
  | { readonly kind: "figure"; readonly figure: FigureRef }
  | {
      readonly kind: "rate";
      readonly indicator: IndicatorId;
      readonly group: GroupKey;
      readonly area: AreaId;
    }
  /** A share the catalogue has no indicator for; nothing is wrong with it, and nothing is done with it. */
  | { readonly kind: "none" };

/** Decides under which quantity or indicator a cell of a row is filed. */
export type Filer = (key: KnownKey, measure: Measure, valuesAreCounts: boolean) => Filing;

const NONE: Filing = { kind: "none" };

/** Remembers its answers by key object, as rows of the same figure share one. */
export const createFiler = (catalogue: Catalogue): Filer => {
  const rateOf = rateFinder(catalogue);
  const answers = new Map<KnownKey, Map<string, Filing>>();
  return (key, measure, valuesAreCounts) => {
    const place = valuesAreCounts ? `${measure} as count` : measure;
    const known = answers.get(key)?.get(place);
    if (known) return known;
    const filing = fileCell(catalogue, rateOf, { key, measure, valuesAreCounts });
    answers.set(key, (answers.get(key) ?? new Map<string, Filing>()).set(place, filing));
    return filing;
  };
};

interface FilingRequest {
  readonly key: KnownKey;
  readonly measure: Measure;
  readonly valuesAreCounts: boolean;
}

const fileCell = (
  catalogue: Catalogue,
  rateOf: RateFinder,
  { key: { subject, group, area }, measure, valuesAreCounts }: FilingRequest,
): Filing => {
  const { quantity, indicator } = subject;
  const named = indicator === null ? undefined : catalogue.indicatorById.get(indicator);
  const isFigure = measure === "value" && !(named && isComputed(named) && !valuesAreCounts);
  if (isFigure) return figureOf(catalogue, { quantity, group, area });
  const found = named ? { indicator: named, group } : rateOf(quantity, group);
  if (!found) return NONE;
  if (measure === "base") return baseOf(catalogue, found, area);
  return { kind: "rate", indicator: found.indicator.id, group: found.group, area };
};

/** A rate, mean or difference has no figure of its own: standing alone the value is the computed one. */
const isComputed = ({ kind }: Indicator): boolean =>
  kind === "rate" || kind === "mean" || kind === "difference";

interface UnfiledFigure {
  readonly quantity: QuantityId | null;
  readonly group: GroupKey;
  readonly area: AreaId;
}

const figureOf = (catalogue: Catalogue, { quantity, group, area }: UnfiledFigure): Filing =>
  quantity === null
    ? NONE
    : { kind: "figure", figure: canonicalFigure(catalogue, { quantity, group, area }) };

interface IndicatorRow {
  readonly indicator: Indicator;
  readonly group: GroupKey;
}

const baseOf = (catalogue: Catalogue, { indicator, group }: IndicatorRow, area: AreaId): Filing => {
  const quantity = indicator.denominator;
  return takesWhole(indicator, group)
    ? figureOf(catalogue, { quantity, group: TOTAL_GROUP, area: CITY_AREA })
    : figureOf(catalogue, { quantity, group, area });
};

/** Whether the base of this group is that of the total row. */
const takesWhole = ({ breakdowns }: Indicator, group: GroupKey): boolean =>
  parseGroup(group).some(({ dimension }) =>
    breakdowns.some((breakdown) => breakdown.dimension === dimension && breakdown.base === "whole"),
  );

type RateFinder = (quantity: QuantityId | null, group: GroupKey) => IndicatorRow | null;

/** The one rate with this numerator, where there is exactly one; distributions are no rates of a single figure. */
const rateFinder = (catalogue: Catalogue): RateFinder => {
  const byNumerator = new Map<string, Indicator[]>();
  for (const indicator of catalogue.data.indicators) {
    const { kind, numerator, denominator } = indicator;
    if (kind !== "rate" || numerator === null || numerator === denominator) continue;
    byNumerator.set(numerator, [...(byNumerator.get(numerator) ?? []), indicator]);
  }
  const single = (quantity: string): Indicator | null => {
    const [only, ...others] = byNumerator.get(quantity) ?? [];
    return only && others.length === 0 ? only : null;
  };
  return (quantity, group) => {
    if (quantity === null) return null;
    const own = single(quantity);
    if (own) return { indicator: own, group };
    // "Wohnberechtigte, mit Migrationsvorgeschichte" is the numerator of its share only under its own name.
    const part = canonicalFigure(catalogue, { quantity, group, area: "" });
    const other = part.quantity === quantity ? null : single(part.quantity);
    return other && { indicator: other, group: part.group };
  };
};
