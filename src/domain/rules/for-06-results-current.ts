// SPDX-License-Identifier: EUPL-1.2
import { isFormulaText } from "../shared/computed-cell";
import { carries, defineRule, PASSED } from "./rule";

/** Where Excel does not recalculate by itself, results of formulas may be old. */
export const resultsCurrent = defineRule({
  meta: {
    code: "FOR-06",
    family: "FOR",
    scope: "sheet",
    level: "0",
    severity: "warning",
    acknowledge: "reason",
    suppressedBy: [],
    params: {},
    source: "Excel's calculation mode",
    messages: { byHand: carries<{ readonly formulas: number }>() },
  },
  *check({ delivery, computed = [], isCalculatedByHand = false }) {
    const formulas = [
      ...delivery.sheets.flatMap(({ facts }) => facts.formulas),
      ...computed.filter(({ content }) => isFormulaText(content)),
    ];
    const [first] = formulas;
    if (!first) return;
    if (!isCalculatedByHand) yield PASSED;
    else {
      yield {
        result: "failed",
        messageId: "byHand",
        data: { formulas: formulas.length },
        sheet: first.cell.sheet,
        cells: [],
        target: [],
      };
    }
  },
});
