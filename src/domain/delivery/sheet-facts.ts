// SPDX-License-Identifier: EUPL-1.2
import type { Block, CellRef } from "../shared/cell";

/** A cell with the text it shows. */
export interface TextCell {
  readonly cell: CellRef;
  readonly text: string;
}

/** A cell of the table that holds a formula, in English with commas. */
export interface FormulaCell {
  readonly cell: CellRef;
  readonly formula: string;
}

/** How a sheet is built, beyond the figures on it: what rules about its structure look at. */
export interface SheetFacts {
  /** Headings that mean nothing to us, over columns that hold entries. */
  readonly unknownColumns: readonly TextCell[];
  /** Headings of figure columns that stand more than once. */
  readonly repeatedHeadings: readonly (readonly TextCell[])[];
  /** Places in the header that are blank although figures stand below. */
  readonly blankHeadings: readonly CellRef[];
  /** Rows (from 0) between the rows of the table in which nothing stands. */
  readonly blankRows: readonly number[];
  /** Merged areas that swallow cells for figures. */
  readonly mergedFigures: readonly Block[];
  /** Rows and columns (from 0) with figures that are not shown. */
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  /** Entries beside, between and below the rows of the table that belong to none of them. */
  readonly strays: readonly TextCell[];
  /** Labels and remarks with blanks before or after them. */
  readonly paddedTexts: readonly TextCell[];
  readonly formulas: readonly FormulaCell[];
}

export const NO_FACTS: SheetFacts = {
  unknownColumns: [],
  repeatedHeadings: [],
  blankHeadings: [],
  blankRows: [],
  mergedFigures: [],
  hiddenRows: [],
  hiddenColumns: [],
  strays: [],
  paddedTexts: [],
  formulas: [],
};
