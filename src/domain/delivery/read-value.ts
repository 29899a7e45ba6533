// SPDX-License-Identifier: EUPL-1.2
import { parseGermanNumber } from "../shared/german-number";
import { cleanText } from "../shared/label";
import type { MarkStatus, ReportedValue, UnreadableReason } from "./delivery";
import { dateText, isDateFormat, isPercentFormat } from "./excel-date";
import type { MarkText, SignReader } from "./read-signs";
import { splitExtra } from "./split-extra";
import { memoise, type SheetGrid } from "./sheet-grid";

/** Reads value cells of a sheet. */
export interface ValueReader {
  readonly read: (grid: SheetGrid, row: number, column: number) => ReportedValue;
  /** As `read`, but 0.213 in a cell that shows 21,3 % is 21.3: rates count from 0 to 100. */
  readonly readRate: (grid: SheetGrid, row: number, column: number) => ReportedValue;
}

const MISSING: ReportedValue = { kind: "missing" };
const NO_MARKS: readonly MarkStatus[] = [];
/** "liefert Amt 61", "folgt von Amt 61" */
const ELSEWHERE = /^(?:liefert|folgt von)\s/iu;
/** A blocked cell of an Erhebungsbogen says why in words. */
const BLOCKED_IN_WORDS = /^nur (?:im )?Wahljahr(?:en?)?$/iu;

export const createValueReader = (signs: SignReader): ValueReader => {
  const readText = memoise((text) => valueOfText(text, signs));
  const hasDateFormat = memoise(isDateFormat);
  const readNumber = numberReader();

  const read: ValueReader["read"] = (grid, row, column) => {
    const value = grid.valueAt(row, column);
    const type = grid.typeAt(row, column);
    if (type === "Error") return unreadable("errorValue", String(value));
    if (typeof value === "string") return readText(value);
    if (typeof value !== "number") return unreadable("notANumber", value ? "WAHR" : "FALSCH");
    const format = grid.formatAt(row, column);
    if (hasDateFormat(format)) return unreadable("date", dateText(value, format));
    return readNumber(value);
  };

  const readRate: ValueReader["readRate"] = (grid, row, column) => {
    const value = read(grid, row, column);
    return value.kind === "number" && isPercentFormat(grid.formatAt(row, column))
      ? { ...value, value: value.value * 100 }
      : value;
  };
  return { read, readRate };
};

/** Counts repeat; cells with the same number share what is known of it. */
const numberReader = (): ((value: number) => ReportedValue) => {
  const known = new Map<number, ReportedValue>();
  return (value) => {
    const made = known.get(value);
    if (made) return made;
    const fresh: ReportedValue = { kind: "number", value, marks: NO_MARKS, stored: "number" };
    known.set(value, fresh);
    return fresh;
  };
};

/** Labels and titles start with numbers too ("18 Jahre"), and hold dates. */
const SAYS_NO_FIGURE: ReadonlySet<UnreadableReason> = new Set(["notANumber", "date", "extra"]);

/** Whether a value says something about a figure: a number, also as text, a sign or an error; mere words do not. */
export const isFigureValue = (value: ReportedValue): boolean =>
  value.kind === "number" ||
  value.kind === "sign" ||
  (value.kind === "unreadable" && !SAYS_NO_FIGURE.has(value.reason));

/** The value together with what the mark column says: marks beside a number, a sign in place of a blank. */
export const withMarks = (value: ReportedValue, mark: MarkText): ReportedValue => {
  if (value.kind === "missing" && mark.sign !== null) {
    return { kind: "sign", status: mark.sign, text: "" };
  }
  if (value.kind !== "number" || mark.marks.length === 0) return value;
  return { ...value, marks: [...new Set([...value.marks, ...mark.marks])] };
};

const valueOfText = (text: string, signs: SignReader): ReportedValue => {
  const tidy = cleanText(text);
  if (tidy === "") return MISSING;
  const { rest, marks } = signs.peel(tidy);
  const status = signs.signOf(rest);
  if (status !== undefined) return { kind: "sign", status, text: tidy };
  if (rest === "") return loneMark(tidy, marks);
  if (ELSEWHERE.test(tidy)) return { kind: "elsewhere", text: tidy };
  if (BLOCKED_IN_WORDS.test(tidy)) return { kind: "sign", status: "blocked", text: tidy };
  return numberInText(tidy, rest, marks);
};

/** Münster's revised tables write a lone "r" for a zero that was revised. */
const loneMark = (text: string, marks: readonly MarkStatus[]): ReportedValue =>
  marks.length === 1 && marks[0] === "revised"
    ? { kind: "number", value: 0, marks, stored: "text" }
    : unreadable("notANumber", text);

const numberInText = (
  text: string,
  amount: string,
  marks: readonly MarkStatus[],
): ReportedValue => {
  const reading = parseGermanNumber(amount);
  if (reading.kind === "notANumber") return numberWithExtra(text);
  if (reading.kind === "ambiguous") {
    return { kind: "unreadable", reason: "ambiguous", text, readings: reading.readings };
  }
  return marks.length > 0 || reading.isPercent
    ? { kind: "number", value: reading.value, marks, stored: "text" }
    : { kind: "unreadable", reason: "textNumber", text, readings: [reading.value] };
};

const numberWithExtra = (text: string): ReportedValue => {
  const split = splitExtra(text);
  if (!split) return unreadable("notANumber", text);
  return { kind: "unreadable", reason: "extra", text, readings: [split.number] };
};

const unreadable = (reason: UnreadableReason, text: string): ReportedValue => ({
  kind: "unreadable",
  reason,
  text,
  readings: [],
});
