// SPDX-License-Identifier: EUPL-1.2

/** What Excel makes of a text that is typed into a cell without the text format. */
export interface Typed {
  readonly value: number | boolean;
  /** Format the cell takes on when it had none; null leaves it. */
  readonly numberFormat: string | null;
}

const NUMBER = /^([-+]?)(\d{1,3}(?:,\d{3})+|\d+|(?=\.\d))(\.\d*)?(e[-+]?\d+)?(%?)$/i;

/** Recognises numbers, truth values and dates in their en-US forms, the ones the API reads; null for a plain text. */
export const typedText = (text: string): Typed | null => {
  const trimmed = text.trim();
  if (/^(true|false)$/i.test(trimmed)) {
    return { value: trimmed.toLowerCase() === "true", numberFormat: null };
  }
  return numberOf(trimmed) ?? dateOf(trimmed);
};

const numberOf = (text: string): Typed | null => {
  const parts = NUMBER.exec(text);
  if (!parts) return null;
  const percent = parts[5] === "%";
  const value = Number(text.replaceAll(",", "").replace("%", ""));
  if (!percent) return { value, numberFormat: null };
  return { value: value / 100, numberFormat: parts[3] ? "0.00%" : "0%" };
};

/** Forms of a date, each with how its parts make year, month and day. */
const DATE_FORMS: readonly {
  readonly form: RegExp;
  readonly parts: (a: string, b: string, c: string) => DateParts;
  readonly numberFormat: string;
}[] = [
  {
    form: /^(\d{1,2})[/-](\d{1,2})[/-](\d{4}|\d{2})$/,
    parts: (month, day, year) => [year, month, day],
    numberFormat: "m/d/yyyy",
  },
  {
    form: /^(\d{4})[/-](\d{1,2})[/-](\d{1,2})$/,
    parts: (year, month, day) => [year, month, day],
    numberFormat: "m/d/yyyy",
  },
  {
    form: /^(\d{4})[/-](\d{1,2})$/,
    parts: (year, month) => [year, month, "1"],
    numberFormat: "mmm-yy",
  },
  {
    form: /^(\d{1,2})[/-](\d{4})$/,
    parts: (month, year) => [year, month, "1"],
    numberFormat: "mmm-yy",
  },
  {
    form: /^(\d{1,2})[/-](\d{1,2})$/,
    parts: (month, day) => [String(new Date().getFullYear()), month, day],
    numberFormat: "d-mmm",
  },
  {
    // No such day this year: then it is a month and a year.
    form: /^(\d{1,2})[/-](\d{2})$/,
    parts: (month, year) => [year, month, "1"],
    numberFormat: "mmm-yy",
  },
];

/** Slashed labels are the trap: "2011/12" becomes the first of December 2011. */
const dateOf = (text: string): Typed | null => {
  for (const { form, parts, numberFormat } of DATE_FORMS) {
    const [, a = "", b = "", c = ""] = form.exec(text) ?? [];
    const found = a === "" ? null : date(parts(a, b, c), numberFormat);
    if (found) return found;
  }
  return null;
};

type DateParts = readonly [year: string, month: string, day: string];

/** Days from the zero day of the 1900 date system (with its leap day that never was) to 1970. */
const UNIX_EPOCH_SERIAL = 25_569;
const MILLISECONDS_PER_DAY = 86_400_000;

const date = ([year, month, day]: DateParts, numberFormat: string): Typed | null => {
  const wanted = new Date(Date.UTC(Number(fullYear(year)), Number(month) - 1, Number(day)));
  const exists = wanted.getUTCMonth() === Number(month) - 1 && wanted.getUTCDate() === Number(day);
  if (!exists || wanted.getUTCFullYear() < 1901) return null;
  return { value: wanted.getTime() / MILLISECONDS_PER_DAY + UNIX_EPOCH_SERIAL, numberFormat };
};

/** Two-digit years up to 29 belong to this century. */
const fullYear = (year: string): string => {
  if (year.length > 2) return year;
  return Number(year) < 30 ? `20${year.padStart(2, "0")}` : `19${year}`;
};
