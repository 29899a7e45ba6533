// SPDX-License-Identifier: EUPL-1.2
import { TOTAL_GROUP } from "../catalogue/catalogue";
import type { HeaderBlock } from "./find-header";
import type { HeaderColumn } from "./header-columns";
import { isOpenGroup } from "./join-groups";
import type { SheetGrid } from "./sheet-grid";
import type { TableContext, TableTools } from "./table-plan";
import { yearOfText } from "./title-subject";

/** How far above a header its titles can stand. */
const TITLE_ROWS = 15;

/** In characters; a longer text explains, it is no title. */
const LONGEST_TITLE = 120;

/**
 * Reads titles, spanners over all figures and the sheet's name, the nearest text first.
 * Nothing is read before it is asked for: most tables say row by row what they are about.
 */
export const tableContext = (
  tools: TableTools,
  block: HeaderBlock,
  figureColumns: readonly HeaderColumn[],
): TableContext => {
  const texts = once(() =>
    [
      ...sharedSpanners(figureColumns),
      ...titleTexts(tools.grid, block.first),
      tools.grid.sheet,
    ].filter((text) => text.length <= LONGEST_TITLE),
  );
  const subject = once(() => subjectOfTexts(tools, texts()));
  const year = once(() => yearOfTexts(texts()));
  return {
    get subject() {
      return subject();
    },
    get year() {
      return year();
    },
  };
};

const once = <T>(make: () => T): (() => T) => {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
};

const yearOfTexts = (texts: readonly string[]): TableContext["year"] =>
  texts.map(yearOfText).find((year) => year !== null) ?? null;

/** Header texts that stand over every column of figures, from bottom to top. */
const sharedSpanners = (columns: readonly HeaderColumn[]): readonly string[] => {
  const [first, ...others] = columns;
  return (first?.words ?? [])
    .filter(({ year, isUnit, change }) => year === null && !isUnit && change === null)
    .map(({ text }) => text)
    .filter((text) => others.every(({ words }) => words.some((word) => word.text === text)))
    .reverse();
};

const titleTexts = (grid: SheetGrid, headerRow: number): readonly string[] => {
  const texts = new Set<string>();
  for (let row = headerRow - 1; row >= Math.max(0, headerRow - TITLE_ROWS); row -= 1) {
    for (let column = 0; column < grid.columns; column += 1) {
      if (grid.typeAt(row, column) === "String") texts.add(grid.labelAt(row, column));
    }
  }
  return [...texts];
};

/**
 * The first text that names a quantity; if it does so unclearly the search ends, as the next text would say too little.
 * A group may stand in a line of its own ("männlich").
 */
const subjectOfTexts = (
  { catalogue, lookup, readTitle }: TableTools,
  texts: readonly string[],
): TableContext["subject"] => {
  const read = texts.map(readTitle);
  const found = read.find((subject) => subject !== null) ?? "unclear";
  if (found === "unclear") return null;
  if (found.group !== TOTAL_GROUP) return found;
  const group = texts
    .filter((_, i) => read[i] === null)
    .map((text) => lookup.group(text, found.subject))
    .find((key) => key !== null && key !== TOTAL_GROUP && !isOpenGroup(catalogue, key));
  return group ? { ...found, group } : found;
};
