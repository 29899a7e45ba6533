// SPDX-License-Identifier: EUPL-1.2
import type { DepartmentId } from "../domain/catalogue/catalogue";
import type { ManualChoices } from "../domain/report/manual-changes";
import { type MergeDecisions, NO_DECISIONS } from "../domain/merge/merge-decisions";
import type { CellRef } from "../domain/shared/cell";
import type { Failure, JobName, ViewName } from "../usecases/jobs";
import type { EditionObstacle, EditionsPreview } from "../usecases/edition-use-cases";
import type { CatalogueCheck } from "../usecases/edit-catalogue";
import type { QuestionnaireOrder, QuestionnairePreview } from "../usecases/issue-questionnaires";
import type { CellExplanation } from "../usecases/cell-explanation";
import type { MergePreview } from "../usecases/merge-use-cases";
import type {
  AppliedEdits,
  CellDifference,
  ChosenFile,
  ReadScope,
  UndoOutcome,
} from "../usecases/ports";
import type {
  DeriveOutcome,
  DerivePreview,
  RemovalPreview,
  ReportOutcome,
  ReportPreview,
} from "../usecases/use-cases";
import { NOT_CHECKED, type CheckEvent, type CheckState } from "./check/check-state";
import { IDLE, type Phase, type Step } from "./phase";

export type WriteResult<P, O> =
  | { readonly type: "none" }
  | { readonly type: "preview"; readonly preview: P }
  | { readonly type: "written"; readonly outcome: O; readonly at: Date }
  | { readonly type: "undone"; readonly undo: Undone };

/** State of a page that shows a preview, writes it and can take it back. */
export interface WriteState<P, O> {
  readonly phase: Phase;
  readonly result: WriteResult<P, O>;
}

export type DeriveState = WriteState<DerivePreview, DeriveOutcome>;
export type ReportState = WriteState<ReportPreview, ReportOutcome>;

/** "Berechnete Spalten entfernen", on the page of "Berechnen"; it takes the place of the result there. */
export type RemovalState =
  | { readonly type: "none" }
  | { readonly type: "preview"; readonly preview: RemovalPreview }
  | { readonly type: "removed"; readonly outcome: DeriveOutcome };

export interface ExplainState {
  readonly phase: Phase;
  readonly result: CellExplanation | null;
}

export type CatalogueResult =
  | { readonly type: "checked"; readonly check: CatalogueCheck }
  | {
      readonly type: "written";
      readonly what: "sheets" | "keys";
      readonly applied: AppliedEdits;
    }
  | { readonly type: "undone"; readonly undo: Undone };

export interface CatalogueState {
  readonly phase: Phase;
  readonly result: CatalogueResult | null;
}

export interface QuestionnairesOutcome {
  readonly applied: AppliedEdits;
  readonly differences: readonly CellDifference[];
}

export type QuestionnairesState = WriteState<QuestionnairePreview, QuestionnairesOutcome>;

/** What was merged, with the preview that showed it. */
export interface MergeDone {
  readonly preview: MergePreview;
  readonly applied: AppliedEdits;
  readonly differences: readonly CellDifference[];
}

export type DeliveriesState = WriteState<MergePreview, MergeDone>;

/** An edition that was closed, and its name. */
export interface EditionsOutcome {
  readonly applied: AppliedEdits;
  readonly differences: readonly CellDifference[];
  readonly id: string;
}

export interface EditionsState extends WriteState<EditionsPreview, EditionsOutcome> {
  /** Why the edition was not closed; absent before the first try. */
  readonly obstacle?: EditionObstacle;
}

/** Only the last action can be taken back: its before-image is the only one kept. */
export interface LastWrite {
  readonly job: JobName;
  readonly applied: AppliedEdits;
  /** Cells changed since, which made an undo impossible; empty before the first try. */
  readonly refusedFor: readonly CellRef[];
}

export interface PaneState {
  readonly view: ViewName;
  readonly scope: ReadScope;
  readonly check: CheckState;
  readonly derive: DeriveState;
  readonly removal: RemovalState;
  readonly report: ReportState;
  readonly explain: ExplainState;
  readonly catalogue: CatalogueState;
  readonly questionnaires: QuestionnairesState;
  /** What the next preview of Erhebungsbögen is for. */
  readonly questionnaireOrder: QuestionnaireOrder;
  /** Those whose Erhebungsbogen is to be written into this workbook. */
  readonly chosenDepartments: readonly DepartmentId[];
  readonly deliveries: DeliveriesState;
  readonly editions: EditionsState;
  /** Files of departments, in the order in which they were chosen. */
  readonly chosenFiles: readonly ChosenFile[];
  /** What was decided about them; a preview made with others is out of date. */
  readonly mergeDecisions: MergeDecisions;
  /** Ids of the tables ticked in the checklist. */
  readonly chosenTables: readonly string[];
  /** What becomes of cells of report tables that were changed by hand; the others keep what stands there. */
  readonly manualChoices: ManualChoices;
  readonly lastWrite: LastWrite | null;
  /** Where the keyboard focus belongs: on the page just opened, on a new result, on what was written from
   *  within a list that keeps its place, or, at the start, where it is. */
  readonly focus: "none" | "page" | "result" | "write";
}

