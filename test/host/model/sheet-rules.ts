// SPDX-License-Identifier: EUPL-1.2
import type { Area } from "./rectangle";

/** Operators as a file names them: "lessThan", "between" ... */
export type RuleOperator =
  | "between"
  | "notBetween"
  | "equal"
  | "notEqual"
  | "greaterThan"
  | "lessThan"
  | "greaterThanOrEqual"
  | "lessThanOrEqual";

/** Formulas stand with their "=", relative to the first cell of the first area. */
export type ConditionalRule =
  | { readonly kind: "Custom"; readonly formula: string }
  | {
      readonly kind: "CellValue";
      readonly operator: RuleOperator;
      readonly formula1: string;
      readonly formula2: string | null;
    }
  /** A kind of rule the host only keeps: colour scales, icons and the like, by the name of the file. */
  | { readonly kind: "Other"; readonly type: string };

/** What a rule changes of the look; null leaves it as it is. */
export interface ConditionalLook {
  readonly fill: string | null;
  readonly fontColor: string | null;
  readonly bold: boolean | null;
  readonly italic: boolean | null;
  readonly underline: boolean | null;
  readonly strikethrough: boolean | null;
  readonly numberFormat: string | null;
}

export interface ConditionalFormatData {
  readonly id: string;
  areas: readonly Area[];
  stopIfTrue: boolean;
  rule: ConditionalRule;
  look: ConditionalLook;
}

export type ValidationType =
  "whole" | "decimal" | "list" | "date" | "time" | "textLength" | "custom";

/** Rules for what may be typed. Never changed in place. */
export interface ValidationData {
  readonly areas: readonly Area[];
  /** Names as in the file; null for a prompt without a rule. */
  readonly type: ValidationType | null;
  readonly operator: RuleOperator;
  /** With "=" a formula, else a number or, for a list, its entries with commas. */
  readonly formula1: string;
  readonly formula2: string;
  readonly hasDropDown: boolean;
  readonly ignoresBlanks: boolean;
  readonly prompt: { readonly isShown: boolean; readonly title: string; readonly message: string };
  readonly alert: {
    readonly isShown: boolean;
    readonly style: "stop" | "warning" | "information";
    readonly title: string;
    readonly message: string;
  };
}
