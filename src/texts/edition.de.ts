// SPDX-License-Identifier: EUPL-1.2
import type { EditionWords } from "../domain/edition/edition-words";
import { formatNumber } from "./format.de";
import { formatMoment } from "./moment.de";

const NAMES = { record: "", figures: " Zahlen", catalogue: " Katalog" } as const;

const TITLES = {
  record: "Abgeschlossene Ausgabe",
  figures: "Zahlen der abgeschlossenen Ausgabe",
  catalogue: "Katalog der abgeschlossenen Ausgabe",
} as const;

/** Sheets that keep a closed edition. */
export const EDITION_WORDS: EditionWords = {
  sheetName: (part, id) => `Ausgabe ${id}${NAMES[part]}`,
  title: (part, id) => `${TITLES[part]} ${id}`,
  hints: {
    record:
      "Dieses Blatt hält fest, was veröffentlicht wurde. Bitte nichts ändern. „Ausgaben“ im Add-in rechnet alle Tabellen nach und sagt, was heute anders ist.",
    figures:
      "Jede Zahl, auf der die Ausgabe beruht, so wie sie beim Abschluss war. Auch gesperrte Zahlen: Geben Sie diese Arbeitsmappe nicht weiter.",
    catalogue:
      "Definitionen, Schwellen und Tabellen, nach denen die Ausgabe gerechnet wurde, in technischer Form. Bitte nichts ändern.",
  },
  fieldHeads: ["Feld", "Eintrag"],
  fields: ({ id, years, closedAt, closedBy, catalogue, rules, figures, tables }) => [
    ["Ausgabe", id],
    ["Berichtsjahre", years.join(", ")],
    ["abgeschlossen am", formatMoment(closedAt)],
    ["abgeschlossen durch", closedBy === "" ? "–" : closedBy],
    ["Katalog", `${catalogue.id}, Version ${catalogue.version}`],
    ["Prüfregeln", `${rules.id}, Version ${rules.version}`],
    ["Zahlen", formatNumber(figures.count)],
    ["Tabellen", formatNumber(tables.length)],
    ["Prüfsumme der Zahlen", figures.sha256],
    ["Prüfsumme des Katalogs", catalogue.sha256],
  ],
  tableHeads: ["Tabelle", "Titel", "Werte", "Prüfsumme"],
  textHeads: ["Teil", "Nr.", "Inhalt"],
  footer: (id) => ({
    left: "Integrationsmonitoring Münster",
    center: `Ausgabe ${id}`,
    right: "Seite &P von &N",
  }),
  closed: "abgeschlossen",
  fileTitle: (year) => `Integrationsmonitoring Münster ${year}, Koordination`,
  creator: "Integrationsmonitoring",
  fileName: (year) => `IM${year}_Koordination.xlsx`,
};
