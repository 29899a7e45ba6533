// SPDX-License-Identifier: EUPL-1.2
import type { CatalogueData, Indicator, Quantity } from "../catalogue/catalogue-schema";

type Status = NonNullable<NonNullable<Indicator["continuity"]>["status"]>;

/** What of an indicator is another than in the last edition. */
export type ContinuityAspect = "title" | "definition" | "figures" | "unit" | "period" | "groups";

/** An indicator on which the catalogue says something else than what happened to it. */
export interface ContinuityGap {
  readonly id: string;
  readonly title: string;
  readonly found: Status;
  readonly aspects: readonly ContinuityAspect[];
  /** What the catalogue says; null: nothing. */
  readonly stated: Status | null;
}

/**
 * Compares the catalogue with that of the last edition. Only where the two contradict what the catalogue states is
 * anything said: why something changed, and whether it can still be compared, people have to say.
 */
export const continuityGaps = (
  before: CatalogueData,
  now: CatalogueData,
): readonly ContinuityGap[] => {
  const earlier = new Map(before.indicators.map((indicator) => [indicator.id, indicator]));
  const present = new Set(now.indicators.map(({ id }) => id));
  const dropped = before.indicators.filter(
    ({ id, continuity }) => !present.has(id) && continuity?.status !== "dropped",
  );
  return [
    ...now.indicators.flatMap((indicator) => {
      const then = earlier.get(indicator.id);
      const aspects = then ? aspectsOf({ before, now }, then, indicator) : [];
      return gapOf(indicator, then !== undefined, aspects);
    }),
    ...dropped.map(({ id, title }): ContinuityGap => {
      return { id, title, found: "dropped", aspects: [], stated: null };
    }),
  ];
};

const gapOf = (
  { id, title, continuity }: Indicator,
  isKnown: boolean,
  aspects: readonly ContinuityAspect[],
): readonly ContinuityGap[] => {
  const stated = continuity?.status ?? null;
  const found = foundStatus(isKnown, aspects);
  const isSaid = stated === found || stated === "dropped" || (found === "carried" && stated);
  return isSaid ? [] : [{ id, title, found, aspects, stated }];
};

const foundStatus = (isKnown: boolean, aspects: readonly ContinuityAspect[]): Status => {
  if (!isKnown) return "new";
  return aspects.length > 0 ? "changed" : "carried";
};

interface Editions {
  readonly before: CatalogueData;
  readonly now: CatalogueData;
}

const aspectsOf = (
  { before, now }: Editions,
  then: Indicator,
  indicator: Indicator,
): readonly ContinuityAspect[] => {
  const compared: Readonly<Record<ContinuityAspect, readonly [unknown, unknown]>> = {
    title: [then.title, indicator.title],
    definition: [then.definition, indicator.definition],
    figures: [figuresOf(before.quantities, then), figuresOf(now.quantities, indicator)],
    unit: [unitOf(then), unitOf(indicator)],
    period: [then.period, indicator.period],
    groups: [groupsOf(then), groupsOf(indicator)],
  };
  return (Object.keys(compared) as ContinuityAspect[]).filter((aspect) => {
    const [a, b] = compared[aspect];
    return JSON.stringify(a) !== JSON.stringify(b);
  });
};

/** What is counted, and of whom: another reference date or population makes another figure. */
const figuresOf = (quantities: readonly Quantity[], indicator: Indicator): unknown => [
  ...[indicator.numerator, indicator.denominator, indicator.meanWith].map((id) => {
    const quantity = quantities.find((one) => one.id === id);
    return quantity && [quantity.id, quantity.reference, quantity.populationBase];
  }),
  indicator.minuend,
  indicator.subtrahend,
];

const unitOf = ({ kind, unit, factor }: Indicator): unknown => [kind, unit, factor];

const groupsOf = ({ breakdowns, crossings }: Indicator): unknown => [
  breakdowns.map(({ dimension, level, members }) => [dimension, level, members]),
  crossings.map(({ dimensions }) => dimensions),
];
