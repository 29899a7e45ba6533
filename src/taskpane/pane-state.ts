// SPDX-License-Identifier: EUPL-1.2
import type { PlannedTable } from "../domain/report/report-plan";
import type { CellRef } from "../domain/shared/cell";
import type { Failure, JobName, ViewName } from "../usecases/jobs";
import type { CellExplanation } from "../usecases/cell-explanation";
import type { AppliedEdits, ReadScope, UndoOutcome } from "../usecases/ports";
import type {
  DeriveOutcome,
  DerivePreview,
  RemovalPreview,
  ReportOutcome,
  ReportPreview,
} from "../usecases/use-cases";
import {
  checkBegun,
  checkReducer,
  isCheckEvent,
  NOT_CHECKED,
  type CheckEvent,
  type CheckState,
} from "./check/check-state";
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
  /** Ids of the tables ticked in the checklist. */
  readonly chosenTables: readonly string[];
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
  chosenTables: [],
  lastWrite: null,
  focus: "none",
};

export type PaneEvent =
  | { readonly type: "opened"; readonly view: ViewName }
  | { readonly type: "scopeChosen"; readonly scope: ReadScope }
  | { readonly type: "tablesChosen"; readonly ids: readonly string[] }
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
  | { readonly type: "undone"; readonly job: "derive" | "report"; readonly undo: Undone }
  /** Cells have changed since, so that nothing was taken back. */
  | { readonly type: "undoRefused"; readonly job: JobName; readonly cells: readonly CellRef[] };

export type Undone = Extract<UndoOutcome, { readonly type: "undone" }>;

export const paneReducer = (state: PaneState, event: PaneEvent): PaneState => {
  if (isCheckEvent(event)) return withCheck(state, event);
  switch (event.type) {
    case "opened":
      return { ...state, view: event.view, focus: "page" };
    case "scopeChosen":
      return { ...withoutDerivePreview(state), scope: event.scope };
    case "tablesChosen":
      return { ...state, chosenTables: event.ids };
    case "started":
      return withPhase(
        event.job === "check" ? { ...state, check: checkBegun(state.check) } : state,
        event.job,
        {
          type: "running",
          step: event.step,
        },
      );
    case "failed":
      return {
        ...withPhase(state, event.job, { type: "failed", step: event.step, error: event.error }),
        focus: "result",
      };
    case "deriveReplanned":
      return { ...state, derive: previewed(event.preview), focus: "none" };
    case "dismissed":
      return withPhase(state, event.job, IDLE);
    default:
      return { ...withResult(state, event), focus: "result" };
  }
};

const CHECK_FOCUS: Partial<Record<CheckEvent["type"], PaneState["focus"]>> = {
  checked: "result",
  releaseOpened: "page",
};

/** Only a check the user asked for takes the focus to its head; all else leaves the list where it is. */
const withCheck = (state: PaneState, event: CheckEvent): PaneState => {
  const check = checkReducer(state.check, event);
  if (check === state.check) return state;
  if (event.type === "wrote") {
    const lastWrite = event.applied && lastWriteOf(state, "check", event.applied);
    return { ...state, check, lastWrite, focus: check.showsRelease ? "result" : "write" };
  }
  return { ...state, check, focus: CHECK_FOCUS[event.type] ?? "none" };
};

type ResultEvent = Extract<
  PaneEvent,
  {
    readonly type:
      | "derivePreviewed"
      | "derived"
      | "removalPreviewed"
      | "removed"
      | "reportPreviewed"
      | "reported"
      | "explained"
      | "undone"
      | "undoRefused";
  }
>;

const withResult = (state: PaneState, event: ResultEvent): PaneState => {
  switch (event.type) {
    case "derivePreviewed":
      return { ...state, derive: previewed(event.preview), removal: NO_REMOVAL };
    case "removalPreviewed":
      return withRemoval(state, { type: "preview", preview: event.preview });
    case "removed":
      return {
        ...withRemoval(state, { type: "removed", outcome: event.outcome }),
        lastWrite: lastWriteOf(state, "derive", event.outcome.applied),
      };
    case "derived":
      return {
        ...state,
        derive: written(event.outcome, event.at),
        lastWrite: lastWriteOf(state, "derive", event.outcome.applied),
      };
    case "reportPreviewed":
      return {
        ...state,
        report: previewed(event.preview),
        chosenTables: event.preview.plan.tables
          .filter((table) => table.selectedByDefault && canBeBuilt(table))
          .map(({ id }) => id),
      };
    case "reported":
      return {
        ...state,
        report: written(event.outcome, event.at),
        lastWrite: lastWriteOf(state, "report", event.outcome.applied),
      };
    case "explained":
      return { ...state, explain: { phase: IDLE, result: event.explanation } };
    case "undone":
      return {
        ...state,
        [event.job]: { phase: IDLE, result: { type: "undone", undo: event.undo } },
        removal: NO_REMOVAL,
        lastWrite: null,
      };
    case "undoRefused":
      return withRefusal(state, event.job, event.cells);
  }
};

/** Tables without any value and tables of a type that is not built yet cannot be ticked. */
export const canBeBuilt = ({ state }: PlannedTable): boolean =>
  state === "complete" || state === "gaps";

const withPhase = (state: PaneState, job: JobName, phase: Phase): PaneState => ({
  ...state,
  [job]: { ...state[job], phase },
});

const NO_REMOVAL: RemovalState = { type: "none" };

const withRemoval = (state: PaneState, removal: RemovalState): PaneState => ({
  ...state,
  derive: { phase: IDLE, result: { type: "none" } },
  removal,
});

/** A preview made for another scope would be written to other sheets than the switch says. */
const withoutDerivePreview = (state: PaneState): PaneState =>
  state.derive.result.type === "preview" || state.removal.type === "preview"
    ? withRemoval(state, NO_REMOVAL)
    : state;

const previewed = <P, O>(preview: P): WriteState<P, O> => ({
  phase: IDLE,
  result: { type: "preview", preview },
});

const written = <P, O>(outcome: O, at: Date): WriteState<P, O> => ({
  phase: IDLE,
  result: { type: "written", outcome, at },
});

/** An action that changed nothing leaves the one before it as the last. */
const lastWriteOf = (
  { lastWrite }: PaneState,
  job: LastWrite["job"],
  applied: AppliedEdits,
): LastWrite | null =>
  applied.cellsWritten > 0 || applied.sheetsAdded.length > 0
    ? { job, applied, refusedFor: [] }
    : lastWrite;

const withRefusal = (state: PaneState, job: JobName, cells: readonly CellRef[]): PaneState => {
  const { lastWrite } = state;
  return {
    ...withPhase(state, job, IDLE),
    lastWrite: lastWrite && { ...lastWrite, refusedFor: cells },
  };
};
