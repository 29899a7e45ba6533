// SPDX-License-Identifier: EUPL-1.2
import type { LookupRole } from "../catalogue/label-lookup";
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

/** A label in another spelling than that of the catalogue. */
export interface RespelledText extends TextCell {
  readonly role: LookupRole;
  readonly label: string;
}

/** What is told of an entry about a person: where it stands, never what it says. */
export interface PersonalEntry {
  readonly cell: CellRef;
  readonly kind: "birthDate" | "email" | "phone" | "iban";
  readonly isHidden: boolean;
  /** true: it stands in a comment at the cell. */
  readonly isComment: boolean;
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
  /** Whether it is a filter that hides rows. */
  readonly isFiltered: boolean;
  /** Entries beside, between and below the rows of the table that belong to none of them. */
  readonly strays: readonly TextCell[];
  /** Labels and remarks with blanks before or after them. */
  readonly paddedTexts: readonly TextCell[];
  readonly formulas: readonly FormulaCell[];
  /** Labels that were understood although the catalogue writes them otherwise. */
  readonly respelled: readonly RespelledText[];
  /** Cells whose entry looks like data about a person. */
  readonly personal: readonly PersonalEntry[];
}

export const NO_FACTS: SheetFacts = {
  unknownColumns: [],
  repeatedHeadings: [],
  blankHeadings: [],
  blankRows: [],
  mergedFigures: [],
  hiddenRows: [],
  hiddenColumns: [],
  isFiltered: false,
  strays: [],
  paddedTexts: [],
  formulas: [],
  respelled: [],
  personal: [],
};
