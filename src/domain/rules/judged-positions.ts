// SPDX-License-Identifier: EUPL-1.2
import { perRun } from "./per-run";
import type { RuleContext } from "./rule-context";
import { isDeliveredAt, type Series } from "./series";

/** Positions in a series of what is to be judged: delivered figures of the judged years. Half a dozen rules ask for them. */
export const judgedPositions = (series: Series, context: RuleContext): readonly number[] => {
  const known = positionsBySeries(context);
  const made = known.get(series) ?? positionsIn(series, context);
  known.set(series, made);
  return made;
};

const positionsBySeries = perRun(() => new Map<Series, readonly number[]>());

const positionsIn = (series: Series, { isJudged }: RuleContext): readonly number[] =>
  [...series.years.keys()].filter(
    (at) => isJudged(series.years[at] ?? 0) && isDeliveredAt(series, at),
  );
