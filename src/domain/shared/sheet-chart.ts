// SPDX-License-Identifier: EUPL-1.2
import type { Block } from "./cell";

/** Excel's names of the kinds that are drawn. Lines go without markers, which would have colours of their own. */
export type ChartType = "Line" | "ColumnClustered" | "BarClustered";

/** A chart over cells of its sheet. */
export interface SheetChart {
  readonly type: ChartType;
  readonly title: string;
  /** What the axis of values counts: "Anteil in %". */
  readonly axisTitle: string;
  /** Whether the axis has to begin at 0, as bars are as long as their values only then; false where a value is below it. */
  readonly isFromZero: boolean;
  readonly categories: Block;
  readonly series: readonly ChartSeries[];
}

export interface ChartSeries {
  readonly name: string;
  readonly values: Block;
  /** Where the figures of a line stand; null for none. Bars have theirs at their ends. */
  readonly labels?: "Top" | "Bottom" | null;
}
