// SPDX-License-Identifier: EUPL-1.2
import type { CellValue } from "../domain/shared/sheet-snapshot";
import type { WorkbookEdit } from "../domain/shared/workbook-edit";

/** A workbook that is made from nothing: every sheet its edits name is one they add. */
export interface NewWorkbook {
  readonly title: string;
  readonly creator: string;
  readonly created: Date;
  readonly edits: readonly WorkbookEdit[];
  /** Results of formulas by cell id (`cellId`), shown until Excel calculates. */
  readonly computed: ReadonlyMap<string, CellValue>;
}

/** Writes an .xlsx with formulas, input rules, protection, marks of sheets and parts of ours. */
export interface WorkbookWriter {
  readonly write: (workbook: NewWorkbook) => Uint8Array;
}
