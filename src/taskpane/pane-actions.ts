// SPDX-License-Identifier: EUPL-1.2
import type { Catalogue, DepartmentId } from "../domain/catalogue/catalogue";
import type { ManualChoices } from "../domain/report/manual-changes";
import type { MergeDecisions } from "../domain/merge/merge-decisions";
import type { Finding } from "../domain/rules/finding";
import type { Fix } from "../domain/fixes/fix";
import type { DeriveOptions } from "../domain/derive/derive-options";
import type { CloseEditionOrder } from "../usecases/edition-use-cases";
import type { EarlierDelivery } from "../usecases/check-outcome";
import type { JobName, ViewName } from "../usecases/jobs";
import type { QuestionnaireOrder } from "../usecases/issue-questionnaires";
import type { CellsChanged, ReadScope } from "../usecases/ports";
import type { CloseOrder } from "../usecases/review-use-cases";
import { type ActionDeps, toEvent, type Work } from "./action-deps";
import { catalogueWork, keysWork, layOutWork, type UsableCatalogue } from "./catalogue-actions";
import { deliveriesWork, decideMerge, readWork, withNewFiles } from "./deliveries-actions";
import { closeEditionWork, editionsWork } from "./edition-actions";
import { deriveWork, replan } from "./derive-actions";
import { chooseEarlier, readEarlier } from "./earlier-actions";
import { doneOf } from "./check/check-state";
import type { ListEvent } from "./check/list-state";
import {
  changeList,
  showFinding,
  stepTo,
  toggleFinding,
  unhideAndShow,
  type Direction,
} from "./list-actions";
import type { Step } from "./phase";
import { questionnairesWork } from "./questionnaire-actions";
import { recheck } from "./recheck";
import {
  answer,
  applyFixes,
  closeDelivery,
  discardReview,
  undoAndCheck,
  writeProtocol,
  type AnswerEnd,
  type Said,
} from "./review-actions";

export type { ActionDeps } from "./action-deps";

/** Everything the buttons of the pane do. */
export interface PaneActions {
  readonly open: (view: ViewName) => void;
  readonly chooseScope: (scope: ReadScope) => void;
  readonly chooseTables: (ids: readonly string[]) => void;
  /** What becomes of cells that were changed by hand. */
  readonly chooseManual: (choices: ManualChoices) => void;
  readonly orderQuestionnaires: (order: QuestionnaireOrder) => void;
  readonly chooseDepartments: (ids: readonly DepartmentId[]) => void;
  /** Reads files of departments beside those that are on the page. */
  readonly addFiles: (files: readonly File[]) => Promise<void>;
  /** Gives up all chosen files and what was decided about them. */
  readonly clearFiles: () => void;
  readonly decideMerge: (decisions: MergeDecisions) => Promise<void>;
  readonly dismiss: (job: JobName) => void;
  readonly cancel: () => void;
  /** Starts a step of a job. Nothing happens where the step has no material, such as writing without a preview. */
  readonly start: (job: JobName, step: Step, options?: StartOptions) => Promise<void>;
  /** Shows the preview of "Berechnen" with other options. */
  readonly replan: (options: DeriveOptions) => Promise<void>;
  /** Keeps a reason for a finding of the last check; null takes it back. */
  readonly answer: (finding: Finding, said: Said | null) => Promise<AnswerEnd>;
  readonly applyFixes: (fixes: readonly Fix[]) => Promise<AnswerEnd>;
  readonly chooseEarlier: (previous: EarlierDelivery | null) => void;
  /** Resolves to what is to be said about the file; "" where all is well. */
  readonly readEarlier: (file: File) => Promise<string>;
  readonly openRelease: (isOpen: boolean) => void;
  readonly closeDelivery: (order: CloseOrder) => Promise<AnswerEnd>;
  readonly writeProtocol: () => Promise<AnswerEnd>;
  readonly discardReview: () => Promise<AnswerEnd>;
  /** Repeats the last check in the background. */
  readonly recheck: () => Promise<void>;
  /** Lays a catalogue out as sheets of the workbook. */
  readonly layOutCatalogue: (catalogue: Catalogue) => Promise<void>;
  /** Writes the keys of new rows into the sheets that were checked. */
  readonly writeCatalogueKeys: (check: UsableCatalogue) => Promise<void>;
  /** Freezes the edition of the preview under a name. */
  readonly closeEdition: (order: CloseEditionOrder) => Promise<void>;
  /** Opens the next or previous finding without an answer and shows its cell. */
  readonly stepTo: (direction: Direction) => Promise<void>;
  readonly toggleFinding: (finding: Finding) => void;
  readonly showFinding: (finding: Finding) => Promise<void>;
  readonly unhideAndShow: (finding: Finding) => Promise<void>;
  readonly changeList: (event: ListEvent) => void;
  readonly chooseRecheck: (rechecks: boolean) => void;
  /** A change that no event told of. */
  readonly noteChange: (change: CellsChanged) => void;
}

export interface StartOptions {
  readonly waitForCellEdit?: boolean;
}

