// SPDX-License-Identifier: EUPL-1.2
import type { MarkStatus } from "../delivery/delivery";

/*
 * Number format codes, en-US: positive;negative;zero;text. German Excel shows "," and "." its own way.
 * An exact zero shows as "–" (nothing there), a change of exactly zero as "±0"; a rounded zero keeps its digits.
 */

/** N: a count, "63.723". */
export const COUNT_FORMAT = '#,##0;-#,##0;"–";@';
/** P: a rate, mean or index number with one decimal, "21,3". */
export const RATE_FORMAT = '0.0;-0.0;"–";@';
/** A rate or ratio with two decimals, "0,44". */
export const RATIO_FORMAT = '0.00;-0.00;"–";@';
/** C0: a change of counts, "+5.375". */
export const COUNT_CHANGE_FORMAT = '+#,##0;-#,##0;"±"0;@';
/** C1: a change in per cent or points, "+8,4". */
export const CHANGE_FORMAT = '+#,##0.0;-#,##0.0;"±"0.0;@';

/** Format of a published value with so many decimals. Counts are grouped, values with decimals are small. */
export const valueFormat = (decimals: number): string => {
  if (decimals === 0) return COUNT_FORMAT;
  if (decimals === 1) return RATE_FORMAT;
  if (decimals === 2) return RATIO_FORMAT;
  const digits = `0.${"0".repeat(decimals)}`;
  return `${digits};-${digits};"–";@`;
};

/**
 * Format of a change with so many decimals. `unit` stands behind the number where rows of one column have different
 * units; the cell stays a number.
 */
export const changeFormat = (decimals: number, unit = ""): string => {
  const suffix = unit === "" ? "" : `" ${unit}"`;
  const fraction = decimals === 0 ? "" : `.${"0".repeat(decimals)}`;
  const digits = `#,##0${fraction}${suffix}`;
  return `+${digits};-${digits};"±"0${fraction}${suffix};@`;
};

/** Marks of a figure that hold for whatever is computed from it; a break concerns changes only and blocks them. */
const LETTERS: readonly (readonly [MarkStatus, string])[] = [
  ["provisional", "p"],
  ["revised", "r"],
  ["estimated", "s"],
];

/** The format with its marks beside the number, so that the cell stays a number: "65.205 p", "(12,3)". */
export const markedFormat = (code: string, marks: readonly MarkStatus[]): string => {
  const letters = LETTERS.filter(([mark]) => marks.includes(mark)).map(
    ([, letter]) => ` ${letter}`,
  );
  const after = letters.length === 0 ? "" : `"${letters.join("")}"`;
  const [open, close] = marks.includes("limited") ? ['"("', '")"'] : ["", ""];
  return code
    .split(";")
    .map((section) => (section === "@" ? section : `${open}${section}${close}${after}`))
    .join(";");
};
