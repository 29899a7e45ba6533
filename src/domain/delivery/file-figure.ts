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
import type { Subject } from "../catalogue/label-lookup";
import type { Measure } from "./delivery";

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

export interface FilingRequest {
  readonly subject: Subject;
  readonly group: GroupKey;
  readonly area: AreaId;
  readonly measure: Measure;
  /** Whether the table has a place for the base, so that the value of a rate is its numerator. */
  readonly hasBase: boolean;
}

export type Filer = (request: FilingRequest) => Filing;

const NONE: Filing = { kind: "none" };

/** Decides under which quantity or indicator a cell is filed. */
export const createFiler = (catalogue: Catalogue): Filer => {
  const rateOf = rateFinder(catalogue);
  return (request) => {
    const { subject, group, area, measure, hasBase } = request;
    const named =
      subject.indicator === null ? null : catalogue.indicatorById.get(subject.indicator);
    const isFigure = measure === "value" && !(named && isComputed(named) && !hasBase);
    if (isFigure) return figureOf(catalogue, { quantity: subject.quantity, group, area });
    const found = named ? { indicator: named, group } : rateOf(subject.quantity, group);
    if (!found) return NONE;
    if (measure === "base") return baseOf(catalogue, found, area);
    return { kind: "rate", indicator: found.indicator.id, group: found.group, area };
  };
};

/** A rate, mean or difference has no figure of its own: without a base its Kennung stands for the computed value. */
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

/** The one rate with this numerator, where there is exactly one; distributions are no rates of a single figure. */
const rateFinder = (
  catalogue: Catalogue,
): ((quantity: QuantityId | null, group: GroupKey) => IndicatorRow | null) => {
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
