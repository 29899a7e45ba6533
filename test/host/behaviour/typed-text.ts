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

const MONTH_DAY_YEAR = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4}|\d{2})$/;
const YEAR_MONTH_DAY = /^(\d{4})[/-](\d{1,2})[/-](\d{1,2})$/;
const YEAR_MONTH = /^(\d{4})[/-](\d{1,2})$/;
const MONTH_YEAR = /^(\d{1,2})[/-](\d{4})$/;
const MONTH_DAY = /^(\d{1,2})[/-](\d{1,2})$/;

/** Slashed labels are the trap: "2011/12" becomes the first of December 2011. */
const dateOf = (text: string): Typed | null => {
  const [, a = "", b = "", c = ""] =
    MONTH_DAY_YEAR.exec(text) ??
    YEAR_MONTH_DAY.exec(text) ??
    YEAR_MONTH.exec(text) ??
    MONTH_YEAR.exec(text) ??
    MONTH_DAY.exec(text) ??
    [];
  if (a === "") return null;
  if (c !== "") return a.length === 4 ? date([a, b, c], "m/d/yyyy") : date([c, a, b], "m/d/yyyy");
  if (a.length === 4) return date([a, b, "1"], "mmm-yy");
  if (b.length === 4) return date([b, a, "1"], "mmm-yy");
  const thisYear = String(new Date().getFullYear());
  return date([thisYear, a, b], "d-mmm") ?? date([fullYear(b), a, "1"], "mmm-yy");
};

/** Days from the zero day of the 1900 date system (with its leap day that never was) to 1970. */
const UNIX_EPOCH_SERIAL = 25_569;
const MILLISECONDS_PER_DAY = 86_400_000;

const date = (
  [year, month, day]: readonly [string, string, string],
  numberFormat: string,
): Typed | null => {
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
