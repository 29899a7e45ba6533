// SPDX-License-Identifier: EUPL-1.2
import {
  type Catalogue,
  type DimensionId,
  type QuantityId,
  TOTAL_GROUP,
} from "../catalogue/catalogue";
import { canonicalFigure, type FigureRef } from "../catalogue/figure";
import { parseGroup } from "../catalogue/group-key";
import {
  type CellKey,
  type Delivery,
  type Observation,
  observationsOf,
} from "../delivery/delivery";
import { collectSeries, type Near, observationOf, type Series, type Source } from "./series";

/**
 * The observations of a delivery by business key; built once per run. A delivery files every figure under the one key
 * the catalogue has for it (`canonicalFigure`); any of its names may be asked for.
 */
export interface Figures {
  /** Every observation of the delivery in reading order. */
  readonly observations: readonly Observation[];
  /** Cells the deliverer fills in: how many are filled, and those of them that could not be read. */
  readonly delivered: { readonly filled: number; readonly unreadable: readonly Observation[] };
  /** Delivered figures that are read but typed as text: "1 018r", "12 %", "–". */
  readonly storedAsText: readonly Observation[];
  readonly series: readonly Series[];
  /** Dimensions in which a quantity is delivered; `area` is not among them. */
  readonly dimensionsOf: (quantity: QuantityId) => ReadonlySet<DimensionId>;
  readonly seriesOf: (name: FigureRef) => Series | undefined;
  /** Where the years of a figure are found; undefined where it is not delivered at all. */
  readonly sourceOf: (name: FigureRef) => Source | undefined;
  readonly at: (name: CellKey, near: Near) => Observation | undefined;
}

export const indexFigures = (catalogue: Catalogue, delivery: Delivery): Figures =>
  indexObservations(catalogue, observationsOf(delivery));

export const indexObservations = (
  catalogue: Catalogue,
  observations: readonly Observation[],
): Figures => {
  const { all, byFigure } = collectSeries(observations);
  const dimensions = dimensionsByQuantity(catalogue, all);
  const seriesOf = (name: FigureRef): Series | undefined =>
    byFigure.get(canonicalFigure(catalogue, name));
  const sourceOf = (name: FigureRef): Source | undefined => {
    // A base "31.12. of the year before" stands in the column of the rate's year, or as that earlier year's figure.
    const { lag = 0, baseQuantity = null } = catalogue.quantityById.get(name.quantity) ?? {};
    const own = seriesOf(name);
    const earlier =
      baseQuantity === null ? undefined : seriesOf({ ...name, quantity: baseQuantity });
    return own || earlier ? { own, earlier, lag } : undefined;
  };
  return {
    observations,
    delivered: filledCells(observations),
    storedAsText: observations.filter(isStoredAsText),
    series: all,
    dimensionsOf: (quantity) => dimensions.get(quantity) ?? new Set(),
    seriesOf,
    sourceOf,
    at: (name, near) => {
      const source = sourceOf(name);
      return source && observationOf(source, name.year, near);
    },
  };
};

/** The names the catalogue has for a figure: "Ausländer" is "Wohnberechtigte: Ausländer" too. Its own quantity comes first. */
export const namesOf = (catalogue: Catalogue, figure: FigureRef): readonly FigureRef[] => {
  const { quantity, group, area } = figure;
  const own: FigureRef = { quantity, group, area };
  const part = catalogue.quantityByPart.get(quantity)?.get(group);
  if (part) return [{ ...own, quantity: part.id, group: TOTAL_GROUP }, own];
  const identity = group === TOTAL_GROUP ? catalogue.quantityById.get(quantity)?.identity : null;
  const [member, ...more] = identity?.members ?? [];
  if (!identity || member === undefined || more.length > 0) return [own];
  return [own, { ...own, quantity: identity.quantity, group: `${identity.dimension}:${member}` }];
};

/** The sign of a mark column stands where it belongs; it has no text of its own. */
const isStoredAsText = ({ role, value }: Observation): boolean => {
  if (role === "reference") return false;
  return value.kind === "sign"
    ? value.status === "nil" && value.text !== ""
    : value.kind === "number" && value.stored === "text";
};

const filledCells = (observations: readonly Observation[]): Figures["delivered"] => {
  const unreadable: Observation[] = [];
  let filled = 0;
  for (const observation of observations) {
    const { role, value } = observation;
    if (role === "reference" || value.kind === "missing") continue;
    filled += 1;
    if (value.kind === "unreadable") unreadable.push(observation);
  }
  return { filled, unreadable };
};

const dimensionsByQuantity = (
  catalogue: Catalogue,
  all: readonly Series[],
): ReadonlyMap<QuantityId, ReadonlySet<DimensionId>> => {
  const dimensions = new Map<QuantityId, Set<DimensionId>>();
  for (const series of all) {
    for (const { quantity, group } of namesOf(catalogue, series.key)) {
      const known = dimensions.get(quantity) ?? new Set();
      for (const { dimension } of parseGroup(group)) known.add(dimension);
      dimensions.set(quantity, known);
    }
  }
  return dimensions;
};
