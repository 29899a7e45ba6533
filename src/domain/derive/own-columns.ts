// SPDX-License-Identifier: EUPL-1.2
import { normaliseLabel } from "../shared/label";
import type { CellRef } from "../shared/cell";
import { isUsed } from "./planned-cell";
import type { CellValue, SheetSnapshot } from "../shared/sheet-snapshot";

/** Rows (from 0) in which columns are looked for, and the row that holds or gets their headings. */
export interface ColumnArea {
  readonly headerRow: number;
  readonly firstRow: number;
  readonly lastRow: number;
  /** Where the first column may stand at the earliest. */
  readonly firstColumn: number;
}

/** Hands out the columns of derived cells: the one that bears the heading already, else the next free one. */
export interface OwnColumns {
  readonly columnOf: (heading: string | number) => number;
  /** Columns that are new in this run. */
  readonly added: () => readonly number[];
}

/** New columns stand to the right of everything in these rows, so that nothing of anybody else is in their way. */
export const ownColumns = (sheet: SheetSnapshot | null, area: ColumnArea): OwnColumns => {
  const known = headingsIn(sheet, area.headerRow);
  const added: number[] = [];
  let next = Math.max(area.firstColumn, lastUsedColumn(sheet, area) + 1);
  const columnOf = (heading: string | number): number => {
    const key = headingKey(heading);
    const found = known.get(key);
    if (found !== undefined) return found;
    const column = next;
    next += 1;
    known.set(key, column);
    added.push(column);
    return column;
  };
  return { columnOf, added: () => added };
};

/** The first filled cell of each foreign column in these rows: what moves our columns further right. */
export const foreignCells = (
  sheet: SheetSnapshot,
  rows: { readonly first: number; readonly last: number },
  isForeign: (column: number) => boolean,
): readonly CellRef[] => {
  const found = new Map<number, CellRef>();
  for (let row = rows.first; row <= rows.last; row += 1) {
    sheet.values[row]?.forEach((_, column) => {
      if (!isUsed(sheet, { row, column }) || found.has(column) || !isForeign(column)) return;
      found.set(column, { sheet: sheet.name, row, column });
    });
  }
  return [...found.values()];
};

/** The columns (from 0) whose heading in this row is the given one. */
export const columnsHeaded = (
  { values }: SheetSnapshot,
  row: number,
  heading: string | number,
): readonly number[] => {
  const key = headingKey(heading);
  return (values[row] ?? []).flatMap((value, column) =>
    headingKey(value) === key ? [column] : [],
  );
};

const headingsIn = (sheet: SheetSnapshot | null, row: number): Map<string, number> => {
  const headings = new Map<string, number>();
  sheet?.values[row]?.forEach((value, column) => {
    const key = headingKey(value);
    if (key !== "" && !headings.has(key)) headings.set(key, column);
  });
  return headings;
};

const headingKey = (heading: CellValue): string => normaliseLabel(String(heading));

const lastUsedColumn = (sheet: SheetSnapshot | null, { firstRow, lastRow }: ColumnArea): number => {
  let last = -1;
  for (let row = firstRow; row <= lastRow; row += 1) {
    sheet?.values[row]?.forEach((_, column) => {
      if (isUsed(sheet, { row, column })) last = Math.max(last, column);
    });
  }
  for (const area of sheet?.mergedAreas ?? []) {
    const isBeside = area.row <= lastRow && area.row + area.rows > firstRow;
    if (isBeside) last = Math.max(last, area.column + area.columns - 1);
  }
  return last;
};
