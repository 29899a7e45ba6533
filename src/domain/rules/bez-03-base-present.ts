// SPDX-License-Identifier: EUPL-1.2
import type { QuantityId } from "../catalogue/catalogue";
import type { Indicator } from "../catalogue/catalogue-schema";
import { type CellKey, numberOf, type Observation } from "../delivery/delivery";
import { sourceCell, targetCell, targetKey } from "./finding-parts";
import { type Quotient, quotientAt, quotientSeries } from "./quotients";
import { defineRule, carries, notEvaluable, passed } from "./rule";
import type { RuleContext } from "./rule-context";

interface BaseWithoutNumber {
  readonly key: CellKey;
}

/** A rate needs a base that is there and not zero. One base serves several rates, so that it is judged once. */
export const basePresent = defineRule({
  meta: {
    code: "BEZ-03",
    family: "BEZ",
    scope: "row",
    level: "1b",
    severity: "error",
    acknowledge: "openPoint",
    suppressedBy: ["TYP-01", "TYP-02", "TYP-03", "FOR-01", "VOL-01", "VOL-02", "WER-01"],
    params: {},
    source: "Catalogue, indicator.denominator; ESS rule type VCO",
    messages: {
      missing: carries<BaseWithoutNumber>(),
      zero: carries<BaseWithoutNumber>(),
      bothZero: carries<BaseWithoutNumber>({ severity: "information", acknowledge: "none" }),
    },
  },
  *check(context) {
    const { sound, unusable } = judgeBases(context);
    for (const { base, values } of unusable) yield judge(base, values, context);
    if (sound > 0) yield passed(sound);
  },
});

interface JudgedBases {
  /** Values that have a base to be divided by. */
  readonly sound: number;
  readonly unusable: readonly {
    readonly base: Observation;
    readonly values: readonly Observation[];
  }[];
}

/** Bases that whoever delivers the value delivers as well; another department's gap is not theirs to mend. */
const judgeBases = (context: RuleContext): JudgedBases => {
  let sound = 0;
  const unusable = new Map<Observation, Observation[]>();
  for (const series of quotientSeries(context)) {
    const { indicator, above, below, areBasesDelivered } = series;
    const isOwn = isOwnQuantity(indicator, indicator.denominator, context);
    for (let at = 0; at < above.length; at += 1) {
      if (Number.isNaN(above[at])) continue;
      const isUsable = canDivideBy(below[at]);
      // Nearly all are, which the numbers say by themselves.
      const quotient = isUsable && areBasesDelivered ? null : quotientAt(series, at);
      if (quotient ? !isOwnBase(quotient, context) : !isOwn) continue;
      if (isUsable) sound += 1;
      else if (quotient) add(unusable, quotient);
    }
  }
  return { sound, unusable: [...unusable].map(([base, values]) => ({ base, values })) };
};

const canDivideBy = (base = Number.NaN): boolean => base !== 0 && !Number.isNaN(base);

/** Of two dates the one without a number; a mean of zero is told at the first. */
const missingBase = ({ base, otherBase }: Quotient): Observation =>
  otherBase && numberOf(base.value) !== undefined && numberOf(otherBase.value) === undefined
    ? otherBase
    : base;

const isOwnBase = (quotient: Quotient, context: RuleContext): boolean => {
  const { indicator, otherBase } = quotient;
  const base = missingBase(quotient);
  if (base.role !== "delivered" || base.value.kind === "elsewhere") return false;
  const quantity = base === otherBase ? indicator.meanWith : indicator.denominator;
  return isOwnQuantity(indicator, quantity, context);
};

const isOwnQuantity = (
  { department }: Indicator,
  quantity: QuantityId | null,
  { catalogue }: RuleContext,
): boolean => catalogue.quantityById.get(quantity ?? "")?.department === department;

const add = (unusable: Map<Observation, Observation[]>, quotient: Quotient): void => {
  const base = missingBase(quotient);
  const known = unusable.get(base);
  if (known) known.push(quotient.value);
  else unusable.set(base, [quotient.value]);
};

const judge = (base: Observation, values: readonly Observation[], context: RuleContext) => {
  const number = numberOf(base.value);
  if (number === undefined && base.value.kind !== "missing") return notEvaluable([base.cell]);
  const above = values.filter(({ value }) => numberOf(value) !== 0);
  const shown = above.length > 0 ? above : values;
  return {
    result: "failed",
    messageId: messageFor(number, above.length),
    data: { key: base.key },
    sheet: base.cell.sheet,
    cells: [targetCell(base), ...shown.map(sourceCell)],
    target: [targetKey(context.catalogue, base.key, "base")],
    source: shown.map(({ key }) => targetKey(context.catalogue, key)),
  } as const;
};

const messageFor = (base: number | undefined, above: number): "missing" | "zero" | "bothZero" => {
  if (base === undefined) return "missing";
  return above > 0 ? "zero" : "bothZero";
};
