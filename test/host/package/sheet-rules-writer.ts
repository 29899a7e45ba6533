// SPDX-License-Identifier: EUPL-1.2
import { formatArea } from "../model/address";
import type { Area } from "../model/workbook-data";
import type { ConditionalFormatData, ValidationData } from "../model/sheet-rules";
import { conditionalFormatId } from "../model/conditional-format";
import { escapeText } from "./escaped-text";
import type { SheetChange } from "./cell-writer";
import { toFileFormula } from "./formula-text";
import { ruleElements, validationElements, type RuleElement } from "./sheet-rules-reader";
import { WORKSHEET_ORDER } from "./sheet-xml";
import { isEqual } from "./snapshot";
import type { LookIndex } from "./styles-writer";
import {
  cloneElement,
  ensureChild,
  insertInOrder,
  newElement,
  removeChild,
  setAttribute,
  setAttributes,
  setText,
  type XmlElement,
} from "./xml/xml-tree";

/** Brings conditional formats and validation up to date. */
export const patchSheetRules = (
  worksheet: () => XmlElement,
  change: SheetChange,
  lookIndex: LookIndex,
): void => {
  const { before, after } = change;
  if (!isEqual(before.conditionalFormats, after.conditionalFormats)) {
    patchConditionalFormats(worksheet(), change, lookIndex);
  }
  if (!isEqual(before.validations, after.validations)) patchValidations(worksheet(), change);
};

/** Every rule gets a list of its own. Rules that did not change keep their element. */
const patchConditionalFormats = (
  worksheet: XmlElement,
  { before, after }: SheetChange,
  lookIndex: LookIndex,
): void => {
  const old = ruleElements(worksheet);
  for (const { list } of old) removeChild(worksheet, list);
  const known = (id: string): RuleElement | undefined =>
    old.find((_element, number) => conditionalFormatId(number) === id);
  const written = after.conditionalFormats.filter((format) =>
    isComplete(format, known(format.id) !== undefined),
  );
  written.forEach((format, index) => {
    const element = known(format.id);
    const was = before.conditionalFormats.find(({ id }) => id === format.id);
    const list = element ? { ...cloneElement(element.list), children: [] } : newList(worksheet);
    setAttribute(list, "sqref", addresses(format.areas));
    const isKept = element && was && isEqual(contentOf(was), contentOf(format));
    const rule = isKept ? element.rule : newRule(list, format, lookIndex);
    setAttributes(rule, {
      priority: String(index + 1),
      stopIfTrue: format.stopIfTrue ? "1" : null,
    });
    list.children.push(rule);
    insertInOrder(worksheet, list, WORKSHEET_ORDER);
  });
};

const patchValidations = (worksheet: XmlElement, { before, after }: SheetChange): void => {
  const old = validationElements(worksheet);
  const list = ensureChild(worksheet, "dataValidations", WORKSHEET_ORDER);
  const elements = after.validations.map((validation) => {
    const index = before.validations.findIndex((known) => isEqual(known, validation));
    return old[index] ?? newValidation(list, validation);
  });
  list.children.splice(0, list.children.length, ...elements);
  setAttribute(list, "count", String(elements.length));
  if (elements.length === 0) removeChild(worksheet, list);
};

/**
 * A format that was added but got no rule yet would make the file damaged; a kind the host only keeps can be kept only
 * where it stands.
 */
const isComplete = ({ rule }: ConditionalFormatData, isKnown: boolean): boolean => {
  if (rule.kind === "Custom") return rule.formula !== "";
  return rule.kind === "Other" ? isKnown : rule.formula1 !== "";
};

const addresses = (areas: readonly Area[]): string => areas.map(formatArea).join(" ");

const contentOf = ({ rule, look }: ConditionalFormatData): unknown => [rule, look];

const newList = (worksheet: XmlElement): XmlElement =>
  newElement(worksheet, "conditionalFormatting");

const newRule = (
  list: XmlElement,
  { rule, look }: ConditionalFormatData,
  lookIndex: LookIndex,
): XmlElement => {
  const element = newElement(list, "cfRule", {
    type: rule.kind === "Custom" ? "expression" : "cellIs",
    dxfId: String(lookIndex(look)),
  });
  if (rule.kind === "CellValue") setAttribute(element, "operator", rule.operator);
  for (const formula of formulasOf(rule)) {
    const child = newElement(element, "formula");
    setText(child, escapeText(toFileFormula(formula)));
    element.children.push(child);
  }
  return element;
};

const formulasOf = (rule: ConditionalFormatData["rule"]): readonly string[] => {
  if (rule.kind === "Other") return [];
  if (rule.kind === "Custom") return [rule.formula];
  return rule.formula2 === null ? [rule.formula1] : [rule.formula1, rule.formula2];
};

const newValidation = (list: XmlElement, validation: ValidationData): XmlElement => {
  const { type, operator, prompt, alert } = validation;
  const flag = (isOn: boolean): string | null => (isOn ? "1" : null);
  const text = (value: string): string | null => (value === "" ? null : escapeText(value));
  const element = newElement(list, "dataValidation", {
    type,
    errorStyle: alert.style === "stop" ? null : alert.style,
    operator: operator === "between" ? null : operator,
    allowBlank: flag(validation.ignoresBlanks),
    showDropDown: flag(!validation.hasDropDown),
    showInputMessage: flag(prompt.isShown),
    showErrorMessage: flag(alert.isShown),
    errorTitle: text(alert.title),
    error: text(alert.message),
    promptTitle: text(prompt.title),
    prompt: text(prompt.message),
    sqref: addresses(validation.areas),
  });
  for (const [name, formula] of [
    ["formula1", validation.formula1],
    ["formula2", validation.formula2],
  ] as const) {
    if (formula === "") continue;
    const child = newElement(element, name);
    setText(child, escapeText(fileOperand(formula, type)));
    element.children.push(child);
  }
  return element;
};

const fileOperand = (text: string, type: ValidationData["type"]): string => {
  if (text.startsWith("=") || type === "custom") return toFileFormula(text);
  return type === "list" ? `"${text.replaceAll('"', '""')}"` : text;
};
