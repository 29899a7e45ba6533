// SPDX-License-Identifier: EUPL-1.2
import type { CellRange } from "../model/cell-range";
import { cellAt, isBlank, putCell } from "../model/cells";
import type { SortKey } from "../model/filters";
import { cellKey, type Area, type CellData, type SheetData } from "../model/workbook-data";
import { fromR1C1, toR1C1 } from "../calculator/r1c1";
import { guardContent } from "./guards";
import { refuseMerged } from "./merged-cells";
import { tellContent } from "./write-range";

/** "rows": rows change places; "columns": columns do. */
export type SortAxis = "rows" | "columns";

export interface Sorting {
  readonly keys: readonly SortKey[];
  readonly matchCase: boolean;
  readonly axis: SortAxis;
}

/**
 * Sorts the rows or columns of a range. Looks and comments go along, and formulas keep what they say relative to their
 * own row. Lines that are hidden stay where they are.
 */
export const sortRange = (range: CellRange, { keys, matchCase, axis }: Sorting): void => {
  guardContent(range);
  refuseMerged(range);
  const { book, sheet, area } = range;
  book.calculation.settle();
  const lines = linesOf(sheet, area, axis);
  const compare = comparison(keys, matchCase);
  // Array.sort is stable, and so is Excel: equal lines keep their order.
  const sorted = [...lines].sort((a, b) => compare(a.cells, b.cells));
  const comments = [...sheet.comments, ...sheet.notes].map((placed) => ({ placed, ...placed }));
  sorted.forEach((line, index) => {
    const place = lines[index];
    if (!place) return;
    line.cells.forEach((cell, offset) => {
      const from = cellOn(line, offset);
      const to = cellOn(place, offset);
      putCell(sheet, cellKey(to.row, to.column), moved(cell, from, to));
      for (const { placed, row, column } of comments) {
        if (row === from.row && column === from.column) Object.assign(placed, to);
      }
    });
  });
  tellContent(range, null);
  book.tell({ kind: "sorted", sheet, area, axis });
};

interface Place {
  readonly row: number;
  readonly column: number;
}

/** A row or a column of the range. */
interface Line {
  readonly axis: SortAxis;
  readonly start: Place;
  readonly cells: readonly CellData[];
}

const linesOf = (sheet: SheetData, area: Area, axis: SortAxis): readonly Line[] => {
  const [count, length] = axis === "rows" ? [area.rows, area.columns] : [area.columns, area.rows];
  return Array.from({ length: count }, (_, index) => {
    const start =
      axis === "rows"
        ? { row: area.row + index, column: area.column }
        : { row: area.row, column: area.column + index };
    const line = { axis, start, cells: [] };
    const cells = Array.from({ length }, (_unused, offset) => {
      const { row, column } = cellOn(line, offset);
      return cellAt(sheet, row, column);
    });
    return { ...line, cells };
  }).filter(({ start }) => !isHidden(sheet, axis, start));
};

const isHidden = (sheet: SheetData, axis: SortAxis, { row, column }: Place): boolean =>
  (axis === "rows" ? sheet.rows.get(row)?.hidden : sheet.columns.get(column)?.hidden) ?? false;

const cellOn = ({ axis, start: { row, column } }: Line, offset: number): Place =>
  axis === "rows" ? { row, column: column + offset } : { row: row + offset, column };

const moved = (cell: CellData, from: Place, to: Place): CellData =>
  cell.formula === null || (from.row === to.row && from.column === to.column)
    ? cell
    : { ...cell, formula: fromR1C1(toR1C1(cell.formula, from), to) };

type Compare<T> = (a: T, b: T) => number;

const comparison =
  (keys: readonly SortKey[], matchCase: boolean): Compare<readonly CellData[]> =>
  (a, b) => {
    for (const { column, isAscending } of keys) {
      const [one, other] = [a[column], b[column]];
      if (!one || !other) continue;
      const order = compareCells(one, other, matchCase);
      // Blank cells come last whichever way is sorted.
      const isTurned = !isAscending && !isBlank(one) && !isBlank(other);
      if (order !== 0) return isTurned ? -order : order;
    }
    return 0;
  };

/** Numbers before texts before truth values before errors before nothing. */
const RANK: Readonly<Record<CellData["type"], number>> = {
  Double: 0,
  String: 1,
  Boolean: 2,
  Error: 3,
  Empty: 4,
};

const compareCells = (a: CellData, b: CellData, matchCase: boolean): number => {
  if (a.type !== b.type) return RANK[a.type] - RANK[b.type];
  if (a.type === "Double" || a.type === "Boolean") return Number(a.value) - Number(b.value);
  if (a.type !== "String") return 0;
  return String(a.value).localeCompare(String(b.value), "de", {
    sensitivity: matchCase ? "variant" : "accent",
  });
};
