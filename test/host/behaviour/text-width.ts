// SPDX-License-Identifier: EUPL-1.2
import type { CellFormat } from "../model/workbook-data";

type Font = CellFormat["font"];

/** Advance widths of Arial in thousandths of the font size; characters of one line are equally wide. */
const ARIAL: readonly (readonly [width: number, characters: string])[] = [
  [222, "ijl'"],
  [278, " .,:;!/|ftI()[]"],
  [333, "r-"],
  [500, "ckszvxyJ"],
  [611, "FTZßt"],
  [667, "ABEKPSVXYÄ&"],
  [722, "CDHNRUwÜ"],
  [778, "GOQÖ"],
  [833, "mM"],
  [889, "%"],
  [944, "W"],
  [1000, "—…@"],
];
/** Most small letters and all digits. */
const OTHER = 556;
const WIDTHS = new Map(ARIAL.flatMap(([width, list]) => [...list].map((char) => [char, width])));

/** Calibri and the fonts made after it are narrower than Arial. */
const NARROW_FONTS = /^(calibri|carlito|aptos)/i;
const NARROW = 0.91;
const BOLD = 1.06;
const POINTS_PER_PIXEL = 0.75;

/** Width of a text on one line, in pixels: an estimate, for no font is at hand. */
export const textPixels = (text: string, font: Font): number => {
  const thousandths = [...text].reduce((sum, char) => sum + (WIDTHS.get(char) ?? OTHER), 0);
  const family = NARROW_FONTS.test(font.name) ? NARROW : 1;
  const weight = font.bold ? BOLD : 1;
  return ((thousandths / 1000) * font.size * family * weight) / POINTS_PER_PIXEL;
};

/** Lines a text takes in a cell so wide: words are kept whole unless they are wider than the cell. */
export const wrappedLines = (text: string, font: Font, pixels: number): number =>
  text.split("\n").reduce((sum, line) => sum + linesOf(line, font, pixels), 0);

const linesOf = (line: string, font: Font, pixels: number): number => {
  const space = textPixels(" ", font);
  let lines = 1;
  let used = 0;
  // A line may break after a hyphen as well.
  for (const word of line.match(/[^\s-]*-|[^\s-]+|\s/g) ?? []) {
    const width = word.trim() === "" ? space : textPixels(word, font);
    if (used > 0 && used + width > pixels) {
      lines += 1;
      used = 0;
      if (word.trim() === "") continue;
    }
    lines += Math.max(0, Math.ceil(width / pixels) - 1);
    used = width > pixels ? width % pixels : used + width;
  }
  return lines;
};
