// SPDX-License-Identifier: EUPL-1.2
import { fromR1C1, toR1C1 } from "../calculator/r1c1";
import { intersection } from "../model/area";
import { cellAt, isBlank, putCell } from "../model/cells";
import type { CellRange } from "../model/cell-range";
import { cellKey, type Area, type SheetData, type TableData } from "../model/workbook-data";

/**
 * A formula written into a part of a table column spreads over the rest of it, if the rest is blank or held one
 * formula throughout. Returns the columns that were filled. A column written as a whole is left as it was written.
 */
export const fillCalculatedColumns = ({ sheet, area }: CellRange): readonly Area[] =>
  sheet.tables.flatMap((table) => {
    const written = intersection(bodyOf(table), area);
    if (!written || written.rows === bodyOf(table).rows) return [];
    return columnsOf(written).flatMap((column) => fillColumn(sheet, table, column) ?? []);
  });

/** New blank rows of a table take over the formula of a column that holds one throughout. Returns what was filled. */
export const continueColumns = ({ sheet, area }: CellRange): readonly Area[] =>
  sheet.tables.flatMap((table) => {
    const body = bodyOf(table);
    const added = intersection(body, area);
    if (!added) return [];
    const before = rowsOf(body).filter((row) => row < added.row || row >= added.row + added.rows);
    return columnsOf(added).flatMap((place) => {
      const pattern = before.length === 0 ? null : patternOf(sheet, place.column, before);
      const isFree = rowsOf(added).every((row) => isBlank(cellAt(sheet, row, place.column)));
      if (pattern === null || !isFree) return [];
      putPattern(sheet, { pattern, column: place.column, rows: rowsOf(added) });
      return [place];
    });
  });

const rowsOf = ({ row, rows }: Area): readonly number[] =>
  Array.from({ length: rows }, (_, offset) => row + offset);

const bodyOf = ({ area, showHeaders, showTotals }: TableData): Area => {
  const above = showHeaders ? 1 : 0;
  return { ...area, row: area.row + above, rows: area.rows - above - (showTotals ? 1 : 0) };
};

const columnsOf = (area: Area): readonly Area[] =>
  Array.from({ length: area.columns }, (_, offset) => ({
    ...area,
    column: area.column + offset,
    columns: 1,
  }));

/** The only formula pattern of these rows; null when a row has another one or none. */
const patternOf = (sheet: SheetData, column: number, rows: readonly number[]): string | null => {
  const patterns = rows.map((row) => {
    const { formula } = cellAt(sheet, row, column);
    return formula === null ? null : toR1C1(formula, { row, column });
  });
  const [first = null] = patterns;
  return patterns.every((pattern) => pattern === first) ? first : null;
};

const fillColumn = (sheet: SheetData, table: TableData, written: Area): Area | null => {
  const body = bodyOf(table);
  const { column } = written;
  const all = rowsOf(body);
  const isWritten = (row: number): boolean =>
    row >= written.row && row < written.row + written.rows;
  const rest = all.filter((row) => !isWritten(row));
  const pattern = patternOf(sheet, column, all.filter(isWritten));
  const isFree =
    rest.every((row) => isBlank(cellAt(sheet, row, column))) ||
    patternOf(sheet, column, rest) !== null;
  if (pattern === null || !isFree) return null;
  putPattern(sheet, { pattern, column, rows: rest });
  return { ...body, column, columns: 1 };
};

const putPattern = (
  sheet: SheetData,
  {
    pattern,
    column,
    rows,
  }: { readonly pattern: string; readonly column: number; readonly rows: readonly number[] },
): void => {
  for (const row of rows) {
    const cell = cellAt(sheet, row, column);
    const formula = fromR1C1(pattern, { row, column });
    putCell(sheet, cellKey(row, column), { ...cell, value: 0, type: "Double", formula });
  }
};
