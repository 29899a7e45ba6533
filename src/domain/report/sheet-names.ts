// SPDX-License-Identifier: EUPL-1.2

/** Excel's limit for the name of a worksheet. */
const MAX_LENGTH = 31;
const FORBIDDEN = /[:\\/?*[\]]/gu;

/** "BEV-03.1" and "Bevölkerung und Rahmendaten" -> "BEV-03.1 Bevölkerung"; always a name Excel accepts. */
export const tableSheetName = (tableId: string, fieldTitle: string): string =>
  cutAtWord(clean(`${tableId} ${firstTopic(fieldTitle)}`));

/** The wanted name, or with " (2)", " (3)" ... behind it the first that is not taken. Excel compares without case. */
export const freeSheetName = (wanted: string, taken: readonly string[]): string => {
  const lower = new Set(taken.map((name) => name.toLowerCase()));
  for (let number = 1; ; number += 1) {
    const suffix = number === 1 ? "" : ` (${number})`;
    const name = wanted.slice(0, MAX_LENGTH - suffix.length).trimEnd() + suffix;
    if (!lower.has(name.toLowerCase())) return name;
  }
};

/** "Arbeit und Wirtschaft" -> "Arbeit"; "Kinder- und Jugendhilfe" stays whole, because "Kinder-" alone says nothing. */
const firstTopic = (title: string): string => /^(.*?[^-\s])(?= und )/u.exec(title)?.[1] ?? title;

const clean = (text: string): string =>
  text
    .replace(FORBIDDEN, " ")
    .replace(/\s+/gu, " ")
    .replace(/^['\s]+|['\s]+$/gu, "");

const cutAtWord = (name: string): string => {
  const short = name.length <= MAX_LENGTH ? name : name.replace(/ und /gu, " u. ");
  if (short.length <= MAX_LENGTH) return short;
  const lastBlank = short.slice(0, MAX_LENGTH + 1).lastIndexOf(" ");
  return lastBlank > 0 ? short.slice(0, lastBlank) : short.slice(0, MAX_LENGTH);
};
