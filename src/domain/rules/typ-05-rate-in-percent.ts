// SPDX-License-Identifier: EUPL-1.2
import {
  type DeliveredRate,
  type DeliverySheet,
  numberOf,
  type Observation,
} from "../delivery/delivery";
import { isCounted } from "./counted";
import { rateKey, targetCell, targetKey, textOf, textTargets } from "./finding-parts";
import { parameter } from "./parameters";
import { quotientOf, rateOf } from "./quotients";
import { defineRule, carries, passed } from "./rule";
import type { RuleContext } from "./rule-context";
import { isDeliveredAt } from "./series";

interface Fractions {
  readonly values: number;
}

/** Shares are delivered in percent, and a count is never between 0 and 1. One row, or one column of rates, is one finding. */
export const rateInPercent = defineRule({
  meta: {
    code: "TYP-05",
    family: "TYP",
    scope: "cell",
    level: "0",
    severity: "warning",
    acknowledge: "reason",
    suppressedBy: [],
    params: { minimumShare: 0.8 },
    source: "Percent is 0 to 100; ESS rule type FDT",
    messages: { count: carries<Fractions>(), rate: carries<Fractions>() },
  },
  *check(context) {
    const fractions = fractionsOfCounts(context);
    for (const sheet of context.delivery.sheets) {
      yield* countsIn(sheet, fractions, context);
      yield* ratesIn(sheet, context);
    }
  },
});

/** Found by their numbers: in most deliveries there is none. */
const fractionsOfCounts = (context: RuleContext): ReadonlySet<Observation> =>
  new Set(
    context.index.series.flatMap((series) => {
      const { key, numbers, observations } = series;
      if (!numbers.some(isFraction) || !isCounted(context, key.quantity)) return [];
      return observations.filter((_, at) => isFraction(numbers[at]) && isDeliveredAt(series, at));
    }),
  );

function* countsIn(
  sheet: DeliverySheet,
  all: ReadonlySet<Observation>,
  { catalogue }: RuleContext,
) {
  let sound = 0;
  for (const { observations } of sheet.rows) {
    const fractions = all.size === 0 ? [] : observations.filter((one) => all.has(one));
    sound += observations.length - fractions.length;
    if (fractions.length === 0) continue;
    yield {
      result: "failed",
      messageId: "count",
      data: { values: fractions.length },
      sheet: sheet.name,
      cells: fractions.map(targetCell),
      target: fractions.map(({ key }) => targetKey(catalogue, key)),
    } as const;
  }
  if (sound > 0) yield passed(sound);
}

const isFraction = (number: number | undefined): boolean =>
  number !== undefined && number > 0 && number < 1;

/** A column is converted as a whole: a few rates below 1 % among others are just small. */
function* ratesIn(sheet: DeliverySheet, context: RuleContext) {
  for (const rates of byColumn(sheet.rates)) {
    const fractions = rates.filter((rate) => isFractionOfRate(rate, context));
    const filled = rates.filter(({ value }) => (numberOf(value) ?? 0) !== 0);
    const minimum = minimumShare(rates, context) * filled.length;
    if (fractions.length === 0 || fractions.length < minimum) {
      if (filled.length > 0) yield passed(filled.length);
      continue;
    }
    yield {
      result: "failed",
      messageId: "rate",
      data: { values: fractions.length },
      sheet: sheet.name,
      cells: textTargets(fractions.map(({ cell, value }) => ({ cell, text: textOf(value) }))),
      target: fractions.map((rate) => rateKey(context.catalogue, rate)),
    } as const;
  }
}

/** A column shows one rate, or several of one kind. */
const minimumShare = (rates: readonly DeliveredRate[], { catalogue }: RuleContext): number => {
  const indicator = rates[0]?.indicator ?? "";
  return parameter({ catalogue, indicator }, rateInPercent.meta, "minimumShare");
};

const byColumn = (rates: readonly DeliveredRate[]): readonly (readonly DeliveredRate[])[] => {
  const columns = new Map<number, DeliveredRate[]>();
  for (const rate of rates) {
    const column = columns.get(rate.cell.column);
    if (column) column.push(rate);
    else columns.set(rate.cell.column, [rate]);
  }
  return [...columns.values()];
};

/** Where value and base are known, 0.4 % is told from a fraction of 40 %. */
const isFractionOfRate = (rate: DeliveredRate, context: RuleContext): boolean => {
  const number = numberOf(rate.value);
  const factor = context.catalogue.indicatorById.get(rate.indicator)?.factor;
  if (number === undefined || !isFraction(number) || factor !== 100) return false;
  const quotient = quotientOf(rate, context);
  const computed = quotient && rateOf(quotient);
  return computed === undefined || Math.abs(number * 100 - computed) < Math.abs(number - computed);
};
