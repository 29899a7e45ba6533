// SPDX-License-Identifier: EUPL-1.2

/** One figure, whichever table shows it: the same text in two tables means the same cell (the key in `IM_Daten`). */
export type FigureId = string;

/**
 * Counts that add up: groups or areas down (wholes above their parts to any depth, as total -> subtotals -> members),
 * a flat head across (wholes with their parts, or columns that stand alone, such as years). A share counts as published
 * with its parts, so a grid also holds the figures a table only uses: the numerators of the years that show a rate alone.
 */
export interface CountGrid {
  /** Theme with the higher threshold of `secrecy.sensitiveIndicators`; its zeros are hidden as well. */
  readonly isSensitive: boolean;
  readonly rows: readonly GridLine[];
  readonly columns: readonly GridLine[];
  /** `cells[row][column]`; no figure twice. */
  readonly cells: readonly (readonly CountCell[])[];
}

export interface GridLine {
  /** Index (from 0) of the row or column this one is a part of; null where it adds up to nothing in this grid. */
  readonly whole: number | null;
  /** How the parts of this line make it up: all of it ("davon"), or with a rest that nobody shows ("darunter"). */
  readonly split: "full" | "rest";
}

export interface CountCell {
  readonly figure: FigureId;
  /**
   * "secret": delivered as a point, its number is not known to us; "missing": no number yet, and nobody has one;
   * "blocked": there cannot be one, so it adds nothing.
   */
  readonly value: number | "secret" | "missing" | "blocked";
}
