// SPDX-License-Identifier: EUPL-1.2
import type { CellKey } from "../delivery/delivery";
import type { ExpectedCell } from "../derive/derive-plan";
import type { DataRow } from "./data-row";
import type { FigureId } from "./secrecy/count-grid";
import type { TableModel } from "./table-model";
import type { ReportExtract } from "./extract";
import type { ManualChange, ManualChoices } from "./manual-changes";
import type { Refusal, SecrecyWarning } from "./secrecy/secrecy-result";
import type { CellRef } from "../shared/cell";
import type { Year } from "../shared/year";
import type { PublishedWorkbook } from "../shared/published-workbook";
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
  /**
   * missing: no value at all, the table is not built; skipped: its type is not built yet; refused: it cannot be made
   * safe.
   */
  readonly state: "complete" | "gaps" | "missing" | "skipped" | "refused";
  readonly secrecy: PlannedSecrecy;
  /** Chosen in the checklist unless the user changes it. */
  readonly selectedByDefault: boolean;
  /** What the table shows, with secrecy applied; null where there is nothing to show. */
  readonly model: TableModel | null;
  /** Cells of ours that somebody has changed since the last run. */
  readonly manualChanges: readonly ManualChange[];
  /** Edits with what people have chosen for these cells. */
  readonly editsWith: (choices: ManualChoices) => readonly WorkbookEdit[];
  /** Edits where nobody has chosen anything. */
  readonly edits: readonly WorkbookEdit[];
  /** Formula cells with what they will show; none where kept cells decide that. */
  readonly expected: readonly ExpectedCell[];
}

/** What secrecy does to a table. */
export interface PlannedSecrecy {
  /** Cells that show a point because they are secret, protect others or rest on such cells. */
  readonly hidden: number;
  /** Why the table is not built; null where it is safe. */
  readonly refusal: Refusal | null;
  /** What the protection does not cover, or rests on. */
  readonly warnings: readonly SecrecyWarning[];
}

/** Two deliveries give different values for the same figure; the first one read is used and this is shown. */
export interface DataConflict {
  readonly key: CellKey;
  readonly used: FigureSource;
  readonly other: FigureSource;
}

/** Where a figure was read, and what it says there. */
export interface FigureSource {
  readonly cell: CellRef;
  readonly text: string;
  /** The file it was merged from; absent for a figure of this workbook. */
  readonly file?: string;
}

/** What may leave the house: a workbook of values, and the same figures as a text file. */
export interface Publication {
  readonly workbook: PublishedWorkbook;
  readonly csv: string;
  /** Name of both files without their endings. */
  readonly fileName: string;
  /** Number of tables. */
  readonly tables: number;
  /** Titles of tables whose sheet shows something older. */
  readonly outdated: readonly string[];
}

/** What "Berichtstabellen erzeugen" would do. */
export interface ReportPlan {
  readonly years: readonly Year[];
  /** Every figure the report rests on, as `IM_Daten` will hold it. */
  readonly rows: readonly DataRow[];
  readonly tables: readonly PlannedTable[];
  readonly conflicts: readonly DataConflict[];
  /** A figure in words, for refusals and warnings: "Ausländer, männlich, Stadt Münster, 2013". */
  readonly figureName: (figure: FigureId) => string;
  /** `IM_Daten` and further sheets every run needs, written before the tables. */
  readonly sharedEdits: readonly WorkbookEdit[];
  /** Builds the edits of `Inhalt` and of the sheets around the tables, for the tables that are written. */
  readonly contentsEdits: (tableIds: readonly string[]) => readonly WorkbookEdit[];
  /** Keeps what is written in these tables, so that the next run sees what people change. */
  readonly recordEdits: (tableIds: readonly string[]) => readonly WorkbookEdit[];
  /** Names of sheets that an interrupted run has left incomplete; this run completes them. */
  readonly unfinishedSheets: readonly string[];
  /** Parts of the report of which at least one table has a sheet. */
  readonly extracts: readonly ReportExtract[];
  /** What may leave the house, of the tables that have a sheet: the whole report, or a part of it. */
  readonly publication: (extract: ReportExtract | null) => Publication;
  /** Names of existing sheets that bear a wanted name but are not ours, or were rearranged; the table takes a free name. */
  readonly foreignSheets: readonly string[];
}
