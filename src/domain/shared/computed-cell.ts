// SPDX-License-Identifier: EUPL-1.2
import type { CellRef } from "./cell";
import type { CellValue } from "./sheet-snapshot";

/** A filled cell that a formula of ours belongs in, with what stands there. */
export interface ComputedCell {
  readonly cell: CellRef;
  /** What the cell is about, in the words of its sheet: it stays when rows are sorted or inserted. */
  readonly label: string;
  /** The formula that belongs there, in English with commas and "=", and what it yields now. */
  readonly formula: string;
  readonly expected: number | string;
  /** Formula text or constant that stands there, and what the cell shows. */
  readonly content: CellValue;
  readonly value: CellValue;
}

export const isFormulaText = (content: CellValue): content is string =>
  typeof content === "string" && content.startsWith("=");

/** Excel drops the quotes around a sheet name that needs none, so they say nothing about a difference. */
export const isSameFormula = (a: string, b: string): boolean =>
  withoutQuotes(a) === withoutQuotes(b);

const withoutQuotes = (formula: string): string => formula.replace(/'((?:[^']|'')+)'!/gu, "$1!");
