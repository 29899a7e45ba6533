// SPDX-License-Identifier: EUPL-1.2
import type { Catalogue, IndicatorId } from "../catalogue/catalogue";
import { type CellKey, numberOf, type Observation } from "../delivery/delivery";
import { cellId } from "../shared/cell";
import { sourceCell, targetCell, targetKey } from "./finding-parts";
import { isShare } from "./indicator-use";
import { type Quotient, quotientAt, type QuotientSeries, quotientSeries } from "./quotients";
import { parameter } from "./parameters";
import { exceeds, roundingTolerance } from "./rounding-tolerance";
import { defineRule, carries, notEvaluable, passed } from "./rule";
import type { RuleContext } from "./rule-context";

/** The part cannot exceed the whole. Where the catalogue allows rates above 100 %, nothing is judged. */
export const valueNotAboveBase = defineRule({
  meta: {
    code: "BEZ-01",
    family: "BEZ",
    scope: "row",
    level: "1b",
    severity: "error",
    acknowledge: "openPoint",
    suppressedBy: ["TYP-01", "TYP-02", "TYP-04", "TYP-05", "TYP-10", "WER-01", "BEZ-03", "DUP-01"],
    params: { tolerance: 0 },
    source: "Catalogue, plausible.hard[1]; ESS rule type VCO",
    messages: {
      one: carries<{
        readonly key: CellKey;
        readonly value: number;
        readonly baseKey: CellKey;
        readonly base: number;
      }>(),
      several: carries<{
        readonly baseKey: CellKey;
        readonly base: number;
        readonly values: number;
      }>(),
    },
  },
  *check(context) {
    const tooLarge = new Map<string, Quotient[]>();
    const { within, others } = suspects(context);
    let sound = within;
    for (const quotient of others) {
      const verdict = judge(quotient, context);
      if (verdict === "sound") sound += 1;
      else if (verdict === "above") {
        const id = cellId(quotient.base.cell);
        tooLarge.set(id, [...(tooLarge.get(id) ?? []), quotient]);
      } else if (verdict !== "blank") yield verdict;
    }
    if (sound > 0) yield passed(sound);
    for (const pairs of tooLarge.values()) yield describe(pairs, context);
  },
});

/** Nearly every value is within its base, which the two numbers say by themselves. */
const suspects = (
  context: RuleContext,
): { readonly within: number; readonly others: readonly Quotient[] } => {
  const others: Quotient[] = [];
  let within = 0;
  for (const series of quotientSeries(context)) {
    if (!isShare(series.indicator)) continue;
    for (let at = 0; at < series.above.length; at += 1) {
      const quotient = isWithin(series, at) ? undefined : quotientAt(series, at);
      if (quotient) others.push(quotient);
      else within += 1;
    }
  }
  return { within, others };
};

/** false also where a number is missing. */
const isWithin = ({ above, below }: QuotientSeries, at: number): boolean =>
  (above[at] ?? Number.NaN) <= (below[at] ?? Number.NaN);

const judge = ({ indicator, value, base }: Quotient, { catalogue }: RuleContext) => {
  const [above, below] = [numberOf(value.value), numberOf(base.value)];
  if (above === undefined || below === undefined) {
    const isBlank = value.value.kind === "missing" || isOpen(base);
    return isBlank ? "blank" : notEvaluable([value.cell, base.cell]);
  }
  if (above <= below) return "sound";
  const tolerance = [value, base]
    .map(({ key }) => roundingTolerance(catalogue.quantityById.get(key.quantity), key.year))
    .reduce((sum, part) => sum + part, leewayFor(indicator.id, catalogue));
  return exceeds(above - below, tolerance, below) ? "above" : "sound";
};

const isOpen = ({ value: { kind } }: Observation): boolean =>
  kind === "missing" || kind === "elsewhere";

const leewayFor = (indicator: IndicatorId, catalogue: Catalogue): number =>
  parameter({ catalogue, indicator }, valueNotAboveBase.meta, "tolerance");

/** Several values above one base have one cause: the base. */
const describe = (pairs: readonly Quotient[], { catalogue }: RuleContext) => {
  const [first] = pairs as readonly [Quotient, ...Quotient[]];
  const { key: baseKey, value: baseValue, cell } = first.base;
  const base = numberOf(baseValue) ?? 0;
  const failure = { result: "failed", sheet: cell.sheet } as const;
  if (pairs.length > 1) {
    return {
      ...failure,
      messageId: "several",
      data: { baseKey, base, values: pairs.length },
      cells: [targetCell(first.base), ...pairs.map(({ value }) => sourceCell(value))],
      target: [targetKey(catalogue, baseKey, "base")],
      source: pairs.map(({ value }) => targetKey(catalogue, value.key)),
    } as const;
  }
  return {
    ...failure,
    sheet: first.value.cell.sheet,
    messageId: "one",
    data: { key: first.value.key, value: numberOf(first.value.value) ?? 0, baseKey, base },
    cells: [targetCell(first.value), sourceCell(first.base)],
    target: [targetKey(catalogue, first.value.key)],
    source: [targetKey(catalogue, baseKey, "base")],
  } as const;
};
