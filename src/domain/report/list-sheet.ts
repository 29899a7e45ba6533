// SPDX-License-Identifier: EUPL-1.2
import type { Block } from "../shared/cell";
import type { SheetMarker, SheetSnapshot } from "../shared/sheet-snapshot";
import type { WorkbookEdit } from "../shared/workbook-edit";
import { listPage } from "../shared/list-page";
import {
  blockEdits,
  type PlannedCell,
  type PlannedGrid,
  textCell,
  valueAt,
} from "../shared/planned-sheet";
import type { ReportWords } from "./report-words";
import type { SheetPlace } from "./sheet-places";

/** A text of ours, or one that is only a start and belongs to the users from then on. */
export type ListEntry = string | { readonly initial: string };

/** A sheet around the tables: a title and one list. */
export interface ListSheet {
  readonly id: string;
  readonly title: string;
  readonly hint: string;
  readonly heads: readonly string[];
  /** In characters of the standard font. */
  readonly widths: readonly number[];
  readonly rows: readonly (readonly ListEntry[])[];
  readonly position: "first" | "last";
}

export interface ListTarget {
  readonly list: ListSheet;
  readonly place: SheetPlace;
  readonly contentsSheet: string;
  readonly words: ReportWords;
}

/** Title, hint, link, heads, list; rows from 0. */
const LINK_ROW = 2;
const HEAD_ROW = 3;

export const listMarker = (id: string): SheetMarker => ({ kind: "supporting", id, schema: 1 });

/** The edits that make the sheet show the list; none where it does. */
export const listSheetEdits = (target: ListTarget): readonly WorkbookEdit[] => {
  const { list, place } = target;
  const { name: sheet, existing } = place;
  if (!existing) {
    const { id, position } = list;
    return [{ kind: "addSheet", sheet, marker: listMarker(id), position }, ...setUpEdits(target)];
  }
  if (existing.values.length === 0) {
    return setUpEdits({ ...target, place: { name: sheet, existing: null } });
  }
  const grid = toGrid(target);
  if (ownRows(existing, list) === list.rows.length) return blockEdits(sheet, grid, existing);
  const rows = ownRows(existing, list);
  const body = { row: HEAD_ROW + 1, column: 0, rows, columns: list.heads.length };
  return [
    ...(rows > 0 ? [{ kind: "clearBlock", sheet, block: body } as const] : []),
    ...blockEdits(sheet, grid, null),
    { kind: "resizeTable", sheet, name: tableName(list), block: listBlock(list) },
    pageEdit(target),
  ];
};

/** true where a longer list would run into something that stands below it. */
export const isListObstructed = (existing: SheetSnapshot, list: ListSheet): boolean =>
  existing.values
    .slice(HEAD_ROW + 1 + ownRows(existing, list), HEAD_ROW + 1 + list.rows.length)
    .some((row) => row.slice(0, list.heads.length).some((value) => value !== ""));

/** What makes a list out of a blank sheet, such as an interrupted run leaves behind. */
const setUpEdits = (target: ListTarget): readonly WorkbookEdit[] => {
  const { list, place, contentsSheet, words } = target;
  const sheet = place.name;
  return [
    { kind: "setColumnWidths", sheet, widths: list.widths },
    ...blockEdits(sheet, toGrid(target), null),
    { kind: "addTable", sheet, name: tableName(list), block: listBlock(list) },
    {
      kind: "link",
      sheet,
      at: { row: LINK_ROW, column: 0 },
      target: { sheet: contentsSheet, at: { row: 0, column: 0 } },
      tip: words.backTip,
    },
    pageEdit(target),
    { kind: "hideGridlines", sheet },
  ];
};

const toGrid = ({ list, place, words }: ListTarget): PlannedGrid => [
  [textCell(list.title, "title")],
  [textCell(list.hint, "hint")],
  [textCell(words.backToContents, "link")],
  list.heads.map((head, column) => textCell(head, column === 0 ? "columnHead" : "textHead")),
  ...list.rows.map((row) => row.map((entry, column) => entryCell(entry, column, place.existing))),
];

const entryCell = (
  entry: ListEntry,
  column: number,
  existing: SheetSnapshot | null,
): PlannedCell | null => {
  if (typeof entry === "string") return textCell(entry, column === 0 ? "stub" : "textBeside");
  return existing ? null : textCell(entry.initial, "textBeside");
};

const tableName = ({ id }: ListSheet): string => `IM_Liste_${id}`;

const listBlock = ({ heads, rows }: ListSheet): Block => ({
  row: HEAD_ROW,
  column: 0,
  rows: rows.length + 1,
  columns: heads.length,
});

const pageEdit = ({ list, place, words }: ListTarget): WorkbookEdit =>
  listPage({
    sheet: place.name,
    list: listBlock(list),
    footer: words.pageFooter(words.supporting.sheetNames[list.id] ?? list.id),
  });

/** Rows an earlier run wrote: those below the heads up to the first blank one. */
const ownRows = (existing: SheetSnapshot, { heads }: ListSheet): number => {
  let rows = 0;
  const isFilled = (row: number): boolean =>
    heads.some((_, column) => valueAt(existing, { row, column }) !== "");
  while (isFilled(HEAD_ROW + 1 + rows)) rows += 1;
  return rows;
};
