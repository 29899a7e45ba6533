// SPDX-License-Identifier: EUPL-1.2
import type { CatalogueSheetId } from "../domain/catalogue-sheets/catalogue-sheet";
import type { CatalogueSheetText } from "../domain/catalogue-sheets/sheet-words";
import { column, level, LIST, note, optional, owner } from "./catalogue-columns.de";

/** Sheets on which indicators are defined. */
export const indicatorSheets = {
  head: {
    name: "Katalog",
    hint: "Der Katalog sagt, welche Angaben abgefragt, wie sie geprüft und welche Tabellen daraus werden. Alle Aufgaben arbeiten mit dem, was auf diesen Blättern steht. Nach Änderungen bitte „Katalog prüfen“.",
    columns: {
      title: column("Titel", "Name des Katalogs."),
      city: column("Stadt", "Steht in den Titeln der Tabellen."),
      version: column(
        "Version",
        "Drei Zahlen mit Punkt, zum Beispiel 1.2.0. Bitte bei jeder Änderung erhöhen: Daran erkennt man, womit ein Erhebungsbogen ausgegeben wurde.",
      ),
      reportingYears: column("Berichtsjahre", `Jahre des Berichts, ${LIST}.`),
      "secrecy.minimumCount": column(
        "Geheimhaltung: Mindestfallzahl",
        "Kleinere Fallzahlen werden in den Tabellen durch ein Zeichen ersetzt. Leer: Es wird nichts ersetzt.",
      ),
      "secrecy.sensitiveMinimumCount": column(
        "Geheimhaltung: Mindestfallzahl bei sensiblen Kennzahlen",
        "Gilt statt der Mindestfallzahl für sensible Kennzahlen.",
      ),
      "secrecy.rateMinimumDenominator": column(
        "Geheimhaltung: Mindestbezugsgröße einer Quote",
        "Quoten auf kleinerer Bezugsgröße sind nicht belastbar.",
      ),
      "secrecy.smallBase.bracketBelow": column(
        "Veränderung in Prozent: Klammer unter",
        "Ausgangswerte darunter stehen in Klammern.",
      ),
      "secrecy.smallBase.blockBelow": column(
        "Veränderung in Prozent: keine unter",
        "Bei kleineren Ausgangswerten steht keine Veränderung in Prozent.",
      ),
      id: column("Schlüssel", "Kennung des Katalogs. Bitte nicht ändern."),
    },
  },
  indicators: {
    name: "Katalog Kennzahlen",
    hint: "Eine Zeile je Kennzahl. Eine neue Kennzahl braucht die Spalten bis „Zeitbezug“; alles Weitere kann leer bleiben. Zuerst ihre Angaben auf „Katalog Angaben“ anlegen.",
    columns: {
      id: column("Kennung", "Handlungsfeld und Nummer, zum Beispiel BEV-11. Danach nie ändern."),
      field: column("Handlungsfeld", "Kürzel von „Katalog Handlungsfelder“."),
      title: column("Kennzahl", "Bezeichnung, wie sie in Tabellen steht."),
      definition: column("Definition", "Ein Satz, der genau sagt, was gezählt wird."),
      kind: column("Art", "Eine Quote hat Wert und Bezugsgröße, eine Anzahl nur einen Wert."),
      numerator: column("Wert", "Kennung der Angabe, die gezählt wird, zum Beispiel BEV-A02."),
      denominator: column(
        "Bezugsgröße",
        "Kennung der Angabe, durch die geteilt wird; bei Anzahlen leer.",
      ),
      meanWith: column(
        "Mittel mit",
        "Für Quoten mit mittlerer Bevölkerung: Kennung der Bezugsgröße am anderen Stichtag. Geteilt wird durch das Mittel aus beiden; sonst leer.",
      ),
      factor: column("Faktor", "100 für Prozent, 1000 für „je 1 000“; leer: 1."),
      unit: column("Einheit", "Einheit des veröffentlichten Werts: %, Anzahl, je 1 000 …"),
      decimals: column("Nachkommastellen", "Leer: keine."),
      department: column("Amt", "Wer die Kennzahl verantwortet."),
      "period.type": column("Art des Zeitbezugs", "Ein Schuljahr 2014/15 zählt zum Jahr 2014."),
      "period.reference": column(
        "Zeitbezug",
        "In Worten, zum Beispiel „31.12. des Berichtsjahres“.",
      ),
      "period.years": column(
        "nur in diesen Jahren",
        `Zum Beispiel Wahljahre, ${LIST}; leer: jedes Jahr.`,
      ),
      synonyms: column(
        "andere Bezeichnungen",
        `Woran die Kennzahl auf fremden Blättern erkannt wird, ${LIST}.`,
      ),
      question: column(
        "Frage",
        "Überschrift des Kennzahlenblatts; leer: wird aus der Bezeichnung gebildet.",
      ),
      "plausible.judges": column(
        "geprüft wird",
        "Ob die erwarteten Bereiche für die Quote oder für den getippten Wert gelten.",
      ),
      "plausible.city": column(
        "erwartet, Gesamtstadt",
        "Bereich, zum Beispiel „15 bis 35“. Außerhalb gibt es eine Warnung.",
      ),
      "plausible.subgroup": column(
        "erwartet, Teilgruppen",
        "Bereich für Gruppen und Gebiete; leer: wird nicht geprüft.",
      ),
      "plausible.hard": column(
        "höchstens möglich",
        "Bereich, außerhalb dessen ein Fehler gemeldet wird; „0 bis“ hat kein oberes Ende.",
      ),
      "yearJump.relativePct": column(
        "Sprung in Prozent",
        "Ab dieser Veränderung zum Vorjahr wird nachgefragt.",
      ),
      "yearJump.minSqrtMultiple": column(
        "Sprung, Vielfaches der Wurzel",
        "Zusammen mit „Sprung in Prozent“: lässt kleine Zahlen schwanken.",
      ),
      "yearJump.absolutePoints": column(
        "Sprung in Punkten",
        "Für Quoten: ab so vielen Prozentpunkten wird nachgefragt.",
      ),
      "yearJump.compare": column("Vergleich mit", "Womit verglichen wird."),
      change: column("Veränderung", `absolut, in Prozent, in Punkten, ${LIST}.`),
      changeUnit: column(
        "Einheit der Veränderung",
        "Leer: Prozentpunkte bei Quoten in Prozent, sonst die Einheit.",
      ),
      direction: column("gewünschte Richtung", "Im Sinn der Integration."),
      distribution: column(
        "Verteilung über",
        "Merkmal, auf das sich die Quote verteilt (Summe 100 %); sonst leer.",
      ),
      dataSource: column("Datenquelle", "Fachverfahren oder Statistik."),
      note,
      "provenance.flag": column("Herkunft", "Woher die Kennzahl stammt."),
      "provenance.publisher": column("Herausgeber", "Wer sie veröffentlicht hat."),
      "provenance.sources": column("Quellen", "Eine je Zeile in der Zelle (Alt und Eingabe)."),
      "provenance.definitionConfidence": column(
        "Sicherheit der Definition",
        "hoch, mittel oder niedrig.",
      ),
      "continuity.since": column("seit Ausgabe", "Erste Ausgabe mit dieser Kennzahl."),
      "continuity.status": column("Fortschreibung", "Gegenüber der letzten Ausgabe."),
      "continuity.reason": column("Grund der Änderung", "Ein Satz."),
      "continuity.comparable": column(
        "mit letzter Ausgabe vergleichbar",
        "ja, eingeschränkt oder nein; leer: nicht beurteilt.",
      ),
    },
  },
  breakdowns: {
    name: "Katalog Aufgliederungen",
    hint: "Wonach eine Kennzahl aufgegliedert wird: eine Zeile je Kennzahl und Merkmal.",
    columns: {
      owner,
      dimension: column("Merkmal", "Zum Beispiel Geschlecht, Altersgruppe, Gebiet."),
      level,
      members: column("nur diese Ausprägungen", `Bezeichnungen, ${LIST}; leer: alle.`),
      residual: column("auch diese Restzeilen", `Zum Beispiel „nicht zuzuordnen“, ${LIST}.`),
      base: column("Bezugsgröße der Quote", "Die der gleichen Gruppe oder die insgesamt."),
      additive: column("addiert sich", "ja: Die Gruppen ergeben zusammen die Summe."),
      optional,
    },
  },
  crossings: {
    name: "Katalog Kreuzungen",
    hint: "Zwei Merkmale, die zusammen abgefragt werden.",
    columns: {
      owner,
      dimensions: column("Merkmale", "Zwei Merkmale mit „×“ dazwischen."),
      optional,
      reason: column("Grund", "Warum die Kreuzung gebraucht wird."),
    },
  },
  operands: {
    name: "Katalog Abstände",
    hint: "Woraus ein Abstand gebildet wird: Minuend weniger Subtrahend, je eine Zeile.",
    columns: {
      owner,
      side: column("Seite", "Minuend oder Subtrahend."),
      indicator: column("Kennzahl der Seite", "Kennung; oder leer und Wert, Bezugsgröße, Faktor."),
      numerator: column("Wert", "Kennung einer Angabe."),
      denominator: column("Bezugsgröße", "Kennung einer Angabe."),
      factor: column("Faktor", "Zum Beispiel 100."),
      group: column("Gruppe", "Zum Beispiel „Geschlecht: weiblich“; leer: insgesamt."),
    },
  },
} satisfies Partial<Record<CatalogueSheetId, CatalogueSheetText>>;
