// SPDX-License-Identifier: EUPL-1.2
import { clearValidation, setValidation, validationOf } from "../behaviour/data-validation";
import type { CellRange } from "../model/cell-range";
import type { ValidationData, ValidationType } from "../model/sheet-rules";
import { invalidArgument } from "../wire/host-error";
import type { HostObject } from "../wire/host-object";
import { asFlag, asText, oneOf } from "./checks";
import { absoluteReference } from "./names";
import { asOperator, operatorName, VALIDATION_OPERATORS } from "./rule-operators";
import { targetAs, type TypeOf } from "./targets";

/** Members of a rule, of which exactly one is given, with the type as office.js and as the file name it. */
const RULES: readonly (readonly [member: string, name: string, type: ValidationType])[] = [
  ["wholeNumber", "WholeNumber", "whole"],
  ["decimal", "Decimal", "decimal"],
  ["list", "List", "list"],
  ["date", "Date", "date"],
  ["time", "Time", "time"],
  ["textLength", "TextLength", "textLength"],
  ["custom", "Custom", "custom"],
];

type Plain = Readonly<Record<string, unknown>>;

const asRecord = (value: unknown, what: string): Plain => {
  if (typeof value !== "object" || value === null) throw invalidArgument(what);
  return value as Plain;
};

/** A formula, a number or a range; a range becomes an absolute reference. */
const asOperand = (value: unknown): string => {
  if (value === undefined || value === null) return "";
  if (typeof value === "number") return String(value);
  if (typeof value === "string") return value;
  const range = targetAs(value as HostObject, "Range");
  if (!range) throw invalidArgument("a formula, a number or a range");
  return absoluteReference(range);
};

type Rule = Pick<ValidationData, "type" | "operator" | "formula1" | "formula2" | "hasDropDown">;

const readRule = (value: unknown): Rule => {
  const rule = asRecord(value, "rule");
  const given = RULES.filter(([member]) => rule[member] !== undefined && rule[member] !== null);
  const [only, second] = given;
  if (!only || second) throw invalidArgument("exactly one kind of rule");
  const [member, , type] = only;
  const parts = asRecord(rule[member], member);
  if (type !== "list" && type !== "custom") return { type, ...readLimits(parts) };
  const formula1 = asOperand(type === "list" ? parts.source : parts.formula);
  if (formula1 === "") throw invalidArgument("source of a list or formula");
  const hasDropDown = parts.inCellDropDown !== false;
  return { type, operator: "between", formula1, formula2: "", hasDropDown };
};

const readLimits = (parts: Plain): Omit<Rule, "type"> => {
  const operator = asOperator(VALIDATION_OPERATORS, parts.operator);
  const isBetween = operator === "between" || operator === "notBetween";
  const formula1 = asOperand(parts.formula1);
  const formula2 = isBetween ? asOperand(parts.formula2) : "";
  if (formula1 === "" || (isBetween && formula2 === "")) throw invalidArgument("limits of a rule");
  return { operator, formula1, formula2, hasDropDown: true };
};

/** Numbers come back as numbers. */
const operand = (text: string): string | number =>
  text === "" || Number.isNaN(Number(text)) ? text : Number(text);

const ruleOf = (validation: ValidationData): Plain => {
  const { type, operator, formula1, formula2, hasDropDown } = validation;
  const member = RULES.find(([, , fileName]) => fileName === type)?.[0];
  if (member === undefined) return {};
  if (type === "list") return { list: { inCellDropDown: hasDropDown, source: formula1 } };
  if (type === "custom") return { custom: { formula: formula1 } };
  return {
    [member]: {
      operator: operatorName(VALIDATION_OPERATORS, operator),
      formula1: operand(formula1),
      ...(formula2 === "" ? {} : { formula2: operand(formula2) }),
    },
  };
};

const ALERTS = { Stop: "stop", Warning: "warning", Information: "information" } as const;
type AlertName = keyof typeof ALERTS;
const ALERT_NAMES = Object.keys(ALERTS) as AlertName[];

/** null for a range whose cells differ, as Excel answers. */
const pick =
  <T>(read: (validation: ValidationData) => T) =>
  (range: CellRange): T | null => {
    const validation = validationOf(range);
    return validation === "mixed" ? null : read(validation);
  };

export const DATA_VALIDATION: TypeOf<"DataValidation"> = {
  scalars: {
    Type: {
      get: (range) => {
        const validation = validationOf(range);
        if (validation === "mixed") return "Inconsistent";
        return RULES.find(([, , type]) => type === validation.type)?.[1] ?? "None";
      },
    },
    Rule: {
      get: pick(ruleOf),
      set: (range, value) => {
        const rule = readRule(value);
        setValidation(range, (before) => ({ ...before, ...rule }));
      },
    },
    IgnoreBlanks: {
      get: pick(({ ignoresBlanks }) => ignoresBlanks),
      set: (range, value) => {
        const ignoresBlanks = asFlag(value);
        setValidation(range, (before) => ({ ...before, ignoresBlanks }));
      },
    },
    Prompt: {
      get: pick(({ prompt: { isShown, title, message } }) => ({
        showPrompt: isShown,
        title,
        message,
      })),
      set: (range, value) => {
        const { showPrompt, title, message } = asRecord(value, "prompt");
        const prompt = { isShown: showPrompt !== false, ...asMessage(title, message) };
        setValidation(range, (before) => ({ ...before, prompt }));
      },
    },
    ErrorAlert: {
      get: pick(({ alert: { isShown, style, title, message } }) => ({
        showAlert: isShown,
        style: ALERT_NAMES.find((name) => ALERTS[name] === style),
        title,
        message,
      })),
      set: (range, value) => {
        const { showAlert, style, title, message } = asRecord(value, "error alert");
        const name = oneOf(ALERT_NAMES, style ?? "Stop");
        const texts = asMessage(title, message);
        const alert = { isShown: showAlert !== false, style: ALERTS[name], ...texts };
        setValidation(range, (before) => ({ ...before, alert }));
      },
    },
  },
  methods: { Clear: clearValidation },
};

/** Excel cuts nothing off: longer texts are refused. */
const MAX_TITLE = 32;
const MAX_MESSAGE = 255;

const asMessage = (
  title: unknown,
  message: unknown,
): { readonly title: string; readonly message: string } => {
  const texts = { title: asText(title ?? ""), message: asText(message ?? "") };
  if (texts.title.length > MAX_TITLE || texts.message.length > MAX_MESSAGE) {
    throw invalidArgument("a title of up to 32 and a message of up to 255 characters");
  }
  return texts;
};
