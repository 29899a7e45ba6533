// SPDX-License-Identifier: EUPL-1.2
import { type Delivery, observationsOf } from "../delivery/delivery";
import type { Finding } from "../rules/finding";
import { cellId, type CellRef } from "../shared/cell";
import { remarkReason } from "./remark-reason";
import type { Answer, AnswerKind, ReviewState } from "./review-state";
import { valueBinding } from "./value-binding";

/** What has been said about a finding. */
export interface StandingAnswer {
  readonly kind: AnswerKind;
  readonly text: string;
  /** Where it was typed. */
  readonly origin: "pane" | "remark";
  /** false: values have changed since, so that the finding needs an answer again. */
  readonly isValid: boolean;
  /** true: the report prints it. A remark stands in the report anyway, beside its row. */
  readonly asFootnote: boolean;
}

/** By finding id; findings nobody has answered are missing. */
export type StandingAnswers = ReadonlyMap<string, StandingAnswer>;

/** How a finding may be answered; null for one that can only be mended and one that asks nothing. */
export const answerKindFor = ({ severity, acknowledge }: Finding): AnswerKind | null => {
  if (severity === "information") return null;
  return acknowledge === "reason" || acknowledge === "openPoint" ? acknowledge : null;
};

export const isAnswered = ({ id }: Finding, answers: StandingAnswers): boolean =>
  answers.get(id)?.isValid ?? false;

export const standingAnswers = (
  findings: readonly Finding[],
  delivery: Delivery,
  { answers }: ReviewState,
): StandingAnswers => {
  const stored = new Map(answers.map((answer) => [answer.finding, answer]));
  const remarks = remarksBeside(findings, delivery);
  return new Map(
    findings.flatMap((finding): [string, StandingAnswer][] => {
      const kind = answerKindFor(finding);
      const answer = kind && answerTo(finding, { kind, stored: stored.get(finding.id), remarks });
      return answer ? [[finding.id, answer]] : [];
    }),
  );
};

interface Said {
  readonly kind: AnswerKind;
  readonly stored: Answer | undefined;
  readonly remarks: ReadonlyMap<string, string>;
}

/** A valid answer from the pane comes first, then the remark of the row, then what was said for other values. */
const answerTo = (finding: Finding, { kind, stored, remarks }: Said): StandingAnswer | null => {
  const fromPane = stored?.kind === kind ? stored : null;
  if (fromPane?.boundTo === valueBinding(finding)) {
    return fromPaneAnswer(fromPane, true);
  }
  const remark = kind === "reason" ? remarkOf(finding, remarks) : null;
  if (remark !== null) {
    return { kind, text: remark, origin: "remark", isValid: true, asFootnote: false };
  }
  return fromPane && fromPaneAnswer(fromPane, false);
};

const fromPaneAnswer = ({ kind, text, asFootnote }: Answer, isValid: boolean): StandingAnswer => ({
  kind,
  text,
  origin: "pane",
  isValid,
  asFootnote,
});

const remarkOf = (finding: Finding, remarks: ReadonlyMap<string, string>): string | null => {
  const cell = judgedCell(finding);
  const remark = cell && remarks.get(cellId(cell));
  const year = Number(finding.target[0]?.[2] ?? "");
  return remark ? remarkReason(remark, year) : null;
};

const judgedCell = ({ cells }: Finding): CellRef | undefined =>
  cells.find(({ role }) => role === "target")?.cell;

/** Remarks of the rows in which answerable findings stand, by the id of the judged cell. */
const remarksBeside = (
  findings: readonly Finding[],
  delivery: Delivery,
): ReadonlyMap<string, string> => {
  const wanted = new Set(
    findings.flatMap((finding) => {
      const cell = answerKindFor(finding) === "reason" ? judgedCell(finding) : undefined;
      return cell ? [cellId(cell)] : [];
    }),
  );
  if (wanted.size === 0) return new Map();
  return new Map(
    observationsOf(delivery)
      .filter(({ remark, cell }) => remark !== "" && wanted.has(cellId(cell)))
      .map(({ remark, cell }) => [cellId(cell), remark]),
  );
};
