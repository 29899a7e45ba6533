// SPDX-License-Identifier: EUPL-1.2
import type { PublishedCell } from "../domain/shared/published-workbook";
import type { Looks } from "./cell-looks";

/** Points of a line of the report's font in its usual size. */
const LINE = 14.5;
/** Letters of the font are about as wide as those a column's width is told in; bold ones are wider. */
const LETTER = 1.02;
const BOLD_LETTER = 1.15;

/**
 * Height in points of a row whose texts are broken; null for a row of one line. Programs differ in whether they find
 * heights for a file that tells none, and a text cut in half looks like a mistake.
 */
export const rowHeight = (
  row: readonly (PublishedCell | null)[],
  widths: readonly number[],
  { parts }: Looks,
): number | null => {
  const lines = row.map((cell, column) => {
    const look = cell && parts[cell.part];
    if (!cell || typeof cell.content !== "string" || !look?.wrap) return 1;
    const letters = (widths[column] ?? 1) / (look.bold ? BOLD_LETTER : LETTER) - (look.indent ?? 0);
    return countLines(cell.content, letters);
  });
  const most = Math.max(1, ...lines);
  return most === 1 ? null : most * LINE + 1;
};

/** Lines of a text broken between words; a longer word is broken within. */
const countLines = (text: string, letters: number): number => {
  let lines = 1;
  let used = 0;
  for (const word of text.split(" ")) {
    const needed = used === 0 ? word.length : used + 1 + word.length;
    if (needed <= letters) used = needed;
    else {
      lines += (used === 0 ? 0 : 1) + Math.floor(word.length / letters);
      used = word.length % letters;
    }
  }
  return lines;
};
