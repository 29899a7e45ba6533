// SPDX-License-Identifier: EUPL-1.2
import { shellWords } from "../../texts/shell.de";
import { ui } from "../../texts/ui.de";
import type { JobName } from "../../usecases/jobs";
import { countFindings, openFindings } from "../check/group-findings";
import { standingRelease } from "../check/release-state";
import { canBeBuilt } from "../job-results";
import type { PaneState, WriteResult } from "../pane-state";

/** Jobs whose results are not kept in mind. */
const UNTOLD: ReadonlySet<JobName> = new Set([
  "explain",
  "catalogue",
  "questionnaires",
  "editions",
]);

/** What the start page says about a job so far; null before its first run. */
export const lastResult = (state: PaneState, job: JobName): string | null => {
  const { phase } = state[job];
  if (phase.type === "running") return ui.start.running;
  if (phase.type === "failed") return ui.start.failed;
  if (job === "check") return lastCheck(state);
  if (UNTOLD.has(job)) return null;
  if (job === "derive") {
    return lastWrite(state.derive.result, ({ applied }) => ui.derive.brief(applied.cellsWritten));
  }
  return job === "report"
    ? lastReport(state)
    : lastWrite(state.deliveries.result, ({ preview }) =>
        ui.deliveries.brief(preview.plan.changes.length),
      );
};

const lastReport = ({ report: { result } }: PaneState): string | null => {
  if (result.type !== "preview") {
    return lastWrite(result, ({ sheets }) => ui.report.brief(sheets.length));
  }
  const { tables } = result.preview.plan;
  return shellWords.tablesPossible(tables.filter(canBeBuilt).length, tables.length);
};

const lastCheck = ({ check: { result, changes } }: PaneState): string | null => {
  if (!result) return null;
  const brief = standingRelease(result.outcome)
    ? shellWords.front.closed
    : ui.check.brief(countFindings(openFindings(result.outcome)));
  return ui.start.lastAt(result.at, changes.length > 0 ? shellWords.outdated(brief) : brief);
};

const lastWrite = <P, O>(
  result: WriteResult<P, O>,
  brief: (outcome: O) => string,
): string | null => {
  if (result.type === "preview") return ui.start.planned;
  return result.type === "written" ? ui.start.lastAt(result.at, brief(result.outcome)) : null;
};
