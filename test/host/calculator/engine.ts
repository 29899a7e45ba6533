// SPDX-License-Identifier: EUPL-1.2
import type { CellData, CellType, CellValue, WorkbookData } from "../model/workbook-data";

export interface CellAddress {
  /** Position of the sheet in the workbook, from 0. */
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
}

export interface CalculatedValue {
  readonly value: CellValue;
  readonly type: CellType;
}

/** A spreadsheet calculator, seen as little as the host needs it. */
export interface Engine {
  /** Number, text, truth value or error; a formula counts as the value it last had. */
  readonly putConstant: (at: CellAddress, cell: CellData) => void;
  readonly putFormula: (at: CellAddress, formula: string) => void;
  readonly evaluate: () => void;
  /** "unknown" for a formula the calculator cannot read or does not know. */
  readonly valueAt: (at: CellAddress) => CalculatedValue | "unknown";
  readonly dispose: () => void;
}

/** Makes a calculator with the sheets and defined names of a workbook, still without cells. */
export type EngineFactory = (data: WorkbookData) => Engine;
