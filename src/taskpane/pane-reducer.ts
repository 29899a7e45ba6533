// SPDX-License-Identifier: EUPL-1.2
import { NO_DECISIONS } from "../domain/merge/merge-decisions";
import type { JobName } from "../usecases/jobs";
import type { MergePreview } from "../usecases/merge-use-cases";
import { checkBegun, checkReducer, isCheckEvent, type CheckEvent } from "./check/check-state";
import { lastWriteOf, previewed, withoutDerivePreview, withPhase, withResult } from "./job-results";
import { INITIAL_STATE, type PaneEvent, type PaneState } from "./pane-state";
import { IDLE } from "./phase";

export const paneReducer = (state: PaneState, event: PaneEvent): PaneState => {
  if (isCheckEvent(event)) return withCheck(state, event);
  if (isChoice(event)) return withChoice(state, event);
  switch (event.type) {
    case "opened":
      return { ...state, view: event.view, focus: "page" };
    case "started":
      return withPhase(begun(state, event.job), event.job, { type: "running", step: event.step });
    case "failed":
      return {
        ...withPhase(state, event.job, { type: "failed", step: event.step, error: event.error }),
        focus: "result",
      };
    case "deriveReplanned":
      return { ...state, derive: previewed(event.preview), focus: "none" };
    case "mergeReplanned":
      return withReplannedMerge(state, event.preview);
    case "dismissed":
      return withPhase(state, event.job, IDLE);
    default:
      return { ...withResult(state, event), focus: "result" };
  }
};

const begun = (state: PaneState, job: JobName): PaneState =>
  job === "check" ? { ...state, check: checkBegun(state.check) } : state;

type Choice = Extract<
  PaneEvent,
  {
    readonly type:
      | "scopeChosen"
      | "tablesChosen"
      | "manualChosen"
      | "questionnairesOrdered"
      | "departmentsChosen"
      | "filesChosen"
      | "filesCleared"
      | "mergeDecided";
  }
>;

const CHOICES: Readonly<Record<Choice["type"], true>> = {
  scopeChosen: true,
  tablesChosen: true,
  manualChosen: true,
  questionnairesOrdered: true,
  departmentsChosen: true,
  filesChosen: true,
  filesCleared: true,
  mergeDecided: true,
};

const isChoice = (event: PaneEvent): event is Choice => event.type in CHOICES;

const withChoice = (state: PaneState, event: Choice): PaneState => {
  switch (event.type) {
    case "scopeChosen":
      return { ...withoutDerivePreview(state), scope: event.scope };
    case "tablesChosen":
      return { ...state, chosenTables: event.ids };
    case "manualChosen":
      return { ...state, manualChoices: event.choices };
    case "questionnairesOrdered":
      return { ...state, questionnaireOrder: event.order };
    case "departmentsChosen":
      return { ...state, chosenDepartments: event.ids };
    case "filesChosen":
      return { ...state, chosenFiles: event.files };
    case "filesCleared":
      return {
        ...state,
        deliveries: INITIAL_STATE.deliveries,
        chosenFiles: [],
        mergeDecisions: NO_DECISIONS,
        focus: "page",
      };
    case "mergeDecided":
      return { ...state, mergeDecisions: event.decisions };
  }
};

/** Of two decisions in a row the preview of the second counts, whichever comes last. */
const withReplannedMerge = (state: PaneState, preview: MergePreview): PaneState =>
  preview.decisions === state.mergeDecisions
    ? { ...state, deliveries: previewed(preview), focus: "none" }
    : state;

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
