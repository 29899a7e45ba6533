// SPDX-License-Identifier: EUPL-1.2
import type { CatalogueSheetProblem } from "../domain/catalogue-sheets/catalogue-sheet-problem";
import { toA1, type CellRef } from "../domain/shared/cell";
import type { Failure } from "../usecases/jobs";
import { catalogueSheetProblemText } from "./catalogue-problems.de";

export interface ErrorText {
  /** What happened. */
  readonly title: string;
  /** What it means for the user's work. */
  readonly meaning: string;
  /** What to do. */
  readonly fix: string;
}

type ErrorTexts = {
  readonly [Type in Failure["type"]]: (error: Extract<Failure, { type: Type }>) => ErrorText;
};

/** Longer lists of cells help nobody in a message. */
const CELLS_NAMED = 5;

const cellNames = (cells: readonly CellRef[]): string => {
  const named = cells.slice(0, CELLS_NAMED).map((cell) => `„${cell.sheet}“ ${toA1(cell)}`);
  const rest = cells.length - named.length;
  return rest > 0 ? `${named.join(", ")} und ${rest} weitere` : named.join(", ");
};

const firstProblem = (problems: readonly CatalogueSheetProblem[]): string => {
  const [first] = problems;
  return first ? catalogueSheetProblemText(first) : "";
};

