// SPDX-License-Identifier: EUPL-1.2
import type { IndicatorId } from "../catalogue/catalogue";
import type { Indicator } from "../catalogue/catalogue-schema";
import type { FigureRef } from "../catalogue/figure";
import { type CellKey, numberOf, type Observation } from "../delivery/delivery";
import { baseCells } from "./bases";
import { sourceCell, targetCell, targetKey } from "./finding-parts";
import { perKind } from "./figure-map";
import { namesOf } from "./figures";
import { isQuotient, isShare } from "./indicator-use";
import { judgedPositions } from "./judged-positions";
import { parameter } from "./parameters";
import { type Quotient, quotientAt, quotientSeries, rateAt } from "./quotients";
import { defineRule, carries, notEvaluable, passed } from "./rule";
import type { RuleContext } from "./rule-context";

interface OutOfLimits {
  readonly key: CellKey;
  /** The computed Kennzahl that is out of its limits; null where the typed value itself is. */
  readonly indicator: IndicatorId | null;
  readonly value: number;
}

interface Limits {
  readonly min: number | null;
  readonly max: number | null;
}

/** Hard limits of the catalogue: of a typed value, and of a computed rate where a limit is not already its parts'. */
export const valueWithinLimits = defineRule({
  meta: {
    code: "WER-01",
    family: "WER",
    scope: "cell",
    level: "1a",
    severity: "error",
    acknowledge: "openPoint",
    suppressedBy: ["TYP-01", "TYP-02", "TYP-03", "TYP-10"],
    params: { min: 0 },
    source: "Catalogue, plausible.hard; ESS rule type VIR",
    messages: {
      between: carries<OutOfLimits & { readonly min: number; readonly max: number }>(),
      below: carries<OutOfLimits & { readonly min: number }>(),
      above: carries<OutOfLimits & { readonly max: number }>(),
    },
  },
  *check(context) {
    yield* typedValues(context);
    yield* computedRates(context);
  },
});

function* typedValues(context: RuleContext) {
  let sound = 0;
  const limitsOf = perKind((figure) => limitsOfValue(figure, context));
  for (const series of context.index.series) {
    const limits = limitsOf(series.key);
    if (limits.min === null && limits.max === null) continue;
    for (const at of judgedPositions(series, context)) {
      const observation = isWithin(series.numbers[at], limits) ? null : series.observations[at];
      const verdict = observation ? judgeValue(observation, limits, context) : "sound";
      if (verdict === "sound") sound += 1;
      else if (verdict !== "silent") yield verdict;
    }
  }
  if (sound > 0) yield passed(sound);
}

/**
 * Without an indicator whose value the figure is itself, the lower limit of its rates holds for it too:
 * a rate can be negative only if one of its two parts is.
 */
const limitsOfValue = (key: FigureRef, { catalogue, use }: RuleContext): Limits => {
  const judge = use.judgeOf(key);
  if (judge && !isQuotient(judge)) {
    const [min, max] = judge.plausible.hard;
    return { min, max };
  }
  const rates = namesOf(catalogue, key).flatMap(({ quantity }) => [
    ...use.asNumerator(quantity),
    ...use.asDenominator(quantity),
  ]);
  const cannotBeNegative =
    rates.length > 0 && rates.every(({ plausible }) => (plausible.hard[0] ?? -1) >= 0);
  const { quantity } = key;
  const least = (): number => parameter({ catalogue, quantity }, valueWithinLimits.meta, "min");
  return { min: cannotBeNegative ? least() : null, max: null };
};

const judgeValue = (observation: Observation, limits: Limits, { catalogue }: RuleContext) => {
  const { key, cell, value } = observation;
  const number = numberOf(value);
  if (number === undefined) {
    return value.kind === "unreadable" || value.kind === "sign" ? notEvaluable([cell]) : "silent";
  }
  const broken = brokenLimit(number, limits);
  if (broken === null) return "sound";
  return {
    result: "failed",
    ...message({ key, indicator: null, value: number }, limits, broken),
    sheet: cell.sheet,
    cells: [targetCell(observation)],
    target: [targetKey(catalogue, key)],
  } as const;
};

/** Limits that follow from neither part alone; the upper end of a share is BEZ-01's. */
function* computedRates(context: RuleContext) {
  let sound = 0;
  for (const series of quotientSeries(context)) {
    const limits = limitsOfRate(series.indicator);
    if (limits.min === null && limits.max === null) continue;
    for (let at = 0; at < series.above.length; at += 1) {
      const rate = rateAt(series, at);
      if (Number.isNaN(rate)) continue;
      const broken = brokenLimit(rate, limits);
      const quotient = broken === null ? undefined : quotientAt(series, at);
      if (broken === null || !quotient) sound += 1;
      else yield rateFailure(quotient, message(rateFacts(quotient, rate), limits, broken), context);
    }
  }
  if (sound > 0) yield passed(sound);
}

const limitsOfRate = (indicator: Indicator): Limits => {
  const [min, max] = indicator.plausible.hard;
  return { min: min !== null && min > 0 ? min : null, max: isShare(indicator) ? null : max };
};

const rateFacts = ({ indicator, value }: Quotient, rate: number): OutOfLimits => ({
  key: value.key,
  indicator: indicator.id,
  value: rate,
});

const rateFailure = (
  quotient: Quotient,
  words: ReturnType<typeof message>,
  { catalogue }: RuleContext,
) => {
  const { indicator, value } = quotient;
  return {
    result: "failed",
    ...words,
    sheet: value.cell.sheet,
    cells: [targetCell(value), ...baseCells(quotient).map(sourceCell)],
    target: [targetKey(catalogue, value.key, "rate")],
    aspect: indicator.id,
  } as const;
};

/** false also where there is no number. */
const isWithin = (value = Number.NaN, limits: Limits): boolean =>
  !Number.isNaN(value) && brokenLimit(value, limits) === null;

const brokenLimit = (value: number, { min, max }: Limits): "below" | "above" | null => {
  if (min !== null && value < min) return "below";
  return max !== null && value > max ? "above" : null;
};

const message = (facts: OutOfLimits, { min, max }: Limits, broken: "below" | "above") => {
  if (min !== null && max !== null) {
    return { messageId: "between", data: { ...facts, min, max } } as const;
  }
  return broken === "below"
    ? ({ messageId: "below", data: { ...facts, min: min ?? 0 } } as const)
    : ({ messageId: "above", data: { ...facts, max: max ?? 0 } } as const);
};
