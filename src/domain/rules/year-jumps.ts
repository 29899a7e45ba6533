// SPDX-License-Identifier: EUPL-1.2
import { CITY_AREA, TOTAL_GROUP } from "../catalogue/catalogue";
import type { Indicator, YearJump } from "../catalogue/catalogue-schema";
import type { Series } from "./figures";
import { perRun } from "./per-run";
import { type YearPair, yearPairs } from "./year-pairs";

const hasThreshold = ({ absolutePoints, relativePct, minSqrtMultiple }: YearJump): boolean =>
  absolutePoints !== null || (relativePct !== null && minSqrtMultiple !== null);

/** How one series went from year to year. */
export interface SeriesJumps {
  readonly series: Series;
  readonly indicator: Indicator;
  /** In ascending order of years. */
  readonly jumps: readonly YearPair[];
  /** Pairs of years without a jump. */
  readonly usual: number;
}

/** Every series for which an indicator says what a jump is. */
export const seriesJumps = perRun((context): readonly SeriesJumps[] => {
  const found: SeriesJumps[] = [];
  for (const series of context.index.series) {
    const indicator = context.use.judgeOf(series.key);
    if (!indicator || !hasThreshold(indicator.yearJump)) continue;
    const pairs = yearPairs(series, indicator, context);
    const jumps = pairs.filter(jumpsIn);
    found.push({ series, indicator, jumps, usual: pairs.length - jumps.length });
  }
  return found;
});

/** A change so large that the indicator calls it unusual. */
export const jumpsIn = ({ indicator: { yearJump }, from, to }: YearPair): boolean => {
  const { absolutePoints, relativePct, minSqrtMultiple } = yearJump;
  const change = Math.abs(to.value - from.value);
  if (absolutePoints !== null) return change > absolutePoints;
  if (relativePct === null || minSqrtMultiple === null) return false;
  const larger = Math.max(Math.abs(from.value), Math.abs(to.value));
  return (
    change * 100 > relativePct * Math.abs(from.value) &&
    change > minSqrtMultiple * Math.sqrt(larger)
  );
};

export interface Fold {
  readonly pair: YearPair;
  readonly parts: readonly YearPair[];
}

/** Where the whole jumped, its groups and areas jumping the same way are part of the same development. */
export const folded = (jumps: readonly YearPair[]): readonly Fold[] => {
  const wholes = new Map(jumps.filter(isWhole).map((pair) => [developmentOf(pair), pair]));
  const parts = new Map<YearPair, YearPair[]>();
  const folds: Fold[] = [];
  for (const pair of jumps) {
    const whole = wholes.get(developmentOf(pair));
    if (whole && whole !== pair) parts.set(whole, [...(parts.get(whole) ?? []), pair]);
  }
  for (const pair of jumps) {
    const whole = wholes.get(developmentOf(pair));
    if (!whole || whole === pair) folds.push({ pair, parts: parts.get(pair) ?? [] });
  }
  return folds;
};

const isWhole = ({ to }: YearPair): boolean => {
  const { group, area } = to.cells[0].key;
  return group === TOTAL_GROUP && area === CITY_AREA;
};

const developmentOf = ({ indicator, from, to }: YearPair): string => {
  const { cell, key } = to.cells[0];
  const direction = Math.sign(to.value - from.value);
  return [cell.sheet, indicator.id, key.quantity, to.year, direction].join("|");
};
