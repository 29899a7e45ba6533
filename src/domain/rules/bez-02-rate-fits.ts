// SPDX-License-Identifier: EUPL-1.2
import type { IndicatorId } from "../catalogue/catalogue";
import { type DeliveredRate, numberOf } from "../delivery/delivery";
import { baseCells } from "./bases";
import { rateKey, sourceCell, targetKey, textOf } from "./finding-parts";
import { parameter } from "./parameters";
import { type Quotient, quotientOf, rateOf } from "./quotients";
import { carries, defineRule, notEvaluable, PASSED } from "./rule";
import type { RuleContext } from "./rule-context";

/** A delivered rate is never used; but where value and base stand there too, it has to follow from them. */
export const rateFits = defineRule({
  meta: {
    code: "BEZ-02",
    family: "BEZ",
    scope: "row",
    level: "1b",
    severity: "error",
    acknowledge: "openPoint",
    suppressedBy: [
      "BEZ-01",
      "BEZ-03",
      "TYP-01",
      "TYP-02",
      "TYP-04",
      "TYP-05",
      "TYP-10",
      "WER-01",
      "DUP-01",
    ],
    params: { tolerance: 0.05 },
    source: "Catalogue, indicator.factor; ESS rule type VCO",
    messages: {
      rate: carries<{
        readonly indicator: IndicatorId;
        readonly value: number;
        readonly expected: number;
      }>(),
    },
  },
  *check(context) {
    for (const { rates } of context.delivery.sheets) {
      for (const rate of rates) {
        const quotient = context.isJudged(rate.year) ? quotientOf(rate, context) : undefined;
        if (quotient && rate.value.kind !== "missing") yield judge(rate, quotient, context);
      }
    }
  },
});

const judge = (rate: DeliveredRate, quotient: Quotient, context: RuleContext) => {
  const value = numberOf(rate.value);
  const expected = rateOf(quotient);
  const parts = [quotient.value, ...baseCells(quotient)];
  if (value === undefined || expected === undefined) {
    return notEvaluable([rate.cell, ...parts.map(({ cell }) => cell)]);
  }
  if (Math.abs(value - expected) <= toleranceFor(value, rate, context)) return PASSED;
  return {
    result: "failed",
    messageId: "rate",
    data: { indicator: rate.indicator, value, expected },
    sheet: rate.cell.sheet,
    cells: [
      { cell: rate.cell, role: "target", text: textOf(rate.value) },
      ...parts.map(sourceCell),
    ],
    target: [rateKey(context.catalogue, rate)],
    source: parts.map(({ key }) => targetKey(context.catalogue, key)),
  } as const;
};

/** A rate typed as 27 says no more than "between 26.5 and 27.5". */
const toleranceFor = (
  value: number,
  { indicator }: DeliveredRate,
  { catalogue }: RuleContext,
): number => {
  const digits = String(value).split(".")[1]?.length ?? 0;
  const least = parameter({ catalogue, indicator }, rateFits.meta, "tolerance");
  return Math.max(least, 0.5 * 10 ** -digits) + 1e-9;
};
