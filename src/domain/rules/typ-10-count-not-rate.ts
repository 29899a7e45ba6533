// SPDX-License-Identifier: EUPL-1.2
import type { IndicatorId } from "../catalogue/catalogue";
import type { Indicator } from "../catalogue/catalogue-schema";
import { type CellKey, type DeliveredRate, numberOf, type Observation } from "../delivery/delivery";
import { baseSource, basesIn } from "./bases";
import { isCounted } from "./counted";
import { sourceCell, targetCell, targetKey } from "./finding-parts";
import { judgedPositions } from "./judged-positions";
import { parameter } from "./parameters";
import { rateOf } from "./quotients";
import { defineRule, carries, passed } from "./rule";
import type { RuleContext } from "./rule-context";
import { numberAt, type Series } from "./series";

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
const suspectsIn = (series: Series, context: RuleContext): readonly Observation[] => {
  const scope = { catalogue: context.catalogue, quantity: series.key.quantity };
  const share = parameter(scope, countNotRate.meta, "maximumShareOfEarlier");
  const smallest = smallestBefore(series);
  const suspects: Observation[] = [];
  for (const at of judgedPositions(series, context)) {
    const number = numberAt(series.numbers, at);
    const observation = series.observations[at];
    const isFarBelow = number > 0 && number <= share * numberAt(smallest, at);
    if (isFarBelow && observation) suspects.push(observation);
  }
  return suspects;
};

/** For every position the smallest number of earlier years; NaN where there is none. */
const smallestBefore = ({ years, numbers }: Series): readonly number[] => {
  let smallest = Number.NaN;
  let before = Number.NaN;
  return numbers.map((number, at) => {
    if (years[at] !== years[at - 1]) before = smallest;
    if (!(number >= smallest) && !Number.isNaN(number)) smallest = number;
    return before;
  });
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
  { key, years, observations }: Series,
  { context, year }: { readonly context: RuleContext; readonly year: number },
): readonly number[] => {
  const source = baseSource(indicator, key, context);
  if (!source) return [];
  return observations.flatMap((value, at) => {
    const other = years[at] ?? 0;
    const bases = other < year ? basesIn(source, other, value) : undefined;
    const rate = bases && rateOf({ indicator, value, ...bases });
    return rate === undefined ? [] : [rate];
  });
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
  const all = index.seriesOf(key)?.observations ?? [];
  const earlier = all.filter((other) => other.key.year < key.year);
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
