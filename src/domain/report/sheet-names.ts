// SPDX-License-Identifier: EUPL-1.2
import { LONGEST_SHEET_NAME } from "../shared/free-sheet-name";

const FORBIDDEN = /[:\\/?*[\]]/gu;

/** "BEV-03.1" and "Bevölkerung und Rahmendaten" -> "BEV-03.1 Bevölkerung"; always a name Excel accepts. */
export const tableSheetName = (tableId: string, fieldTitle: string): string =>
  cutAtWord(clean(`${tableId} ${firstTopic(fieldTitle)}`));

/** "Arbeit und Wirtschaft" -> "Arbeit"; "Kinder- und Jugendhilfe" stays whole, because "Kinder-" alone says nothing. */
const firstTopic = (title: string): string => /^(.*?[^-\s])(?= und )/u.exec(title)?.[1] ?? title;

const clean = (text: string): string =>
  text
    .replace(FORBIDDEN, " ")
    .replace(/\s+/gu, " ")
    .replace(/^['\s]+|['\s]+$/gu, "");

const cutAtWord = (name: string): string => {
  const short = name.length <= LONGEST_SHEET_NAME ? name : name.replace(/ und /gu, " u. ");
  if (short.length <= LONGEST_SHEET_NAME) return short;
  const lastBlank = short.slice(0, LONGEST_SHEET_NAME + 1).lastIndexOf(" ");
  return lastBlank > 0 ? short.slice(0, lastBlank) : short.slice(0, LONGEST_SHEET_NAME);
};
