// SPDX-License-Identifier: EUPL-1.2
import type { RuleOperator } from "../model/sheet-rules";
import { oneOf } from "./checks";

/** Names of office.js against those of the file; conditional formats and validation differ in two. */
const COMMON = {
  Between: "between",
  NotBetween: "notBetween",
  EqualTo: "equal",
  NotEqualTo: "notEqual",
  GreaterThan: "greaterThan",
  LessThan: "lessThan",
} as const;

export const CONDITIONAL_OPERATORS = {
  ...COMMON,
  GreaterThanOrEqual: "greaterThanOrEqual",
  LessThanOrEqual: "lessThanOrEqual",
} as const;

export const VALIDATION_OPERATORS = {
  ...COMMON,
  GreaterThanOrEqualTo: "greaterThanOrEqual",
  LessThanOrEqualTo: "lessThanOrEqual",
} as const;

type Names = Readonly<Record<string, RuleOperator>>;

export const asOperator = (names: Names, value: unknown): RuleOperator =>
  names[oneOf(Object.keys(names), value)] ?? "equal";

export const operatorName = (names: Names, operator: RuleOperator): string =>
  Object.keys(names).find((name) => names[name] === operator) ?? "";
