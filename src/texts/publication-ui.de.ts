// SPDX-License-Identifier: EUPL-1.2
import type { PublishedReport } from "../usecases/use-cases";
import { joinSome, plural } from "./format.de";

const opened = ({ tables, outdated }: PublishedReport): string => {
  const copy = `Die Kopie mit ${plural(tables, "Tabelle", "Tabellen")} ist in einer neuen Arbeitsmappe geöffnet. Bitte speichern Sie sie dort.`;
  if (outdated.length === 0) return copy;
  const names = joinSome(
    outdated.map((title) => `„${title}“`),
    "Tabelle",
    "Tabellen",
  );
  return `${copy} Ihre Blätter zeigen noch ältere Werte als die Kopie: ${names}. Erzeugen Sie die Tabellen neu, damit beides übereinstimmt.`;
};

/** Words on the copy that may be handed on. */
export const publicationUi = {
  title: "Veröffentlichungskopie",
  lead:
    "Eine neue Arbeitsmappe nur mit Werten: ohne Formeln, ohne „IM_Daten“, gesperrte Werte in Worten. Sie enthält die Tabellen, " +
    "für die es Blätter gibt, mit Ihren Texten zu Entwicklung, Bewertung und Planung.",
  open: "Kopie öffnen",
  running: "Die Kopie wird erstellt …",
  nothing: "Es gibt noch keine Berichtstabellen. Erzeugen Sie sie zuerst.",
  opened,
  chooseExtract: "Auszug wählen",
  extract: "Auszug für",
  extractGroups: { committee: "Ausschüsse", field: "Handlungsfelder" },
  noCommittee:
    "Welche Handlungsfelder ein Ausschuss berät, schreiben Sie auf das Blatt „Katalog Handlungsfelder“ in die Spalte „Ausschüsse“.",
  openExtract: "Auszug öffnen",
  reading: "Die Arbeitsmappe wird gelesen …",
  saveCsv: "Dieselben Werte als CSV-Datei speichern",
  copyCsv: "CSV in die Zwischenablage kopieren",
} as const;
