// SPDX-License-Identifier: EUPL-1.2
import {
  type Catalogue,
  CITY_AREA,
  type QuantityId,
  TOTAL_GROUP,
} from "../../src/domain/catalogue/catalogue";
import { canonicalFigure, figureId, type FigureRef } from "../../src/domain/catalogue/figure";
import { isOpenSlot, parseGroup } from "../../src/domain/catalogue/group-key";
import type { NeededCell } from "../../src/domain/catalogue/needed-cells";
import { figureInYear } from "../../src/domain/questionnaire/questionnaire-request";
import type { Year } from "../../src/domain/shared/year";
import type { PublishedFigures } from "./published-figures";
import { seeded, split } from "./random";

/** Value of a quantity in the group and area being invented. */
export type ValueOf = (quantity: QuantityId) => number;

/** How the figures of one quantity are invented. */
export interface QuantityModel {
  /** City totals by year, where they are not published. */
  readonly totals?: Readonly<Record<Year, number>>;
  /** How the total spreads over groups and areas; without it evenly. */
  readonly weight?: (of: ValueOf) => number;
  /** Figures that follow from others exactly. */
  readonly exact?: (of: ValueOf) => number;
  /** Groups in which the share is larger or smaller than elsewhere; 1 is the average. */
  readonly tilt?: Readonly<Record<string, number>>;
}

/** Models in the order in which they rest on one another. */
export type Models = readonly (readonly [QuantityId, QuantityModel])[];

interface Workbench {
  readonly catalogue: Catalogue;
  readonly values: Map<string, number>;
}

export interface Invention {
  /** Figures that stand already, under the keys of the cells. */
  readonly published: PublishedFigures;
  readonly models: Models;
  readonly years: readonly Year[];
}

/** Shares of an invented figure vary by this much between groups, in both directions. */
const SPREAD = 0.08;

/**
 * Figures for all cells and years: the published ones, and between them invented ones that add up,
 * are no larger than their base and change gently from year to year.
 */
export const inventFigures = (
  catalogue: Catalogue,
  cells: readonly NeededCell[],
  { published, models, years }: Invention,
): ReadonlyMap<string, number> => {
  const bench: Workbench = { catalogue, values: new Map(published) };
  for (const [quantity, model] of models) {
    for (const year of years) inventTotal(bench, { quantity, model, year });
  }
  for (const [quantity, model] of models) {
    const own = cells.filter((cell) => cell.quantity === quantity);
    for (const year of years) {
      for (const parts of partsOf(own)) inventParts(bench, parts, { quantity, model, year });
    }
  }
  return bench.values;
};

interface Task {
  readonly quantity: QuantityId;
  readonly model: QuantityModel;
  readonly year: Year;
}

const cityTotal = ({ catalogue }: Workbench, quantity: QuantityId): FigureRef =>
  canonicalFigure(catalogue, { quantity, group: TOTAL_GROUP, area: CITY_AREA });

const inventTotal = (bench: Workbench, { quantity, model, year }: Task): void => {
  const key = figureInYear(cityTotal(bench, quantity), year);
  const total = model.totals?.[year];
  if (total !== undefined && !bench.values.has(key)) bench.values.set(key, total);
};

/** The cells of a quantity by dimension: each list adds up to the total, or to less in an open dimension. */
const partsOf = (cells: readonly NeededCell[]): readonly (readonly NeededCell[])[] => {
  const lists = new Map<string, NeededCell[]>();
  for (const cell of cells) {
    const isTotal = cell.group === TOTAL_GROUP && cell.area === CITY_AREA;
    const dimension =
      cell.area === CITY_AREA ? (parseGroup(cell.group)[0]?.dimension ?? "") : "area";
    if (!isTotal) lists.set(dimension, [...(lists.get(dimension) ?? []), cell]);
  }
  return [...lists.values()];
};

const inventParts = (bench: Workbench, parts: readonly NeededCell[], task: Task): void => {
  const total = bench.values.get(figureInYear(cityTotal(bench, task.quantity), task.year)) ?? 0;
  const known = parts.filter((part) => bench.values.has(figureInYear(part, task.year)));
  const unknown = parts.filter((part) => !known.includes(part));
  const first = unknown[0];
  if (!first) return;
  const rest = known.reduce(
    (left, part) => left - (bench.values.get(figureInYear(part, task.year)) ?? 0),
    total,
  );
  const weights = unknown.map((part) => weightOf(bench, part, task));
  const { exact } = task.model;
  const values = isOpenSlot(first.group)
    ? openShares(total, unknown.length)
    : exact
      ? unknown.map((part) => exact(valuesAt(bench, part, task.year)))
      : split(rest, weights);
  unknown.forEach((part, index) => {
    bench.values.set(figureInYear(part, task.year), values[index] ?? 0);
  });
};

/** The ten most frequent together make about half of all. */
const openShares = (total: number, count: number): readonly number[] =>
  Array.from({ length: count }, (_, index) => Math.round((total * 0.11) / (1 + index * 0.35)));

/** As in the year next to this one whose figure is known, else by the model. */
const weightOf = (bench: Workbench, part: NeededCell, { model, year }: Task): number => {
  const baseIn = (any: Year): number => model.weight?.(valuesAt(bench, part, any)) ?? 1;
  const knownIn = (any: Year): number | undefined => bench.values.get(figureInYear(part, any));
  const reference = [year - 1, year + 1, year - 2].find((other) => knownIn(other) !== undefined);
  if (reference === undefined) return baseIn(year) * tiltOf(part, model);
  const known = knownIn(reference) ?? 0;
  const before = baseIn(reference);
  return before === 0 ? known : (known * baseIn(year)) / before;
};

const tiltOf = (part: NeededCell, { tilt }: QuantityModel): number => {
  const noise = 1 + SPREAD * (2 * seeded(figureId(part)) - 1);
  return noise * (tilt?.[part.area === CITY_AREA ? part.group : part.area] ?? 1);
};

const valuesAt =
  (bench: Workbench, { group, area }: FigureRef, year: Year): ValueOf =>
  (quantity) =>
    bench.values.get(
      figureInYear(canonicalFigure(bench.catalogue, { quantity, group, area }), year),
    ) ?? 0;
