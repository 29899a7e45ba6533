// SPDX-License-Identifier: EUPL-1.2
import { blankTargets } from "./finding-parts";
import { defineRule, carries, passed } from "./rule";
import type { Block } from "../shared/cell";

/** Of merged cells only the first holds a value; the others hold none, whatever the sheet looks like. */
export const figuresNotMerged = defineRule({
  meta: {
    code: "STR-08",
    family: "STR",
    scope: "sheet",
    level: "0",
    severity: "error",
    acknowledge: "never",
    suppressedBy: [],
    params: {},
    source: "ESS rule type FLF",
    messages: { merged: carries<{ readonly area: Block }>() },
  },
  *check({ delivery }) {
    for (const { name, facts } of delivery.sheets) {
      for (const [position, area] of facts.mergedFigures.entries()) {
        yield {
          result: "failed",
          messageId: "merged",
          data: { area },
          sheet: name,
          cells: blankTargets(name, [area]),
          target: [],
          aspect: `merged ${position}`,
        };
      }
      if (facts.mergedFigures.length === 0) yield passed(1);
    }
  },
});
