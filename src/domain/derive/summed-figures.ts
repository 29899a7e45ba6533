// SPDX-License-Identifier: EUPL-1.2
import {
  type Catalogue,
  CITY_AREA,
  type GroupKey,
  type QuantityId,
  TOTAL_GROUP,
} from "../catalogue/catalogue";
import type { Breakdown } from "../catalogue/catalogue-schema";
import { canonicalFigure, type FigureRef } from "../catalogue/figure";
import { isOpenSlot } from "../catalogue/group-key";
import { breakdownMembers } from "../catalogue/indicator-groups";
import type { IndicatorRow } from "../catalogue/needed-cells";

/** Numerators and bases of all parts of a whole, part by part in the same order; the bases of a second date follow the first. */
export interface SummedFigures {
  readonly numerators: readonly FigureRef[];
  readonly denominators: readonly FigureRef[];
}

/**
 * Ways to form the rate of the whole city from its parts: one per breakdown whose parts add up to the whole. The sums of
 * numerators and denominators are divided; an average of the parts' rates would be wrong.
 */
export const summedFigures = (
  catalogue: Catalogue,
  { indicator, group, area, source }: IndicatorRow,
): readonly SummedFigures[] => {
  if (group !== TOTAL_GROUP || area !== CITY_AREA) return [];
  const { numerator, denominator, meanWith } = indicator;
  if (source.kind !== "ratio" || numerator === null || denominator === null) return [];
  return indicator.breakdowns.filter(addsUp).flatMap((breakdown) => {
    const places = placesOf(catalogue, breakdown);
    const inParts = (quantity: QuantityId): readonly FigureRef[] =>
      places.map((place) => canonicalFigure(catalogue, { quantity, ...place }));
    if (places.length === 0) return [];
    const bases = meanWith === null ? [denominator] : [denominator, meanWith];
    return [{ numerators: inParts(numerator), denominators: bases.flatMap(inParts) }];
  });
};

/** The figures whose sum is this one by its identity; none where it is a single member, filed under one key anyway. */
export const memberFigures = (
  catalogue: Catalogue,
  { quantity: id, group, area }: FigureRef,
): readonly FigureRef[] => {
  const identity = catalogue.quantityById.get(id)?.identity;
  if (!identity || identity.members.length < 2) return [];
  if (group !== TOTAL_GROUP || area !== CITY_AREA) return [];
  const { quantity, dimension, members } = identity;
  return members.map((member) =>
    canonicalFigure(catalogue, { quantity, group: `${dimension}:${member}`, area }),
  );
};

/** Parts that stand for all of the whole, each over its own base; names that are entered are never known to be all. */
const addsUp = ({ additive, base }: Breakdown): boolean => additive && base === "group";

const placesOf = (
  catalogue: Catalogue,
  breakdown: Breakdown,
): readonly { readonly group: GroupKey; readonly area: string }[] =>
  breakdownMembers(catalogue, breakdown)
    .map((member) =>
      breakdown.dimension === "area"
        ? { group: TOTAL_GROUP, area: member }
        : { group: `${breakdown.dimension}:${member}`, area: CITY_AREA },
    )
    .filter((place) => !isOpenSlot(place.group));
