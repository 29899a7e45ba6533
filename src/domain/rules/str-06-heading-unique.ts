// SPDX-License-Identifier: EUPL-1.2
import { textTargets } from "./finding-parts";
import { defineRule, carries, passed } from "./rule";

/** Every column of figures has a heading, and no two of them the same. */
export const headingUnique = defineRule({
  meta: {
    code: "STR-06",
    family: "STR",
    scope: "sheet",
    level: "0",
    severity: "error",
    acknowledge: "never",
    suppressedBy: [],
    params: {},
    source: "Catalogue, headerSynonyms; ESS rule type FLF",
    messages: {
      empty: carries<Record<never, never>>(),
      duplicate: carries<{ readonly text: string; readonly columns: number }>(),
    },
  },
  *check({ delivery }) {
    for (const { name, facts } of delivery.sheets) {
      const place = { result: "failed", sheet: name, target: [] } as const;
      for (const [position, cell] of facts.blankHeadings.entries()) {
        const cells = textTargets([{ cell, text: "" }]);
        yield { ...place, messageId: "empty", data: {}, cells, aspect: `blank ${position}` };
      }
      for (const headings of facts.repeatedHeadings) {
        const text = headings[0]?.text ?? "";
        const data = { text, columns: headings.length };
        yield {
          ...place,
          messageId: "duplicate",
          data,
          cells: textTargets(headings),
          aspect: text,
        };
      }
      if (facts.blankHeadings.length + facts.repeatedHeadings.length === 0) yield passed(1);
    }
  },
});
