// SPDX-License-Identifier: EUPL-1.2
import { toA1, type CellRef } from "../domain/shared/cell";
import type { CellValue } from "../domain/shared/sheet-snapshot";
import type { SkippedRow } from "../domain/derive/derive-plan";
import type { JobName } from "../usecases/jobs";
import type { CheckOutcome } from "../usecases/use-cases";
import type { Progress, ReadScope, RevealOutcome } from "../usecases/ports";
import { formatNumber } from "./format.de";
import { reportUi } from "./report-ui.de";

const TIME = new Intl.DateTimeFormat("de-DE", { hour: "2-digit", minute: "2-digit" });

/** "1 Zelle", "504 Zellen"; the blank between number and word does not break. */
const counted = (count: number, one: string, many: string): string =>
  `${formatNumber(count)}\u00a0${count === 1 ? one : many}`;

const cells = (count: number): string => counted(count, "Zelle", "Zellen");
const tables = (count: number): string => counted(count, "Tabelle", "Tabellen");
const errors = (count: number): string => counted(count, "Fehler", "Fehler");
const warnings = (count: number): string => counted(count, "Warnung", "Warnungen");
const hints = (count: number): string => counted(count, "Hinweis", "Hinweise");

/** What a check found, counted. */
export interface FindingCounts {
  readonly errors: number;
  readonly warnings: number;
  readonly hints: number;
}

const countsText = (counts: FindingCounts): string =>
  [
    ...(counts.errors > 0 ? [errors(counts.errors)] : []),
    ...(counts.warnings > 0 ? [warnings(counts.warnings)] : []),
    ...(counts.hints > 0 ? [hints(counts.hints)] : []),
  ].join(", ");

const verdicts: Readonly<Record<CheckOutcome["status"], string>> = {
  failed: "Kann noch nicht abgegeben werden",
  open: "Bitte vor der Abgabe bestätigen",
  accepted: "Kann abgegeben werden",
  incomplete: "Nicht vollständig geprüft",
};

const phases: Readonly<Record<Progress["phase"], string>> = {
  reading: "Lesen",
  computing: "Rechnen",
  writing: "Schreiben",
  verifying: "Nachprüfen",
};

const skipReasons: Readonly<Record<SkippedRow["reason"], string>> = {
  unreadable: "Die Zelle enthält keine lesbare Zahl.",
  markedText: "Zahl und Kennzeichen stehen in einer Zelle; damit kann Excel nicht rechnen.",
  nilText: "Der Strich steht als Text in der Zelle; tragen Sie bitte die Zahl 0 ein.",
  merged: "Die Zelle ist mit anderen verbunden.",
  elsewhere: "Die Zahl liefert ein anderes Amt; sie liegt noch nicht vor.",
  seriesBreak:
    "Nach diesem Jahr ist die Zeitreihe unterbrochen; statt einer Veränderung steht dort x.",
  mixedSeries:
    "Zwischen den beiden Stichtagen der Bezugsgröße beginnt eine neue Zeitreihe; statt der Quote steht dort x.",
};

const reveals: Readonly<Record<RevealOutcome["type"], (address: string) => string>> = {
  shown: (address) => `${address} ist ausgewählt. Mit F6 wechseln Sie ins Blatt.`,
  changed: (address) =>
    `${address} ist ausgewählt. Dort steht inzwischen etwas anderes als bei der Prüfung; prüfen Sie bitte neu.`,
  sheetHidden: () =>
    "Das Blatt ist ausgeblendet. Blenden Sie es ein (Rechtsklick auf ein Blattregister › Einblenden).",
  rowHidden: (address) =>
    `${address} ist ausgewählt, aber Zeile oder Spalte ist ausgeblendet oder weggefiltert.`,
};

const shownValue = (value: CellValue): string => {
  if (value === "") return "leer";
  if (typeof value === "boolean") return value ? "WAHR" : "FALSCH";
  return typeof value === "number" ? formatNumber(value) : `„${value}“`;
};

const jobNames: Readonly<Record<JobName, string>> = {
  check: "Prüfen",
  derive: "Berechnen",
  report: "Berichtstabellen",
  explain: "Zelle erklären",
  catalogue: "Katalog",
  questionnaires: "Erhebungsbögen",
  deliveries: "Lieferungen zusammenführen",
  editions: "Ausgaben",
};

const scopes: Readonly<Record<ReadScope, string>> = {
  activeSheet: "Dieses Blatt",
  allSheets: "Alle Blätter",
};

