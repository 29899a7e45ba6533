// SPDX-License-Identifier: EUPL-1.2
import type { PlannedTable } from "../domain/report/report-plan";
import type { CellRef } from "../domain/shared/cell";
import type { JobName } from "../usecases/jobs";
import type { AppliedEdits } from "../usecases/ports";
import type {
  CatalogueResult,
  LastWrite,
  PaneEvent,
  PaneState,
  RemovalState,
  WriteState,
} from "./pane-state";
import { IDLE, type Phase } from "./phase";

export type ResultEvent = Extract<
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
      | "catalogueShown"
      | "questionnairesPreviewed"
      | "questionnairesWritten"
      | "deliveriesRead"
      | "merged"
      | "editionsPreviewed"
      | "editionClosed"
      | "editionRefused"
      | "undone"
      | "undoRefused";
  }
>;

type ResultHandlers = {
  readonly [Type in ResultEvent["type"]]: (
    state: PaneState,
    event: Extract<ResultEvent, { readonly type: Type }>,
  ) => PaneState;
};

const HANDLERS: ResultHandlers = {
  derivePreviewed: (state, { preview }) => ({
    ...state,
    derive: previewed(preview),
    removal: NO_REMOVAL,
  }),
  removalPreviewed: (state, { preview }) => withRemoval(state, { type: "preview", preview }),
  removed: (state, { outcome }) => ({
    ...withRemoval(state, { type: "removed", outcome }),
    lastWrite: lastWriteOf(state, "derive", outcome.applied),
  }),
  derived: (state, { outcome, at }) => ({
    ...state,
    derive: written(outcome, at),
    lastWrite: lastWriteOf(state, "derive", outcome.applied),
  }),
  reportPreviewed: (state, { preview }) => ({
    ...state,
    report: previewed(preview),
    manualChoices: new Map(),
    chosenTables: preview.plan.tables
      .filter((table) => table.selectedByDefault && canBeBuilt(table))
      .map(({ id }) => id),
  }),
  reported: (state, { outcome, at }) => ({
    ...state,
    report: written(outcome, at),
    lastWrite: lastWriteOf(state, "report", outcome.applied),
  }),
  explained: (state, { explanation }) => ({
    ...state,
    explain: { phase: IDLE, result: explanation },
  }),
  catalogueShown: (state, { result }) => withCatalogue(state, result),
  questionnairesPreviewed: (state, { preview }) => ({
    ...state,
    questionnaires: previewed(preview),
    // What is there already is never written over.
    chosenDepartments: preview.questionnaires
      .filter(({ present }) => present === null)
      .map(({ department }) => department),
  }),
  questionnairesWritten: (state, { outcome, at }) => ({
    ...state,
    questionnaires: written(outcome, at),
    lastWrite: lastWriteOf(state, "questionnaires", outcome.applied),
  }),
  deliveriesRead: (state, { preview }) => ({
    ...state,
    deliveries: previewed(preview),
    mergeDecisions: preview.decisions,
  }),
  merged: (state, { outcome, at }) => ({
    ...state,
    deliveries: written(outcome, at),
    lastWrite: lastWriteOf(state, "deliveries", outcome.applied),
  }),
  editionsPreviewed: (state, { preview }) => ({ ...state, editions: previewed(preview) }),
  editionClosed: (state, { outcome, at }) => ({
    ...state,
    editions: written(outcome, at),
    lastWrite: lastWriteOf(state, "editions", outcome.applied),
  }),
  editionRefused: (state, { obstacle }) => ({
    ...state,
    editions: { ...state.editions, phase: IDLE, obstacle },
  }),
  undone: (state, { job, undo }) => ({
    ...state,
    [job]: { phase: IDLE, result: { type: "undone", undo } },
    removal: NO_REMOVAL,
    lastWrite: null,
  }),
  undoRefused: (state, { job, cells }) => withRefusal(state, job, cells),
};

/** The state after a job has come to a result. */
export const withResult = <Type extends ResultEvent["type"]>(
  state: PaneState,
  event: Extract<ResultEvent, { readonly type: Type }>,
): PaneState =>
  (HANDLERS[event.type] as (state: PaneState, event: ResultEvent) => PaneState)(state, event);

/** Tables without any value and tables of a type that is not built yet cannot be ticked. */
export const canBeBuilt = ({ state }: PlannedTable): boolean =>
  state === "complete" || state === "gaps";

export const withPhase = (state: PaneState, job: JobName, phase: Phase): PaneState => ({
  ...state,
  [job]: { ...state[job], phase },
});

const withCatalogue = (state: PaneState, result: CatalogueResult): PaneState => ({
  ...state,
  catalogue: { phase: IDLE, result },
  ...(result.type === "written" && { lastWrite: lastWriteOf(state, "catalogue", result.applied) }),
});

const NO_REMOVAL: RemovalState = { type: "none" };

const withRemoval = (state: PaneState, removal: RemovalState): PaneState => ({
  ...state,
  derive: { phase: IDLE, result: { type: "none" } },
  removal,
});

/** A preview made for another scope would be written to other sheets than the switch says. */
export const withoutDerivePreview = (state: PaneState): PaneState =>
  state.derive.result.type === "preview" || state.removal.type === "preview"
    ? withRemoval(state, NO_REMOVAL)
    : state;

export const previewed = <P, O>(preview: P): WriteState<P, O> => ({
  phase: IDLE,
  result: { type: "preview", preview },
});

const written = <P, O>(outcome: O, at: Date): WriteState<P, O> => ({
  phase: IDLE,
  result: { type: "written", outcome, at },
});

/** An action that changed nothing leaves the one before it as the last. */
export const lastWriteOf = (
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
