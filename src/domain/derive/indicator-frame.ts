// SPDX-License-Identifier: EUPL-1.2
import type { CellRef } from "../shared/cell";
import type { SheetSnapshot } from "../shared/sheet-snapshot";
import type { Year } from "../shared/year";
import type { YearSpan } from "./change-spans";
import type { FormulaCell } from "./formula-cell";
import type { IndicatorLine } from "./indicator-lines";

/** What a row of one year is compared with: another group, or the whole city. */
export interface Comparison {
  readonly type: "groupRatio" | "cityDeviation";
  readonly year: Year;
}

/** Columns (from 0) of the texts of a row; undefined where the table has no such column. */
export interface StubColumns {
  readonly code: number;
  readonly title: number | undefined;
  readonly group: number | undefined;
  readonly area: number | undefined;
  readonly unit: number | undefined;
}

/** Where a table of indicators stands, old rows included. */
export interface IndicatorTable {
  /** The sheet the table is on as it is now; null for a new sheet. */
  readonly snapshot: SheetSnapshot | null;
  readonly stub: StubColumns;
  readonly years: ReadonlyMap<Year, number>;
  readonly changes: readonly (YearSpan & { readonly column: number })[];
  readonly comparisons: readonly (Comparison & { readonly column: number })[];
  /** Rows that may hold lines of an earlier run; `last` is before `first` where there are none. */
  readonly rows: { readonly first: number; readonly last: number };
  /** How a formula of this table names a delivered cell. */
  readonly refer: (cell: CellRef) => string;
}

/** The formula cells of a row by year; none where one of its inputs cannot be used. */
export type ValueCells = ReadonlyMap<Year, FormulaCell>;

export interface PlacedLine {
  readonly line: IndicatorLine;
  readonly row: number;
}

/** A line with the cells of its years. */
export interface PlannedLine extends PlacedLine {
  readonly values: ValueCells;
}
