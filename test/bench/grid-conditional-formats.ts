// SPDX-License-Identifier: EUPL-1.2
import type { CfRuleInput, Dxf, Model } from "@ironcalc/wasm";
import { formatArea } from "../host/model/address";
import type {
  ConditionalFormatData,
  ConditionalLook,
  RuleOperator,
} from "../host/model/sheet-rules";
import type { SheetData } from "../host/model/workbook-data";

/** Operators by the name the grid has for them. */
const OPERATORS: Readonly<Record<RuleOperator, string>> = {
  between: "Between",
  notBetween: "NotBetween",
  equal: "Equal",
  notEqual: "NotEqual",
  greaterThan: "GreaterThan",
  lessThan: "LessThan",
  greaterThanOrEqual: "GreaterThanOrEqual",
  lessThanOrEqual: "LessThanOrEqual",
};

/** Rules the host itself knows; of the others, the grid shows the cells as they are. */
export const showConditionalFormats = (model: Model, index: number, sheet: SheetData): void => {
  // The grid lets the rule win that came last.
  for (const format of [...sheet.conditionalFormats].reverse()) {
    const rule = ruleOf(format);
    if (!rule) continue;
    for (const area of format.areas) {
      model.addConditionalFormatting(index, formatArea(area), rule);
    }
  }
};

const ruleOf = ({ rule, look, stopIfTrue }: ConditionalFormatData): CfRuleInput | null => {
  const shared = { format: toDxf(look), stop_if_true: stopIfTrue };
  switch (rule.kind) {
    case "Custom":
      return { type: "Formula", formula: rule.formula, ...shared };
    case "CellValue":
      return {
        type: "CellIs",
        operator: OPERATORS[rule.operator],
        formula: rule.formula1,
        formula2: rule.formula2,
        ...shared,
      } as CfRuleInput;
    case "Other":
      return null;
  }
};

const toDxf = ({ fill, fontColor, bold, italic, underline }: ConditionalLook): Dxf => ({
  ...(fill === null ? {} : { fill: { color: fill } }),
  font: {
    ...(fontColor === null ? {} : { color: fontColor }),
    ...(bold === null ? {} : { b: bold }),
    ...(italic === null ? {} : { i: italic }),
    ...(underline === null ? {} : { u: underline }),
  },
});
