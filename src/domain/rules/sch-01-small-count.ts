// SPDX-License-Identifier: EUPL-1.2
import { numberOf, type Observation } from "../delivery/delivery";
import { isCounted } from "./counted";
import { targetCell } from "./finding-parts";
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
    source: "Catalogue, secrecy.minimumCount",
    messages: { small: carries<{ readonly values: number; readonly minimum: number }>() },
  },
  *check(context) {
    const { catalogue, delivery } = context;
    const minimum = catalogue.data.secrecy.minimumCount;
    if (minimum === null) return;
    for (const { name, rows } of delivery.sheets) {
      const small: Observation[] = [];
      for (const { observations } of rows) {
        for (const observation of observations) {
          if (isSmall(observation, minimum, context)) small.push(observation);
        }
      }
      const data = { values: small.length, minimum };
      const place = { sheet: name, cells: small.map(targetCell), target: [] };
      if (small.length > 0) yield { result: "failed", messageId: "small", data, ...place };
      else yield passed(1);
    }
  },
});

const isSmall = (
  { role, value, key }: Observation,
  minimum: number,
  context: RuleContext,
): boolean => {
  const number = role === "delivered" ? numberOf(value) : undefined;
  if (number === undefined || number < 1 || number >= minimum) return false;
  return isCounted(context, key.quantity);
};
