// SPDX-License-Identifier: EUPL-1.2

/** Days between Excel's day 0 and 1.1.1970. Holds from 1.3.1900 on; before that Excel counts a day that never was. */
const EPOCH_OFFSET = 25_569;
const MS_PER_DAY = 86_400_000;
/** Texts in quotes, escaped characters and [colours] of a format code say nothing about its kind. */
const FORMAT_DECORATION = /"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/gu;

/** Whether a number format (en-US code) shows a number as a date or time. */
export const isDateFormat = (format: string): boolean => {
  if (format === "General" || format === "" || format === "@") return false;
  return /[dmyhs]/iu.test(format.replace(FORMAT_DECORATION, ""));
};

/** Whether a number format (en-US code) shows 0.12 as 12 %. */
export const isPercentFormat = (format: string): boolean =>
  format.includes("%") && format.replace(FORMAT_DECORATION, "").includes("%");

/**
 * A date that Excel holds as a number, the way its format means it: "31.12.2014", without a day "12.2014", else "2014".
 * The age group "10 - 19" that Excel took for a month becomes "10.2019" and so is never mistaken for a year's column.
 */
export const dateText = (serial: number, format: string): string => {
  const date = new Date(Math.floor(serial - EPOCH_OFFSET) * MS_PER_DAY);
  if (Number.isNaN(date.getTime())) return String(serial);
  const code = format.replace(FORMAT_DECORATION, "").toLowerCase();
  const year = String(date.getUTCFullYear());
  const month = `${twoDigits(date.getUTCMonth() + 1)}.${year}`;
  if (code.includes("d")) return `${twoDigits(date.getUTCDate())}.${month}`;
  return code.includes("m") ? month : year;
};

const twoDigits = (part: number): string => String(part).padStart(2, "0");
