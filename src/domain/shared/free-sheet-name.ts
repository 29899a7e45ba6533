// SPDX-License-Identifier: EUPL-1.2

/** Excel's limit for the name of a worksheet, in characters. */
export const LONGEST_SHEET_NAME = 31;

/** The wanted name, or with " (2)", " (3)" ... behind it the first that is not taken. Excel compares without case. */
export const freeSheetName = (wanted: string, taken: readonly string[]): string => {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  for (let number = 1; ; number += 1) {
    const name = cut(wanted, number === 1 ? "" : ` (${number})`);
    if (!used.has(name.toLowerCase())) return name;
  }
};

/** A name may not end with an apostrophe. */
const cut = (name: string, suffix: string): string =>
  name.slice(0, LONGEST_SHEET_NAME - suffix.length).replace(/[\s']+$/u, "") + suffix;
