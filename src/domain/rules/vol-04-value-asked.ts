// SPDX-License-Identifier: EUPL-1.2
import type { CellKey, Observation } from "../delivery/delivery";
import { isAsked } from "./asked-years";
import { targetCell, targetKey } from "./finding-parts";
import { carries, defineRule, passed } from "./rule";

/** A figure in a year in which it is not asked, such as a turnout in a year without an election. */
export const valueAsked = defineRule({
  meta: {
    code: "VOL-04",
    family: "VOL",
    scope: "row",
    level: "1b",
    severity: "warning",
    acknowledge: "reason",
    suppressedBy: [],
    params: {},
    source: "Catalogue, indicator.period.years; ESS rule type FDM",
    messages: { notAsked: carries<{ readonly key: CellKey; readonly values: number }>() },
  },
  *check(context) {
    const { catalogue, delivery } = context;
    // Asked first, as it is known by quantity: of most nothing else has to be looked at.
    const isExtra = ({ key, role, value }: Observation): boolean =>
      !isAsked(context, key.quantity, key.year) &&
      role === "delivered" &&
      value.kind === "number" &&
      context.isJudged(key.year);
    let asked = 0;
    for (const { name, rows } of delivery.sheets) {
      for (const { observations } of rows) {
        const extra = observations.filter(isExtra);
        asked += observations.length - extra.length;
        const [first] = extra;
        if (!first) continue;
        yield {
          result: "failed",
          messageId: "notAsked",
          data: { key: first.key, values: extra.length },
          sheet: name,
          cells: extra.map(targetCell),
          target: extra.map(({ key }) => targetKey(catalogue, key)),
        };
      }
    }
    if (asked > 0) yield passed(asked);
  },
});
