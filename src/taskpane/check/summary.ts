// SPDX-License-Identifier: EUPL-1.2
import type { StandingAnswer } from "../../domain/review/standing-answers";
import type { Finding } from "../../domain/rules/finding";
import { releaseWords } from "../../texts/release.de";
import { ui } from "../../texts/ui.de";
import type { FindingText } from "../finding-words";
import type { CheckDone } from "./check-state";
import { placeOf } from "./finding-place";
import { countFindings, openFindings } from "./group-findings";
import { displayOrder, sectionsOf } from "./list-model";
import { FRESH_LIST } from "./list-state";

const EVERY_SECTION: ReadonlySet<string> = new Set(["error", "warning", "information"]);

/** The result as plain lines for a mail: the verdict, then every finding with what was said about it. */
export const summaryOf = ({ outcome, at }: CheckDone, findingText: FindingText): string => {
  const { status, delivery, review, catalogue } = outcome;
  const words = releaseWords.summary;
  const lineOf = (finding: Finding): readonly string[] => {
    const { what } = findingText(finding, catalogue);
    const place = `${finding.sheet} ${placeOf(finding)}`;
    return [
      `${words.severity(finding.severity)} · ${place} · ${what}`,
      ...answerLines(review.answers.get(finding.id)),
    ];
  };
  const order = displayOrder(sectionsOf(outcome, FRESH_LIST, findingText), EVERY_SECTION);
  return [
    words.title(delivery.sheets.map(({ name }) => name)),
    words.at(at),
    ui.check.verdict(status, countFindings(openFindings(outcome))),
    "",
    ...order.flatMap(({ finding }) => lineOf(finding)),
  ].join("\n");
};

const answerLines = (answer: StandingAnswer | undefined): readonly string[] => {
  if (!answer?.isValid) return [];
  const { reason, openPoint } = releaseWords.summary;
  return [answer.kind === "reason" ? reason(answer.text) : openPoint(answer.text)];
};
