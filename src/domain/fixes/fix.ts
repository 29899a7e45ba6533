// SPDX-License-Identifier: EUPL-1.2
import type { CellRef } from "../shared/cell";
import type { CellValue } from "../shared/sheet-snapshot";
import type { CellContent } from "../shared/workbook-edit";

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
  | "breakLink";

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

/** A way to mend a finding: exactly these cells change, nothing else in the workbook. */
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
}

/** By finding id; findings that only a person can mend are missing. */
export type Fixes = ReadonlyMap<string, readonly Fix[]>;