export const createActions = (deps: ActionDeps): PaneActions => ({
  open: (view) => deps.dispatch({ type: "opened", view }),
  chooseScope: (scope) => deps.dispatch({ type: "scopeChosen", scope }),
  chooseTables: (ids) => deps.dispatch({ type: "tablesChosen", ids }),
  chooseManual: (choices) => deps.dispatch({ type: "manualChosen", choices }),
  orderQuestionnaires: (order) => deps.dispatch({ type: "questionnairesOrdered", order }),
  chooseDepartments: (ids) => deps.dispatch({ type: "departmentsChosen", ids }),
  addFiles: (files) => addFiles(deps, files),
  clearFiles: () => deps.dispatch({ type: "filesCleared" }),
  decideMerge: (decisions) => decideMerge(deps, decisions),
  dismiss: (job) => deps.dispatch({ type: "dismissed", job }),
  cancel: deps.jobs.cancel,
  start: (job, step, options = {}) => start(deps, { job, step, ...options }),
  replan: (options) => replan(deps, options),
  answer: (finding, said) => answer(deps, finding, said),
  applyFixes: (fixes) => applyFixes(deps, fixes),
  chooseEarlier: (previous) => chooseEarlier(deps, previous),
  readEarlier: (file) => readEarlier(deps, file),
  openRelease: (isOpen) => deps.dispatch({ type: "releaseOpened", isOpen }),
  closeDelivery: (order) => closeDelivery(deps, order),
  writeProtocol: () => writeProtocol(deps),
  discardReview: () => discardReview(deps),
  recheck: () => recheck(deps),
  layOutCatalogue: (catalogue) =>
    runStep(deps, { job: "catalogue", step: "write" }, layOutWork(deps, catalogue)),
  writeCatalogueKeys: (check) =>
    runStep(deps, { job: "catalogue", step: "write" }, keysWork(deps, check)),
  closeEdition: (order) =>
    runStep(deps, { job: "editions", step: "write" }, closeEditionWork(deps, order)),
  stepTo: (direction) => stepTo(deps, direction),
  toggleFinding: (finding) => toggleFinding(deps, finding),
  showFinding: (finding) => showFinding(deps, finding),
  unhideAndShow: (finding) => unhideAndShow(deps, finding),
  changeList: (event) => changeList(deps, event),
  chooseRecheck: (rechecks) => deps.dispatch({ type: "recheckChosen", rechecks }),
  noteChange: (change) => deps.dispatch({ type: "cellsChanged", change, at: deps.now() }),
});

interface Order extends StartOptions {
  readonly job: JobName;
  readonly step: Step;
}

const start = async (deps: ActionDeps, order: Order): Promise<void> => {
  const work = workOf(deps, order);
  if (work) await runStep(deps, order, work);
};

const runStep = async (deps: ActionDeps, order: Order, work: Work): Promise<void> => {
  const { jobs, dispatch } = deps;
  const { job, step, waitForCellEdit = false } = order;
  const running = jobs.snapshot().running;
  if (running) return dispatch({ type: "opened", view: running.job });

  dispatch({ type: "started", job, step });
  const end = await jobs.run({ job, waitForCellEdit }, work);
  if (end.type === "busy") return;
  if (end.type === "crashed") {
    return dispatch({ type: "failed", job, step, error: { type: "Unexpected" } });
  }
  dispatch(end.value.ok ? end.value.value : { type: "failed", job, step, error: end.value.error });
};

/** Files that come while another job runs are kept until they are asked for. */
const addFiles = async (deps: ActionDeps, added: readonly File[]): Promise<void> => {
  if (added.length === 0) return;
  const files = withNewFiles(deps.state, added);
  deps.dispatch({ type: "filesChosen", files });
  await runStep(deps, { job: "deliveries", step: "preview" }, readWork(deps, files));
};

const workOf = (deps: ActionDeps, { job, step }: Order): Work | null => {
  if (job === "check") return step === "undo" ? undoAndCheck(deps) : checkWork(deps);
  if (job === "explain") return explainWork(deps);
  return step === "undo" ? undoWork(deps, job) : WORK[job](deps, step);
};

type WritingJob = Exclude<JobName, "check" | "explain">;

const WORK: Readonly<Record<WritingJob, (deps: ActionDeps, step: Step) => Work | null>> = {
  derive: (deps, step) => deriveWork(deps, step),
  report: (deps, step) => reportWork(deps, step),
  questionnaires: (deps, step) => questionnairesWork(deps, step),
  deliveries: (deps, step) => deliveriesWork(deps, step),
  editions: (deps, step) => (step === "preview" ? editionsWork(deps) : null),
  catalogue: (deps, step) => (step === "preview" ? catalogueWork(deps) : null),
};

const checkWork = ({ useCases, now, state }: ActionDeps): Work => {
  const { scope, check } = state;
  const { previous } = check;
  const request = { scope, years: [], department: null, ...(previous && { previous }) };
  return async (watch) =>
    toEvent(await useCases.checkDelivery(request, watch), (outcome) => ({
      type: "checked",
      done: doneOf(outcome, now()),
    }));
};

const explainWork =
  ({ useCases }: ActionDeps): Work =>
  async (watch) =>
    toEvent(await useCases.explainCell(watch), (explanation) => ({
      type: "explained",
      explanation,
    }));

const reportWork = ({ useCases, now, state }: ActionDeps, step: Step): Work | null => {
  const { report, chosenTables, manualChoices } = state;
  if (step === "preview") {
    return async (watch) =>
      toEvent(await useCases.previewReport(watch), (preview) => ({
        type: "reportPreviewed",
        preview,
      }));
  }
  const { result } = report;
  if (result.type !== "preview" || chosenTables.length === 0) return null;
  const preview = { ...result.preview, choices: manualChoices };
  return async (watch) =>
    toEvent(await useCases.writeReport(preview, chosenTables, watch), (outcome) => ({
      type: "reported",
      outcome,
      at: now(),
    }));
};

const undoWork = ({ useCases, state }: ActionDeps, job: WritingJob): Work | null => {
  const { lastWrite } = state;
  if (lastWrite?.job !== job) return null;
  return async (watch) =>
    toEvent(await useCases.undo(lastWrite.applied, watch), (undo) =>
      undo.type === "undone"
        ? { type: "undone", job, undo }
        : { type: "undoRefused", job, cells: undo.cells },
    );
};
