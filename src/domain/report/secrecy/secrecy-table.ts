// SPDX-License-Identifier: EUPL-1.2
import type { CountGrid } from "./count-grid";
import type { DerivedCell } from "./derived-cells";

/** A report table as secrecy sees it. */
export interface SecrecyTable {
  readonly id: string;
  /** Dimensions its counts are broken down by, years not counted. */
  readonly dimensions: number;
  /** One per family of counts that add up; a table of several indicators has several. */
  readonly grids: readonly CountGrid[];
  /** An input that is derived itself stands before what uses it. */
  readonly derived: readonly DerivedCell[];
}
