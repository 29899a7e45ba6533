// SPDX-License-Identifier: EUPL-1.2
import type { Block, CellPosition } from "./cell";
import type { PartName } from "./workbook-edit";

/** A cell that is handed on: a value and its look, never a formula. */
export interface PublishedCell {
  readonly content: number | string;
  /** en-US code; null for texts. */
  readonly format: string | null;
  readonly part: PartName;
}

/** One sheet with one table. */
export interface PublishedSheet {
  readonly name: string;
  /** Rows from A1 on; they may differ in length. */
  readonly rows: readonly (readonly (PublishedCell | null)[])[];
  /** Heads and body, marked as a table so that programs that read aloud know the heads. */
  readonly table: { readonly name: string; readonly block: Block };
  /** In characters of the standard font. */
  readonly widths: readonly number[];
  /** Texts centred over several columns. */
  readonly spanners: readonly Block[];
  /** Cells that lead to A1 of another sheet. */
  readonly links: readonly { readonly at: CellPosition; readonly sheet: string }[];
  readonly orientation: "portrait" | "landscape";
}

/** A workbook of values that may leave the house. */
export interface PublishedWorkbook {
  readonly title: string;
  readonly creator: string;
  readonly created: Date;
  readonly sheets: readonly PublishedSheet[];
}
