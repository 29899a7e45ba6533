// SPDX-License-Identifier: EUPL-1.2
import { defineRule, carries } from "./rule";
import { unreadableCells } from "./unreadable-cells";

/** A value cell holds a number or one of the signs agreed in the catalogue, nothing else. */
export const numberOrSign = defineRule({
  meta: {
    code: "TYP-02",
    family: "TYP",
    scope: "cell",
    level: "0",
    severity: "error",
    acknowledge: "never",
    suppressedBy: [],
    params: {},
    source: "Catalogue, signs; ESS rule type FDT",
    messages: { notANumber: carries<{ readonly text: string }>() },
  },
  *check(context) {
    const { found, others } = unreadableCells(context, "notANumber");
    for (const { value, ...place } of found) {
      yield { result: "failed", messageId: "notANumber", data: { text: value.text }, ...place };
    }
    yield* others;
  },
});
