// SPDX-License-Identifier: EUPL-1.2

import type { FigureRef } from "../catalogue/figure";
import type { Year } from "../shared/year";

/** A reason somebody gave for a figure that was asked about, to be printed below the tables. */
export interface PrintedReason {
  readonly text: string;
  readonly figures: readonly (FigureRef & { readonly year: Year })[];
}

/** What a department wrote beside a row of its figures, or gave as a reason for one of them. */
export interface Remark {
  /** Series (`explanations.ts`) of the figures it stands beside. */
  readonly series: string;
  readonly department: string;
  readonly text: string;
}
