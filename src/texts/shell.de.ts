// SPDX-License-Identifier: EUPL-1.2
import type { SheetMarker } from "../domain/shared/sheet-snapshot";
import { formatNumber } from "./format.de";
import { ui, type FindingCounts } from "./ui.de";

/** What the add-in made a sheet for. */
const sheetKinds: Readonly<Record<SheetMarker["kind"], string>> = {
  questionnaire: "Erhebungsbogen",
  derived: "berechnete Kennzahlen",
  data: "Daten des Berichts",
  contents: "Inhalt des Berichts",
  reportTable: "Berichtstabelle",
  parameters: "Parameter des Berichts",
  delivery: "Daten zur Lieferung",
  supporting: "Begleitblatt",
  catalogue: "Katalogblatt",
  edition: "frühere Ausgabe des Berichts",
};

/** Words of the pages around the jobs: welcome, about, and what is said when something of ours breaks. */
export const shellWords = {
  /** While a check runs. */
  foundSoFar: ({ errors, warnings }: Pick<FindingCounts, "errors" | "warnings">): string =>
    `Bisher: ${ui.counted.errors(errors)} · ${ui.counted.warnings(warnings)}`,
  outdated: (result: string): string => `${result} · veraltet`,
  /** Which sheet is in front. */
  front: {
    label: "Blatt:",
    noCells: "Das Blatt im Vordergrund hat keine Zellen.",
    closed: "abgeschlossen",
    kind: ({ kind, id }: SheetMarker): string =>
      kind === "questionnaire" && /^\d+$/u.test(id)
        ? `Erhebungsbogen für Amt\u00a0${id}`
        : sheetKinds[kind],
  },
  coordination: "Koordination",
  tablesPossible: (possible: number, all: number): string =>
    `Vorschau: ${formatNumber(possible)} von ${formatNumber(all)} Tabellen möglich`,
  help: "Hilfe",
  about: "Über das Add-in",
  loading: "Die Seite wird geladen …",
  notLoaded: {
    title: "Seite nicht geladen",
    meaning:
      "Ein Teil des Add-ins konnte nicht geladen werden. An Ihrer Datei wurde nichts geändert.",
    fix: "Prüfen Sie die Netzverbindung und versuchen Sie es noch einmal. Was Sie schon geprüft haben, bleibt erhalten.",
    retry: "Erneut versuchen",
  },
  welcome: {
    title: "Integrationsmonitoring",
    lead: "Zahlen prüfen, bevor Sie sie abgeben.",
    points: [
      "Prüft das Blatt, das Sie geöffnet haben, und ändert dabei nichts.",
      "Nennt jede Stelle, die auffällt, mit Grund und Lösungsweg.",
      "Schreibt nur, was Sie vorher gesehen und bestätigt haben.",
    ],
    privacy:
      "Ihre Zahlen verlassen den Rechner nicht; nur der Programmteil office.js stammt von Microsoft.",
    check: "Dieses Blatt prüfen",
    skip: "Überspringen",
  },
  aboutPage: {
    version: "Version",
    privacy: "Datenschutz",
    privacyBody: [
      "Ihre Zahlen verlassen den Rechner nicht: Das Add-in hat keinen Server, an den es etwas senden könnte.",
      "Begründungen und der Stand des Abschlusses stehen in der Datei selbst. Auf dem Rechner merkt sich das Add-in nur, dass Sie die Begrüßung gesehen haben.",
      "Der Programmteil office.js stammt von Microsoft. Er kann Microsoft technische Nutzungsdaten melden, aber keine Zahlen aus Ihrer Datei.",
    ],
    accessibility: "Barrierefreiheit",
    accessibilityBody:
      "Das Add-in lässt sich ganz mit der Tastatur bedienen und ist für Sprachausgaben und Kontrastdesigns gebaut.",
    accessibilityLink: "Erklärung zur Barrierefreiheit (öffnet den Browser)",
    help: "Hilfe",
    helpLink: "Kurzanleitung (öffnet den Browser)",
    contact: "Kontakt",
    contactBody:
      "Fragen zu Angaben und Befunden beantwortet die Koordinierungsstelle für das Integrationsmonitoring. Bei Fragen zu Excel oder zur Installation hilft der IT-Service.",
    licence: "Lizenz",
    licenceBody: "Freie Software unter der European Union Public Licence (EUPL), Version 1.2.",
  },
  broken: {
    title: "Im Add-in ist ein Fehler aufgetreten",
    meaning:
      "Diese Seite kann nicht angezeigt werden. An Ihrer Datei wurde dadurch nichts geändert.",
    fix: "Laden Sie den Bereich neu. Befunde erscheinen wieder, wenn Sie neu prüfen; Begründungen sind gespeichert.",
    reload: "Bereich neu laden",
  },
  unexpected:
    "Im Add-in ist etwas Unerwartetes geschehen; Ihre Datei ist davon nicht betroffen. Geht es nicht weiter, laden Sie den Bereich neu.",
} as const;
