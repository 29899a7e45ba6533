// SPDX-License-Identifier: EUPL-1.2
import type { Finding } from "../rules/finding";
import { isReason } from "./reason";
import type { Answer, ReviewState } from "./review-state";
import { answerKindFor } from "./standing-answers";
import { valueBinding } from "./value-binding";

export interface GivenAnswer {
  readonly text: string;
  /** ISO 8601. */
  readonly at: string;
  /** true: a reason that the report prints below its tables. */
  readonly asFootnote?: boolean;
}

/** The state with a new answer to a finding, in place of an earlier one. */
export const giveAnswer = (
  state: ReviewState,
  finding: Finding,
  { text, at, asFootnote = false }: GivenAnswer,
): ReviewState => {
  const kind = answerKindFor(finding);
  if (!kind || !isReason(text)) throw new Error(`no answer to ${finding.code}: ${text.length}`);
  const answer: Answer = {
    finding: finding.id,
    kind,
    text: text.trim(),
    boundTo: valueBinding(finding),
    at,
    // An open point is a matter between Amt and Koordinierungsstelle, nothing for readers.
    asFootnote: asFootnote && kind === "reason",
  };
  return { ...state, answers: [...othersThan(state, finding), answer] };
};

export const withdrawAnswer = (state: ReviewState, finding: Finding): ReviewState => ({
  ...state,
  answers: othersThan(state, finding),
});

const othersThan = ({ answers }: ReviewState, { id }: Finding): readonly Answer[] =>
  answers.filter(({ finding }) => finding !== id);
