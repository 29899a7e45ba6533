// SPDX-License-Identifier: EUPL-1.2
import type { CellRange } from "../model/cell-range";
import { cellAt, isBlank, putCell } from "../model/cells";
import { cellKey, type CellData } from "../model/workbook-data";
import { fromR1C1, toR1C1 } from "../calculator/r1c1";
import { guardContent } from "./guards";
import { refuseMerged } from "./merged-cells";
import { tellContent } from "./write-range";

export interface SortKey {
  /** From 0, inside the range. */
  readonly column: number;
  readonly isAscending: boolean;
}

/** Sorts the rows of a range. Looks go along, and formulas keep what they say relative to their own row. */
export const sortRows = (range: CellRange, keys: readonly SortKey[], matchCase: boolean): void => {
  guardContent(range);
  refuseMerged(range);
  range.book.calculation.settle();
  const { sheet, area } = range;
  const rows = Array.from({ length: area.rows }, (_, index) => {
    const row = area.row + index;
    const cells = Array.from({ length: area.columns }, (_unused, column) =>
      cellAt(sheet, row, area.column + column),
    );
    return { row, cells };
  });
  const compare = comparison(keys, matchCase);
  // Array.sort is stable, and so is Excel: equal rows keep their order.
  const sorted = [...rows].sort((a, b) => compare(a.cells, b.cells));
  sorted.forEach(({ row: from, cells }, index) => {
    const to = area.row + index;
    cells.forEach((cell, offset) => {
      const column = area.column + offset;
      putCell(sheet, cellKey(to, column), moved(cell, { from, to, column }));
    });
  });
  tellContent(range, null);
};

interface Move {
  readonly from: number;
  readonly to: number;
  readonly column: number;
}

const moved = (cell: CellData, { from, to, column }: Move): CellData =>
  cell.formula === null || from === to
    ? cell
    : {
        ...cell,
        formula: fromR1C1(toR1C1(cell.formula, { row: from, column }), { row: to, column }),
      };

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
