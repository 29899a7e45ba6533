// SPDX-License-Identifier: EUPL-1.2
import { textTargets } from "./finding-parts";
import { defineRule, carries, passed } from "./rule";

/** Blanks around an entry are not seen and not heeded here, but trip up whoever looks the entry up. */
export const noPadding = defineRule({
  meta: {
    code: "TYP-08",
    family: "TYP",
    scope: "cell",
    level: "0",
    severity: "information",
    acknowledge: "none",
    suppressedBy: [],
    params: {},
    source: "ESS rule type FDT",
    messages: { padded: carries<{ readonly entries: number }>() },
  },
  *check({ delivery }) {
    for (const { name, facts } of delivery.sheets) {
      const entries = facts.paddedTexts.length;
      if (entries > 0) {
        const place = { sheet: name, cells: textTargets(facts.paddedTexts), target: [] };
        yield { result: "failed", messageId: "padded", data: { entries }, ...place };
      } else yield passed(1);
    }
  },
});
