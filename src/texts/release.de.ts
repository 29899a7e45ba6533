// SPDX-License-Identifier: EUPL-1.2
import type { Release } from "../domain/review/release";
import type { AnswerKind } from "../domain/review/review-state";
import type { Severity } from "../domain/rules/finding";
import { formatNumber, joinList } from "./format.de";
import { formatMoment } from "./moment.de";
import { releaseNames } from "./release-names.de";
import { ui, type FindingCounts } from "./ui.de";

const severityWords: Readonly<Record<Severity, string>> = {
  error: "Fehler",
  warning: "Warnung",
  information: "Hinweis",
};

const answers = ({
  reason: reasons,
  openPoint: openPoints,
}: Readonly<Record<AnswerKind, number>>): readonly string[] => [
  ...(reasons > 0
    ? [reasons === 1 ? "1 Begründung" : `${formatNumber(reasons)} Begründungen`]
    : []),
  ...(openPoints > 0
    ? [openPoints === 1 ? "1 offener Punkt" : `${formatNumber(openPoints)} offene Punkte`]
    : []),
];

/** Words for the Abschluss and for what is taken along from a check. */
export const releaseWords = {
  title: "Abschluss",
  backToFindings: "Zurück zu den Befunden",
  open: "Abschließen …",
  show: "Abschluss ansehen",
  record: "Ergebnis festhalten",
  ready: "Die Lieferung kann abgeschlossen werden",
  readyBody: (counts: Readonly<Record<AnswerKind, number>>): string => {
    const given = answers(counts);
    return given.length === 0
      ? "Es ist nichts mehr offen."
      : `Es ist nichts mehr offen. Mitgegeben: ${joinList(given)}.`;
  },
  notReady: "Es ist noch etwas offen",
  notReadyBody: ({ errors, warnings }: FindingCounts): string =>
    `Vor dem Abschluss braucht jeder Fehler eine Änderung oder einen offenen Punkt und jede Warnung eine Begründung. Offen: ${joinList(
      [
        ...(errors > 0 ? [ui.counted.errors(errors)] : []),
        ...(warnings > 0 ? [ui.counted.warnings(warnings)] : []),
      ],
    )}.`,
  toNext: "Zum nächsten Befund",
  incomplete: "Die Prüfung war nicht vollständig. Bitte prüfen Sie neu.",
  closer: "Ihr Name oder Kürzel (freiwillig)",
  closerHint: "Steht im Prüfprotokoll und im Text der E-Mail",
  approval: "Freigabe durch (freiwillig)",
  approvalHint: "Name einer zweiten Person, die die Angaben gesehen hat",
  meaning:
    "Alle Blätter werden noch einmal geprüft. Dann trägt das Add-in einen Stempel in die Datei ein und legt das Blatt „Prüfprotokoll“ an. Ändert sich danach eine Angabe, gilt der Abschluss nicht mehr.",
  close: "Lieferung abschließen",
  closed: "Die Lieferung ist abgeschlossen",
  closedAt: (release: Release): string => `${formatMoment(release.at)}${releaseNames(release)}`,
  broken: "Der Abschluss gilt nicht mehr, weil sich danach etwas geändert hat.",
  stepsTitle: "So geben Sie sie ab",
  steps: {
    save: "Speichern Sie die Datei (Strg+S).",
    mail: "Kopieren Sie den Text für Ihre E-Mail und fügen Sie ihn dort ein.",
    attach: "Diese Datei anhängen:",
  },
  subject: (subject: string): string => `Betreff: ${subject}`,
  copyMail: "Mailtext kopieren",
  sendsNothing:
    "Das Add-in versendet nichts. Ihre Daten verlassen den Rechner erst mit Ihrer E-Mail.",
  handoverFailed: "Der Text für die E-Mail konnte nicht zusammengestellt werden.",
  protocol: "Prüfprotokoll anlegen",
  protocolDone: (sheet: string): string => `Das Blatt „${sheet}“ ist angelegt`,
  copySummary: "Zusammenfassung kopieren",
  copied: "Der Text ist in der Zwischenablage.",
  copyRefused: "Kopieren ist hier gesperrt. Der Text ist markiert: Drücken Sie Strg+C.",
  copyField: "Text zum Kopieren",
  undone: "Zurückgenommen",
  summary: {
    title: (sheets: readonly string[]): string => `Prüfung: ${joinList(sheets)}`,
    at: (at: Date): string => `Stand: ${formatMoment(at.toISOString())}`,
    severity: (severity: Severity): string => severityWords[severity],
    reason: (text: string): string => `  Begründung: ${text}`,
    openPoint: (text: string): string => `  Offener Punkt: ${text}`,
  },
} as const;
