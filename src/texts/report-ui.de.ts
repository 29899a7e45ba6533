// SPDX-License-Identifier: EUPL-1.2
import type { ManualChange, ManualChoice } from "../domain/report/manual-changes";
import type { FigureSource, PlannedTable, ReportPlan } from "../domain/report/report-plan";
import type { SecrecyWarning } from "../domain/report/secrecy/secrecy-result";
import { toA1 } from "../domain/shared/cell";
import { formatNumber } from "./format.de";
import { refusalSentence, type SecrecyNames, secrecyWarning } from "./secrecy.de";

/** What is to be said on the secrecy of one table. */
export interface SecrecyNote {
  readonly id: string;
  readonly title: string;
  readonly lines: readonly string[];
}

const tables = (count: number): string =>
  count === 1 ? "1\u00a0Tabelle" : `${formatNumber(count)}\u00a0Tabellen`;

const cells = (count: number): string =>
  count === 1 ? "1\u00a0Zelle" : `${formatNumber(count)}\u00a0Zellen`;

const coverage = ({ state, valuesMissing }: PlannedTable): string => {
  if (state === "complete") return "vollständig";
  if (state === "refused") return "wegen der Geheimhaltung nicht möglich";
  if (state === "missing") return "keine Angaben";
  if (state === "skipped") return "noch nicht verfügbar";
  return valuesMissing === 1
    ? "1\u00a0Wert fehlt"
    : `${formatNumber(valuesMissing)}\u00a0Werte fehlen`;
};

const hidden = (count: number): string => `gesperrte Werte: ${formatNumber(count)}`;

const tableState = (table: PlannedTable): string =>
  table.secrecy.hidden > 0
    ? `${coverage(table)} · ${hidden(table.secrecy.hidden)}`
    : coverage(table);

const MANUAL_UI = {
  title: (count: number): string => `Von Hand geändert: ${cells(count)}`,
  lead:
    "In diesen Zellen steht nicht mehr, was das Add-in geschrieben hat. Ohne Ihre Wahl bleibt stehen, was dort steht; die Veröffentlichungskopie " +
    "zeigt trotzdem die gelieferten Werte.",
  all: "Für alle",
  place: ({ row, column }: ManualChange): string => (row === "" ? "" : `${row}, ${column}`),
  found: ({ found }: ManualChange): string =>
    found === "" ? "jetzt leer" : `jetzt dort: ${found}`,
  choice: (change: ManualChange): string => `Was geschieht mit ${toA1(change.cell)}?`,
  choices: {
    keep: "behalten",
    overwrite: "überschreiben",
    moveToRemarks: "in Bemerkung verschieben",
  } satisfies Readonly<Record<ManualChoice, string>>,
  /** In the choice for all cells while they differ. */
  mixed: "unterschiedlich",
} as const;

/** Words of the page "Berichtstabellen". */
export const reportUi = {
  intro:
    "Das Add-in stellt die Berichtstabellen aus allen Blättern dieser Datei zusammen. Vorher wählen Sie aus.",
  previewTitle: (count: number): string => `Vorschau: ${tables(count)} möglich`,
  listLabel: "Tabellen",
  tableState,
  confirm: (count: number): string => `${tables(count)} erzeugen`,
  chooseAll: "Alle auswählen",
  chooseNone: "Keine auswählen",
  noneChosen: "Wählen Sie mindestens eine Tabelle aus.",
  notPossible: (count: number): string => `Nicht möglich (${count})`,
  noTables: "Keine Tabelle möglich",
  noTablesBody:
    "In dieser Datei wurden keine Angaben für die Berichtstabellen erkannt. Öffnen Sie die Datei mit den Lieferungen.",
  noneInCatalogue:
    "Der Katalog dieser Mappe enthält keine Berichtstabellen. Ergänzen Sie sie auf dem Blatt „Katalog Berichtstabellen“.",
  conflicts: (count: number): string =>
    count === 1
      ? "Für eine Angabe gibt es zwei verschiedene Werte"
      : `Für ${formatNumber(count)} Angaben gibt es verschiedene Werte`,
  conflict: (used: string, other: string): string => `Verwendet: ${used}. Abweichend: ${other}.`,
  conflictSide: ({ cell, text, file }: FigureSource): string =>
    `${file === undefined ? "" : `„${file}“, `}„${cell.sheet}“ ${toA1(cell)} mit ${text}`,
  foreignSheets: (sheets: readonly string[]): string =>
    `Diese Blätter stammen nicht vom Add-in oder wurden umgebaut und bleiben unverändert; die neuen Blätter erhalten andere Namen: ${sheets.map((sheet) => `„${sheet}“`).join(", ")}`,
  unfinished: (sheets: readonly string[]): string =>
    `Ein früherer Lauf wurde unterbrochen. Diese Blätter werden jetzt fertiggestellt: ${sheets.map((sheet) => `„${sheet}“`).join(", ")}`,
  manual: MANUAL_UI,
  done: (tableCount: number, cellCount: number): string =>
    cellCount === 0
      ? `${tables(tableCount)}: schon aktuell, nichts geändert`
      : `${tables(tableCount)} erzeugt, ${cells(cellCount)} geschrieben`,
  doneSheets: "Zum Ansehen auswählen:",
  brief: (count: number): string => `${tables(count)} erzeugt`,
  hidden,
  secrecy: (count: number): string => `Geheimhaltung: ${tables(count)} betroffen`,
  secrecyLead:
    "Gesperrte Werte erscheinen als „.“, auch in Anteilen und Veränderungen. Im Blatt „IM_Daten“ stehen sie weiterhin: Geben Sie diese Arbeitsmappe nicht weiter.",
} as const;

/** What holds for every table with hidden values is said once. */
export const generalSecrecyNotes = (plan: ReportPlan): readonly string[] => [
  ...new Set(
    plan.tables.flatMap(({ secrecy }) =>
      secrecy.warnings.filter(isGeneral).map((warning) => secrecyWarning(warning, namesIn(plan))),
    ),
  ),
];

/** Why tables are not built, and what the protection of the others rests on. */
export const secrecyNotes = (plan: ReportPlan): readonly SecrecyNote[] =>
  plan.tables.flatMap(({ id, title, secrecy }) => {
    const names = namesIn(plan);
    const lines = [
      ...(secrecy.refusal ? [refusalSentence(secrecy.refusal, names)] : []),
      ...secrecy.warnings
        .filter((warning) => !isGeneral(warning))
        .map((warning) => secrecyWarning(warning, names)),
    ];
    return lines.length > 0 ? [{ id, title, lines }] : [];
  });

export const isConcernedBySecrecy = ({ secrecy }: PlannedTable): boolean =>
  secrecy.hidden > 0 || secrecy.refusal !== null;

const GENERAL: readonly SecrecyWarning["kind"][] = [
  "notAudited",
  "otherTables",
  "otherYears",
  "otherPublications",
];

const isGeneral = ({ kind }: SecrecyWarning): boolean => GENERAL.includes(kind);

const namesIn = ({ figureName }: ReportPlan): SecrecyNames => ({
  figure: figureName,
  table: (id) => `Tab. ${id}`,
});
