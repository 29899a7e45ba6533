// SPDX-License-Identifier: EUPL-1.2
import { normaliseLabel } from "../domain/shared/label";
import type { ReportWords } from "../domain/report/report-words";
import { joinList } from "./format.de";
import { publishedCover } from "./report-sheets.de";

/** Words of the copy that may be handed on. */
export const PUBLICATION_WORDS: ReportWords["publication"] = {
  title: ({ first, last, extract }) =>
    `Integrationsmonitoring Münster: Berichtstabellen ${first === last ? first : `${first} bis ${last}`}` +
    (extract === null ? "" : `, Auszug „${extract}“`),
  creator: (city) => `Stadt ${city}`,
  fileName: ({ first, last, extract }) =>
    `Integrationsmonitoring-Berichtstabellen-${first === last ? first : `${first}-${last}`}` +
    (extract === null ? "" : `-Auszug-${fileNamePart(extract)}`),
  scope: (name, fields) => [
    `Auszug „${name}“`,
    `Nur ${fields.length === 1 ? "das Handlungsfeld" : "die Handlungsfelder"} ${joinList(fields.map((field) => `„${field}“`))}. ` +
      "Die Nummern der Tabellen sind die des ganzen Berichts.",
  ],
  cover: publishedCover,
  csvHeads: ["Tabelle", "Titel", "Zeile", "Spalte", "Jahr", "Ausgangsjahr", "Wert", "Status"],
};

/** "Ausschuss für Schule und Weiterbildung" -> "ausschuss-fuer-schule-und-weiterbildung". */
const fileNamePart = (name: string): string =>
  normaliseLabel(name)
    .replace(/[^a-z0-9]+/gu, "-")
    .replace(/^-|-$/gu, "");
