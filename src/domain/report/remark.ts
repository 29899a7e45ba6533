// SPDX-License-Identifier: EUPL-1.2

/** What a department wrote beside a row of its figures. */
export interface Remark {
  /** Series (`explanations.ts`) of the figures it stands beside. */
  readonly series: string;
  readonly department: string;
  readonly text: string;
}
