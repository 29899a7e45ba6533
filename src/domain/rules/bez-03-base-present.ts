// SPDX-License-Identifier: EUPL-1.2
import { type CellKey, numberOf, type Observation } from "../delivery/delivery";
import { sourceCell, targetCell, targetKey } from "./finding-parts";
import { judgedQuotients, type Quotient } from "./quotients";
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
  for (const quotient of judgedQuotients(context)) {
    const { value, above, below } = quotient;
    const base = missingBase(quotient);
    if (above === undefined || !isOwnBase(quotient, base, context)) continue;
    if (below !== undefined && below !== 0) {
      sound += 1;
      continue;
    }
    const known = unusable.get(base);
    if (known) known.push(value);
    else unusable.set(base, [value]);
  }
  return { sound, unusable: [...unusable].map(([base, values]) => ({ base, values })) };
};

/** Of two dates the one without a number; a mean of zero is told at the first. */
const missingBase = ({ base, otherBase }: Quotient): Observation =>
  otherBase && numberOf(base.value) !== undefined && numberOf(otherBase.value) === undefined
    ? otherBase
    : base;

const isOwnBase = (
  { indicator, otherBase }: Quotient,
  base: Observation,
  { catalogue }: RuleContext,
): boolean => {
  if (base.role !== "delivered" || base.value.kind === "elsewhere") return false;
  const quantity = base === otherBase ? indicator.meanWith : indicator.denominator;
  return catalogue.quantityById.get(quantity ?? "")?.department === indicator.department;
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
