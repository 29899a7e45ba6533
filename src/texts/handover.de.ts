// SPDX-License-Identifier: EUPL-1.2
import type { AnswerKind } from "../domain/review/review-state";
import type { Finding } from "../domain/rules/finding";
import type { CheckOutcome } from "../usecases/check-outcome";
import { deliveredBy, latestYear } from "../usecases/delivery-facts";
import type { Handover } from "../usecases/review-use-cases";
import { findingText } from "./findings.de";
import { formatNumber, joinList } from "./format.de";
import { formatMoment } from "./moment.de";
import { releaseNames } from "./release-names.de";
import { shortStamp } from "./review-sheets.de";

/** Longer lists belong into the file, which is attached. */
const LINES_NAMED = 20;

/** File name, subject and text for the mail by which a closed delivery is handed in. */
export const handoverOf = (outcome: CheckOutcome): Handover => {
  const department = deliveredBy(outcome);
  const year = latestYear(outcome.delivery);
  const parts = [
    ...(year === null ? [] : [String(year)]),
    ...(department === null ? [] : [departmentLabel(outcome, department)]),
  ];
  const subject = `Lieferung zum Integrationsmonitoring ${parts.join(", ")}`.trim();
  const fileName = `${["Integrationsmonitoring", ...parts].join("_").replace(/[^\p{L}\p{N}_-]+/gu, "-")}.xlsx`;
  return { fileName, subject, body: bodyOf(outcome, subject, fileName) };
};

const departmentLabel = ({ catalogue }: CheckOutcome, id: string): string => {
  const department = catalogue.departmentById.get(id);
  return department?.number ? `Amt ${department.number}` : (department?.name ?? id);
};

const bodyOf = (outcome: CheckOutcome, subject: string, fileName: string): string => {
  const { release } = outcome.review.stored.state;
  const sheets = outcome.delivery.sheets.map(({ name }) => `„${name}“`);
  return [
    "Guten Tag,",
    "",
    `anbei die ${subject}.`,
    "",
    `Geprüft ${sheets.length === 1 ? "wurde das Blatt" : "wurden die Blätter"} ${joinList(sheets)}.`,
    ...(release === null
      ? []
      : [
          `Abgeschlossen am ${formatMoment(release.at)}${releaseNames(release)}. Stempel: ${shortStamp(release)}`,
        ]),
    ...answered(outcome, "openPoint", "Offene Punkte, über die Sie bitte entscheiden"),
    ...answered(outcome, "reason", "Auffällige Werte, die wir bestätigen"),
    "",
    `Anhang: ${fileName}`,
    "",
    "Mit freundlichen Grüßen",
  ].join("\n");
};

const answered = (outcome: CheckOutcome, kind: AnswerKind, title: string): readonly string[] => {
  const { answers } = outcome.review;
  const findings = outcome.result.findings.filter(({ id }) => {
    const answer = answers.get(id);
    return answer?.kind === kind && answer.isValid;
  });
  if (findings.length === 0) return [];
  const rest = findings.length - LINES_NAMED;
  return [
    "",
    `${title} (${formatNumber(findings.length)}):`,
    ...findings.slice(0, LINES_NAMED).flatMap((finding) => lines(finding, outcome)),
    ...(rest > 0 ? [`- und ${formatNumber(rest)} weitere, siehe Blatt „Prüfprotokoll“`] : []),
  ];
};

const lines = (finding: Finding, { catalogue, review }: CheckOutcome): readonly string[] => [
  `- Blatt „${finding.sheet}“: ${findingText(finding, catalogue).what}`,
  `  Grund: ${review.answers.get(finding.id)?.text ?? ""}`,
];
