// SPDX-License-Identifier: EUPL-1.2
import type { Finding } from "../domain/rules/finding";
import type { Result } from "../domain/shared/result";
import type { Failure, JobName } from "../usecases/jobs";
import type { Watch, WorkbookError } from "../usecases/ports";
import type { CheckOutcome } from "../usecases/use-cases";
import type { ActionDeps } from "./action-deps";

/** Told where the button is: the page keeps its place, and what was typed is not lost. */
export type AnswerEnd =
  | { readonly type: "saved" }
  | { readonly type: "busy"; readonly running: JobName }
  | { readonly type: "failed"; readonly error: Failure };

type ReviewWork = (
  outcome: CheckOutcome,
  watch: Watch,
) => Promise<Result<CheckOutcome, WorkbookError>>;

export const answer = (
  deps: ActionDeps,
  finding: Finding,
  text: string | null,
): Promise<AnswerEnd> =>
  review(deps, (outcome, watch) => deps.useCases.answerFinding(outcome, { finding, text }, watch));

export const discardReview = (deps: ActionDeps): Promise<AnswerEnd> =>
  review(deps, deps.useCases.discardReview);

const review = async (
  { jobs, dispatch, state }: ActionDeps,
  work: ReviewWork,
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
  dispatch({ type: "answered", outcome: end.value.value });
  return { type: "saved" };
};
