// SPDX-License-Identifier: EUPL-1.2
import type { DeliveredRate } from "../delivery/delivery";
import { rateKey } from "./finding-parts";
import { quotientOf, rateOf } from "./quotients";
import { defineRule, carries } from "./rule";
import type { RuleContext } from "./rule-context";
import { unreadableCells } from "./unreadable-cells";

interface ErrorShown {
  /** As the cell shows it, in the language of the Excel that saved it. */
  readonly text: string;
}

/** Excel's error values in English and German. */
const KINDS = {
  "#DIV/0!": "div0",
  "#REF!": "ref",
  "#BEZUG!": "ref",
  "#NAME?": "name",
  "#VALUE!": "value",
  "#WERT!": "value",
  "#N/A": "na",
  "#NV": "na",
} as const;

type Kind = (typeof KINDS)[keyof typeof KINDS] | "other";

/** An Excel error in a value cell, or in a rate whose value and base are in order. */
export const noErrorValue = defineRule({
  meta: {
    code: "FOR-01",
    family: "FOR",
    scope: "cell",
    level: "0",
    severity: "error",
    acknowledge: "never",
    suppressedBy: [],
    params: {},
    source: "Excel error values; ESS rule type FDT",
    messages: {
      div0: carries<ErrorShown>(),
      ref: carries<ErrorShown>(),
      name: carries<ErrorShown>(),
      value: carries<ErrorShown>(),
      na: carries<ErrorShown>(),
      other: carries<ErrorShown>(),
    },
  },
  *check(context) {
    const { found, others } = unreadableCells(context, "errorValue");
    for (const { value, ...place } of found) {
      const { text } = value;
      yield { result: "failed", messageId: kindOf(text), data: { text }, ...place };
    }
    yield* others;
    for (const rate of context.delivery.sheets.flatMap(({ rates }) => rates)) {
      if (rate.value.kind !== "unreadable" || rate.value.reason !== "errorValue") continue;
      if (!hasSoundInputs(rate, context)) continue;
      const { text } = rate.value;
      yield {
        result: "failed",
        messageId: kindOf(text),
        data: { text },
        ...placeOf(rate, text, context),
      };
    }
  },
});

const kindOf = (text: string): Kind =>
  (KINDS as Readonly<Record<string, Kind>>)[text.trim().toUpperCase()] ?? "other";

/** A rate that cannot be computed because of its inputs is their finding, not its own. */
const hasSoundInputs = (rate: DeliveredRate, context: RuleContext): boolean => {
  const indicator = context.catalogue.indicatorById.get(rate.indicator);
  if (!indicator) return true;
  const quotient = quotientOf(rate, context);
  return quotient !== undefined && rateOf(quotient) !== undefined;
};

const placeOf = (rate: DeliveredRate, text: string, { catalogue }: RuleContext) => ({
  sheet: rate.cell.sheet,
  cells: [{ cell: rate.cell, role: "target", text }] as const,
  target: [rateKey(catalogue, rate)],
});
