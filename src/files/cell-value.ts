// SPDX-License-Identifier: EUPL-1.2
import type { CellValue, ValueType } from "../domain/shared/sheet-snapshot";
import { unescapeText } from "./stored-text";

export interface StoredValue {
  readonly value: CellValue;
  readonly type: ValueType;
}

/** What a cell says of itself: its type (attribute t) and the text of its value, null for none. */
export interface StoredCell {
  readonly type: string;
  readonly text: string | null;
}

export const NOTHING: StoredValue = { value: "", type: "Empty" };

const MS_PER_DAY = 86_400_000;
/** Day 0 of Excel's count, so that 1.3.1900 is 61: Excel believes in 29.2.1900. */
const DAY_ZERO = Date.UTC(1899, 11, 30);

/** null: no value Excel would have written. Types as in ISO 29500-1, 18.18.11. */
export const readValue = (
  { type, text }: StoredCell,
  strings: readonly string[],
): StoredValue | null => {
  if (text === null) return NOTHING;
  switch (type) {
    case "s":
      return textValue(strings[Number(text)]);
    case "str":
      return textValue(unescapeText(text));
    case "inlineStr":
      return textValue(text);
    case "b":
      return { value: text === "1" || text === "true", type: "Boolean" };
    case "e":
      return { value: text, type: "Error" };
    case "d":
      return numberValue((Date.parse(asUtc(text)) - DAY_ZERO) / MS_PER_DAY);
    default:
      return text.trim() === "" ? NOTHING : numberValue(Number(text));
  }
};

const textValue = (text: string | undefined): StoredValue | null =>
  text === undefined ? null : { value: text, type: "String" };

const numberValue = (value: number): StoredValue | null =>
  Number.isFinite(value) ? { value, type: "Double" } : null;

/** "2015-12-31T08:00:00" names no time zone; Date.parse would take the machine's. */
const asUtc = (text: string): string =>
  text.includes("T") && !text.endsWith("Z") ? `${text}Z` : text;
