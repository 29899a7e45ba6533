// SPDX-License-Identifier: EUPL-1.2
import { errorText } from "../texts/errors.de";
import { explainWords } from "../texts/explain.de";
import { ui } from "../texts/ui.de";
import type { RunningJob } from "../usecases/jobs";
import type { CheckOutcome } from "../usecases/use-cases";
import { isCheckEvent, type CheckEvent, type Written } from "./check/check-state";
import { writeText } from "./check/write-text";
import { countFindings, openFindings } from "./check/group-findings";
import type { PaneEvent } from "./pane-state";
import { progressText } from "./shared/progress-text";

/** What a screen reader is told: results and progress when it is free, errors at once. */
export interface Announcement {
  readonly polite: string;
  readonly assertive: string;
}

export const SILENCE: Announcement = { polite: "", assertive: "" };

/** Words for what just happened; null where there is nothing to say. */
export const announcementOf = (event: PaneEvent): Announcement | null => {
  if (event.type === "failed") return { polite: "", assertive: errorText(event.error).title };
  const polite = politeWords(event);
  return polite === null ? null : { polite, assertive: "" };
};

type Said = {
  readonly [Type in Exclude<PaneEvent["type"], CheckEvent["type"]>]?: (
    event: Extract<PaneEvent, { readonly type: Type }>,
  ) => string;
};

const SAID: Said = {
  started: ({ job }) => ui.running.title(job),
  derivePreviewed: () => ui.start.planned,
  reportPreviewed: () => ui.start.planned,
  deliveriesRead: () => ui.start.planned,
  derived: ({ outcome }) => ui.derive.done(outcome.applied.cellsWritten),
  explained: ({ explanation }) => explainWords.title(explanation),
  reported: ({ outcome }) => ui.report.done(outcome.sheets.length, outcome.applied.cellsWritten),
  merged: ({ outcome }) => ui.deliveries.brief(outcome.preview.plan.changes.length),
  undone: ({ undo }) => ui.write.undone(undo.cells),
  undoRefused: () => ui.write.undoRefused,
};

const politeWords = (event: PaneEvent): string | null => {
  if (isCheckEvent(event)) return verdictWords(event);
  const words = SAID[event.type] as ((event: PaneEvent) => string) | undefined;
  return words?.(event) ?? null;
};

/** Said after a check, after every answer and when a cell was shown; a change in the sheet is only shown. */
const verdictWords = (event: CheckEvent): string | null => {
  if (event.type === "listChanged") {
    return event.event.type === "revealed" ? event.event.note.message : null;
  }
  if (event.type === "wrote") return wroteWords(event);
  const outcome = outcomeOf(event);
  return outcome && ui.check.verdict(outcome.status, countFindings(openFindings(outcome)));
};

/** What was written comes before what the check after it says. */
const wroteWords = ({ write, recheck }: Written): string =>
  recheck.ok
    ? `${writeText(write)}. ${ui.check.verdict(
        recheck.value.status,
        countFindings(openFindings(recheck.value)),
      )}`
    : writeText(write);

const outcomeOf = (event: CheckEvent): CheckOutcome | null => {
  if (event.type === "answered") return event.outcome;
  return event.type === "checked" || event.type === "rechecked" ? event.done.outcome : null;
};

export const progressAnnouncement = (running: RunningJob): Announcement => ({
  polite: progressText(running),
  assertive: "",
});
