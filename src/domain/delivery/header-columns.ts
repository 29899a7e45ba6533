// SPDX-License-Identifier: EUPL-1.2
import type { HeaderReader, HeaderWord } from "./header-words";
import type { SheetGrid } from "./sheet-grid";

/** One column of a header: its texts from top to bottom, each once. */
export interface HeaderColumn {
  readonly column: number;
  readonly words: readonly HeaderWord[];
  /** The lowest text that is not just a unit; it says most exactly what stands below. */
  readonly leaf: HeaderWord;
  /** All texts in one: "2013 Wert" from "2013" above "Wert". */
  readonly joined: HeaderWord;
}

export interface HeaderRows {
  readonly grid: SheetGrid;
  readonly read: HeaderReader;
  readonly stubs: ReadonlySet<number>;
  /** First and last header row, from 0. */
  readonly first: number;
  readonly last: number;
  /** Rows that say nothing about the columns, such as column numbers. */
  readonly isSkipped: (row: number) => boolean;
}

/** The columns of a header that have any text. */
export const headerColumns = (rows: HeaderRows): readonly HeaderColumn[] => {
  const lines = textLines(rows);
  const columns: HeaderColumn[] = [];
  for (let column = 0; column < rows.grid.columns; column += 1) {
    const texts = [...new Set(lines.map((line) => line[column] ?? ""))].filter(Boolean);
    const words = texts.map(rows.read);
    const leaf = words.filter((word) => !word.isUnit).at(-1) ?? words.at(-1);
    if (leaf) columns.push({ column, words, leaf, joined: rows.read(texts.join(" ")) });
  }
  return columns;
};

/** The header's texts row by row; a spanner that is not merged is spread over the headings it stands over. */
const textLines = ({ grid, stubs, first, last, isSkipped }: HeaderRows): readonly string[][] => {
  const lines: string[][] = [];
  let below: readonly string[] = [];
  for (let row = last; row >= first; row -= 1) {
    if (isSkipped(row)) continue;
    const line: string[] = [];
    for (let column = 0; column < grid.columns; column += 1) {
      const own = grid.labelAt(row, column);
      const isSpanned = own === "" && !stubs.has(column) && (below[column] ?? "") !== "";
      const isOverStub = stubs.has(column - 1);
      line.push(isSpanned && !isOverStub ? (line[column - 1] ?? "") : own);
    }
    lines.unshift(line);
    below = line;
  }
  return lines;
};

/** The row in which a heading stands, the lowest if it is spread over several. */
export const headingRow = (
  grid: SheetGrid,
  { first, last }: { readonly first: number; readonly last: number },
  { column, text }: { readonly column: number; readonly text: string },
): number => {
  let row = last;
  while (row > first && grid.labelAt(row, column) !== text) row -= 1;
  return row;
};
