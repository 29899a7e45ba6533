// SPDX-License-Identifier: EUPL-1.2
import type { CellRef } from "../shared/cell";
import type { WorkbookEdit } from "../shared/workbook-edit";
import type { Year } from "../shared/year";
import type { FormulaExample } from "./formula-examples";
import type { MeasureChoice } from "./derive-options";

/** Why a row, or one of its cells, gets no formula. The cell named is the cause. */
export interface SkippedRow {
  readonly row: number;
  readonly reason:
    | "unreadable"
    | "markedText"
    /** The sign "-" for exactly zero, typed as text. */
    | "nilText"
    | "merged"
    | "elsewhere"
    /** A break in the series lies after the start year; the change shows the sign "x". */
    | "seriesBreak"
    /** A break lies between the two dates of a mean base; the rate shows the sign "x". */
    | "mixedSeries";
  readonly cell: CellRef;
}

/** Why a sheet gets less than it could, or nothing at all. */
export type DeriveProblem =
  /** The columns or rows would lie beyond the edge of the sheet: nothing is written. */
  | { readonly type: "noRoom"; readonly sheet: string }
  /** Several columns bear the same heading of ours; the first one is used. */
  | {
      readonly type: "duplicateHeading";
      readonly heading: string;
      readonly cells: readonly CellRef[];
    }
  /** Several columns hold values of one year; the first one is used. */
  | { readonly type: "duplicateYear"; readonly year: Year; readonly cells: readonly CellRef[] }
  /** Results of an array formula of somebody else lie over cells of ours; they are never written over. */
  | { readonly type: "spilled"; readonly cells: readonly CellRef[] };

/** One column (or one kind of measure in a block) that is to be written, for the preview. */
export interface PlannedMeasure {
  /** Header as it will stand in the sheet, "2015 zu 2014 in % (berechnet)". */
  readonly header: string;
  /** Sheet the formulas go to. */
  readonly sheet: string;
  /** The rule in words, without cell addresses; filled in by the wording passed to the planner. */
  readonly sentence: string;
  /** The rule with the names of the figures, once per indicator; absent where the rule says it all. */
  readonly named?: readonly string[];
  readonly cells: number;
}

/** A formula cell with the value we expect Excel to show, unrounded; a text where a sign travels. */
export interface ExpectedCell {
  readonly cell: CellRef;
  readonly value: number | string;
}

/** What "Berechnen" would write for one sheet. */
export interface DerivePlan {
  readonly sheet: string;
  readonly edits: readonly WorkbookEdit[];
  readonly measures: readonly PlannedMeasure[];
  readonly expected: readonly ExpectedCell[];
  readonly skipped: readonly SkippedRow[];
  /** Cells of our columns in which somebody has put something else: kept or written over, as the user chooses. */
  readonly occupied: readonly CellRef[];
  /** Foreign contents right of the table; never touched, new columns stand right of them. */
  readonly bypassed: readonly CellRef[];
  /** Value cells that hold "-" as text: no formula can use them before they become the number 0. */
  readonly nilTexts: readonly CellRef[];
  readonly problems: readonly DeriveProblem[];
  /** Rows of the table that are hidden or filtered out; they are computed all the same. */
  readonly hiddenRows: number;
  /** The measures that make sense on this sheet, chosen or not. */
  readonly choices: readonly MeasureChoice[];
  /** A cell at work for each pattern of formulas that the sheet has or gets. */
  readonly examples: readonly FormulaExample[];
  /** Cells that change. 0: everything is there already and nothing will be written. */
  readonly cellsToWrite: number;
}
