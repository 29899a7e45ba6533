// SPDX-License-Identifier: EUPL-1.2
import type { MergePoint } from "../domain/merge/delivered-file";
import type { DepartmentMessage } from "../domain/merge/status-sheet";
import type { FigureChange } from "../domain/merge/plan-merge";
import { toA1 } from "../domain/shared/cell";
import { formatNumber, plural } from "./format.de";

/** What becomes of a point; "open": nothing was decided. */
export type PointChoice = "open" | "accept" | "sendBack";

const KINDS: Readonly<Record<MergePoint["kind"], string>> = {
  openPoint: "Offener Punkt",
  error: "Fehler ohne Begründung",
  warning: "Warnung ohne Begründung",
};

const CHOICES: Readonly<Record<PointChoice, string>> = {
  open: "später entscheiden",
  accept: "annehmen",
  sendBack: "zurückgeben",
};

const figures = (count: number): string => plural(count, "Angabe", "Angaben");

interface ChangeCounts {
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
}

const countChanges = (changes: readonly FigureChange[]): ChangeCounts => ({
  added: changes.filter(({ before }) => before === null).length,
  changed: changes.filter(({ before, after }) => before !== null && after !== null).length,
  removed: changes.filter(({ after }) => after === null).length,
});

/** „12 neu, 1 geändert, 2 fallen weg“. */
const changeCounts = (changes: readonly FigureChange[]): string => {
  const { added, changed, removed } = countChanges(changes);
  return [
    ...(added > 0 ? [`${formatNumber(added)} neu`] : []),
    ...(changed > 0 ? [`${formatNumber(changed)} geändert`] : []),
    ...(removed > 0 ? [removed === 1 ? "1 fällt weg" : `${formatNumber(removed)} fallen weg`] : []),
  ].join(", ");
};

/** Words of the page „Lieferungen zusammenführen“. */
export const deliveriesUi = {
  intro:
    "Das Add-in liest die Dateien der Ämter auf Ihrem Rechner und prüft sie noch einmal. Geschrieben wird erst, wenn Sie zugestimmt haben.",
  files: {
    label: "Dateien der Ämter (.xlsx)",
    hint: "Sie können mehrere auf einmal wählen oder in diesen Bereich ziehen.",
    choose: "Dateien wählen …",
    more: "Weitere Dateien wählen …",
    waiting: (names: readonly string[]): string =>
      `Gewählt, noch nicht gelesen: ${names.map((name) => `„${name}“`).join(", ")}`,
    read: (count: number): string =>
      count === 1 ? "Eine Datei lesen" : `${formatNumber(count)} Dateien lesen`,
    clear: "Von vorn beginnen",
  },
  found: (taken: number, all: number): string =>
    `${formatNumber(taken)} von ${plural(all, "Datei", "Dateien")} zu übernehmen`,
  listTitle: "Dateien",
  unknownDepartment: "Amt unbekannt",
  catalogue: (version: string): string => `Katalog ${version}`,
  left: "wird weggelassen",
  refused: "nicht übernommen",
  conflicts: (open: number): string =>
    open === 0 ? "Entscheidungen" : `Bitte entscheiden (${formatNumber(open)} offen)`,
  suggested: (option: string): string => `${option} (Vorschlag)`,
  pleaseChoose: "Bitte wählen",
  disputed: (count: number): string => `${figures(count)} im Vergleich`,
  points: {
    title: "Offene Punkte",
    hint: "Was Sie zurückgeben, wird nicht übernommen: In den Tabellen steht „…“, und das Amt erhält eine Rückfrage. Sonst gelten die gelieferten Werte.",
    ofFile: (name: string, open: number, all: number): string =>
      open === 0
        ? `${name}: ${plural(all, "Punkt", "Punkte")}, alle entschieden`
        : `${name}: ${plural(all, "Punkt", "Punkte")}, ${formatNumber(open)} nicht entschieden`,
    all: "Alle Punkte dieser Datei",
    mixed: "verschieden",
    choices: CHOICES,
    /** „Offener Punkt · „Angaben“ B3“. */
    place: ({ kind, finding }: MergePoint): string => {
      const [first] = finding.cells;
      const cell = first ? ` ${toA1(first.cell)}` : "";
      return `${KINDS[kind]} · „${first?.cell.sheet ?? finding.sheet}“${cell}`;
    },
    reason: (reason: string): string => `Begründung: ${reason}`,
    decision: (place: string): string => `Entscheidung: ${place}`,
  },
  changes: {
    title: "Was sich ändert",
    nothing: "Alle Angaben dieser Dateien stehen schon in der Mappe.",
    ofDepartment: (name: string, changes: readonly FigureChange[]): string =>
      `${name}: ${changeCounts(changes)}`,
  },
  write: (count: number): string =>
    count === 0 ? "Lieferstand aktualisieren" : `${figures(count)} übernehmen`,
  undecided: "Bitte entscheiden Sie zuerst, was oben offen ist.",
  nothingToWrite: "Es ist schon alles übernommen. Es wird nichts geschrieben.",
  noneUsable: "Keine der Dateien kann übernommen werden",
  written: (changes: readonly FigureChange[]): string =>
    changes.length === 0
      ? "Der Lieferstand ist aktualisiert"
      : `Übernommen: ${figures(changes.length)} (${changeCounts(changes)})`,
  openSheets: "Blatt öffnen",
  mails: "Texte für E-Mails",
  mail: (name: string, { status }: Pick<DepartmentMessage, "status">): string =>
    `${status === "missing" ? "Erinnerung" : "Rückfragen"} an ${name} kopieren`,
  reminders: (count: number): string => `Erinnerungen (${formatNumber(count)})`,
  mailsHint: "Die Texte stehen auch im Blatt „Lieferstand“, mit der Frist, die Sie dort eintragen.",
  fresh: "Andere Dateien wählen",
} as const;
