// SPDX-License-Identifier: EUPL-1.2
import type { QuantityId } from "../catalogue/catalogue";
import type { Observation } from "../delivery/delivery";
import { isCounted } from "./counted";
import { targetCell } from "./finding-parts";
import { override } from "./parameters";
import { carries, defineRule, passed } from "./rule";
import type { RuleContext } from "./rule-context";
import { isDeliveredAt, numberAt } from "./series";

/** Counts that could tell of single people. They are delivered as they are; the report hides them. */
export const smallCount = defineRule({
  meta: {
    code: "SCH-01",
    family: "SCH",
    scope: "cell",
    level: "1a",
    severity: "information",
    acknowledge: "none",
    suppressedBy: [],
    params: {},
    source: "Catalogue, secrecy.minimumCount and ruleParameters minimumCount",
    messages: { small: carries<{ readonly values: number; readonly minimum: number }>() },
  },
  *check(context) {
    const { catalogue, delivery } = context;
    const minimum = catalogue.data.secrecy.minimumCount;
    if (minimum === null) return;
    const minimumOf = minimumReader(minimum, context);
    const all = smallCounts(minimumOf, context);
    for (const { name } of delivery.sheets) {
      const small = inReadingOrder(all.filter(({ cell }) => cell.sheet === name));
      const data = { values: small.length, minimum: largestMinimum(small, minimumOf) };
      const place = { sheet: name, cells: small.map(targetCell), target: [] };
      if (small.length > 0) yield { result: "failed", messageId: "small", data, ...place };
      else yield passed(1);
    }
  },
});

const smallCounts = (minimumOf: MinimumReader, context: RuleContext): readonly Observation[] =>
  context.index.series.flatMap((series) => {
    const { key, numbers, observations } = series;
    const minimum = minimumOf(key.quantity);
    const isSmall = (number: number): boolean => number >= 1 && number < minimum;
    if (!numbers.some(isSmall) || !isCounted(context, key.quantity)) return [];
    return observations.filter(
      (_, at) => isSmall(numberAt(numbers, at)) && isDeliveredAt(series, at),
    );
  });

const inReadingOrder = (observations: readonly Observation[]): readonly Observation[] =>
  [...observations].sort((a, b) => a.cell.row - b.cell.row || a.cell.column - b.cell.column);

type MinimumReader = (quantity: QuantityId) => number;

/** Asked once per quantity: a delivery repeats the same few thousands of times. */
const minimumReader = (usual: number, { catalogue }: RuleContext): MinimumReader => {
  const known = new Map<QuantityId, number>();
  return (quantity) => {
    const minimum =
      known.get(quantity) ??
      override({ catalogue, quantity }, smallCount.meta.code, "minimumCount") ??
      usual;
    known.set(quantity, minimum);
    return minimum;
  };
};

const largestMinimum = (small: readonly Observation[], minimumOf: MinimumReader): number =>
  small.reduce((largest, { key }) => Math.max(largest, minimumOf(key.quantity)), 0);
