// SPDX-License-Identifier: EUPL-1.2
import type { Catalogue, DepartmentId } from "../domain/catalogue/catalogue";
import type { Delivery } from "../domain/delivery/delivery";
import type { DeriveOptions } from "../domain/derive/derive-options";
import type { DerivePlan } from "../domain/derive/derive-plan";
import type { RemovalPlan } from "../domain/derive/plan-removal";
import type { ReportPlan } from "../domain/report/report-plan";
import type { CheckResult, Finding } from "../domain/rules/finding";
import type { StoredReview } from "../domain/review/review-state";
import type { StandingAnswers } from "../domain/review/standing-answers";
import type { CheckStatus } from "../domain/review/verdict";
import type { Result } from "../domain/shared/result";
import type { WorkbookSnapshot } from "../domain/shared/sheet-snapshot";
import type { Year } from "../domain/shared/year";
import type { CellExplanation } from "./cell-explanation";
import type {
  AppliedEdits,
  CellDifference,
  ReadFile,
  ReadScope,
  UndoOutcome,
  Watch,
  Workbook,
  WorkbookError,
} from "./ports";

/** What a check is asked to look at. */
export interface CheckRequest {
  readonly scope: ReadScope;
  /** Years to be judged; empty: the reporting years of the catalogue that occur, else all years found. */
  readonly years: readonly Year[];
  /** The delivering department, where it is known and not stated in the workbook. */
  readonly department: DepartmentId | null;
  /** What the delivery is compared with; absent: nothing. */
  readonly previous?: EarlierDelivery;
}

/** An earlier delivery: a workbook read from a file, or a sheet of the open workbook that holds the figures of then. */
export type EarlierDelivery =
  | { readonly kind: "file"; readonly file: ReadFile }
  | { readonly kind: "sheet"; readonly name: string };

export interface CheckOutcome {
  readonly delivery: Delivery;
  readonly result: CheckResult;
  readonly status: CheckStatus;
  readonly review: Review;
  readonly snapshot: WorkbookSnapshot;
  readonly catalogue: Catalogue;
  /** Milliseconds spent on reading the delivery and running the rules. */
  readonly milliseconds: number;
}

/** What people have said about the findings. */
export interface Review {
  readonly stored: StoredReview;
  readonly answers: StandingAnswers;
}

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
}

export interface ReportOutcome {
  readonly applied: AppliedEdits;
  readonly differences: readonly CellDifference[];
  /** Names of the table sheets, in report order. */
  readonly sheets: readonly string[];
}

export interface AnswerOrder {
  readonly finding: Finding;
  readonly text: string | null;
  /** true: the report prints the reason below its tables. */
  readonly asFootnote?: boolean;
}

/** Everything a user can ask for; what ribbon, task pane and command line get. */
export interface UseCases {
  readonly checkDelivery: (
    request: CheckRequest,
    watch: Watch,
  ) => Promise<Result<CheckOutcome, WorkbookError>>;
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
  readonly revealCell: Workbook["reveal"];
  /** Only after the user has agreed: somebody has hidden the sheet on purpose. */
  readonly unhideSheet: Workbook["unhideSheet"];
  readonly watchChanges: Workbook["watchChanges"];
  readonly undo: (
    applied: AppliedEdits,
    watch: Watch,
  ) => Promise<Result<UndoOutcome, WorkbookError>>;
}
