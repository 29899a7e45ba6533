// SPDX-License-Identifier: EUPL-1.2
import type { CatalogueData, Sign } from "../catalogue/catalogue-schema";
import type { Block } from "../shared/cell";
import { type PlannedGrid, textCell } from "../shared/planned-sheet";
import type { WorkbookEdit } from "../shared/workbook-edit";
import type { ListPlaces } from "./input-cells";
import { plainSheetEdits, type PlainSheet } from "./plain-sheet";
import type { ListWords } from "./workbook-words";

/** Zeichen, Bedeutung, Kz., Bedeutung. */
const WIDTHS = [12, 50, 10, 50];
/** Row (from 0) of the first sign and the first mark. */
const FIRST_ROW = 4;
const MARK_COLUMN = 2;

export interface ListsSheet {
  readonly edits: readonly WorkbookEdit[];
  readonly places: ListPlaces;
}

interface Entry {
  readonly text: string;
  readonly meaning: string;
}

/** The sheet with what may be typed in place of a number and beside it; input rules refer to it. */
export const listsSheet = (
  sheet: string,
  { signs, statuses }: Pick<CatalogueData, "signs" | "statuses">,
  { words, footer }: { readonly words: ListWords; readonly footer: PlainSheet["footer"] },
): ListsSheet => {
  const entriesOf = (wanted: readonly Sign[], texts: (sign: Sign) => readonly string[]): Entry[] =>
    wanted.flatMap((sign) => {
      const label = statuses.find(({ id }) => id === sign.status)?.label ?? "";
      const meaning = words.meaning(sign.status, label);
      return texts(sign).map((text) => ({ text, meaning }));
    });
  const typed = entriesOf(signs.filter(standsForNumber), ({ variants }) => variants);
  const marks = entriesOf(signs.filter(isMark), ({ sign }) => [sign]);
  const grid: PlannedGrid = [
    [textCell(words.title, "title")],
    [textCell(words.hint, "hint")],
    [],
    words.heads.map((head) => textCell(head, "columnHead")),
    ...Array.from({ length: Math.max(typed.length, marks.length) }, (_, index) => [
      ...entryCells(typed[index]),
      ...entryCells(marks[index]),
    ]),
  ];
  return {
    edits: plainSheetEdits({
      sheet,
      marker: { kind: "supporting", id: "lists", schema: 1 },
      widths: WIDTHS,
      grid,
      footer,
    }),
    places: {
      sheet,
      signs: columnOf(0, typed.length),
      marks: columnOf(MARK_COLUMN, marks.length),
    },
  };
};

/** A typed 0 is a number. */
const standsForNumber = ({ position, status }: Sign): boolean =>
  position === "replace" && status !== "low";

const isMark = ({ position }: Sign): boolean => position === "suffix";

const entryCells = (entry: Entry | undefined): PlannedGrid[number] =>
  entry ? [textCell(entry.text, "stub"), textCell(entry.meaning, "text")] : [null, null];

const columnOf = (column: number, rows: number): Block => ({
  row: FIRST_ROW,
  column,
  rows,
  columns: 1,
});
