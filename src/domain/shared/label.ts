// SPDX-License-Identifier: EUPL-1.2

/** Every kind of blank Excel sheets hold: NBSP, narrow NBSP, thin space, figure space, tab, line break. */
const BLANKS = /[\s\u00a0\u2000-\u200b\u202f\u205f\u3000\ufeff]+/gu;
const FOOTNOTE = /(?<=\p{L}|\d{4})(?:\*+\)?|\d\))$/u;
const UMLAUTS: Readonly<Record<string, string>> = { ä: "ae", ö: "oe", ü: "ue", ß: "ss" };

/** Joins words split at a line end, turns all blanks into single spaces and trims. Keeps upper and lower case. */
export const cleanText = (text: string): string =>
  text
    .replace(/(\p{Ll})-[ \u00a0]*\r?\n[ \u00a0]*(?=\p{Ll})/gu, "$1")
    .replace(BLANKS, " ")
    .trim();

/**
 * Form in which labels are compared: blanks cleaned, footnote signs and closing colon or full stop dropped,
 * lower case, umlauts written out, hyphens between lower-case letters removed.
 * Two labels that differ only in this are the same label (`headerSynonyms.normalise` of the catalogue).
 */
export const normaliseLabel = (text: string): string =>
  cleanText(text)
    .replace(FOOTNOTE, "")
    .replace(/(\p{Ll})-(?=\p{Ll})/gu, "$1")
    .replace(/[:.]$/u, "")
    .toLowerCase()
    .replace(/[äöüß]/gu, (letter) => UMLAUTS[letter] ?? letter)
    .trim();
