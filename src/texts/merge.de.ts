// SPDX-License-Identifier: EUPL-1.2
import type { Department } from "../domain/catalogue/catalogue-schema";
import type { MergeWords, MessageFacts } from "../domain/merge/merge-words";
import { AGREEMENT_HEADS } from "./agreements.de";
import { findingText } from "./findings.de";
import { formatNumber, joinList, plural } from "./format.de";
import { formatMoment } from "./moment.de";

/** A mail with more questions than this refers to the sheet; a cell holds 32,767 characters. */
const QUESTIONS_NAMED = 20;

const shortName = ({ number, shortName: name }: Department): string =>
  number === null ? name : `Amt ${number}`;

const GREETING = "Guten Tag,";
const CLOSING = "Mit freundlichen Grüßen";

const message = (facts: MessageFacts): string => {
  if (facts.status === "missing") return reminder(facts);
  return facts.questions.length > 0 ? questionMail(facts) : "";
};

const reminder = ({ deadline }: MessageFacts): string =>
  [
    GREETING,
    "",
    "zum Integrationsmonitoring liegt uns Ihre Lieferung noch nicht vor.",
    deadline === ""
      ? "Bitte senden Sie uns den ausgefüllten Erhebungsbogen."
      : `Bitte senden Sie uns den ausgefüllten Erhebungsbogen bis ${deadline}.`,
    "",
    CLOSING,
  ].join("\n");

const questionMail = ({ deadline, questions }: MessageFacts): string => {
  const rest = questions.length - QUESTIONS_NAMED;
  return [
    GREETING,
    "",
    `vielen Dank für Ihre Lieferung zum Integrationsmonitoring. Dazu haben wir ${plural(questions.length, "Rückfrage", "Rückfragen")}:`,
    "",
    ...questions.slice(0, QUESTIONS_NAMED).map(questionLine),
    ...(rest > 0
      ? [`- und ${formatNumber(rest)} weitere, siehe das beigefügte Blatt „Rückfragen“`]
      : []),
    "",
    `Bitte berichtigen oder bestätigen Sie diese Angaben${deadline === "" ? "" : ` bis ${deadline}`} und senden Sie uns die Datei noch einmal.`,
    "",
    CLOSING,
  ].join("\n");
};

const questionLine = ({
  file,
  sheet,
  cell,
  value,
  text,
}: MessageFacts["questions"][number]): string => {
  const place =
    cell === "" ? `„${file}“, Blatt „${sheet}“` : `„${file}“, Blatt „${sheet}“, ${cell}`;
  return value === "" ? `- ${place}: ${text}` : `- ${place} (${value}): ${text}`;
};

/** Every word of merging that stands in the workbook. */
export const MERGE_WORDS: MergeWords = {
  fileOf: (name, department) => `${name} (${department})`,
  question: (finding, catalogue) => {
    const { what, fix } = findingText(finding, catalogue);
    return `${what} ${fix}`.trim();
  },
  moment: formatMoment,
  pageFooter: (sheet) => ({ left: "&F", center: "Seite &P von &N", right: sheet }),
  message,
  status: {
    sheetName: "Lieferstand",
    title: "Lieferstand: wer geliefert hat und was offen ist",
    hint: "Dieses Blatt schreibt „Lieferungen zusammenführen“. Nur die Spalte „Frist“ gehört Ihnen; der Text zum Kopieren nennt sie nach dem nächsten Zusammenführen.",
    heads: {
      department: "Amt",
      status: "Stand",
      source: "Datei",
      mergedAt: "Zuletzt übernommen",
      releasedAt: "Abgeschlossen",
      figures: "Angaben",
      errors: "Fehler",
      warnings: "Warnungen",
      openPoints: "Offene Punkte",
      questions: "Rückfragen",
      deadline: "Frist",
      message: "Text zum Kopieren",
    },
    names: {
      missing: "fehlt",
      asked: "Rückfragen offen",
      delivered: "geliefert",
      closed: "abgeschlossen",
    },
    sheets: (names) => `Blatt ${joinList(names.map((name) => `„${name}“`))}`,
  },
  agreements: {
    sheetName: (department) => `Vereinbarungen ${shortName(department)}`,
    title: (department) => `Vereinbarungen · ${department.name}`,
    hint: "Aus der Lieferung des Amtes. Ein neues Zusammenführen ersetzt die Einträge, wenn die Datei welche mitbringt.",
    heads: AGREEMENT_HEADS,
  },
  questions: {
    sheetName: (department) => `Rückfragen ${shortName(department)}`,
    title: (department) => `Rückfragen an: ${department.name}`,
    hint: "Diese Angaben sind nicht übernommen, in den Tabellen steht „…“. Der Text für die E-Mail steht im Blatt „Lieferstand“.",
    heads: {
      file: "Datei",
      sheet: "Blatt",
      cell: "Zelle",
      value: "Wert",
      question: "Rückfrage",
    },
    none: "Keine Rückfragen offen.",
  },
};