/** Every word of the task pane. */
export const ui = {
  jobNames,
  scopes,
  counted: { cells, tables, errors, warnings, hints },
  time: (at: Date): string => TIME.format(at),
  cell: (cell: CellRef): string => `„${cell.sheet}“ ${toA1(cell)}`,
  shownValue,
  reveal: (type: RevealOutcome["type"], address: string): string => reveals[type](address),
  more: (next: number, rest: number): string =>
    next < rest
      ? `Weitere ${formatNumber(next)} von ${formatNumber(rest)} anzeigen`
      : `Weitere ${formatNumber(rest)} anzeigen`,
  earlier: (count: number): string => `${formatNumber(count)} vorhergehende anzeigen`,
  back: "Zurück zum Start",
  scopeLabel: "Umfang",
  cancel: "Abbrechen",
  wait: "Warten",
  retry: "Erneut versuchen",
  beginAnew: "Neu beginnen",
  dismiss: "Meldung schließen",
  errorWord: "Fehler",
  busyElsewhere: (job: JobName): string => `„${jobNames[job]}“ läuft noch.`,
  boot: {
    details: (found: string, required: string): string =>
      `Integrationsmonitoring: gefunden ${found}, benötigt ExcelApi ${required}`,
    copied: "Die Angaben sind in der Zwischenablage.",
    copyFailed: "Kopieren ist hier nicht möglich. Bitte schreiben Sie die Angaben ab.",
  },
  running: {
    title: (job: JobName): string => `${jobNames[job]} läuft …`,
    undoing: "Die letzte Aktion wird zurückgenommen …",
    progressLabel: "Fortschritt",
    progress: ({ phase, done, total, sheet }: Progress): string =>
      `${phases[phase]}${sheet === null ? "" : `: ${sheet}`} (${done} von ${total})`,
    starting: "Die Blätter werden gelesen …",
    waiting: "Es geht weiter, sobald Sie die Eingabe in der Zelle abgeschlossen haben.",
    cancelling: "Wird abgebrochen, sobald der laufende Schritt beendet ist …",
  },
  start: {
    title: "Start",
    privacy: "Ihre Daten bleiben auf Ihrem Rechner. Geschrieben wird nur, was Sie bestätigen.",
    lines: {
      check: "Fehler finden, bevor Sie abgeben",
      derive: "Quoten und Veränderungen eintragen",
      report: "Tabellen anlegen oder aktualisieren",
      catalogue: "Kennzahlen, Gruppen und Ämter ändern",
      deliveries: "Dateien der Ämter prüfen und übernehmen",
      questionnaires: "Für jedes Amt einen Bogen anlegen",
      editions: "Bericht abschließen, nächsten beginnen",
      explain: "Was in die ausgewählte Zelle gehört",
    } satisfies Readonly<Record<JobName, string>>,
    running: "läuft …",
    failed: "nicht beendet",
    lastAt: (at: Date, result: string): string => `Zuletzt ${TIME.format(at)}\u00a0Uhr: ${result}`,
    planned: "Vorschau bereit",
  },
  check: {
    intro:
      "Das Add-in liest das Blatt und zeigt jeden Befund mit Zelle, Grund und Lösungsweg. Am Blatt ändert sich nichts.",
    run: (scope: ReadScope): string =>
      scope === "activeSheet" ? "Dieses Blatt prüfen" : "Alle Blätter prüfen",
    again: "Neu prüfen",
    verdict: (status: CheckOutcome["status"], counts: FindingCounts): string => {
      const found = countsText(counts);
      return found === "" ? verdicts[status] : `${verdicts[status]}: ${found}`;
    },
    checkedAt: (at: Date, sheets: readonly string[], catalogueVersion: string): string =>
      `Stand ${TIME.format(at)}\u00a0Uhr · ${sheets.length <= 2 ? sheets.join(", ") : `${sheets.length} Blätter`} · Katalog\u00a0${catalogueVersion}`,
    brief: (counts: FindingCounts): string => countsText(counts) || "ohne Befund",
    notEvaluable: (count: number): string =>
      count === 1
        ? "Eine Prüfung war nicht möglich, weil eine Zelle keine Zahl enthält."
        : `${formatNumber(count)} Prüfungen waren nicht möglich, weil Zellen keine Zahl enthalten.`,
    incomplete: "Ein Teil der Prüfung ist ausgefallen. Bitte prüfen Sie neu.",
    toChange: (count: string, answered: string): string => `Bitte ändern (${count}${answered})`,
    toConfirm: (count: string, answered: string): string =>
      `Bitte bestätigen (${count}${answered})`,
    confirmHint:
      "Richtig, aber ungewöhnlich? Begründen Sie es hier oder in der Spalte „Bemerkung“ der Zeile.",
    hints: (count: string): string => `Hinweise (${count})`,
    nothingFound: "Es wurde nichts beanstandet.",
    group: (title: string, count: number): string => `${title} (${count})`,
    sheetSection: (sheet: string, count: string, answered: string): string =>
      `Blatt „${sheet}“ (${count}${answered})`,
    sheetHeading: (sheet: string): string => `Blatt „${sheet}“`,
    wholeSheet: "Blatt",
    wholeSheetHeading: "Das ganze Blatt",
    why: "Warum",
    fix: "So beheben Sie es",
    goToCell: "Zur Zelle",
    goToSheet: "Zum Blatt",
    rule: (code: string): string => `Regel ${code}`,
    nothingRecognised: {
      title: "Keine Angaben erkannt",
      body: (scope: ReadScope): string =>
        scope === "activeSheet"
          ? "Auf diesem Blatt steht keine Tabelle mit Kennungen und Jahren, oder das Add-in hat das Blatt selbst angelegt."
          : "Auf keinem Blatt dieser Datei steht eine Tabelle mit Kennungen und Jahren.",
      fix: "Wechseln Sie zu dem Blatt mit Ihren Angaben, oder prüfen Sie alle Blätter.",
    },
  },
  write: {
    preview: "Vorschau anzeigen",
    newPreview: "Neue Vorschau",
    undo: "Letzte Aktion zurücknehmen",
    undone: (count: number): string =>
      `Zurückgenommen: ${cells(count)} ${count === 1 ? "steht" : "stehen"} wieder wie vorher`,
    sheetsRemoved: (sheets: readonly string[]): string =>
      `Wieder entfernt: ${sheets.map((sheet) => `„${sheet}“`).join(", ")}`,
    undoRefused: "Zurücknehmen ist nicht mehr möglich",
    undoRefusedBody:
      "Diese Zellen wurden seitdem geändert. Damit Ihre Eingaben nicht verloren gehen, wurde nichts zurückgenommen:",
    excelUndo:
      "Excels eigenes Rückgängig kann danach leer sein. „Letzte Aktion zurücknehmen“ stellt den Stand vorher wieder her.",
    differences: (count: number): string =>
      count === 1
        ? "Eine Zelle zeigt etwas anderes als berechnet:"
        : `${formatNumber(count)} Zellen zeigen etwas anderes als berechnet:`,
    difference: (expected: CellValue, found: CellValue): string =>
      `erwartet ${shownValue(expected)}, gefunden ${shownValue(found)}`,
    notices: "Nicht ausgeführt:",
  },
  derive: {
    intro:
      "Das Add-in trägt Quoten und Veränderungen zum Vorjahr als Formeln ein. Vorher sehen Sie, was geschrieben wird.",
    previewTitle: (count: number): string =>
      `Vorschau: ${cells(count)} ${count === 1 ? "wird" : "werden"} eingetragen`,
    confirm: (count: number): string => `${cells(count)} eintragen`,
    nothingToDo: "Es ist schon alles eingetragen",
    nothingToDoBody: "Alle Formeln stehen bereits im Blatt. Es wird nichts geschrieben.",
    nothingRecognised: "Keine Angaben erkannt",
    nothingRecognisedBody:
      "Auf dem gewählten Blatt steht keine Tabelle mit Kennungen und Jahren. Wechseln Sie zu dem Blatt mit Ihren Angaben.",
    sheet: (sheet: string): string => `Blatt „${sheet}“`,
    onSheet: (sheet: string): string => `auf Blatt „${sheet}“`,
    skipped: (count: number): string =>
      count === 1
        ? "Eine Zeile bleibt ohne Formel"
        : `${formatNumber(count)} Zeilen bleiben ohne Formel`,
    /** `home` is the sheet the list is about; a cell of another one is named with its sheet. */
    skippedRow: ({ cell, reason }: SkippedRow, home: string): string =>
      `${cell.sheet === home ? "" : `Blatt „${cell.sheet}“, `}${toA1(cell)}: ${skipReasons[reason]}`,
    occupied: (count: number): string =>
      count === 1
        ? "Eine belegte Zelle bleibt unverändert"
        : `${formatNumber(count)} belegte Zellen bleiben unverändert`,
    unread: (sheets: readonly string[]): string =>
      `Ohne erkannte Angaben: ${sheets.map((sheet) => `„${sheet}“`).join(", ")}`,
    done: (count: number): string =>
      count === 0 ? "Es war schon alles eingetragen" : `${cells(count)} eingetragen`,
    brief: (count: number): string => `${cells(count)} eingetragen`,
  },
  report: reportUi,
  deliveries: {
    brief: (changes: number): string => counted(changes, "Angabe übernommen", "Angaben übernommen"),
  },
} as const;
