// SPDX-License-Identifier: EUPL-1.2
import { isFormulaText, isSameFormula } from "../shared/computed-cell";
import { type ComputedFacts, describeComputed } from "./computed-facts";
import { carries, defineRule, passed } from "./rule";

/** A formula that stands where one of ours belongs and is not the one that belongs there. */
export const formulaAsWritten = defineRule({
  meta: {
    code: "FOR-03",
    family: "FOR",
    scope: "cell",
    level: "1a",
    severity: "error",
    acknowledge: "openPoint",
    suppressedBy: [],
    params: {},
    source: "Formulas written by the add-in; ExceLint, Excel's inconsistent formulas",
    messages: { otherResult: carries<ComputedFacts>(), sameResult: carries<ComputedFacts>() },
  },
  *check({ computed = [] }) {
    let sound = 0;
    for (const one of computed) {
      if (!isFormulaText(one.content)) continue;
      if (isSameFormula(one.content, one.formula)) sound += 1;
      else {
        const messageId = one.value === one.expected ? "sameResult" : "otherResult";
        yield { result: "failed", messageId, ...describeComputed(one) };
      }
    }
    if (sound > 0) yield passed(sound);
  },
});
