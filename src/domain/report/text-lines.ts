// SPDX-License-Identifier: EUPL-1.2

/**
 * Breaks a text into lines of at most so many characters, between words. Notes below a table are long, cells are not
 * merged, and what runs over the edge of the print area is not printed.
 */
export const textLines = (text: string, maxLength: number): readonly string[] => {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= maxLength) {
      lines[lines.length - 1] = `${last} ${word}`;
    } else lines.push(word);
  }
  return lines;
};
