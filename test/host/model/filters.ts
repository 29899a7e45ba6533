// SPDX-License-Identifier: EUPL-1.2
import type { Area } from "./rectangle";

/** Which cells of a column a filter lets through. */
export type FilterCriteria =
  /** What cells show; "" stands for blank ones. */
  | { readonly kind: "Values"; readonly values: readonly string[] }
  /** Criteria as somebody would type them: ">5", "=weib*", "<>". */
  | {
      readonly kind: "Custom";
      readonly criterion1: string;
      readonly criterion2: string | null;
      /** "And" where there is only one. */
      readonly operator: "And" | "Or";
    }
  | {
      readonly kind: "Ranked";
      readonly isTop: boolean;
      readonly isPercent: boolean;
      readonly count: number;
    }
  /** A kind the host only keeps: colours, icons, dates; by the name of the file. */
  | { readonly kind: "Other"; readonly type: string };

export interface ColumnFilter {
  /** From 0, inside the filtered cells. */
  readonly column: number;
  readonly criteria: FilterCriteria;
}

/** The filter of a sheet; tables have their own. */
export interface SheetFilter {
  /** With the row of headers. */
  area: Area;
  columns: readonly ColumnFilter[];
}

export interface SortKey {
  /** Column, or row where columns are sorted, from 0 inside the range. */
  readonly column: number;
  readonly isAscending: boolean;
}

/** How a table was sorted last. */
export interface TableSortData {
  readonly keys: readonly SortKey[];
  readonly matchCase: boolean;
}
