// SPDX-License-Identifier: EUPL-1.2
import { meanBase, type RateForm, rateValue } from "../catalogue/rate-form";
import { BLOCKED_SIGN, inputAt, type Operation } from "./operation";

/** The figure itself: a count, balance or index number shown again among the indicators. */
export const sameValue: Operation = {
  text: (references) => inputAt(references, 0),
  compute: (numbers) => inputAt(numbers, 0),
};

/** A rate whose base has one date. */
export const onOneDate = (factor: number): RateForm => ({ factor, dates: 1 });

/** Numerator and denominator -> rate, mean or index number. A base of zero or below has no rate. */
export const ratio = (factor: number): Operation => rateOperation(onOneDate(factor));

/** Numerator, then the base at each of its dates -> rate. */
export const rateOperation = (form: RateForm): Operation => ratioOfSums(1, form);

/**
 * So many numerators, then any number of bases -> rate of the whole, from the two sums. Never an average of the parts'
 * rates. With two dates the bases of both are given, one date after the other.
 */
export const ratioOfSums = (numerators: number, form: RateForm): Operation => ({
  text: (references) => {
    const quotient = quotientOfTexts(references, numerators, form);
    return `IF(${quotient.base}>0,${quotient.text},"${BLOCKED_SIGN}")`;
  },
  compute: (numbers) => {
    const { base, value } = quotientOfNumbers(numbers, numerators, form);
    return base > 0 ? value : BLOCKED_SIGN;
  },
});

/** The inputs of a first rate, then those of a second one -> first minus second, from unrounded rates. */
export const ratioDifference = (first: RateForm, second: RateForm): Operation => ({
  text: (references) => {
    const [a, b] = textsOfBoth(references, first, second);
    const inner = `IF(${b.base}>0,${a.text}-${b.text},"${BLOCKED_SIGN}")`;
    return `IF(${a.base}>0,${inner},"${BLOCKED_SIGN}")`;
  },
  compute: (numbers) => {
    const [a, b] = numbersOfBoth(numbers, first, second);
    return a.base > 0 && b.base > 0 ? a.value - b.value : BLOCKED_SIGN;
  },
});

/** The inputs of a first rate, then those of a second one -> first divided by second; 1 is equality. */
export const ratioQuotient = (first: RateForm, second: RateForm): Operation => ({
  text: (references) => {
    const [a, b] = textsOfBoth(references, first, second);
    const conditions = [a.base, b.above, b.base].map((text) => `${text}>0`);
    return `IF(AND(${conditions.join(",")}),${a.text}/(${b.text}),"${BLOCKED_SIGN}")`;
  },
  compute: (numbers) => {
    const [a, b] = numbersOfBoth(numbers, first, second);
    return a.base > 0 && b.above > 0 && b.base > 0 ? a.value / b.value : BLOCKED_SIGN;
  },
});

/** First minus second: a balance of two counts or the gap between two rates. */
export const difference: Operation = {
  text: (references) => `${inputAt(references, 0)}-${inputAt(references, 1)}`,
  compute: (numbers) => inputAt(numbers, 0) - inputAt(numbers, 1),
};

/** The base of a rate by itself: the mean of its two dates. */
export const meanOfDates: Operation = {
  text: (references) => plainBase(references, { dates: 2 }),
  compute: (numbers) => meanBase(sumOf(numbers), { dates: 2 }),
};

interface QuotientTexts {
  readonly above: string;
  /** Without brackets. */
  readonly base: string;
  readonly text: string;
}

const quotientOfTexts = (
  references: readonly string[],
  numerators: number,
  form: RateForm,
): QuotientTexts => {
  const below = references.slice(numerators);
  const above = sumText(references.slice(0, numerators));
  const times = form.factor === 1 ? "" : `*${form.factor}`;
  const base = plainBase(below, form);
  const divisor = form.dates === 1 ? sumText(below) : base;
  return { above, base, text: `${above}${times}/${divisor}` };
};

interface QuotientNumbers {
  readonly above: number;
  readonly base: number;
  readonly value: number;
}

const quotientOfNumbers = (
  numbers: readonly number[],
  numerators: number,
  form: RateForm,
): QuotientNumbers => {
  const above = sumOf(numbers.slice(0, numerators));
  const base = meanBase(sumOf(numbers.slice(numerators)), form);
  return { above, base, value: rateValue(above, base, form) };
};

/** One numerator each, then its bases. */
const lengthOf = ({ dates }: RateForm): number => 1 + dates;

const textsOfBoth = (
  references: readonly string[],
  first: RateForm,
  second: RateForm,
): readonly [QuotientTexts, QuotientTexts] => {
  const length = lengthOf(first);
  return [
    quotientOfTexts(references.slice(0, length), 1, first),
    quotientOfTexts(references.slice(length, length + lengthOf(second)), 1, second),
  ];
};

const numbersOfBoth = (
  numbers: readonly number[],
  first: RateForm,
  second: RateForm,
): readonly [QuotientNumbers, QuotientNumbers] => {
  const length = lengthOf(first);
  return [
    quotientOfNumbers(numbers.slice(0, length), 1, first),
    quotientOfNumbers(numbers.slice(length, length + lengthOf(second)), 1, second),
  ];
};

/** AVERAGE shows a reader what the base is; its two sums are numbers, as every reference is guarded. */
const plainBase = (references: readonly string[], { dates }: Pick<RateForm, "dates">): string => {
  if (dates === 1) return references.join("+");
  const half = references.length / 2;
  return `AVERAGE(${references.slice(0, half).join("+")},${references.slice(half).join("+")})`;
};

const sumText = (references: readonly string[]): string =>
  references.length === 1 ? references.join("") : `(${references.join("+")})`;

const sumOf = (numbers: readonly number[]): number =>
  numbers.reduce((sum, number) => sum + number, 0);
