// SPDX-License-Identifier: EUPL-1.2
import type { CellContent, PartName } from "../shared/workbook-edit";
import type { InputCell } from "./input-cells";
import type { YearCell } from "./year-cells";

/** A cell of an Erhebungsbogen while it is made. */
export interface Cell {
  readonly content: CellContent;
  readonly part: PartName | null;
  readonly format?: string;
  /** Result of a formula. */
  readonly value?: YearCell["value"];
  /** What is to be typed into a cell that is to be filled. */
  readonly input?: InputCell["kind"];
}

export const EMPTY: Cell = { content: null, part: null };

/* Rows, from 0. */
export const FILLED_ROW = 3;
export const DUE_ROW = 4;
export const HEAD_ROW = 5;
export const FIRST_ROW = HEAD_ROW + 1;

/** Kennung, Angabe, Gruppe, Gebiet, Zeitbezug; in characters. */
export const STUB_WIDTHS = [10, 36, 25, 15, 24];

export const isFigureInput = ({ input }: Cell): boolean => input !== undefined && input !== "mark";
