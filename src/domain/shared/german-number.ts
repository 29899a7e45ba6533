// SPDX-License-Identifier: EUPL-1.2

/** What a text says when it is read as a number the way people in Germany type numbers. */
export type NumberReading =
  | { readonly kind: "number"; readonly value: number; readonly isPercent: boolean }
  /** A dot before exactly three digits: thousands or decimals. Readings in this order. */
  | {
      readonly kind: "ambiguous";
      readonly readings: readonly [number, number];
      readonly isPercent: boolean;
    }
  | { readonly kind: "notANumber" };

const NOT_A_NUMBER: NumberReading = { kind: "notANumber" };

/** Space, tab, line break, NBSP, narrow NBSP, thin space, figure space and their like. */
const BLANKS = /[\s\u00a0\u2000-\u200b\u202f\u205f\u3000\ufeff]+/gu;
/** Apostrophes that Swiss notation groups thousands with. */
const APOSTROPHES = /['\u2019\u02bc\u00b4]/gu;
/** Hyphen-minus, the hyphens of Unicode, en dash, em dash and the true minus sign. */
const SIGNED = /^([-+\u2010\u2011\u2013\u2014\u2212]?) ?(.*)$/u;

/** Shapes of an unsigned number. Group 1 is the whole part, group 2 the decimals; group 3 a whole part without any. */
const SHAPES: readonly RegExp[] = [
  /** "1234", "1234,5", ",5" */
  /^(\d*)(?:,(\d+))?$/u,
  /** "1.234.567", "1.234,5": dots that can only be thousands */
  /^(\d{1,3}(?:\.\d{3})+)(?:,(\d+))$|^(\d{1,3}(?:\.\d{3}){2,})$/u,
  /** "1 234", "1 234,5", "1 234.5" */
  /^(\d{1,3}(?: \d{3})+)(?:[,.](\d+))?$/u,
  /** "1'234", "1'234.50" */
  /^(\d{1,3}(?:'\d{3})+)(?:[,.](\d+))?$/u,
  /** "1234.5", "12.34", "0.123": a dot that can only be decimal; "1.234" is settled before. */
  /^(\d+)\.(\d+)$/u,
  /** "1,234.5", "1,234,567": commas that can only be thousands */
  /^(\d{1,3}(?:,\d{3})+)\.(\d+)$|^(\d{1,3}(?:,\d{3}){2,})$/u,
];

/** One dot, three digits behind it and a whole part that could be a group of thousands. */
const AMBIGUOUS = /^([1-9]\d{0,2})\.(\d{3})$/u;

/**
 * Reads a number as people type it: "1.234,5", "1 234", "−12", "+27149", "12,5 %".
 * "12,5 %" is 12.5 with `isPercent`; a comma is the decimal sign wherever that is possible.
 */
export const parseGermanNumber = (text: string): NumberReading => {
  const tidy = text.replace(APOSTROPHES, "'").replace(BLANKS, " ").trim();
  const isPercent = tidy.endsWith("%");
  const amount = (isPercent ? tidy.slice(0, -1) : tidy).trim();
  const [, sign = "", digits = ""] = SIGNED.exec(withoutTextMark(amount)) ?? [];
  const factor = sign === "" || sign === "+" ? 1 : -1;

  const twoReadings = readTwoWays(digits);
  if (twoReadings) {
    const [thousands, decimals] = twoReadings;
    return { kind: "ambiguous", readings: [factor * thousands, factor * decimals], isPercent };
  }
  const value = readOneWay(digits);
  if (value === null) return NOT_A_NUMBER;
  // -0 would be told apart from 0 by Object.is and in tests, and means nothing here.
  return { kind: "number", value: value === 0 ? 0 : factor * value, isPercent };
};

/** An apostrophe typed in front makes Excel store text; copied cells can still show it. */
const withoutTextMark = (amount: string): string =>
  amount.startsWith("'") ? amount.slice(1).trim() : amount;

const readTwoWays = (digits: string): readonly [number, number] | null => {
  const match = AMBIGUOUS.exec(digits);
  if (!match) return null;
  const [, whole = "", three = ""] = match;
  return [Number(whole + three), Number(`${whole}.${three}`)];
};

const readOneWay = (digits: string): number | null => {
  if (digits === "") return null;
  const match = firstMatch(digits);
  if (!match) return null;
  const [, whole = "", decimals = "", wholeOnly = ""] = match;
  const value = Number(`${withoutGroups(whole + wholeOnly) || "0"}.${decimals || "0"}`);
  return Number.isFinite(value) ? value : null;
};

const firstMatch = (digits: string): RegExpExecArray | null => {
  for (const shape of SHAPES) {
    const match = shape.exec(digits);
    if (match) return match;
  }
  return null;
};

const withoutGroups = (whole: string): string => whole.replace(/[ .,']/gu, "");
