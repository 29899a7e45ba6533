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
    const sound = new Set<Observation>();
    for (const { base, values } of unusableBases(context, sound)) {
      yield judge(base, values, context);
    }
    if (sound.size > 0) yield passed(sound.size);
  },
});

interface BaseUse {
  readonly base: Observation;
  readonly values: readonly Observation[];
}

/** Bases that whoever delivers the value delivers as well; another department's gap is not theirs to mend. */
const unusableBases = (context: RuleContext, sound: Set<Observation>): Iterable<BaseUse> => {
  const uses = new Map<
    Observation,
    { readonly base: Observation; readonly values: Observation[] }
  >();
  for (const quotient of judgedQuotients(context)) {
    const { base, value } = quotient;
    if (numberOf(value.value) === undefined || !isOwnBase(quotient, context)) continue;
    const known = uses.get(base);
    if (known) known.values.push(value);
    else if ((numberOf(base.value) ?? 0) !== 0) sound.add(base);
    else uses.set(base, { base, values: [value] });
  }
  return uses.values();
};

const isOwnBase = ({ indicator, base }: Quotient, { catalogue }: RuleContext): boolean =>
  base.role === "delivered" &&
  base.value.kind !== "elsewhere" &&
  catalogue.quantityById.get(indicator.denominator ?? "")?.department === indicator.department;

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
