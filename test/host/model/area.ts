// SPDX-License-Identifier: EUPL-1.2
import { MAX_COLUMNS, MAX_ROWS, type Area } from "./workbook-data";

export const cellCount = ({ rows, columns }: Area): number => rows * columns;

/** Whole columns, whole rows or the whole sheet: such ranges have no values to read. */
export const isUnbounded = ({ rows, columns }: Area): boolean =>
  rows === MAX_ROWS || columns === MAX_COLUMNS;

export const containsCell = (area: Area, row: number, column: number): boolean =>
  row >= area.row &&
  row < area.row + area.rows &&
  column >= area.column &&
  column < area.column + area.columns;

export const containsArea = (outer: Area, inner: Area): boolean =>
  containsCell(outer, inner.row, inner.column) &&
  containsCell(outer, inner.row + inner.rows - 1, inner.column + inner.columns - 1);

export const sameArea = (one: Area, other: Area): boolean =>
  containsArea(one, other) && containsArea(other, one);

export const overlaps = (one: Area, other: Area): boolean =>
  one.row < other.row + other.rows &&
  other.row < one.row + one.rows &&
  one.column < other.column + other.columns &&
  other.column < one.column + one.columns;

/** null when the two have no cell in common. */
export const intersection = (one: Area, other: Area): Area | null => {
  const row = Math.max(one.row, other.row);
  const column = Math.max(one.column, other.column);
  const rows = Math.min(one.row + one.rows, other.row + other.rows) - row;
  const columns = Math.min(one.column + one.columns, other.column + other.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : null;
};

/** The smallest rectangle around both. */
export const around = (one: Area, other: Area): Area => {
  const row = Math.min(one.row, other.row);
  const column = Math.min(one.column, other.column);
  return {
    row,
    column,
    rows: Math.max(one.row + one.rows, other.row + other.rows) - row,
    columns: Math.max(one.column + one.columns, other.column + other.columns) - column,
  };
};

export const singleCell = (row: number, column: number): Area => ({
  row,
  column,
  rows: 1,
  columns: 1,
});

/** What is left of an area without another: up to four rectangles. */
export const without = (area: Area, gone: Area): readonly Area[] => {
  const cut = intersection(area, gone);
  if (!cut) return [area];
  const below = area.row + area.rows - (cut.row + cut.rows);
  const right = area.column + area.columns - (cut.column + cut.columns);
  const band = { row: cut.row, rows: cut.rows };
  return [
    { ...area, rows: cut.row - area.row },
    { ...area, ...band, columns: cut.column - area.column },
    { ...area, ...band, column: cut.column + cut.columns, columns: right },
    { ...area, row: cut.row + cut.rows, rows: below },
  ].filter(({ rows, columns }) => rows > 0 && columns > 0);
};
