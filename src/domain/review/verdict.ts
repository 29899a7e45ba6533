// SPDX-License-Identifier: EUPL-1.2
import type { Finding } from "../rules/finding";
import { BROKEN_RULE } from "../rules/run";
import { isBrokenRelease } from "./release-finding";
import { answerKindFor, isAnswered, type StandingAnswers } from "./standing-answers";

/**
 * failed: an error is neither mended nor handed in as an open point; incomplete: a rule could not run;
 * open: a warning is not confirmed; accepted: nothing is left without an answer.
 */
export type CheckStatus = "failed" | "incomplete" | "open" | "accepted";

/** A broken rule says nothing about the figures; but a check it is missing from is not complete. */
export const verdictOn = (findings: readonly Finding[], answers: StandingAnswers): CheckStatus => {
  const judged = findings.filter((finding) => !isBroken(finding) && !isAnswered(finding, answers));
  if (judged.some(({ severity }) => severity === "error")) return "failed";
  if (findings.some(isBroken)) return "incomplete";
  return judged.some(asksForReason) ? "open" : "accepted";
};

/** Whether nothing but an earlier stamp that no longer fits stands in the way of a new one. */
export const isReadyToClose = (findings: readonly Finding[], answers: StandingAnswers): boolean =>
  verdictOn(
    findings.filter((finding) => !isBrokenRelease(finding)),
    answers,
  ) === "accepted";

const isBroken = ({ code }: Finding): boolean => code === BROKEN_RULE.meta.code;

const asksForReason = (finding: Finding): boolean =>
  finding.severity === "warning" && answerKindFor(finding) !== null;
