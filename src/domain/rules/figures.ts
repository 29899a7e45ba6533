// SPDX-License-Identifier: EUPL-1.2
import {
  type Catalogue,
  type DimensionId,
  partKey,
  type QuantityId,
  TOTAL_GROUP,
} from "../catalogue/catalogue";
import { canonicalFigure, figureId, type FigureRef } from "../catalogue/figure";
import { parseGroup } from "../catalogue/group-key";
import type { CellKey, Delivery, Observation } from "../delivery/delivery";
import type { Year } from "../shared/year";

/** All observations of one figure, over years and sheets. */
export interface Series {
  readonly key: FigureRef;
  readonly byYear: ReadonlyMap<Year, readonly Observation[]>;
}

/** The observations of a delivery by business key; built once per run. */
export interface Figures {
  readonly series: readonly Series[];
  /** Dimensions in which a quantity is delivered; `area` is not among them. */
  readonly dimensionsOf: (quantity: QuantityId) => ReadonlySet<DimensionId>;
  readonly seriesOf: (key: FigureRef) => Series | undefined;
  /** Series that the catalogue knows as the same figure under another key (identity). */
  readonly twinsOf: (key: FigureRef) => readonly Series[];
  /**
   * The observation of a figure: on `sheet` if it stands there, else on the first sheet that has it, else under
   * another key of the same figure, else the figure of the year it goes back to.
   */
  readonly at: (key: CellKey, sheet: string) => Observation | undefined;
}

export const indexFigures = (catalogue: Catalogue, delivery: Delivery): Figures => {
  const byId = collect(delivery);
  const dimensions = dimensionsByQuantity(catalogue, byId);
  const byCanonicalId = twinsByCanonicalId(catalogue, byId);

  const seriesOf = (key: FigureRef): Series | undefined => byId.get(figureId(key));
  const twinsOf = (key: FigureRef): readonly Series[] => {
    const own = figureId(key);
    const same = byCanonicalId.get(figureId(canonicalFigure(catalogue, key))) ?? [];
    return same.filter((series) => figureId(series.key) !== own);
  };
  const inYear = (key: FigureRef, year: Year, sheet: string): Observation | undefined =>
    observationIn(seriesOf(key), year, sheet) ??
    firstFound(twinsOf(key), (twin) => observationIn(twin, year, sheet));

  return {
    series: [...byId.values()],
    dimensionsOf: (quantity) => dimensions.get(quantity) ?? new Set(),
    seriesOf,
    twinsOf,
    at: (key, sheet) => {
      const found = inYear(key, key.year, sheet);
      if (found) return found;
      // A base "31.12. of the year before" stands in the column of the rate's year.
      const { lag = 0, baseQuantity = null } = catalogue.quantityById.get(key.quantity) ?? {};
      return baseQuantity === null
        ? undefined
        : inYear({ ...key, quantity: baseQuantity }, key.year - lag, sheet);
    },
  };
};

/** The observation of a year, on `sheet` if the figure stands there. */
export const observationIn = (
  series: Series | undefined,
  year: Year,
  sheet: string,
): Observation | undefined => {
  const found = series?.byYear.get(year);
  return found?.find(({ cell }) => cell.sheet === sheet) ?? found?.[0];
};

/** The keys under which the catalogue names a figure: "Ausländer" is "Wohnberechtigte: Ausländer" too. */
export const keysOf = (catalogue: Catalogue, key: FigureRef): readonly FigureRef[] => {
  const identity = catalogue.quantityById.get(key.quantity)?.identity;
  const [member, ...more] = identity?.members ?? [];
  if (identity && key.group === TOTAL_GROUP && more.length === 0) {
    const group = `${identity.dimension}:${member ?? ""}`;
    return [key, { ...key, quantity: identity.quantity, group }];
  }
  const part = catalogue.quantityByPart.get(partKey(key.quantity, key.group));
  return part ? [key, { ...key, quantity: part.id, group: TOTAL_GROUP }] : [key];
};

interface GrowingSeries extends Series {
  readonly byYear: Map<Year, Observation[]>;
}

const collect = (delivery: Delivery): ReadonlyMap<string, Series> => {
  const byId = new Map<string, GrowingSeries>();
  for (const row of delivery.sheets.flatMap(({ rows }) => rows)) {
    const series = seriesFor(byId, row);
    for (const observation of row.observations) {
      const found = series.byYear.get(observation.key.year);
      if (found) found.push(observation);
      else series.byYear.set(observation.key.year, [observation]);
    }
  }
  return byId;
};

const seriesFor = (byId: Map<string, GrowingSeries>, row: FigureRef): GrowingSeries => {
  const id = figureId(row);
  const known = byId.get(id);
  if (known) return known;
  const { quantity, group, area } = row;
  const added: GrowingSeries = { key: { quantity, group, area }, byYear: new Map() };
  byId.set(id, added);
  return added;
};

const dimensionsByQuantity = (
  catalogue: Catalogue,
  byId: ReadonlyMap<string, Series>,
): ReadonlyMap<QuantityId, ReadonlySet<DimensionId>> => {
  const dimensions = new Map<QuantityId, Set<DimensionId>>();
  for (const series of byId.values()) {
    for (const { quantity, group } of keysOf(catalogue, series.key)) {
      const known = dimensions.get(quantity) ?? new Set();
      for (const { dimension } of parseGroup(group)) known.add(dimension);
      dimensions.set(quantity, known);
    }
  }
  return dimensions;
};

const twinsByCanonicalId = (
  catalogue: Catalogue,
  byId: ReadonlyMap<string, Series>,
): ReadonlyMap<string, readonly Series[]> => {
  const twins = new Map<string, Series[]>();
  for (const series of byId.values()) {
    const id = figureId(canonicalFigure(catalogue, series.key));
    const known = twins.get(id);
    if (known) known.push(series);
    else twins.set(id, [series]);
  }
  return twins;
};

const firstFound = <T, R>(list: readonly T[], find: (item: T) => R | undefined): R | undefined => {
  for (const item of list) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
};