export const INITIAL_STATE: PaneState = {
  view: "start",
  scope: "activeSheet",
  check: NOT_CHECKED,
  derive: { phase: IDLE, result: { type: "none" } },
  removal: { type: "none" },
  report: { phase: IDLE, result: { type: "none" } },
  explain: { phase: IDLE, result: null },
  catalogue: { phase: IDLE, result: null },
  questionnaires: { phase: IDLE, result: { type: "none" } },
  questionnaireOrder: {
    years: [],
    departments: null,
    options: { includeOptional: false, protect: true, due: null },
  },
  chosenDepartments: [],
  deliveries: { phase: IDLE, result: { type: "none" } },
  editions: { phase: IDLE, result: { type: "none" } },
  chosenFiles: [],
  mergeDecisions: NO_DECISIONS,
  chosenTables: [],
  manualChoices: new Map(),
  lastWrite: null,
  focus: "none",
};

export type PaneEvent =
  | { readonly type: "opened"; readonly view: ViewName }
  | { readonly type: "scopeChosen"; readonly scope: ReadScope }
  | { readonly type: "tablesChosen"; readonly ids: readonly string[] }
  | { readonly type: "manualChosen"; readonly choices: ManualChoices }
  | { readonly type: "started"; readonly job: JobName; readonly step: Step }
  | {
      readonly type: "failed";
      readonly job: JobName;
      readonly step: Step;
      readonly error: Failure;
    }
  /** The user has read an error message and wants to go on. */
  | { readonly type: "dismissed"; readonly job: JobName }
  | CheckEvent
  | { readonly type: "derivePreviewed"; readonly preview: DerivePreview }
  /** Other options for the preview on the page: the focus stays on the control that was used. */
  | { readonly type: "deriveReplanned"; readonly preview: DerivePreview }
  | { readonly type: "removalPreviewed"; readonly preview: RemovalPreview }
  | { readonly type: "removed"; readonly outcome: DeriveOutcome }
  | { readonly type: "derived"; readonly outcome: DeriveOutcome; readonly at: Date }
  | { readonly type: "reportPreviewed"; readonly preview: ReportPreview }
  | { readonly type: "reported"; readonly outcome: ReportOutcome; readonly at: Date }
  | { readonly type: "explained"; readonly explanation: CellExplanation }
  | { readonly type: "catalogueShown"; readonly result: CatalogueResult }
  | { readonly type: "questionnairesOrdered"; readonly order: QuestionnaireOrder }
  | { readonly type: "departmentsChosen"; readonly ids: readonly DepartmentId[] }
  | { readonly type: "questionnairesPreviewed"; readonly preview: QuestionnairePreview }
  | {
      readonly type: "questionnairesWritten";
      readonly outcome: QuestionnairesOutcome;
      readonly at: Date;
    }
  | { readonly type: "filesChosen"; readonly files: readonly ChosenFile[] }
  | { readonly type: "filesCleared" }
  | { readonly type: "deliveriesRead"; readonly preview: MergePreview }
  | { readonly type: "mergeDecided"; readonly decisions: MergeDecisions }
  /** The preview after a decision: the focus stays on the control that was used. */
  | { readonly type: "mergeReplanned"; readonly preview: MergePreview }
  | { readonly type: "merged"; readonly outcome: MergeDone; readonly at: Date }
  | { readonly type: "editionsPreviewed"; readonly preview: EditionsPreview }
  | { readonly type: "editionClosed"; readonly outcome: EditionsOutcome; readonly at: Date }
  /** Nothing was written. */
  | { readonly type: "editionRefused"; readonly obstacle: EditionObstacle }
  | {
      readonly type: "undone";
      readonly job:
        "derive" | "report" | "catalogue" | "questionnaires" | "deliveries" | "editions";
      readonly undo: Undone;
    }
  /** Cells have changed since, so that nothing was taken back. */
  | { readonly type: "undoRefused"; readonly job: JobName; readonly cells: readonly CellRef[] };

export type Undone = Extract<UndoOutcome, { readonly type: "undone" }>;
