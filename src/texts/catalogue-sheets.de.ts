// SPDX-License-Identifier: EUPL-1.2
import type { CatalogueSheetWords } from "../domain/catalogue-sheets/sheet-words";
import { indicatorSheets } from "./catalogue-indicator-sheets.de";
import { listSheets } from "./catalogue-list-sheets.de";
import { reportSheets } from "./catalogue-report-sheets.de";

export const catalogueSheetWords: CatalogueSheetWords = {
  choices: {
    provenanceFlag: {
      muenster: "Münster",
      other: "andere Veröffentlichung",
      suggestion: "Vorschlag",
    },
    split: { full: "davon", part: "darunter" },
    memberKind: {
      total: "insgesamt",
      member: "Ausprägung",
      subtotal: "Zwischensumme",
      residual: "Rest",
    },
    level: {
      city: "Stadt",
      district: "Stadtbezirk",
      subdistrict: "Teilbereich",
      quarter: "Stadtteil",
    },
    kind: {
      count: "Anzahl",
      rate: "Quote",
      balance: "Saldo",
      mean: "Mittelwert",
      index: "Index",
      difference: "Abstand",
    },
    period: {
      date: "Stichtag",
      year: "Kalenderjahr",
      schoolYear: "Schuljahr",
      kitaDate: "Stichtag Kita",
      month: "Monat",
      cohort: "Jahrgang",
      election: "Wahl",
    },
    judges: { rate: "Quote", value: "Wert" },
    compare: { previousYear: "Vorjahr", previousElection: "vorige Wahl" },
    change: { absolute: "absolut", percent: "in Prozent", points: "in Punkten" },
    direction: {
      up: "steigen",
      down: "sinken",
      neutral: "keine",
      gapDown: "Abstand verringern",
    },
    confidence: { hoch: "hoch", mittel: "mittel", niedrig: "niedrig" },
    continuity: {
      carried: "fortgeführt",
      new: "neu",
      changed: "geändert",
      dropped: "entfallen",
    },
    comparable: { yes: "ja", limited: "eingeschränkt", no: "nein" },
    base: { group: "gleiche Gruppe", whole: "insgesamt" },
    side: { minuend: "Minuend", subtrahend: "Subtrahend" },
    role: {
      indicatorId: "Kennung",
      indicatorTitle: "Bezeichnung",
      group: "Gruppe",
      area: "Gebiet",
      year: "Jahr",
      value: "Wert",
      base: "Bezugsgröße",
      rate: "Quote",
      measure: "Maß",
      unit: "Einheit",
      status: "Kennzeichen",
      remark: "Bemerkung",
      department: "Amt",
      reference: "Zeitbezug",
    },
    yesNo: { true: "ja", false: "nein" },
  },
  form: { field: "Feld", entry: "Eintrag", explanation: "Erklärung" },
  notInList: {
    title: "Nicht in der Liste",
    text: "Bitte wählen Sie einen Eintrag der Liste oder legen Sie ihn zuerst auf seinem eigenen Blatt an.",
  },
  footer: { left: "Integrationsmonitoring", center: "&A", right: "Seite &P von &N" },
  source: (departments) =>
    `Quelle: ${departments.map((name) => `Stadt Münster, ${name}`).join("; ")}; eigene Berechnungen.`,
  percentagePoints: "Prozentpunkte",
  sheets: { ...indicatorSheets, ...listSheets, ...reportSheets },
};
