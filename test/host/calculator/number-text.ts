// SPDX-License-Identifier: EUPL-1.2
import type { CellValue } from "../model/workbook-data";
import { dateText, isDateFormat } from "./date-text";

/**
 * What a cell shows in German Excel ("1.234,5"), for the formats the add-in writes and common others.
 * Column width plays no part: there is no "####" here.
 */
export const numberText = (value: CellValue, format: string): string => {
  if (typeof value === "boolean") return value ? "WAHR" : "FALSCH";
  if (typeof value === "string") return textSection(value, format);
  if (format === "General" || format === "@") return general(value);
  const sections = splitSections(format);
  const section = sectionFor(value, sections);
  if (section === undefined) return general(value);
  // A section of its own for negative numbers writes its own sign.
  const hasOwnSign = value < 0 && sections.length > 1;
  return isDateFormat(section)
    ? dateText(value, section)
    : fill(hasOwnSign ? -value : value, section);
};

const textSection = (text: string, format: string): string => {
  const section = splitSections(format)[3];
  return section === undefined ? text : literals(section).replaceAll("@", text);
};

const splitSections = (format: string): readonly string[] =>
  format.match(/(?:"[^"]*"|\\.|[^;"\\])+|(?<=;|^)(?=;|$)/g) ?? [format];

const sectionFor = (value: number, sections: readonly string[]): string | undefined => {
  if (value < 0 && sections.length > 1) return sections[1];
  if (value === 0 && sections.length > 2) return sections[2];
  return sections[0];
};

const general = (value: number): string => {
  const size = Math.abs(value);
  if (size !== 0 && (size >= 1e11 || size < 1e-9)) {
    return value
      .toExponential(5)
      .replace(/\.?0+e/, "e")
      .replace(/e([-+])(\d)$/, "E$10$2")
      .replace("e", "E")
      .replace(".", ",");
  }
  const whole = String(Math.trunc(size)).length;
  const rounded = Number(value.toFixed(Math.max(0, Math.min(9, 10 - whole))));
  return String(rounded).replace(".", ",");
};

const PLACEHOLDERS = /[#0?](?:[#0?,]*[#0?])?(?:\.[#0?]*)?|\.[#0?]+/;

const fill = (value: number, section: string): string => {
  const marked = protectLiterals(section);
  const pattern = PLACEHOLDERS.exec(marked.text)?.[0];
  if (pattern === undefined) return restore(marked.text, marked.kept);
  const scaled = marked.text.includes("%") ? value * 100 : value;
  const digits = digitsOf(scaled, pattern);
  const sign = scaled < 0 ? "-" : "";
  return restore(sign + marked.text.replace(pattern, digits), marked.kept);
};

const digitsOf = (value: number, pattern: string): string => {
  const [whole = "", fraction = ""] = pattern.split(".");
  const [wholeDigits = "", fractionDigits = ""] = roundHalfUp(
    Math.abs(value),
    fraction.length,
  ).split(".");
  const shownWhole = wholePart(wholeDigits, whole);
  const shownFraction = fractionPart(fractionDigits, fraction);
  return shownFraction === "" ? shownWhole : `${shownWhole},${shownFraction}`;
};

const wholePart = (digits: string, pattern: string): string => {
  const atLeast = pattern.replace(/[^0]/g, "").length;
  const needed = atLeast === 0 && digits === "0" ? "" : digits.padStart(atLeast, "0");
  return pattern.includes(",") ? needed.replace(/\B(?=(\d{3})+$)/g, ".") : needed;
};

/** Zeros at the end are dropped where the pattern only has "#". */
const fractionPart = (digits: string, pattern: string): string => {
  const required = pattern.lastIndexOf("0") + 1;
  return digits.slice(0, required) + digits.slice(required).replace(/0+$/, "");
};

/** From here on a number has no decimals to round. */
const NO_DECIMALS = 1e15;

/** Excel rounds the fifteen digits it knows, not the binary fraction behind them: 2.675 becomes 2.68. */
const roundHalfUp = (value: number, decimals: number): string => {
  if (value >= NO_DECIMALS || value < 1e-15) return value.toFixed(decimals);
  const [mantissa = "", exponent = "0"] = value.toExponential(14).split("e");
  const shifted = Math.round(Number(`${mantissa}e${Number(exponent) + decimals}`));
  return Number(`${shifted}e-${decimals}`).toFixed(decimals);
};

interface Protected {
  readonly text: string;
  readonly kept: readonly string[];
}

/** Takes quoted and escaped texts out of the way; each leaves a mark no format uses. */
const MARK = "\u0001";
const protectLiterals = (section: string): Protected => {
  const kept: string[] = [];
  const text = section
    .replace(/\[[^\]]*\]|_.|\*./g, "")
    .replace(/"([^"]*)"|\\(.)/g, (_all, quoted?: string, escaped?: string) => {
      kept.push(quoted ?? escaped ?? "");
      return MARK;
    });
  return { text, kept };
};

const restore = (text: string, kept: readonly string[]): string => {
  let next = 0;
  return text.replaceAll(MARK, () => kept[next++] ?? "");
};

const literals = (section: string): string => {
  const { text, kept } = protectLiterals(section);
  return restore(text, kept);
};
