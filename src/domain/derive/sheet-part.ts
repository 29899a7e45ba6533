// SPDX-License-Identifier: EUPL-1.2
import type { Catalogue } from "../catalogue/catalogue";
import type { DeliverySheet, ListLayout } from "../delivery/delivery";
import type { SheetSnapshot } from "../shared/sheet-snapshot";
import type { SkippedRow } from "./derive-plan";
import type { DeriveOptions } from "./derive-options";
import type { DeriveWords } from "./derive-words";
import type { OwnColumns } from "./own-columns";
import type { PlannedCell } from "./planned-cell";

/** A sheet: what it holds and what was read from it. */
export interface ReadSheet {
  readonly snapshot: SheetSnapshot;
  readonly delivery: DeliverySheet;
}

/** The sheet in hand. */
export interface SourceSheet extends ReadSheet {
  /** The other sheets with figures, in their order: what is missing here may stand there. */
  readonly others: readonly ReadSheet[];
  readonly catalogue: Catalogue;
  readonly words: DeriveWords;
  readonly options: DeriveOptions;
}

/** Cells planned for one part of a sheet, such as its change columns. */
export interface PlannedPart {
  readonly cells: readonly PlannedCell[];
  readonly skipped: readonly SkippedRow[];
}

/** Columns planned at the right of a table. */
export interface PlannedColumns extends PlannedPart {
  /** Columns (from 0) that are new, in ascending order. */
  readonly newColumns: readonly number[];
}

/** What the columns at the right of a list have in common. */
export interface ListFrame {
  readonly layout: ListLayout;
  readonly headerRow: number;
  readonly columnOf: OwnColumns["columnOf"];
}

export const NO_COLUMNS: PlannedColumns = { cells: [], skipped: [], newColumns: [] };

/** The row of a header whose cell in this column answers to `isHeading`; the last header row if none does. */
export const headingRow = (
  { snapshot, delivery }: SourceSheet,
  column: number,
  isHeading: (text: string) => boolean,
): number => {
  const { first, last } = delivery.layout.headerRows;
  for (let row = first; row <= last; row += 1) {
    if (isHeading(String(snapshot.values[row]?.[column] ?? ""))) return row;
  }
  return last;
};
