// SPDX-License-Identifier: EUPL-1.2
import { CITY_AREA, TOTAL_GROUP } from "../catalogue/catalogue";
import type { Indicator, YearJump } from "../catalogue/catalogue-schema";
import { judgedPositions } from "./judged-positions";
import { perRun } from "./per-run";
import type { RuleContext } from "./rule-context";
import { numberAt, type Series } from "./series";
import { comparedWith, judgedLevels, type Levels, readerFor, type YearPair } from "./year-pairs";

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
export const seriesJumps = perRun((context): readonly SeriesJumps[] =>
  judgedLevels(context)
    .filter(({ indicator }) => hasThreshold(indicator.yearJump))
    .map((levels) => jumpsOf(levels, context)),
);

const jumpsOf = (levels: Levels, context: RuleContext): SeriesJumps => {
  const { series, indicator } = levels;
  const jumps: YearPair[] = [];
  let usual = 0;
  for (const at of judgedPositions(series, context)) {
    const change = jumpAt(levels, at);
    const pair = change === "jump" ? pairAt(levels, at, context) : undefined;
    if (pair) jumps.push(pair);
    else if (change === "usual") usual += 1;
  }
  return { series, indicator, jumps, usual };
};

const jumpAt = (levels: Levels, at: number): "jump" | "usual" | "none" => {
  const to = numberAt(levels.values, at);
  const before = comparedWith(levels, at);
  const from = before < 0 ? Number.NaN : numberAt(levels.values, before);
  if (Number.isNaN(from) || Number.isNaN(to)) return "none";
  return isJump(levels.indicator.yearJump, from, to) ? "jump" : "usual";
};

const pairAt = (levels: Levels, at: number, context: RuleContext): YearPair | undefined => {
  const { series, indicator } = levels;
  const read = readerFor(indicator, series, context);
  const [earlier, observation] = [comparedWith(levels, at), at].map((i) => series.observations[i]);
  const from = earlier && read(earlier);
  const to = observation && read(observation);
  return from && to && { indicator, from, to };
};

/** A change so large that the indicator calls it unusual. */
export const isJump = (
  { absolutePoints, relativePct, minSqrtMultiple }: YearJump,
  from: number,
  to: number,
): boolean => {
  const change = Math.abs(to - from);
  if (absolutePoints !== null) return change > absolutePoints;
  if (relativePct === null || minSqrtMultiple === null) return false;
  const larger = Math.max(Math.abs(from), Math.abs(to));
  return (
    change * 100 > relativePct * Math.abs(from) && change > minSqrtMultiple * Math.sqrt(larger)
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
