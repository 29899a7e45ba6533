// SPDX-License-Identifier: EUPL-1.2
import type { StoredReview } from "../domain/review/review-state";
import { standingAnswers } from "../domain/review/standing-answers";
import { verdictOn } from "../domain/review/verdict";
import type { CheckOutcome } from "./use-cases";

type Checked = Pick<CheckOutcome, "delivery" | "result">;

/** What a check comes to once people have had their say. */
export const reviewOf = (
  { delivery, result }: Checked,
  stored: StoredReview,
): Pick<CheckOutcome, "review" | "status"> => {
  const answers = standingAnswers(result.findings, delivery, stored.state);
  return { review: { stored, answers }, status: verdictOn(result.findings, answers) };
};
