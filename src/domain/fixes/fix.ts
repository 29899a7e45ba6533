// SPDX-License-Identifier: EUPL-1.2
import type { CellRef } from "../shared/cell";
import type { CellValue } from "../shared/sheet-snapshot";
import type { CellContent, WorkbookEdit } from "../shared/workbook-edit";

/** What a fix does; each has its wording. */
export type FixKind =
  | "textToNumber"
  | "chooseReading"
  | "scale100"
  | "normalizePeriod"
  | "trim"
  | "splitMark"
  | "dropPercent"
  | "nilToZero"
  | "splitNote"
  | "pickCode"
  | "normalizeCode"
  | "renameHeader"
  | "useFormula"
  | "restoreFormula"
  | "breakLink"
  | "insertRows"
  | "unmerge"
  | "showLines"
  | "calculate";

/** One cell of a fix, as it is and as it will be. */
export interface FixedCell {
  readonly cell: CellRef;
  /** The value, or the formula where the cell holds one. */
  readonly before: CellValue;
  readonly after: Exclude<CellContent, null>;
  /** The value a formula is expected to show; null for a constant. */
  readonly result: number | string | null;
  /** en-US code; null leaves the format. */
  readonly numberFormat: string | null;
}

/** A row a fix puts in, blank but for the labels that say what belongs there. */
export interface NewRow {
  readonly sheet: string;
  /** The row (from 0) it comes below, as rows are counted before the fix. */
  readonly below: number;
  readonly labels: readonly { readonly column: number; readonly text: string | number }[];
}

/** What a fix does to the shape of a sheet, or to Excel, rather than to cells; rows are counted as before the fix. */
export type FixAct = Extract<WorkbookEdit, { kind: "unmerge" | "showLines" | "calculate" }>;

/** A way to mend a finding: exactly these cells, rows and acts, nothing else in the workbook. */
export interface Fix {
  /** The finding it mends. */
  readonly finding: string;
  readonly kind: FixKind;
  /**
   * true: keeps the value or is the only possible one, so that one click is enough. false: shown with old and new, and
   * where a finding has several, the user chooses one.
   */
  readonly isSafe: boolean;
  readonly cells: readonly FixedCell[];
  readonly rows: readonly NewRow[];
  readonly acts: readonly FixAct[];
}

/** By finding id; findings that only a person can mend are missing. */
export type Fixes = ReadonlyMap<string, readonly Fix[]>;
