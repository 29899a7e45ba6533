// SPDX-License-Identifier: EUPL-1.2
import { textTargets } from "./finding-parts";
import { defineRule, carries, passed } from "./rule";

/** Sums in between, side calculations and leftovers are not read and can be taken for figures. */
export const noStrayEntries = defineRule({
  meta: {
    code: "STR-11",
    family: "STR",
    scope: "sheet",
    level: "0",
    severity: "warning",
    acknowledge: "reason",
    suppressedBy: [],
    params: {},
    source: "ESS rule type FLF",
    messages: { stray: carries<{ readonly example: string }>() },
  },
  *check({ delivery }) {
    for (const { name, facts } of delivery.sheets) {
      const [first] = facts.strays;
      if (first) {
        const data = { example: first.text };
        const place = { sheet: name, cells: textTargets(facts.strays), target: [] };
        yield { result: "failed", messageId: "stray", data, ...place };
      } else yield passed(1);
    }
  },
});
