// SPDX-License-Identifier: EUPL-1.2
import type { DeriveOptions } from "../domain/derive/derive-options";
import type { DerivePlan } from "../domain/derive/derive-plan";
import type { RemovalPlan } from "../domain/derive/plan-removal";
import type { ReportExtract } from "../domain/report/extract";
import type { ManualChoices } from "../domain/report/manual-changes";
import type { ReportPlan } from "../domain/report/report-plan";
import type { Finding } from "../domain/rules/finding";
import type { Result } from "../domain/shared/result";
import type { WorkbookSnapshot } from "../domain/shared/sheet-snapshot";
import type { CatalogueUseCases } from "./edit-catalogue";
import type { EditionUseCases } from "./edition-use-cases";
import type { CellExplanation } from "./cell-explanation";
import type { CheckOutcome, CheckRequest } from "./check-outcome";
import type { MergeUseCases } from "./merge-use-cases";
import type {
  AppliedEdits,
  CellDifference,
  DeliveryFiles,
  OpenWorkbook,
  ReadScope,
  UndoOutcome,
  Watch,
  Workbook,
  WorkbookError,
} from "./ports";
import type { QuestionnaireUseCases } from "./issue-questionnaires";
import type { ReviewUseCases } from "./review-use-cases";

export type { CheckOutcome, CheckRequest, EarlierDelivery, Review } from "./check-outcome";

export interface DerivePreview {
  readonly scope: ReadScope;
  readonly options: DeriveOptions;
  /** What was read and planned on; writing refuses when it no longer holds. */
  readonly snapshot: WorkbookSnapshot;
  /** One plan per recognised sheet in scope. */
  readonly plans: readonly DerivePlan[];
  /** Names of sheets in scope in which nothing was recognised. */
  readonly unread: readonly string[];
}

export interface RemovalPreview {
  readonly scope: ReadScope;
  /** What was read and planned on; removing refuses when it no longer holds. */
  readonly snapshot: WorkbookSnapshot;
  /** One plan per sheet that holds something of ours. */
  readonly plans: readonly RemovalPlan[];
}

export interface DeriveOutcome {
  readonly applied: AppliedEdits;
  /** Cells whose value after writing differs from the value computed here. */
  readonly differences: readonly CellDifference[];
}

export interface ReportPreview {
  /** What was read and planned on; writing refuses when it no longer holds. */
  readonly snapshot: WorkbookSnapshot;
  readonly plan: ReportPlan;
  /** What becomes of cells that somebody has changed; those without a choice are kept. */
  readonly choices?: ManualChoices;
}

export interface ReportOutcome {
  readonly applied: AppliedEdits;
  readonly differences: readonly CellDifference[];
  /** Names of the table sheets, in report order. */
  readonly sheets: readonly string[];
}

/** Files that may leave the house, with their names. */
export interface PublishedReport {
  readonly workbook: { readonly name: string; readonly bytes: Uint8Array };
  readonly csv: { readonly name: string; readonly text: string };
  readonly tables: number;
  /** Titles of tables whose sheet shows something older than the copy. */
  readonly outdated: readonly string[];
}

export interface AnswerOrder {
  readonly finding: Finding;
  readonly text: string | null;
  /** true: the report prints the reason below its tables. */
  readonly asFootnote?: boolean;
}

/** Everything a user can ask for; what ribbon, task pane and command line get. */
export interface UseCases
  extends CatalogueUseCases, ReviewUseCases, MergeUseCases, QuestionnaireUseCases, EditionUseCases {
  readonly checkDelivery: (
    request: CheckRequest,
    watch: Watch,
  ) => Promise<Result<CheckOutcome, WorkbookError>>;
  /** Reads a workbook that is not open, such as an earlier delivery. */
  readonly readDeliveryFile: DeliveryFiles["read"];
  /** Keeps a reason in the workbook (of at least `SHORTEST_REASON` characters); null takes it back. */
  readonly answerFinding: (
    outcome: CheckOutcome,
    order: AnswerOrder,
    watch: Watch,
  ) => Promise<Result<CheckOutcome, WorkbookError>>;
  /** Gives up reasons that cannot be read, so that new ones can be kept. Only after the user has agreed. */
  readonly discardReview: (
    outcome: CheckOutcome,
    watch: Watch,
  ) => Promise<Result<CheckOutcome, WorkbookError>>;
  /** Reads and plans; writes nothing. */
  readonly previewDerivedColumns: (
    scope: ReadScope,
    watch: Watch,
    options?: DeriveOptions,
  ) => Promise<Result<DerivePreview, WorkbookError>>;
  /** The same preview with other options, without reading again. */
  readonly replanDerivedColumns: (
    preview: DerivePreview,
    options: DeriveOptions,
    watch: Watch,
  ) => Promise<Result<DerivePreview, WorkbookError>>;
  readonly writeDerivedColumns: (
    preview: DerivePreview,
    watch: Watch,
  ) => Promise<Result<DeriveOutcome, WorkbookError>>;
  /** Finds what "Berechnen" has written; changes nothing. */
  readonly previewDerivedRemoval: (
    scope: ReadScope,
    watch: Watch,
  ) => Promise<Result<RemovalPreview, WorkbookError>>;
  /** Empties exactly these cells. */
  readonly removeDerivedColumns: (
    preview: RemovalPreview,
    watch: Watch,
  ) => Promise<Result<AppliedEdits, WorkbookError>>;
  /** Reads every delivery of the workbook and plans the report; writes nothing. */
  readonly previewReport: (watch: Watch) => Promise<Result<ReportPreview, WorkbookError>>;
  /** Writes the chosen tables (ids of the catalogue's report tables) and the sheets around them. */
  readonly writeReport: (
    preview: ReportPreview,
    tableIds: readonly string[],
    watch: Watch,
  ) => Promise<Result<ReportOutcome, WorkbookError>>;
  /** Says what the selected cell is about; writes nothing. */
  readonly explainCell: (watch: Watch) => Promise<Result<CellExplanation, WorkbookError>>;
  /** The parts of the report of which there are tables; a copy can be made of one of them. Writes nothing. */
  readonly listExtracts: (watch: Watch) => Promise<Result<readonly ReportExtract[], WorkbookError>>;
  /**
   * Makes the copy that may be handed on, of the tables that have a sheet, or of a part of them; null where there is none.
   * Writes nothing.
   */
  readonly publishReport: (
    watch: Watch,
    extract?: ReportExtract | null,
  ) => Promise<Result<PublishedReport | null, WorkbookError>>;
  readonly openPublication: OpenWorkbook;
  readonly revealCell: Workbook["reveal"];
  /** Only after the user has agreed: somebody has hidden the sheet on purpose. */
  readonly unhideSheet: Workbook["unhideSheet"];
  readonly watchChanges: Workbook["watchChanges"];
  readonly watchFront: Workbook["watchFront"];
  readonly undo: (
    applied: AppliedEdits,
    watch: Watch,
  ) => Promise<Result<UndoOutcome, WorkbookError>>;
}
