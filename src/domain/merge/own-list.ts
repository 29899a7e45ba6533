// SPDX-License-Identifier: EUPL-1.2
import type { SheetPlaces } from "../report/sheet-places";
import type { Block } from "../shared/cell";
import { listPage } from "../shared/list-page";
import {
  blockEdits,
  type PlannedCell,
  type PlannedGrid,
  textCell,
  valueAt,
} from "../shared/planned-sheet";
import type { SheetMarker, SheetSnapshot } from "../shared/sheet-snapshot";
import type { PageLayout, WorkbookEdit } from "../shared/workbook-edit";

/** A sheet of merging: title, hint, heads and one row per entry. */
export interface OwnList {
  /** By which the sheet is found again. */
  readonly id: string;
  /** The name it gets; people may rename it. */
  readonly name: string;
  readonly title: string;
  readonly hint: string;
  readonly heads: readonly string[];
  /** In characters of the standard font. */
  readonly widths: readonly number[];
  readonly rows: readonly (readonly PlannedCell[])[];
  /** Columns that are printed, from the first; what stands to the right of them is for the screen. Absent: all. */
  readonly printedColumns?: number;
  readonly footer: PageLayout["footer"];
}

/** Title, hint, blank row, heads, rows; from 0. */
const HEAD_ROW = 3;

const markerOf = (id: string): SheetMarker => ({ kind: "supporting", id, schema: 1 });

/** The sheet of an earlier run with room for this list; what people keep below the list is not written over. */
export const findOwnList = (
  sheets: readonly SheetSnapshot[],
  { id, heads, rows }: Pick<OwnList, "id" | "heads" | "rows">,
): SheetSnapshot | null =>
  sheets.find(
    (sheet) =>
      sheet.marker?.kind === "supporting" &&
      sheet.marker.id === id &&
      hasRoom(sheet, heads.length, rows.length),
  ) ?? null;

/** The edits that make the sheet show the list; none where it does. */
export const ownListEdits = (
  list: OwnList,
  sheets: readonly SheetSnapshot[],
  places: SheetPlaces,
): readonly WorkbookEdit[] => {
  const { name: sheet, existing } = places.place(list.name, findOwnList(sheets, list));
  const grid: PlannedGrid = [
    [textCell(list.title, "title")],
    [textCell(list.hint, "hint")],
    [],
    list.heads.map((head, column) => textCell(head, column === 0 ? "columnHead" : "textHead")),
    ...list.rows,
  ];
  if (existing) {
    const left = leftOver(existing, list);
    return [
      ...(left ? [{ kind: "clearBlock", sheet, block: left } as const] : []),
      ...blockEdits(sheet, grid, existing),
      ...(ownRows(existing, list.heads.length) === list.rows.length ? [] : [pageOf(list, sheet)]),
    ];
  }
  return [
    { kind: "addSheet", sheet, marker: markerOf(list.id), position: "last" },
    { kind: "setColumnWidths", sheet, widths: list.widths },
    ...blockEdits(sheet, grid, null),
    pageOf(list, sheet),
    { kind: "freeze", sheet, rows: HEAD_ROW + 1, columns: 1 },
    { kind: "hideGridlines", sheet },
  ];
};

/** Rows (from 0) of the list an earlier run wrote. */
export const listRows = (sheet: SheetSnapshot, columns: number): readonly number[] =>
  Array.from({ length: ownRows(sheet, columns) }, (_, index) => HEAD_ROW + 1 + index);

const pageOf = (
  { heads, printedColumns = heads.length, rows, footer }: OwnList,
  sheet: string,
): WorkbookEdit =>
  listPage({
    sheet,
    list: { row: HEAD_ROW, column: 0, rows: rows.length + 1, columns: printedColumns },
    footer,
  });

/** Those below the heads up to the first blank one. */
const ownRows = (sheet: SheetSnapshot, columns: number): number => {
  let rows = 0;
  while (!isBlank(sheet, HEAD_ROW + 1 + rows, columns)) rows += 1;
  return rows;
};

const isBlank = (sheet: SheetSnapshot, row: number, columns: number): boolean =>
  Array.from({ length: columns }, (_, column) => valueAt(sheet, { row, column })).every(
    (value) => value === "",
  );

const hasRoom = (sheet: SheetSnapshot, columns: number, wanted: number): boolean => {
  for (let row = ownRows(sheet, columns); row < wanted; row += 1) {
    if (!isBlank(sheet, HEAD_ROW + 1 + row, columns)) return false;
  }
  return true;
};

const leftOver = (sheet: SheetSnapshot, { heads, rows }: OwnList): Block | null => {
  const surplus = ownRows(sheet, heads.length) - rows.length;
  return surplus <= 0
    ? null
    : { row: HEAD_ROW + 1 + rows.length, column: 0, rows: surplus, columns: heads.length };
};
