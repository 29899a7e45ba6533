// SPDX-License-Identifier: EUPL-1.2
import type { Model } from "@ironcalc/wasm";
import type { ExcelHost } from "../host/boot/excel-host";
import type { GridView } from "./grid-model";

/** Rows and columns that are surely in view, on the smallest screen the bench is meant for. */
const SEEN_ROWS = 15;
const SEEN_COLUMNS = 4;
/** Rows left in view above a cell that was jumped to. */
const ROWS_ABOVE = 4;

/** Where a new picture of the host's workbook stands: as before, unless the selected cell would be out of view. */
export const viewAround = ({ book, data }: ExcelHost, before: Model | null): GridView => {
  const { activeSheet, selection } = book;
  const { row, column } = selection.sheet === activeSheet ? selection.area : { row: 0, column: 0 };
  const sheet = data.sheets.indexOf(activeSheet);
  const view = before?.getSelectedView();
  const [top, left] = view?.sheet === sheet ? [view.top_row, view.left_column] : [1, 1];
  return {
    sheet,
    row,
    column,
    topRow: isSeen(row + 1, top, SEEN_ROWS) ? top : Math.max(1, row + 1 - ROWS_ABOVE),
    leftColumn: isSeen(column + 1, left, SEEN_COLUMNS) ? left : Math.max(1, column),
  };
};

const isSeen = (index: number, first: number, count: number): boolean =>
  index >= first && index < first + count;
