// SPDX-License-Identifier: EUPL-1.2
import type { Release } from "../../domain/review/release";
import type { AnswerKind } from "../../domain/review/review-state";
import type { CheckOutcome } from "../../usecases/use-cases";
import { openFindings } from "./group-findings";

/** The finding that says that a closed delivery is no longer what it was closed with. */
const BROKEN_RELEASE = "SYS-03";

export const isBroken = ({ result }: CheckOutcome): boolean =>
  result.findings.some(({ code }) => code === BROKEN_RELEASE);

/** The Abschluss as long as it fits what stands in the sheets; else null. */
export const standingRelease = (outcome: CheckOutcome): Release | null =>
  isBroken(outcome) ? null : outcome.review.stored.state.release;

/** true when nothing waits for an answer; a broken Abschluss is mended by a new one. */
export const isReady = (outcome: CheckOutcome): boolean =>
  outcome.delivery.sheets.length > 0 &&
  outcome.review.stored.type === "readable" &&
  outcome.status !== "incomplete" &&
  openFindings(outcome).every(
    ({ code, severity }) => severity === "information" || code === BROKEN_RELEASE,
  );

/** How many findings were answered, by the kind of answer. */
export const answerCounts = ({ review }: CheckOutcome): Readonly<Record<AnswerKind, number>> => {
  const valid = [...review.answers.values()].filter(({ isValid }) => isValid);
  const count = (wanted: AnswerKind): number => valid.filter(({ kind }) => kind === wanted).length;
  return { reason: count("reason"), openPoint: count("openPoint") };
};
