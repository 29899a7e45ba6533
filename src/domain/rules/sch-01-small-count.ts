// SPDX-License-Identifier: EUPL-1.2
import type { QuantityId } from "../catalogue/catalogue";
import { numberOf, type Observation } from "../delivery/delivery";
import { isCounted } from "./counted";
import { targetCell } from "./finding-parts";
import { override } from "./parameters";
import { carries, defineRule, passed } from "./rule";
import type { RuleContext } from "./rule-context";

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
    for (const { name, rows } of delivery.sheets) {
      const small: Observation[] = [];
      for (const { observations } of rows) {
        for (const observation of observations) {
          if (isSmall(observation, minimumOf, context)) small.push(observation);
        }
      }
      const data = { values: small.length, minimum: largestMinimum(small, minimumOf) };
      const place = { sheet: name, cells: small.map(targetCell), target: [] };
      if (small.length > 0) yield { result: "failed", messageId: "small", data, ...place };
      else yield passed(1);
    }
  },
});

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

const isSmall = (
  { role, value, key }: Observation,
  minimumOf: MinimumReader,
  context: RuleContext,
): boolean => {
  const number = role === "delivered" ? numberOf(value) : undefined;
  if (number === undefined || number < 1) return false;
  if (number >= minimumOf(key.quantity)) return false;
  return isCounted(context, key.quantity);
};
