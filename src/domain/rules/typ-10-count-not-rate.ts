// SPDX-License-Identifier: EUPL-1.2
import type { IndicatorId } from "../catalogue/catalogue";
import type { Indicator } from "../catalogue/catalogue-schema";
import { type CellKey, type DeliveredRate, numberOf, type Observation } from "../delivery/delivery";
import { isCounted } from "./counted";
import type { Series } from "./figures";
import { sourceCell, targetCell, targetKey } from "./finding-parts";
import { parameter } from "./parameters";
import { basesOf, rateFrom } from "./quotients";
import { defineRule, carries, passed } from "./rule";
import type { RuleContext } from "./rule-context";

/** Somebody typed the rate where the count belongs: far smaller than ever before, and just what the rate would be. */
export const countNotRate = defineRule({
  meta: {
    code: "TYP-10",
    family: "TYP",
    scope: "row",
    level: "1b",
    severity: "warning",
    acknowledge: "reason",
    suppressedBy: ["TYP-01", "TYP-02", "TYP-03", "TYP-05"],
    // Against earlier rates, in percentage points; the rate of the same year has to be met to the typed digit.
    params: { maximumShareOfEarlier: 0.1, tolerance: 3 },
    source: "Domain paper e.3; ESS rule type VCO",
    messages: {
      rate: carries<{
        readonly key: CellKey;
        readonly value: number;
        readonly indicator: IndicatorId;
      }>(),
    },
  },
  *check(context) {
    const delivered = ratesById(context);
    let sound = 0;
    for (const series of context.index.series) {
      const indicators = context.use.quotientsOf(series.key);
      if (indicators.length === 0 || !isCounted(context, series.key.quantity)) continue;
      for (const observation of suspectsIn(series, context)) {
        const indicator = indicators.find((candidate) =>
          isRate(observation, { indicator: candidate, series, delivered, context }),
        );
        if (indicator) yield describe(observation, indicator, context);
      }
      sound += 1;
    }
    if (sound > 0) yield passed(sound);
  },
});

/** Judged values far below every earlier one. */
const suspectsIn = ({ key, byYear }: Series, context: RuleContext): readonly Observation[] => {
  const { catalogue } = context;
  const { quantity } = key;
  const share = parameter({ catalogue, quantity }, countNotRate.meta, "maximumShareOfEarlier");
  const suspects: Observation[] = [];
  let smallest = Number.POSITIVE_INFINITY;
  for (const [year, observations] of byYear) {
    const largest = Number.isFinite(smallest) && context.isJudged(year) ? share * smallest : 0;
    for (const observation of observations) {
      const number = numberOf(observation.value);
      if (number === undefined) continue;
      smallest = Math.min(smallest, number);
      const isFarBelow = number > 0 && number <= largest;
      if (isFarBelow && observation.role === "delivered") suspects.push(observation);
    }
  }
  return suspects;
};

interface Comparison {
  readonly indicator: Indicator;
  readonly series: Series;
  readonly delivered: ReadonlyMap<string, number>;
  readonly context: RuleContext;
}

const isRate = (
  { key, value }: Observation,
  { indicator, series, delivered, context }: Comparison,
): boolean => {
  const number = numberOf(value) ?? 0;
  const sameYear = delivered.get(rateId({ ...key, indicator: indicator.id }));
  if (sameYear !== undefined) return Math.abs(number - sameYear) <= halfDigit(number);
  const earlier = earlierRates(indicator, series, { context, year: key.year });
  const scope = { catalogue: context.catalogue, indicator: indicator.id, quantity: key.quantity };
  const tolerance = parameter(scope, countNotRate.meta, "tolerance");
  return earlier.some((rate) => Math.abs(number - rate) <= tolerance);
};

const earlierRates = (
  indicator: Indicator,
  { key, byYear }: Series,
  { context, year }: { readonly context: RuleContext; readonly year: number },
): readonly number[] => {
  const bases = basesOf(indicator, key, context);
  return [...byYear].flatMap(([other, observations]) =>
    other >= year
      ? []
      : observations.flatMap((value) => {
          const base = bases?.(other, value);
          const rate = base && rateFrom(indicator, value, base);
          return rate === undefined ? [] : [rate];
        }),
  );
};

const ratesById = ({ delivery }: RuleContext): ReadonlyMap<string, number> =>
  new Map(
    delivery.sheets
      .flatMap(({ rates }) => rates)
      .flatMap((rate) => {
        const number = numberOf(rate.value);
        return number === undefined ? [] : [[rateId(rate), number] as const];
      }),
  );

const rateId = ({
  indicator,
  group,
  area,
  year,
}: Pick<DeliveredRate, "indicator" | "group" | "area" | "year">): string =>
  `${indicator} ${group} ${area} ${year}`;

/** Half a unit of the last digit that was typed. */
const halfDigit = (number: number): number =>
  0.5 * 10 ** -(String(number).split(".")[1]?.length ?? 0) + 1e-9;

const describe = (observation: Observation, { id }: Indicator, context: RuleContext) => {
  const { catalogue, index } = context;
  const { key, cell, value } = observation;
  const earlier = [...(index.seriesOf(key)?.byYear ?? [])]
    .filter(([year]) => year < key.year)
    .flatMap(([, observations]) => observations);
  return {
    result: "failed",
    messageId: "rate",
    data: { key, value: numberOf(value) ?? 0, indicator: id },
    sheet: cell.sheet,
    cells: [targetCell(observation), ...earlier.map(sourceCell)],
    target: [targetKey(catalogue, key)],
    source: earlier.map((before) => targetKey(catalogue, before.key)),
  } as const;
};
