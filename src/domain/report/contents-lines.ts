// SPDX-License-Identifier: EUPL-1.2
import type { ContentsLine } from "./contents-sheet";
import type { ListTarget } from "./list-sheet";
import type { BuiltTable, PlacedTable } from "./plan-table";
import type { ReportWords } from "./report-words";
import { SUPPORTING_IDS } from "./supporting-sheets";

export interface ContentsFacts {
  /** Tables that are written or already there. */
  readonly shown: readonly PlacedTable[];
  readonly supporting: readonly ListTarget[];
}

/** Lines of `Inhalt`: the tables that are written or already there, then the sheets around them. */
export const contentsLines = (
  { shown, supporting }: ContentsFacts,
  words: ReportWords,
): readonly ContentsLine[] => [
  ...shown.flatMap((table) => tableLine(table, words)),
  ...supporting.map(({ list, place }) => ({
    number: words.supporting.number,
    title: list.title,
    type: words.supporting.typeName,
    state: words.supporting.number,
    notes: 0,
    sheet: place.name,
  })),
];

/** Most lines `Inhalt` can get with these tables. */
export const mostLines = (tables: readonly BuiltTable[]): number =>
  tables.filter(({ content }) => content !== null).length + SUPPORTING_IDS.length;

const tableLine = (
  { content, planned, coverage }: PlacedTable,
  words: ReportWords,
): readonly ContentsLine[] => {
  if (!content) return [];
  const { heading, footnotes, type } = content.model;
  return [
    {
      number: planned.id,
      title: heading.name,
      type: words.typeName(type),
      state: words.contents.state(coverage),
      notes: footnotes.numbered.length + footnotes.general.length,
      sheet: planned.sheet,
    },
  ];
};
