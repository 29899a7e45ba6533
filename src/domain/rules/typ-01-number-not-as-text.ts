// SPDX-License-Identifier: EUPL-1.2
import { defineRule, carries } from "./rule";
import { unreadableCells } from "./unreadable-cells";

/** "1.234,5" stored as text has exactly one German reading, but Excel does not count with it. */
export const numberNotAsText = defineRule({
  meta: {
    code: "TYP-01",
    family: "TYP",
    scope: "cell",
    level: "0",
    severity: "error",
    acknowledge: "never",
    suppressedBy: [],
    params: {},
    source: "German number notation; ESS rule type FDT",
    messages: { textNumber: carries<{ readonly text: string; readonly number: number }>() },
  },
  *check(context) {
    const { found, others } = unreadableCells(context, "textNumber");
    for (const { value, ...place } of found) {
      const data = { text: value.text, number: value.readings[0] ?? Number.NaN };
      yield { result: "failed", messageId: "textNumber", data, ...place };
    }
    yield* others;
  },
});
