// SPDX-License-Identifier: EUPL-1.2
import type { Fix } from "../domain/fixes/fix";
import type { Finding } from "../domain/rules/finding";
import { ok, type Result } from "../domain/shared/result";
import type { Failure, JobName } from "../usecases/jobs";
import type { Watch, WorkbookError } from "../usecases/ports";
import type { CloseOrder } from "../usecases/review-use-cases";
import type { CheckOutcome } from "../usecases/use-cases";
import type { ActionDeps, Work } from "./action-deps";
import { doneOf } from "./check/check-state";
import type { PaneEvent } from "./pane-state";

/** Told where the button is: the page keeps its place, and what was typed is not lost. */
export type AnswerEnd =
  | { readonly type: "saved" }
  | { readonly type: "busy"; readonly running: JobName }
  | { readonly type: "failed"; readonly error: Failure };

/** What somebody says about a finding. */
export interface Said {
  readonly text: string;
  /** true: the report prints it below its tables. */
  readonly asFootnote: boolean;
}

export const answer = (
  deps: ActionDeps,
  finding: Finding,
  said: Said | null,
): Promise<AnswerEnd> => {
  const order = said ? { finding, ...said } : { finding, text: null };
  return review(deps, (outcome, watch) => deps.useCases.answerFinding(outcome, order, watch));
};

export const discardReview = (deps: ActionDeps): Promise<AnswerEnd> =>
  review(deps, deps.useCases.discardReview);

/** Writes corrections; the list then shows what the check after them has found. */
export const applyFixes = (deps: ActionDeps, fixes: readonly Fix[]): Promise<AnswerEnd> =>
  inPlace(deps, async (outcome, watch) => {
    deps.dispatch({ type: "recheckStarted" });
    const written = await deps.useCases.applyFixes(outcome, fixes, watch);
    if (!written.ok) return written;
    const { applied, recheck } = written.value;
    const rows = fixes.reduce((sum, fix) => sum + fix.rows.length, 0);
    const write = { type: "fixed", cells: applied.cellsWritten, rows } as const;
    return ok({ type: "wrote", write, applied, recheck, at: deps.now() });
  });

/** "Abschluss". What still waits for an answer is shown instead, and nothing is written. */
export const closeDelivery = (deps: ActionDeps, order: CloseOrder): Promise<AnswerEnd> =>
  inPlace(deps, async (outcome, watch) => {
    deps.dispatch({ type: "recheckStarted" });
    const closed = await deps.useCases.closeDelivery(outcome, order, watch);
    if (!closed.ok) return closed;
    const at = deps.now();
    if (closed.value.type === "unanswered") {
      return ok({ type: "rechecked", done: doneOf(closed.value.check, at) });
    }
    const { applied, recheck } = closed.value;
    return ok({ type: "wrote", write: { type: "closed" }, applied, recheck, at });
  });

export const writeProtocol = (deps: ActionDeps): Promise<AnswerEnd> =>
  inPlace(deps, async (outcome, watch) => {
    deps.dispatch({ type: "recheckStarted" });
    const written = await deps.useCases.writeProtocol(outcome, watch);
    if (!written.ok) return written;
    const { applied, recheck, sheet } = written.value;
    const write = { type: "protocol", sheet } as const;
    return ok({ type: "wrote", write, applied, recheck, at: deps.now() });
  });

/** Takes back what this page wrote last, and checks again. */
export const undoAndCheck = ({ useCases, state, now }: ActionDeps): Work | null => {
  const { lastWrite, check } = state;
  const { result } = check;
  if (lastWrite?.job !== "check" || !result) return null;
  return async (watch): Promise<Result<PaneEvent, Failure>> => {
    const undo = await useCases.undo(lastWrite.applied, watch);
    if (!undo.ok) return undo;
    const outcome = undo.value;
    if (outcome.type === "changedMeanwhile") {
      return ok({ type: "undoRefused", job: "check", cells: outcome.cells });
    }
    const recheck = await useCases.checkDelivery(result.outcome.request, watch);
    const write = { type: "undone", cells: outcome.cells } as const;
    return ok({ type: "wrote", write, applied: null, recheck, at: now() });
  };
};

type ReviewWork = (
  outcome: CheckOutcome,
  watch: Watch,
) => Promise<Result<CheckOutcome, WorkbookError>>;

const review = (deps: ActionDeps, work: ReviewWork): Promise<AnswerEnd> =>
  inPlace(deps, async (outcome, watch) => {
    const reviewed = await work(outcome, watch);
    return reviewed.ok ? ok({ type: "answered", outcome: reviewed.value }) : reviewed;
  });

type InPlaceWork = (
  outcome: CheckOutcome,
  watch: Watch,
) => Promise<Result<PaneEvent, WorkbookError>>;

/** A job on the last check whose failure is told where its button is. */
const inPlace = async (
  { jobs, dispatch, state }: ActionDeps,
  work: InPlaceWork,
): Promise<AnswerEnd> => {
  const { result } = state.check;
  if (!result) return { type: "failed", error: { type: "Unexpected" } };
  // Short enough to wait for a cell that is being edited; a question would cost more.
  const end = await jobs.run({ job: "check", waitForCellEdit: true }, (watch) =>
    work(result.outcome, watch),
  );
  if (end.type === "busy") return end;
  if (end.type === "crashed") return { type: "failed", error: { type: "Unexpected" } };
  if (!end.value.ok) return { type: "failed", error: end.value.error };
  dispatch(end.value.value);
  return { type: "saved" };
};
