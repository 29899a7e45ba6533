// SPDX-License-Identifier: EUPL-1.2
import { defineRule, carries } from "./rule";
import { unreadableCells } from "./unreadable-cells";

/** "1.234" may be one thousand or one and a bit; which one is for a person to say. */
export const numberUnambiguous = defineRule({
  meta: {
    code: "TYP-03",
    family: "TYP",
    scope: "cell",
    level: "0",
    severity: "error",
    acknowledge: "never",
    suppressedBy: [],
    params: {},
    source: "German number notation; ESS rule type DES",
    messages: {
      ambiguous: carries<{ readonly text: string; readonly readings: readonly number[] }>(),
    },
  },
  *check(context) {
    const { found, others } = unreadableCells(context, "ambiguous");
    for (const { value, ...place } of found) {
      const { text, readings } = value;
      yield { result: "failed", messageId: "ambiguous", data: { text, readings }, ...place };
    }
    yield* others;
  },
});
