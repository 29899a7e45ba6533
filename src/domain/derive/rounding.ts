// SPDX-License-Identifier: EUPL-1.2

/** Excel computes with 15 significant decimal digits; a 1.005 that is binary 1.00499999999999989 counts as 1.005. */
const SIGNIFICANT_DIGITS = 15;

/**
 * Rounds as Excel's ROUND does: half away from zero ("kaufmännisch"), on 15 significant digits.
 * The decimal point is moved in the text of the number, since multiplying would bring back binary errors.
 * Negative `decimals` round to tens, hundreds ...
 */
export const roundHalfAway = (value: number, decimals: number): number => {
  if (!Number.isFinite(value) || value === 0) return value === 0 ? 0 : value;
  const magnitude = Math.round(shiftPoint(Math.abs(value), decimals));
  const rounded = shiftPoint(magnitude, -decimals);
  return value < 0 && rounded !== 0 ? -rounded : rounded;
};

const shiftPoint = (value: number, places: number): number => {
  const [digits, exponent] = value.toExponential(SIGNIFICANT_DIGITS - 1).split("e");
  return Number(`${digits}e${Number(exponent) + places}`);
};

/** Largest relative distance at which a computed cell counts as what was expected. */
export const TOLERANCE = 1e-9;

/** Whether two unrounded results are the same figure; near zero the distance itself is compared. */
export const isSameNumber = (a: number, b: number): boolean =>
  Math.abs(a - b) <= TOLERANCE * Math.max(1, Math.abs(a), Math.abs(b));
