// SPDX-License-Identifier: EUPL-1.2
import type { Quantity } from "../catalogue/catalogue-schema";
import type { Year } from "../shared/year";

/**
 * By how much one cell may be off because its source rounds: at most half the unit, rounded down
 * (2 with five-rounding, 1 with three-rounding). Zero for everything else.
 */
export const roundingTolerance = (quantity: Quantity | undefined, year: Year): number => {
  if (!quantity || quantity.rounding === null) return 0;
  return year >= (quantity.roundingSince ?? year) ? Math.floor(quantity.rounding / 2) : 0;
};

/** Differences this far below the figures' own size come from adding decimals, not from the figures. */
const FLOAT_TOLERANCE = 1e-9;

export const exceeds = (difference: number, tolerance: number, scale: number): boolean =>
  difference > tolerance + FLOAT_TOLERANCE * Math.max(1, Math.abs(scale));
