// SPDX-License-Identifier: EUPL-1.2
import type { Block, CellPosition } from "./cell";
import type { OwnPartName } from "./own-part";
import type { SheetChart } from "./sheet-chart";
import type { SheetMarker } from "./sheet-snapshot";

/**
 * What one cell is to hold afterwards.
 * A text is written as text, whatever it starts with; a formula is English with commas and starts with "=".
 * null leaves the cell as it is.
 */
export type CellContent = number | string | { readonly formula: string } | null;

/** Named parts of what we write. `src/excel/theme.ts` alone knows what a part looks like. */
export type PartName =
  | "title"
  | "subtitle"
  | "hint"
  | "link"
  | "spanner"
  | "columnHead"
  | "derivedHead"
  /** Head over figures, right like them. */
  | "numberHead"
  /** Head and cell of a text column that follows figures: set off from the figures on its left. */
  | "textHead"
  | "textBeside"
  | "stub"
  | "body"
  | "text"
  | "totalStub"
  | "totalBody"
  | "groupRow"
  | "note"
  /** What a column is for, above its head. */
  | "explanation"
  | "source"
  | "inputCell"
  /** White cell for words. */
  | "inputText"
  | "lockedCell"
  | "blockedCell"
  | "remarkHead"
  | "remark";

export interface PageLayout {
  readonly orientation: "portrait" | "landscape";
  /** First and last row (from 0) repeated on every printed page; null for none. */
  readonly repeatedRows: { readonly first: number; readonly last: number } | null;
  /** What is printed, so that rows which are not stay out of it; null: all that stands on the sheet, now and later. */
  readonly printArea: Block | null;
  readonly footer: { readonly left: string; readonly center: string; readonly right: string };
  /** true: all of it on one page. Pages are fitted in width alone where it is absent. */
  readonly isOnePage?: boolean;
}

/** What may be typed into a cell. A rule on cells restricts people, never what the add-in writes. */
export type InputRule =
  | { readonly type: "list"; readonly values: readonly string[] }
  /** The entries of one column of a sheet. */
  | { readonly type: "listOn"; readonly sheet: string; readonly block: Block }
  /** English formula for the first cell of the block; relative references move along. */
  | { readonly type: "formula"; readonly formula: string };

/** Title (at most 32 characters) and text (at most 255) of a message Excel shows beside a cell. */
export interface InputMessage {
  readonly title: string;
  readonly text: string;
}

/**
 * One change a use case wants, as plain data. The Excel folder carries a list of them out in the given order;
 * nothing else in the workbook changes.
 */
export type WorkbookEdit = SheetEdit | PartEdit | CalculationEdit;

/** Writes a custom XML part of ours; one that is there already gets the new text. */
export interface PartEdit {
  readonly kind: "putOwnPart";
  readonly part: OwnPartName;
  readonly xml: string;
}

/** Calculates everything anew and lets Excel go on by itself; an undo goes back to calculating on demand. */
export interface CalculationEdit {
  readonly kind: "calculate";
}

export const isSheetEdit = (edit: WorkbookEdit): edit is SheetEdit => "sheet" in edit;

export const isPartEdit = (edit: WorkbookEdit): edit is PartEdit => edit.kind === "putOwnPart";

export type SheetEdit =
  | {
      readonly kind: "addSheet";
      readonly sheet: string;
      readonly marker: SheetMarker;
      readonly position: "first" | "last";
    }
  | {
      /** Rows x columns of contents from `at` on. `numberFormats` and `parts` have the same shape or are absent. */
      readonly kind: "putBlock";
      readonly sheet: string;
      readonly at: CellPosition;
      readonly contents: readonly (readonly CellContent[])[];
      /** en-US format codes; null leaves the format. */
      readonly numberFormats?: readonly (readonly (string | null)[])[];
      /** null leaves the look. */
      readonly parts?: readonly (readonly (PartName | null)[])[];
    }
  | {
      /**
       * Puts `count` blank rows before row `row` (from 0); they look like the row above, and Excel moves everything below,
       * whoever it belongs to. Comes before all other edits of its sheet: those count rows as they are afterwards. An undo
       * takes exactly these rows out again, unless somebody has typed into them.
       */
      readonly kind: "insertRows";
      readonly sheet: string;
      readonly row: number;
      readonly count: number;
    }
  | {
      /**
       * Takes merged cells apart; the first keeps what they hold. An undo merges them again, unless somebody has typed into
       * one of them.
       */
      readonly kind: "unmerge";
      readonly sheet: string;
      readonly block: Block;
    }
  | {
      /** Shows hidden rows and columns (from 0); an undo hides them again. */
      readonly kind: "showLines";
      readonly sheet: string;
      readonly rows: readonly number[];
      readonly columns: readonly number[];
    }
  | {
      /** Empties contents and number formats of cells that are ours. */
      readonly kind: "clearBlock";
      readonly sheet: string;
      readonly block: Block;
      /** The looks that we gave these cells, in the shape of the block; an undo gives them back. */
      readonly looks?: readonly (readonly (PartName | null)[])[];
    }
  | {
      /** Widths in characters of the standard font, one per column from column 0 on; null keeps the width. */
      readonly kind: "setColumnWidths";
      readonly sheet: string;
      readonly widths: readonly (number | null)[];
    }
  | {
      readonly kind: "addTable";
      readonly sheet: string;
      /** Name of the Excel table, e.g. "IM_T_BEV_01_3". */
      readonly name: string;
      /** Header row included. */
      readonly block: Block;
    }
  | {
      /**
       * Gives an Excel table of ours another size; its header row stays where it is. One that is missing, because somebody
       * turned it into plain cells or a run was interrupted, is made.
       */
      readonly kind: "resizeTable";
      readonly sheet: string;
      readonly name: string;
      /** Header row included. */
      readonly block: Block;
    }
  | {
      /** Makes a cell a link to a cell of another sheet of this workbook; its text is written by putBlock. */
      readonly kind: "link";
      readonly sheet: string;
      readonly at: CellPosition;
      readonly target: { readonly sheet: string; readonly at: CellPosition };
      readonly tip: string;
    }
  | {
      /** Centres a text over several cells without merging them (CenterAcrossSelection). */
      readonly kind: "centerAcross";
      readonly sheet: string;
      readonly block: Block;
    }
  | {
      /**
       * Draws a chart of ours at `place`. One that is there under this name stays where it is, and as large, and shows the
       * new cells; null takes it away.
       */
      readonly kind: "putChart";
      readonly sheet: string;
      readonly name: string;
      readonly chart: SheetChart | null;
      readonly place: Block;
    }
  | { readonly kind: "setPageLayout"; readonly sheet: string; readonly layout: PageLayout }
  | { readonly kind: "hideGridlines"; readonly sheet: string }
  | {
      readonly kind: "freeze";
      readonly sheet: string;
      readonly rows: number;
      readonly columns: number;
    }
  | {
      /** What people may type into cells of a sheet that the same action adds. */
      readonly kind: "limitInput";
      readonly sheet: string;
      readonly block: Block;
      readonly rule: InputRule;
      /** Shown while the cell is selected. */
      readonly prompt: InputMessage | null;
      /** Shown when something else is typed; "warning" lets it stand if the user insists. */
      readonly refusal: InputMessage & { readonly style: "stop" | "warning" };
    }
  | {
      /**
       * Protects a sheet that the same action adds, without a password: what is unlocked by its part can be typed into,
       * columns and rows can be resized. Comes after all other edits of the sheet.
       */
      readonly kind: "protectSheet";
      readonly sheet: string;
    }
  | { readonly kind: "activate"; readonly sheet: string };
