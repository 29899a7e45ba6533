// SPDX-License-Identifier: EUPL-1.2
import type { AreaId, GroupKey, QuantityId } from "../catalogue/catalogue";
import type { FigureRef } from "../catalogue/figure";

/** What is known of single figures. */
export interface FigureMap<T> {
  readonly get: (figure: FigureRef) => T | undefined;
  readonly set: (figure: FigureRef, value: T) => void;
}

/** Nested by quantity, group and area: joining the three for every look-up would cost more than the look-up. */
export const createFigureMap = <T>(): FigureMap<T> => {
  const byQuantity = new Map<QuantityId, Map<GroupKey, Map<AreaId, T>>>();
  return {
    get: ({ quantity, group, area }) => byQuantity.get(quantity)?.get(group)?.get(area),
    set: ({ quantity, group, area }, value) => {
      const byGroup = byQuantity.get(quantity) ?? new Map<GroupKey, Map<AreaId, T>>();
      const byArea = byGroup.get(group) ?? new Map<AreaId, T>();
      byQuantity.set(quantity, byGroup.set(group, byArea.set(area, value)));
    },
  };
};

/**
 * Remembers answers that depend on quantity and group but not on the area: a delivery repeats few such pairs in many
 * areas.
 */
export const perKind = <T>(answer: (figure: FigureRef) => T): ((figure: FigureRef) => T) => {
  const known = new Map<QuantityId, Map<GroupKey, { readonly value: T }>>();
  return (figure) => {
    const { quantity, group } = figure;
    const made = known.get(quantity)?.get(group);
    if (made) return made.value;
    const value = answer(figure);
    const byGroup = known.get(quantity) ?? new Map<GroupKey, { readonly value: T }>();
    known.set(quantity, byGroup.set(group, { value }));
    return value;
  };
};
