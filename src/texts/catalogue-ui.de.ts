// SPDX-License-Identifier: EUPL-1.2
import type { Catalogue } from "../domain/catalogue/catalogue";
import { CATALOGUE_SHEETS } from "../domain/catalogue-sheets/catalogue-sheet";
import type { CatalogueFileProblem } from "../usecases/edit-catalogue";
import { catalogueProblemText, catalogueRefusedText } from "./catalogue-problems.de";
import { formatNumber } from "./format.de";

const SHEETS = CATALOGUE_SHEETS.length;
/** Problems named one by one in a message; the rest is counted. */
const MOST_NAMED = 3;

const refused = (problem: Extract<CatalogueFileProblem, { readonly type: "invalid" }>): string => {
  const { problems } = problem;
  const named = problems.slice(0, MOST_NAMED).map(catalogueProblemText);
  const rest = problems.length - named.length;
  return [
    catalogueRefusedText(problems.length),
    ...named,
    ...(rest > 0 ? [`Und ${formatNumber(rest)} weitere.`] : []),
  ].join(" ");
};

/** Wording of the page "Katalog". */
export const catalogueUi = {
  intro:
    "Der Katalog sagt, welche Angaben abgefragt, wie sie geprüft und welche Tabellen daraus werden. Sie können ihn auf eigenen Blättern dieser Mappe ansehen und ändern.",
  look: "Katalog prüfen",
  lookAgain: "Erneut prüfen",
  noSheets: "In dieser Mappe stehen keine Katalogblätter",
  inUse: ({ data }: Catalogue): string =>
    `Es gilt der Katalog „${data.title}“, Version ${data.version}.`,
  layOut: `${SHEETS} Katalogblätter anlegen`,
  layOutHint:
    "Danach gilt in dieser Mappe, was auf den Blättern steht: beim Prüfen, beim Berechnen und in den Berichtstabellen.",
  usable: "Der Katalog ist in Ordnung",
  counts: ({ data }: Catalogue): string =>
    `Version ${data.version}: ${data.indicators.length} Kennzahlen, ${data.quantities.length} Angaben, ${data.departments.length} Ämter und Stellen, ${data.reportTables.length} Berichtstabellen.`,
  keys: (count: number): string =>
    count === 1 ? "Einen Schlüssel eintragen" : `${count} Schlüssel eintragen`,
  keysHint:
    "Neue Zeilen brauchen einen festen Schlüssel. Eingetragen bleibt er gleich, auch wenn Sie die Bezeichnung später ändern.",
  unusable: (count: number): string =>
    count === 1
      ? "Eine Stelle im Katalog ist fehlerhaft"
      : `${formatNumber(count)} Stellen im Katalog sind fehlerhaft`,
  unusableHint:
    "Solange etwas fehlerhaft ist, wird in dieser Mappe nicht geprüft, berechnet oder berichtet.",
  show: "Zur Zelle",
  written: {
    sheets: `${SHEETS} Katalogblätter sind angelegt`,
    keys: "Die Schlüssel sind eingetragen",
  },
  writtenHint:
    "Ändern Sie auf den Blättern, was Sie brauchen. „Katalog prüfen“ sagt Ihnen danach, ob alles zusammenpasst.",
  file: {
    title: "Als Datei",
    save: (name: string): string => `„${name}“ sichern`,
    copy: "Inhalt kopieren",
    take: "Katalog aus Datei anlegen …",
    taking: "Die Datei wird gelesen …",
    notJson: "Die Datei enthält keinen Katalog. Bitte wählen Sie eine Katalogdatei (.json).",
    refused,
  },
};
