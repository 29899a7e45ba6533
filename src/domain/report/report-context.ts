// SPDX-License-Identifier: EUPL-1.2
import type { Catalogue } from "../catalogue/catalogue";
import type { DataRow } from "./data-row";
import type { PrintedReason } from "./remark";
import type { ReportWords } from "./report-words";

/** What a report is made with, beside the workbook. */
export interface ReportContext {
  readonly catalogue: Catalogue;
  readonly words: ReportWords;
  /** Stands in the line on the data state of every table that changes. */
  readonly now: Date;
  /** Reasons that departments want to see printed; absent: none. */
  readonly reasons?: readonly PrintedReason[];
  /** Figures of the last edition, which count where nobody delivers them anew; absent: none. */
  readonly carried?: readonly DataRow[];
}
