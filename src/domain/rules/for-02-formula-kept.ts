// SPDX-License-Identifier: EUPL-1.2
import { type ComputedCell, isFormulaText } from "../shared/computed-cell";
import { type ComputedFacts, describeComputed } from "./computed-facts";
import { parameter } from "./parameters";
import { exceeds } from "./rounding-tolerance";
import { carries, defineRule, passed } from "./rule";
import type { RuleContext } from "./rule-context";

/**
 * A typed value where a formula of ours belongs. Where a whole column holds values, somebody has asked for values; then
 * only those are named that no longer follow from the figures.
 */
export const formulaKept = defineRule({
  meta: {
    code: "FOR-02",
    family: "FOR",
    scope: "cell",
    level: "1a",
    severity: "error",
    acknowledge: "openPoint",
    suppressedBy: [],
    // Relative to the value.
    params: { tolerance: 1e-9 },
    source: "Formulas written by the add-in; Excel's inconsistent calculated column",
    messages: { sameResult: carries<ComputedFacts>(), otherResult: carries<ComputedFacts>() },
  },
  *check(context) {
    const computed = context.computed ?? [];
    const living = new Set(computed.filter(({ content }) => isFormulaText(content)).map(columnOf));
    let sound = 0;
    for (const one of computed) {
      const messageId = judge(one, living, context);
      if (messageId === null) sound += 1;
      else yield { result: "failed", messageId, ...describeComputed(one) };
    }
    if (sound > 0) yield passed(sound);
  },
});

const columnOf = ({ cell: { sheet, column } }: ComputedCell): string => `${sheet} ${column}`;

const judge = (
  one: ComputedCell,
  living: ReadonlySet<string>,
  context: RuleContext,
): "sameResult" | "otherResult" | null => {
  if (isFormulaText(one.content)) return null;
  if (!isSameResult(one, context)) return "otherResult";
  return living.has(columnOf(one)) ? "sameResult" : null;
};

const isSameResult = ({ value, expected }: ComputedCell, context: RuleContext): boolean => {
  if (typeof value !== "number" || typeof expected !== "number") return value === expected;
  const tolerance = parameter(context, formulaKept.meta, "tolerance");
  return !exceeds(Math.abs(value - expected), tolerance * Math.abs(expected), expected);
};