const errorTexts: ErrorTexts = {
  SheetMissing: ({ sheet }) => ({
    title: `Das Blatt „${sheet}“ gibt es nicht mehr`,
    meaning: "Es wurde gelöscht, seit das Add-in es zuletzt gelesen hat.",
    fix: "Starten Sie die Prüfung oder die Vorschau bitte neu.",
  }),
  SheetProtected: ({ sheet }) => ({
    title: `Das Blatt „${sheet}“ ist geschützt`,
    meaning: "Es wurde nichts geschrieben, auch auf keinem anderen Blatt.",
    fix: "Heben Sie den Schutz auf (Überprüfen › Blattschutz aufheben) und versuchen Sie es erneut.",
  }),
  StructureProtected: () => ({
    title: "Die Arbeitsmappenstruktur ist geschützt",
    meaning: "Das Add-in kann keine Blätter anlegen oder einblenden. Es wurde nichts geschrieben.",
    fix: "Heben Sie den Schutz auf (Überprüfen › Arbeitsmappe schützen) und versuchen Sie es erneut.",
  }),
  ReadOnly: () => ({
    title: "Die Datei ist schreibgeschützt geöffnet",
    meaning: "Prüfen ist möglich, eintragen nicht. Es wurde nichts geschrieben.",
    fix: "Speichern Sie die Datei unter einem anderen Namen und arbeiten Sie dort weiter.",
  }),
  CellEditMode: () => ({
    title: "In Excel wird gerade eine Zelle bearbeitet",
    meaning:
      "Solange die Eingabe offen ist, kann das Add-in nicht arbeiten. Es wurde nichts verändert.",
    fix: "Schließen Sie die Eingabe mit Enter oder Esc ab, oder wählen Sie „Warten“: Dann geht es danach von selbst weiter.",
  }),
  SheetUnsupported: () => ({
    title: "Dieses Blatt hat keine Zellen",
    meaning: "Diagramm- und Makroblätter können nicht gelesen werden.",
    fix: "Wechseln Sie zu einem Tabellenblatt und versuchen Sie es erneut.",
  }),
  MergedCells: ({ sheet, address }) => ({
    title: `Auf dem Blatt „${sheet}“ sind die Zellen ${address} verbunden`,
    meaning: "In verbundene Zellen schreibt das Add-in nicht. Es wurde nichts geschrieben.",
    fix: "Heben Sie die Verbindung auf (Start › Verbinden und zentrieren) und versuchen Sie es erneut.",
  }),
  SpilledCells: ({ sheet, address }) => ({
    title: `Auf dem Blatt „${sheet}“ füllt eine Formel von selbst mehrere Zellen (${address})`,
    meaning:
      "Schriebe das Add-in dort hinein, ginge diese Formel kaputt. Es wurde nichts geschrieben.",
    fix: "Löschen Sie die Formel in der ersten dieser Zellen, oder setzen Sie sie an eine andere Stelle, und rufen Sie die Vorschau neu auf.",
  }),
  ChangedMeanwhile: ({ cells }) => ({
    title: "Zellen wurden inzwischen geändert",
    meaning: `Seit der Vorschau steht dort etwas anderes: ${cellNames(cells)}. Diese Zellen wurden nicht überschrieben.`,
    fix: "Rufen Sie die Vorschau bitte neu auf.",
  }),
  NameTaken: ({ name }) => ({
    title: `Der Name „${name}“ ist schon vergeben`,
    meaning: "Ein anderes Blatt oder eine andere Tabelle der Datei heißt bereits so.",
    fix: "Benennen Sie das vorhandene Blatt oder die Tabelle um und rufen Sie die Vorschau neu auf.",
  }),
  TooLarge: () => ({
    title: "Der Bereich ist für Excel zu groß",
    meaning: "Excel konnte so viele Zellen nicht auf einmal übergeben.",
    fix: "Löschen Sie leere, aber benutzte Zeilen unter und Spalten rechts der Tabelle, oder arbeiten Sie Blatt für Blatt.",
  }),
  ReviewFull: () => ({
    title: "Es sind zu viele Begründungen",
    meaning:
      "Mehr kann das Add-in in dieser Datei nicht aufbewahren. Die letzte wurde nicht gespeichert.",
    fix: "Fassen Sie sich kürzer, oder schreiben Sie die Begründung in die Spalte „Bemerkung“ der Zeile.",
  }),
  MergeFull: () => ({
    title: "Es sind zu viele Rückfragen",
    meaning: "Mehr kann das Add-in in dieser Datei nicht aufbewahren. Es wurde nichts geschrieben.",
    fix: "Geben Sie weniger Punkte zurück, oder führen Sie die Lieferungen in mehreren Schritten zusammen.",
  }),
  CatalogueUnusable: ({ problems }) => ({
    title:
      problems.length === 1
        ? "Im Katalog dieser Mappe ist eine Stelle fehlerhaft"
        : `Im Katalog dieser Mappe sind ${problems.length} Stellen fehlerhaft`,
    meaning: `${firstProblem(problems)} Mit einem fehlerhaften Katalog wird nicht gearbeitet; es wurde nichts geschrieben.`,
    fix: "Öffnen Sie „Katalog“: Dort stehen alle Stellen mit ihrer Zelle.",
  }),
  IssuedCatalogueUnusable: ({ problem }) => ({
    title: "Der mitgelieferte Katalog ist nicht lesbar",
    meaning:
      problem === "newer"
        ? "Diese Mappe wurde mit einer neueren Version des Add-ins ausgegeben. Es wurde nichts geprüft und nichts geschrieben."
        : "Was dieser Mappe bei der Ausgabe mitgegeben wurde, ist beschädigt. Es wurde nichts geprüft und nichts geschrieben.",
    fix:
      problem === "newer"
        ? "Bitten Sie den IT-Service, das Add-in zu aktualisieren."
        : "Bitten Sie die Koordinierungsstelle um einen neuen Erhebungsbogen und kopieren Sie Ihre Zahlen hinein.",
  }),
  CatalogueSheetsPresent: () => ({
    title: "In dieser Mappe stehen schon Katalogblätter",
    meaning: "Zwei Kataloge in einer Mappe widersprächen sich. Es wurde nichts geschrieben.",
    fix: "Löschen Sie zuerst alle Blätter, deren Name mit „Katalog“ beginnt, oder nehmen Sie eine neue Mappe.",
  }),
  Cancelled: ({ cellsWritten }) => ({
    title: "Abgebrochen",
    meaning:
      cellsWritten === 0 ? "Es wurde nichts geschrieben." : writtenBeforeCancel(cellsWritten),
    fix: "Sie können jederzeit neu beginnen.",
  }),
  HostFailed: ({ code, at }) => ({
    title: "Excel hat den Vorgang abgelehnt",
    meaning: `Excel nennt als Grund „${code}“${at === "" ? "" : ` (${at})`}.`,
    fix: "Versuchen Sie es erneut. Bleibt der Fehler, geben Sie diese Meldung bitte an den IT-Service.",
  }),
  Unexpected: () => ({
    title: "Im Add-in ist ein Fehler aufgetreten",
    meaning: "Der Vorgang wurde beendet. Prüfen Sie bitte, ob schon etwas eingetragen wurde.",
    fix: "Schließen und öffnen Sie den Bereich und versuchen Sie es erneut. Bleibt der Fehler, melden Sie ihn bitte.",
  }),
};

const writtenBeforeCancel = (cells: number): string =>
  cells === 1 ? "Eine Zelle war schon geschrieben." : `${cells} Zellen waren schon geschrieben.`;

export const errorText = <Type extends Failure["type"]>(
  error: Extract<Failure, { type: Type }>,
): ErrorText => (errorTexts[error.type] as (error: Failure) => ErrorText)(error);
