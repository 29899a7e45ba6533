// SPDX-License-Identifier: EUPL-1.2
import { giveAnswer, withdrawAnswer } from "../domain/review/give-answer";
import { writeReview, type ReviewState } from "../domain/review/review-state";
import { err, ok, type Result } from "../domain/shared/result";
import type { Watch, WorkbookDep, WorkbookError } from "./ports";
import { reviewOf } from "./review-findings";
import type { CheckOutcome, UseCases } from "./use-cases";

export interface AnswerDeps extends WorkbookDep {
  readonly now: () => Date;
}

/** "Begründen", "Als offenen Punkt abgeben": keeps what the user says in the workbook, bound to the values of today. */
export const createAnswerFinding =
  ({ workbook, now }: AnswerDeps): UseCases["answerFinding"] =>
  (outcome, { finding, text, asFootnote = false }, watch) => {
    const { stored } = outcome.review;
    if (stored.type === "unreadable") throw new Error("unreadable reasons are not written over");
    const state =
      text === null
        ? withdrawAnswer(stored.state, finding)
        : giveAnswer(stored.state, finding, {
            text,
            at: now().toISOString(),
            asFootnote,
          });
    return keep({ workbook }, { outcome, state }, watch);
  };

/** Starts anew where the kept reasons cannot be read, with what the sheet `Prüfprotokoll` still tells of them. */
export const createDiscardReview =
  (deps: WorkbookDep): UseCases["discardReview"] =>
  (outcome, watch) =>
    keep(deps, { outcome, state: outcome.review.stored.state }, watch);

interface Kept {
  readonly outcome: CheckOutcome;
  readonly state: ReviewState;
}

const keep = async (
  { workbook }: WorkbookDep,
  { outcome, state }: Kept,
  watch: Watch,
): Promise<Result<CheckOutcome, WorkbookError>> => {
  const xml = writeReview(state);
  if (xml === null) return err({ type: "ReviewFull" });
  const applied = await workbook.apply([{ kind: "putOwnPart", part: "review", xml }], watch);
  if (!applied.ok) return applied;
  return ok({ ...outcome, ...reviewOf(outcome, { type: "readable", state }) });
};
