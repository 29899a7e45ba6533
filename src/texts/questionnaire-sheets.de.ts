// SPDX-License-Identifier: EUPL-1.2
import type { Department, StatusId } from "../domain/catalogue/catalogue-schema";
import type { InputWords } from "../domain/questionnaire/input-cells";
import type {
  AgreementWords,
  FormSheetWords,
  GuideWords,
  ListWords,
  QuestionnaireWorkbookWords,
} from "../domain/questionnaire/workbook-words";
import { AGREEMENT_HEADS } from "./agreements.de";
import { deriveWords } from "./derive.de";
import { questionnaireWords } from "./questionnaire.de";

const SIGNS =
  "oder eines der Zeichen „–“ (genau null), „.“ (unbekannt oder geheim), „…“ (folgt noch), „/“ (nicht sicher genug). Keine Prozentwerte, nichts neben der Zahl.";

const input: InputWords = {
  count: { title: "Bitte prüfen", text: `Hierher gehört eine Zahl ab 0 ${SIGNS}` },
  number: { title: "Bitte prüfen", text: `Hierher gehört eine Zahl ${SIGNS}` },
  mark: {
    title: "Bitte auswählen",
    text: "Hierher gehört ein Kennzeichen aus der Liste: p vorläufig, r berichtigt, s geschätzt, b Bruch in der Zeitreihe.",
  },
};

const guide: GuideWords = {
  sheetName: "Anleitung",
  title: "Bearbeitung aktivieren",
  hint: "Klicken Sie oben in der gelben Leiste auf „Bearbeitung aktivieren“. Vorher lässt Excel keine Eingaben zu.",
  steps: [
    "Füllen Sie auf dem Blatt „Erhebungsbogen“ die weißen Felder aus. Jede Zahl wird nur einmal gefragt. Tragen Sie Anzahlen ein, keine Prozentwerte.",
    "Über jedem Block steht, was genau gemeint ist. Bitte zählen Sie so, wie es dort steht. Weichen Sie davon ab, schreiben Sie es in die Spalte „Bemerkung“.",
    "Graue Felder sind vorbelegt, gesperrt oder werden berechnet. Quoten und Veränderungen stehen unter und neben Ihren Zahlen und rechnen sofort mit.",
    "Gibt es keine Zahl, tragen Sie ein Zeichen ein: „–“ genau null, „.“ unbekannt oder geheim, „…“ folgt noch, „/“ nicht sicher genug. Leer bedeutet: fehlt noch.",
    "Eine frühere Zahl ist zu berichtigen? Heben Sie den Blattschutz auf (Überprüfen, Blattschutz aufheben; ohne Kennwort), ändern Sie die Zahl, wählen Sie in der Spalte „Kz.“ daneben „r“ und schreiben Sie den Grund in die Spalte „Bemerkung“.",
    "Ergänzen Sie auf dem Blatt „Lieferung“ Quelle, Stichtag und Ansprechperson und auf dem Blatt „Vereinbarungen“ Ziele und Maßnahmen.",
    "Haben Sie das Add-in „Integrationsmonitoring“, wählen Sie „Prüfen“ und danach „Abschluss“. Ohne Add-in prüft die Koordinierungsstelle.",
    "Speichern Sie die Datei als Excel-Arbeitsmappe (.xlsx) und senden Sie sie zurück.",
  ],
};

/** "Amt 51 Amt für Kinder, Jugendliche und Familien"; reading it again finds the department. */
const fullName = ({ number, name }: Department): string =>
  number === null ? name : `Amt ${number} ${name}`;

const form: FormSheetWords = {
  sheetName: "Lieferung",
  title: "Lieferung",
  hint: "Diese Angaben begleiten Ihre Zahlen. Stempel und Freigabe trägt das Add-in beim Abschluss ein.",
  heads: ["Feld", "Eintrag"],
  fields: ({ department, year, catalogueVersion, due }) => [
    { label: "Amt", entry: fullName(department) },
    { label: "Berichtsjahr", entry: String(year) },
    { label: "Katalogversion", entry: catalogueVersion },
    ...(due === null ? [] : [{ label: "Abgabe bis", entry: due, isDue: true }]),
    { label: "Quelle", entry: null },
    { label: "Stichtag", entry: null },
    { label: "Ansprechperson", entry: null },
    { label: "Freigabe durch", entry: null },
    { label: "Stempel", entry: null },
  ],
};

const shortName = ({ number, shortName: name }: Department): string =>
  number === null ? name : `Amt ${number}`;

const agreements: AgreementWords = {
  sheetName: (department) =>
    department === null ? "Vereinbarungen" : `Vereinbarungen ${shortName(department)}`,
  title: ({ department, year }) => `Vereinbarungen ${year} · ${fullName(department)}`,
  hint: "Ziele und Maßnahmen: Bitte schreiben Sie den Stand fort und ergänzen Sie neue Vereinbarungen. Als Kennzahl genügt die Kennung, wenn eine passt.",
  heads: AGREEMENT_HEADS,
};

const MEANINGS: Readonly<Partial<Record<StatusId, string>>> = {
  secret: "unbekannt oder geheim",
  later: "folgt noch",
  unreliable: "nicht sicher genug",
  blocked: "keine sinnvolle Angabe möglich",
  break: "Bruch in der Zeitreihe: erster Wert der neuen Reihe",
};

const lists: ListWords = {
  sheetName: "Listen",
  title: "Zeichen und Kennzeichen",
  hint: "Ein Zeichen steht anstelle einer Zahl, ein Kennzeichen in der Spalte „Kz.“ neben ihr. Die Eingabefelder greifen auf diese Listen zu; bitte ändern Sie hier nichts.",
  heads: ["Zeichen", "Bedeutung", "Kz.", "Bedeutung"],
  meaning: (status, label) => MEANINGS[status] ?? label,
};

/** Letters and digits of a department's number or short name, as they may stand in the name of a file or sheet. */
const fileSafe = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, "");

export const questionnaireWorkbookWords: QuestionnaireWorkbookWords = {
  questionnaire: questionnaireWords,
  derive: deriveWords,
  input,
  sheetName: (department) =>
    department === null ? "Erhebungsbogen" : `Bogen ${shortName(department)}`,
  fileName: (department, year) => `IM${year}_${fileSafe(shortName(department))}.xlsx`,
  fileTitle: (department, year) =>
    `Erhebungsbogen Integrationsmonitoring ${year}, ${fullName(department)}`,
  creator: "Integrationsmonitoring",
  guide,
  form,
  agreements,
  lists,
};
