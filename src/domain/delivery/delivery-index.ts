// SPDX-License-Identifier: EUPL-1.2
import { figureId, type FigureRef } from "../catalogue/figure";
import type { Year } from "../shared/year";
import { type CellKey, type Delivery, type Observation, observationsOf } from "./delivery";

/** One figure over the years, ascending; of years delivered twice the first observation. */
export interface Series {
  readonly figure: FigureRef;
  readonly observations: readonly Observation[];
}

/** Observations of a delivery by business key. All keys are those under which the catalogue files a figure (`canonicalFigure`). */
export interface DeliveryIndex {
  /** The observation with this key; the first in reading order if there are several. */
  readonly find: (key: CellKey) => Observation | undefined;
  /** Every observation with this key, in reading order. */
  readonly findAll: (key: CellKey) => readonly Observation[];
  readonly seriesOf: (figure: FigureRef) => Series | undefined;
  /** In reading order of their first observation. */
  readonly series: readonly Series[];
  /** Observations that share their key with another one, in reading order. */
  readonly duplicates: readonly (readonly Observation[])[];
  /** Every year with an observation, ascending. */
  readonly years: readonly Year[];
}

export const indexDelivery = (delivery: Delivery): DeliveryIndex => {
  const figures = collectFigures(delivery);
  const all = [...figures.values()];
  const seriesById = new Map([...figures].map(([id, figure]) => [id, seriesOf(figure)]));
  const findAll = (key: CellKey): readonly Observation[] =>
    figures.get(figureId(key))?.byYear.get(key.year) ?? [];
  return {
    find: (key) => findAll(key)[0],
    findAll,
    seriesOf: (figure) => seriesById.get(figureId(figure)),
    series: [...seriesById.values()],
    duplicates: all.flatMap(({ byYear }) =>
      [...byYear.values()].filter((observations) => observations.length > 1),
    ),
    years: ascending(new Set(all.flatMap(({ byYear }) => [...byYear.keys()]))),
  };
};

interface CollectedFigure {
  readonly figure: FigureRef;
  readonly byYear: Map<Year, Observation[]>;
}

const collectFigures = (delivery: Delivery): ReadonlyMap<string, CollectedFigure> => {
  const figures = new Map<string, CollectedFigure>();
  for (const observation of observationsOf(delivery)) {
    const { quantity, group, area, year } = observation.key;
    const id = figureId(observation.key);
    let collected = figures.get(id);
    if (!collected) {
      collected = { figure: { quantity, group, area }, byYear: new Map<Year, Observation[]>() };
      figures.set(id, collected);
    }
    const sameKey = collected.byYear.get(year);
    if (sameKey) sameKey.push(observation);
    else collected.byYear.set(year, [observation]);
  }
  return figures;
};

const seriesOf = ({ figure, byYear }: CollectedFigure): Series => ({
  figure,
  observations: ascending(byYear.keys()).flatMap((year) => byYear.get(year)?.slice(0, 1) ?? []),
});

const ascending = (years: Iterable<Year>): readonly Year[] => [...years].sort((a, b) => a - b);
