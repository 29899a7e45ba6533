// SPDX-License-Identifier: EUPL-1.2
import type { CellKey } from "../delivery/delivery";
import type { ExpectedCell } from "../derive/derive-plan";
import type { CellRef } from "../shared/cell";
import type { Year } from "../shared/year";
import type { WorkbookEdit } from "../shared/workbook-edit";

/** One line of the checklist "Berichtstabellen". */
export interface PlannedTable {
  /** Id in the catalogue, "BEV-01.3". */
  readonly id: string;
  readonly type: string;
  /** Title with its number, as it will stand in A1. */
  readonly title: string;
  /** Sheet name that will be used. */
  readonly sheet: string;
  /** Cells of the table with and without a value. */
  readonly valuesFound: number;
  readonly valuesMissing: number;
  /** missing: no value at all, the table is not built; skipped: its type is not built yet. */
  readonly state: "complete" | "gaps" | "missing" | "skipped";
  /** Chosen in the checklist unless the user changes it. */
  readonly selectedByDefault: boolean;
  readonly edits: readonly WorkbookEdit[];
  readonly expected: readonly ExpectedCell[];
}

/** Two deliveries give different values for the same figure; the first one read is used and this is shown. */
export interface DataConflict {
  readonly key: CellKey;
  readonly used: { readonly cell: CellRef; readonly text: string };
  readonly other: { readonly cell: CellRef; readonly text: string };
}

/** What "Berichtstabellen erzeugen" would do. */
export interface ReportPlan {
  readonly years: readonly Year[];
  readonly tables: readonly PlannedTable[];
  readonly conflicts: readonly DataConflict[];
  /** `IM_Daten` and further sheets every run needs, written before the tables. */
  readonly sharedEdits: readonly WorkbookEdit[];
  /** Builds the edits of `Inhalt` and of the sheets around the tables, for the tables that are written. */
  readonly contentsEdits: (tableIds: readonly string[]) => readonly WorkbookEdit[];
  /** Names of existing sheets that bear a wanted name but are not ours; the table takes a free name. */
  readonly foreignSheets: readonly string[];
}
