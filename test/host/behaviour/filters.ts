// SPDX-License-Identifier: EUPL-1.2
import { overlaps } from "../model/area";
import type { Book, TableEntry } from "../model/book";
import { cellAt } from "../model/cells";
import type { ColumnFilter, FilterCriteria } from "../model/filters";
import { shiftedCell, type Shift } from "../model/shift";
import { MAX_COLUMNS, MAX_ROWS, type Area, type SheetData } from "../model/workbook-data";
import { accessDenied, invalidArgument } from "../wire/host-error";
import { cellTest } from "./filter-criteria";
import { guardAlive, guardWritable } from "./guards";
import { keepingCharts } from "./keep-charts";

/** The filter of a sheet or of a table. */
export interface Filtered {
  readonly book: Book;
  readonly sheet: SheetData;
  /** With the row of headers, without one of totals. */
  readonly area: Area;
  readonly columns: readonly ColumnFilter[];
  readonly put: (columns: readonly ColumnFilter[]) => void;
}

/** null where the sheet has no filter of its own. */
export const sheetFilter = (book: Book, sheet: SheetData): Filtered | null => {
  const filter = sheet.autoFilter;
  return filter && { book, sheet, ...filter, put: (columns) => void (filter.columns = columns) };
};

export const tableFilter = (book: Book, { sheet, table }: TableEntry): Filtered => ({
  book,
  sheet,
  area: { ...table.area, rows: table.area.rows - (table.showTotals ? 1 : 0) },
  columns: table.filters,
  put: (columns) => void (table.filters = columns),
});

/** Filters by a column; null lets all of its cells through again. */
export const filterColumn = (
  filtered: Filtered,
  column: number,
  criteria: FilterCriteria | null,
): void => {
  guardFilter(filtered);
  if (column < 0 || column >= filtered.area.columns) throw invalidArgument("column of a filter");
  const others = filtered.columns.filter((other) => other.column !== column);
  const columns = criteria ? [...others, { column, criteria }] : others;
  setFilters(filtered, columns);
};

export const clearFilters = (filtered: Filtered): void => {
  guardFilter(filtered);
  setFilters(filtered, []);
};

/** Looks at the cells once more: rows do not come and go by themselves when cells change. */
export const reapplyFilters = (filtered: Filtered): void => {
  guardFilter(filtered);
  showAndHide(filtered, filtered.columns);
};

/** Turns the filter of a sheet on for an area; the one it had before ends. */
export const setSheetFilter = (book: Book, sheet: SheetData, area: Area | null): void => {
  const before = sheetFilter(book, sheet);
  if (before) clearFilters(before);
  guardFilter({ book, sheet });
  sheet.autoFilter = area && { area, columns: [] };
  book.tell({ kind: "structure" });
};

/** Whether cells would move in a part of a filtered list only; whole rows and columns may. */
export const isUnderFilter = (sheet: SheetData, { area }: Shift, moving: Area): boolean => {
  const isWhole = area.columns === MAX_COLUMNS || area.rows === MAX_ROWS;
  const isTouched = (own: Area, columns: readonly ColumnFilter[]): boolean =>
    columns.length > 0 && overlaps(own, moving);
  return (
    !isWhole &&
    ((sheet.autoFilter && isTouched(sheet.autoFilter.area, sheet.autoFilter.columns)) ||
      sheet.tables.some((table) => isTouched(table.area, table.filters)))
  );
};

/** Where the filters of a list go, whose cells are at this place still. */
export const shiftedFilters = (
  columns: readonly ColumnFilter[],
  area: Area,
  shift: Shift,
): readonly ColumnFilter[] => {
  const start = shiftedCell(shift, area.row, area.column)?.column ?? area.column;
  return columns.flatMap((filter) => {
    const place = shiftedCell(shift, area.row, area.column + filter.column);
    return place ? [{ ...filter, column: place.column - start }] : [];
  });
};

const setFilters = (filtered: Filtered, columns: readonly ColumnFilter[]): void => {
  filtered.put(columns);
  showAndHide(filtered, columns);
};

const showAndHide = ({ book, sheet, area }: Filtered, columns: readonly ColumnFilter[]): void => {
  book.calculation.settle();
  const rows = Array.from({ length: area.rows - 1 }, (_, index) => area.row + 1 + index);
  const tests = columns.map(({ column, criteria }) => {
    const at = (row: number) => cellAt(sheet, row, area.column + column);
    return { at, test: cellTest(criteria, rows.map(at)) };
  });
  const isKnown = tests.every(({ test }) => test !== null);
  if (!isKnown) return;
  keepingCharts(sheet, () => {
    for (const row of rows) {
      const isHidden = !tests.every(({ at, test }) => test?.(at(row)));
      const state = sheet.rows.get(row);
      if ((state?.hidden ?? false) === isHidden) continue;
      sheet.rows.set(row, { height: null, ...state, hidden: isHidden });
    }
  });
  book.tell({ kind: "format", sheet, area });
};

/** A protected sheet lets filters be used only if its protection says so; in the file, "0" is "not forbidden". */
const guardFilter = ({ book, sheet }: Pick<Filtered, "book" | "sheet">): void => {
  guardWritable(book);
  guardAlive({ book, sheet });
  if (sheet.protection && sheet.protection.options.autoFilter !== "0") throw accessDenied();
};
