// SPDX-License-Identifier: EUPL-1.2
import type { CatalogueData } from "../catalogue/catalogue-schema";
import type { CellRef } from "../shared/cell";
import type { Codec } from "./codec";
import type { Draft } from "./draft";

/** The sheets of a catalogue, in tab order: what is edited most comes first. */
export const CATALOGUE_SHEETS = [
  "head",
  "indicators",
  "quantities",
  "breakdowns",
  "dimensions",
  "members",
  "departments",
  "fields",
  "reportTables",
  "thresholds",
  "breaks",
  "targets",
  "headers",
  "crossings",
  "operands",
  "comparisonValues",
  "agreements",
  "editions",
  "technical",
] as const;

export type CatalogueSheetId = (typeof CATALOGUE_SHEETS)[number];

export interface CatalogueColumn {
  /** Place of the value within its entry: "title", "plausible.city". */
  readonly key: string;
  readonly codec: Codec;
  /** In characters. */
  readonly width: number;
  /** What a blank cell means; a column without it must be filled in. */
  readonly blank?: unknown;
  /** Column, further left, whose value is the dimension the members of this one belong to. */
  readonly scopeKey?: string;
  /** Cells are chosen from this column of another sheet. */
  readonly from?: { readonly sheet: CatalogueSheetId; readonly key: string };
}

/** A row as values of the catalogue, with the cell of every column. */
export interface DecodedRow {
  readonly values: Readonly<Record<string, unknown>>;
  readonly cells: Readonly<Record<string, CellRef>>;
}

export interface CatalogueSheet {
  readonly id: CatalogueSheetId;
  readonly columns: readonly CatalogueColumn[];
  /** "down": one entry, a column of the catalogue per row, as in a form. */
  readonly orientation: "across" | "down";
  /** Column whose text makes the id of a row that has none. */
  readonly idFrom: string | null;
  /** Parts of an entry that are null while all their columns are blank: "identity". */
  readonly optionalParts: readonly string[];
  /** What the rows show; the keys of `columns` lead into it. */
  readonly entries: (data: CatalogueData) => readonly object[];
  /** Puts a row that was read where it belongs in the catalogue. */
  readonly place: (row: DecodedRow, draft: Draft) => void;
}
