// SPDX-License-Identifier: EUPL-1.2

/** Every kind of blank Excel sheets hold: NBSP, narrow NBSP, thin space, figure space, tab, line break. */
const BLANKS = /[\s\u00a0\u2000-\u200b\u202f\u205f\u3000\ufeff]+/gu;
const SOFT_HYPHEN = /\u00ad/gu;
const LINE_END = /-[ \u00a0]*\r?\n[ \u00a0]*/u;
/** A word split at a line end goes on in lower case; "Kinder-\nund Jugendliche" is no split word. */
const SPLIT_WORD = new RegExp(
  `(?<=\\p{Ll})${LINE_END.source}(?=\\p{Ll})(?!(?:und|oder|bzw)\\b)`,
  "gu",
);
const SPLIT_COMPOUND = new RegExp(`(?<=\\p{L})${LINE_END.source}(?=\\p{Lu})`, "gu");
/**
 * "*", "*)", "1)" or a raised digit behind a word or a year, stars also set off by a blank behind anything;
 * a digit that closes a bracket is none.
 */
const FOOTNOTE =
  /(?:(?<=[\p{L}:.]|\d{4})\s?(?:\*+\)?|(?<!\([^)]*)[1-9]\)|[¹²³⁴⁵⁶⁷⁸⁹]+\)?)|\s\*+\)?)$/u;
const DASHES = /[‐‑‒–—−]/gu;
const UMLAUTS: Readonly<Record<string, string>> = { ä: "ae", ö: "oe", ü: "ue", ß: "ss" };

/** Joins words split at a line end, turns all blanks into single spaces and trims. Keeps upper and lower case. */
export const cleanText = (text: string): string =>
  text
    .normalize("NFC")
    .replace(SOFT_HYPHEN, "")
    .replace(SPLIT_WORD, "")
    .replace(SPLIT_COMPOUND, "-")
    .replace(BLANKS, " ")
    .trim();

/**
 * A label without what nobody calls spelling: blanks cleaned, footnote signs and closing colon or full stop dropped,
 * lower case, all dashes alike.
 */
export const spellingOf = (text: string): string =>
  cleanText(text)
    .replace(FOOTNOTE, "")
    .replace(/[:.]+$/u, "")
    .toLowerCase()
    .replace(DASHES, "-")
    .replace(/(?<=\d) ?- ?(?=\d)/gu, "-")
    .replace(/ ?\/ ?/gu, "/")
    .trim();

/**
 * Form in which labels are compared: the spelling with umlauts written out and hyphens inside words removed.
 * Two labels that differ only in this are the same label (`headerSynonyms.normalise` of the catalogue).
 */
export const normaliseLabel = (text: string): string =>
  spellingOf(text)
    .replace(/[äöüß]/gu, (letter) => UMLAUTS[letter] ?? letter)
    .replace(/(?<=\p{L})-(?=\p{L})/gu, "");
