// SPDX-License-Identifier: EUPL-1.2
import { defineRule, carries } from "./rule";
import { unreadableCells } from "./unreadable-cells";

/** Excel makes dates of entries like "1-3"; what was typed cannot be told from the date any more. */
export const notADate = defineRule({
  meta: {
    code: "TYP-06",
    family: "TYP",
    scope: "cell",
    level: "0",
    severity: "error",
    acknowledge: "never",
    suppressedBy: [],
    params: {},
    source: "Excel's conversion on entry; ESS rule type FDT",
    messages: { date: carries<{ readonly text: string }>() },
  },
  *check(context) {
    const { found, others } = unreadableCells(context, "date");
    for (const { value, ...place } of found) {
      yield { result: "failed", messageId: "date", data: { text: value.text }, ...place };
    }
    yield* others;
  },
});
