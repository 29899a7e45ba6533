// SPDX-License-Identifier: EUPL-1.2
import { parseGermanNumber } from "../shared/german-number";

/** A number and what was typed behind it: "145*", "12 €", "30 Personen", "1 200 1)". */
export interface SplitNumber {
  readonly number: number;
  readonly rest: string;
}

const EXTRA = /^(.*?\d)\s*((?:[*€$]+\)?|[¹²³⁴⁵⁶⁷⁸⁹]+\)?|\p{L}[\p{L}. ]*)|(?<=\s)\d\))$/u;

/** null where the text does not start with exactly one number, or nothing follows it. */
export const splitExtra = (text: string): SplitNumber | null => {
  const [, amount = "", rest = ""] = EXTRA.exec(text) ?? [];
  const reading = parseGermanNumber(amount);
  return reading.kind === "number" && rest !== "" ? { number: reading.value, rest } : null;
};
