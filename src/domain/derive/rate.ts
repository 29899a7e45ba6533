// SPDX-License-Identifier: EUPL-1.2
import { BLOCKED_SIGN, inputAt, type Operation } from "./operation";

/** 100 for per cent and for index numbers, 1000 and 100000 for "je 1 000" and "je 100 000", 1 for a mean. */
export type Factor = number;

/** The figure itself: a count, balance or index number shown again among the indicators. */
export const sameValue: Operation = {
  text: (references) => inputAt(references, 0),
  compute: (numbers) => inputAt(numbers, 0),
};

/**
 * Numerator and denominator -> rate, mean or index number. Multiplied before it is divided, because whole numbers
 * stay exact that way. A base of zero or below has no rate.
 */
export const ratio = (factor: Factor): Operation => ({
  text: (references) => {
    const denominator = inputAt(references, 1);
    return `IF(${denominator}>0,${quotientText(references, factor)},"${BLOCKED_SIGN}")`;
  },
  compute: (numbers) => (inputAt(numbers, 1) > 0 ? quotient(numbers, factor) : BLOCKED_SIGN),
});

/** Numerator and denominator of a first rate, then of a second one -> first minus second, from unrounded rates. */
export const ratioDifference = (first: Factor, second: Factor): Operation => ({
  text: (references) => {
    const [a, b] = [references.slice(0, 2), references.slice(2)];
    const difference = `${quotientText(a, first)}-${quotientText(b, second)}`;
    const inner = `IF(${inputAt(b, 1)}>0,${difference},"${BLOCKED_SIGN}")`;
    return `IF(${inputAt(a, 1)}>0,${inner},"${BLOCKED_SIGN}")`;
  },
  compute: (numbers) => {
    const [a, b] = [numbers.slice(0, 2), numbers.slice(2)];
    if (!(inputAt(a, 1) > 0 && inputAt(b, 1) > 0)) return BLOCKED_SIGN;
    return quotient(a, first) - quotient(b, second);
  },
});

/**
 * So many numerators, then any number of denominators -> rate of the whole, from the two sums. Never an average of the
 * parts' rates.
 */
export const ratioOfSums = (numerators: number, factor: Factor): Operation => ({
  text: (references) => {
    const above = references.slice(0, numerators);
    const below = references.slice(numerators);
    const sums = [sumText(above), sumText(below)];
    return `IF(${below.join("+")}>0,${quotientText(sums, factor)},"${BLOCKED_SIGN}")`;
  },
  compute: (numbers) => {
    const base = sumOf(numbers.slice(numerators));
    return base > 0 ? quotient([sumOf(numbers.slice(0, numerators)), base], factor) : BLOCKED_SIGN;
  },
});

/** Numerator and denominator of a first rate, then of a second one -> first divided by second; 1 is equality. */
export const ratioQuotient = (first: Factor, second: Factor): Operation => ({
  text: (references) => {
    const [a, b] = [references.slice(0, 2), references.slice(2)];
    const [c, d] = [inputAt(b, 0), inputAt(b, 1)];
    const quotients = `${quotientText(a, first)}/(${quotientText(b, second)})`;
    return `IF(AND(${inputAt(a, 1)}>0,${c}>0,${d}>0),${quotients},"${BLOCKED_SIGN}")`;
  },
  compute: (numbers) => {
    const [a, b] = [numbers.slice(0, 2), numbers.slice(2)];
    const isPossible = inputAt(a, 1) > 0 && inputAt(b, 0) > 0 && inputAt(b, 1) > 0;
    return isPossible ? quotient(a, first) / quotient(b, second) : BLOCKED_SIGN;
  },
});

/** First minus second: a balance of two counts or the gap between two rates. */
export const difference: Operation = {
  text: (references) => `${inputAt(references, 0)}-${inputAt(references, 1)}`,
  compute: (numbers) => inputAt(numbers, 0) - inputAt(numbers, 1),
};

const quotientText = (references: readonly string[], factor: Factor): string => {
  const [numerator, denominator] = [inputAt(references, 0), inputAt(references, 1)];
  return factor === 1 ? `${numerator}/${denominator}` : `${numerator}*${factor}/${denominator}`;
};

const quotient = (numbers: readonly number[], factor: Factor): number =>
  (inputAt(numbers, 0) * factor) / inputAt(numbers, 1);

const sumText = (references: readonly string[]): string =>
  references.length === 1 ? references.join("") : `(${references.join("+")})`;

const sumOf = (numbers: readonly number[]): number =>
  numbers.reduce((sum, number) => sum + number, 0);
