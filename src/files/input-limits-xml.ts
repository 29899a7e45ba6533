// SPDX-License-Identifier: EUPL-1.2
import { blockToA1, quoteSheetName } from "../domain/shared/cell";
import type { InputRule } from "../domain/shared/workbook-edit";
import type { InputLimit } from "./new-sheet";
import { xmlAttributes, xmlText } from "./xml-text";

/** The input rules of a sheet. */
export const limitsXml = (limits: readonly InputLimit[]): string =>
  limits.length === 0
    ? ""
    : `<dataValidations${xmlAttributes({ count: limits.length })}>${limits.map(limitXml).join("")}</dataValidations>`;

const limitXml = ({ block, rule, prompt, refusal }: InputLimit): string => {
  const attributes = {
    type: rule.type === "formula" ? "custom" : "list",
    errorStyle: refusal.style,
    allowBlank: 1,
    showInputMessage: prompt === null ? undefined : 1,
    showErrorMessage: 1,
    errorTitle: refusal.title,
    error: refusal.text,
    promptTitle: prompt?.title,
    prompt: prompt?.text,
    sqref: blockToA1(block),
  };
  return `<dataValidation${xmlAttributes(attributes)}><formula1>${xmlText(formulaOf(rule))}</formula1></dataValidation>`;
};

const formulaOf = (rule: InputRule): string => {
  switch (rule.type) {
    case "list":
      return `"${rule.values.join(",")}"`;
    case "listOn":
      return `${quoteSheetName(rule.sheet)}!${blockToA1(rule.block).replace(/([A-Z]+)(\d+)/gu, "$$$1$$$2")}`;
    case "formula":
      return rule.formula.slice(1);
  }
};
