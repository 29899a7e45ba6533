// SPDX-License-Identifier: EUPL-1.2
import type { IndicatorId } from "../catalogue/catalogue";
import { baseCells } from "./bases";
import { sourceCell, targetCell, targetKey } from "./finding-parts";
import { override } from "./parameters";
import { type Quotient, quotientAt, quotientSeries } from "./quotients";
import { carries, defineRule, passed } from "./rule";
import type { RuleContext } from "./rule-context";

/** Rates of few people swing widely; the report puts them in brackets by itself. One finding per sheet and indicator: the reason is the same for all its groups. */
export const baseLargeEnough = defineRule({
  meta: {
    code: "SCH-04",
    family: "SCH",
    scope: "row",
    level: "1b",
    severity: "information",
    acknowledge: "none",
    suppressedBy: ["BEZ-01", "BEZ-03", "TYP-05", "TYP-10", "WER-01"],
    params: {},
    source: "Catalogue, secrecy.rateMinimumDenominator and ruleParameters minimumBase",
    messages: {
      small: carries<{
        readonly indicator: IndicatorId;
        readonly values: number;
        readonly minimum: number;
      }>(),
    },
  },
  *check(context) {
    const { catalogue } = context;
    const small = new Map<string, Quotient[]>();
    const minimumOf = minimumReader(context);
    let sound = 0;
    for (const series of quotientSeries(context)) {
      const { indicator, above, below } = series;
      if (indicator.kind !== "rate") continue;
      const minimum = minimumOf(indicator.id);
      for (const [at, base] of below.entries()) {
        if (!isRate(above[at], base)) continue;
        if (base >= minimum) sound += 1;
        else add(small, quotientAt(series, at));
      }
    }
    if (sound > 0) yield passed(sound);
    for (const quotients of small.values()) {
      const [first] = quotients;
      if (!first) continue;
      yield {
        result: "failed",
        messageId: "small",
        data: {
          indicator: first.indicator.id,
          values: quotients.length,
          minimum: minimumOf(first.indicator.id),
        },
        sheet: first.value.cell.sheet,
        cells: [
          ...quotients.map(({ value }) => targetCell(value)),
          ...quotients.flatMap(baseCells).map(sourceCell),
        ],
        target: quotients.map(({ value }) => targetKey(catalogue, value.key, "rate")),
      };
    }
  },
});

const isRate = (above = Number.NaN, below: number): boolean =>
  !Number.isNaN(above) && !Number.isNaN(below) && below !== 0;

const add = (small: Map<string, Quotient[]>, quotient: Quotient | undefined): void => {
  if (!quotient) return;
  const id = `${quotient.value.cell.sheet} ${quotient.indicator.id}`;
  small.set(id, [...(small.get(id) ?? []), quotient]);
};

/** Asked once per indicator: a delivery repeats the same few thousands of times. */
const minimumReader = ({ catalogue }: RuleContext): ((indicator: IndicatorId) => number) => {
  const known = new Map<IndicatorId, number>();
  return (indicator) => {
    const minimum =
      known.get(indicator) ??
      override({ catalogue, indicator }, baseLargeEnough.meta.code, "minimumBase") ??
      catalogue.data.secrecy.rateMinimumDenominator;
    known.set(indicator, minimum);
    return minimum;
  };
};
