// SPDX-License-Identifier: EUPL-1.2
import type { Block, CellPosition } from "./cell";
import type { OwnPart } from "./own-part";

/** What a cell holds: number, text, true/false; "" for a blank cell. Error cells hold their text, see `valueTypes`. */
export type CellValue = number | string | boolean;

/** How Excel stores the value. Errors are recognised by this type only, never by their text (it depends on the language). */
export type ValueType = "Empty" | "String" | "Double" | "Boolean" | "Error";

/** The tag on a worksheet that says "made by the add-in"; kept in the sheet's custom properties. */
export interface SheetMarker {
  readonly kind:
    | "questionnaire"
    | "derived"
    | "data"
    | "contents"
    | "reportTable"
    | "parameters"
    | "delivery"
    | "supporting"
    | "catalogue"
    | "edition";
  /** What the sheet shows: a report table id ("BEV-01.3"), the id of the source sheet of a `derived` sheet, else "". */
  readonly id: string;
  /** Version of the layout written; rises when a generator changes its layout. */
  readonly schema: number;
}

/** A comment at a cell with its answers; notes of the old kind are none. */
export interface CellComment extends CellPosition {
  readonly text: string;
}

/**
 * A plain copy of what one worksheet held at one moment; no live Excel object inside.
 * All grids start at A1, are rows x columns of equal size and end with the last cell that holds a value.
 */
export interface SheetSnapshot {
  /** Excel's own id: stays when the sheet is renamed, valid for this session. */
  readonly id: string;
  readonly name: string;
  readonly visibility: "Visible" | "Hidden" | "VeryHidden";
  readonly isProtected: boolean;
  readonly marker: SheetMarker | null;
  readonly values: readonly (readonly CellValue[])[];
  /** Formula text in English with commas ("=A1*100/B1"), or the value where there is no formula. */
  readonly formulas: readonly (readonly CellValue[])[];
  readonly valueTypes: readonly (readonly ValueType[])[];
  /** Number format codes, en-US. */
  readonly numberFormats: readonly (readonly string[])[];
  readonly mergedAreas: readonly Block[];
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  /** Whether a filter of the sheet or of one of its tables is at work and hides rows; absent where none is. */
  readonly isFiltered?: boolean;
  /** Of the workbook that is open; absent where there are none, and in files, where they are not read. */
  readonly comments?: readonly CellComment[];
}

/** Every worksheet that was read, in tab order. */
export interface WorkbookSnapshot {
  readonly sheets: readonly SheetSnapshot[];
  /** Names of all worksheets, read or not; needed to find a free name. */
  readonly sheetNames: readonly string[];
  readonly activeSheetId: string;
  readonly isStructureProtected: boolean;
  readonly isReadOnly: boolean;
  /** Excel recalculates only when it is told to, so that results may be old. */
  readonly isCalculatedByHand: boolean;
  /** Read with every scope. */
  readonly ownParts: readonly OwnPart[];
}
