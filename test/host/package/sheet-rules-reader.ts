// SPDX-License-Identifier: EUPL-1.2
import { conditionalFormatId, NO_LOOK } from "../model/conditional-format";
import { parseArea } from "../model/address";
import type { Area } from "../model/workbook-data";
import type {
  ConditionalFormatData,
  ConditionalLook,
  ConditionalRule,
  RuleOperator,
  ValidationData,
  ValidationType,
} from "../model/sheet-rules";
import { unescapeText } from "./escaped-text";
import { fromFileFormula } from "./formula-text";
import {
  attribute,
  booleanAttribute,
  childElement,
  childElements,
  numberAttribute,
  textOf,
  type XmlElement,
} from "./xml/xml-tree";

/** A rule of the sheet with the place it has in the file. */
interface PlacedFormat {
  readonly format: ConditionalFormatData;
  readonly priority: number;
}

/** The rules of a sheet, the one that wins first. Ids count them in the order of the file. */
export const readConditionalFormats = (
  worksheet: XmlElement,
  looks: readonly ConditionalLook[],
): ConditionalFormatData[] =>
  ruleElements(worksheet)
    .map(({ list, rule }, index): PlacedFormat => ({
      format: {
        id: conditionalFormatId(index),
        areas: readAreas(list),
        stopIfTrue: booleanAttribute(rule, "stopIfTrue"),
        rule: readRule(rule),
        look: looks[numberAttribute(rule, "dxfId") ?? -1] ?? NO_LOOK,
      },
      priority: numberAttribute(rule, "priority") ?? 0,
    }))
    .sort((a, b) => a.priority - b.priority)
    .map(({ format }) => format);

/** A rule and the list of cells it stands in. */
export interface RuleElement {
  readonly list: XmlElement;
  readonly rule: XmlElement;
}

/** In the order of the file. */
export const ruleElements = (worksheet: XmlElement): readonly RuleElement[] =>
  childElements(worksheet, "conditionalFormatting").flatMap((list) =>
    childElements(list, "cfRule").map((rule) => ({ list, rule })),
  );

/** Several rectangles stand with blanks between them. */
const readAreas = (element: XmlElement): readonly Area[] =>
  (attribute(element, "sqref") ?? "").split(/\s+/).flatMap((text) => parseArea(text) ?? []);

const readRule = (element: XmlElement): ConditionalRule => {
  const type = attribute(element, "type") ?? "";
  const [first, second] = childElements(element, "formula").map(textOf).map(fromFileFormula);
  if (type === "expression") return { kind: "Custom", formula: first ?? "" };
  if (type !== "cellIs") return { kind: "Other", type };
  return {
    kind: "CellValue",
    operator: (attribute(element, "operator") ?? "equal") as RuleOperator,
    formula1: first ?? "",
    formula2: second ?? null,
  };
};

export const validationElements = (worksheet: XmlElement): readonly XmlElement[] => {
  const list = childElement(worksheet, "dataValidations");
  return list ? childElements(list, "dataValidation") : [];
};

export const readValidations = (worksheet: XmlElement): ValidationData[] =>
  validationElements(worksheet).map(readValidation);

const readValidation = (element: XmlElement): ValidationData => {
  const type = attribute(element, "type") ?? "none";
  const text = (name: string): string => unescapeText(attribute(element, name) ?? "");
  return {
    areas: readAreas(element),
    type: type === "none" ? null : (type as ValidationType),
    operator: (attribute(element, "operator") ?? "between") as RuleOperator,
    formula1: readOperand(childElement(element, "formula1")),
    formula2: readOperand(childElement(element, "formula2")),
    // The file says it the other way round: 1 hides the drop-down.
    hasDropDown: !booleanAttribute(element, "showDropDown"),
    ignoresBlanks: booleanAttribute(element, "allowBlank"),
    prompt: {
      isShown: booleanAttribute(element, "showInputMessage"),
      title: text("promptTitle"),
      message: text("prompt"),
    },
    alert: {
      isShown: booleanAttribute(element, "showErrorMessage"),
      style: (attribute(element, "errorStyle") ?? "stop") as ValidationData["alert"]["style"],
      title: text("errorTitle"),
      message: text("error"),
    },
  };
};

/** A number stays one, the entries of a list come without their quotes, everything else is a formula. */
const readOperand = (element: XmlElement | null): string => {
  const text = textOf(element);
  if (text === "" || !Number.isNaN(Number(text))) return text;
  const list = /^"(.*)"$/s.exec(text)?.[1];
  return list === undefined ? fromFileFormula(text) : list.replaceAll('""', '"');
};
