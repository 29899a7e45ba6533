// SPDX-License-Identifier: EUPL-1.2
import type { CatalogueSheetId } from "../domain/catalogue-sheets/catalogue-sheet";
import type { CatalogueSheetText } from "../domain/catalogue-sheets/sheet-words";
import { column, level, LIST, owner } from "./catalogue-columns.de";

/** Sheets around the report, and what is seldom touched. */
export const reportSheets = {
  reportTables: {
    name: "Katalog Berichtstabellen",
    hint: "Eine Zeile je Tabelle des Berichts. Bei neuen Tabellen können „Spalten“, „Untertitel“ und „Quelle“ leer bleiben: Sie werden von der ersten Tabelle gleichen Typs und von den Ämtern übernommen.",
    columns: {
      id: column(
        "Nummer",
        "Kennung der Kennzahl und laufende Nummer, zum Beispiel BEV-03.4. Bleibt über die Ausgaben gleich.",
      ),
      type: column(
        "Typ",
        "T1a Anzahl, T1b Quote, T2 Abstand, T3 Überblick, T5 Stadtbezirke, T7 je 1 000, T9 Ziele, T10 mehrere Quoten, T11 Verteilung, T12 andere Orte.",
      ),
      field: column("Handlungsfeld", "Kapitel, in dem sie steht."),
      indicators: column("Kennzahlen", `Kennungen, ${LIST}.`),
      titlePattern: column("Titel", "Mit Platzhaltern: {first} erstes, {last} letztes Jahr."),
      breakdown: column("nach Merkmal", "Merkmal der Zeilen; leer: nur insgesamt."),
      level,
      members: column(
        "nur diese Ausprägungen",
        `Bezeichnungen, ${LIST}; bei T2 zuerst die betrachtete, dann die Vergleichsgruppe.`,
      ),
      crossing: column("Kreuzung", "Zwei Merkmale mit „×“ dazwischen."),
      columns: column("Spalten", `Bausteine der Spalten, ${LIST}.`),
      chart: column("Diagramm", "Excels Name der Diagrammart; leer: keines."),
      optional: column("auf Wunsch", "ja: ist zunächst nicht angekreuzt."),
      notes: column("Anmerkungen", "Eine je Zeile in der Zelle (Alt und Eingabe)."),
      subtitlePattern: column("Untertitel", "Mit Platzhaltern {unit}, {reference}, {base}."),
      source: column("Quelle", "Zeile unter der Tabelle."),
    },
  },
  thresholds: {
    name: "Katalog Schwellenwerte",
    hint: "Schwellen der Prüfregeln, die anders sein sollen als vorgegeben. Welche es gibt, steht im Handbuch bei den Prüfregeln.",
    columns: {
      owner: column("gilt für", "Kennung einer Kennzahl oder Angabe; leer: für alle."),
      rule: column("Prüfregel", "Zum Beispiel SCH-04."),
      name: column("Schwelle", "Name der Schwelle, wie im Handbuch."),
      value: column("Wert", "Eine Zahl."),
    },
  },
  breaks: {
    name: "Katalog Zeitreihenbrüche",
    hint: "Jahre, ab denen eine Reihe nicht mehr mit früher vergleichbar ist. Über einen Bruch hinweg wird keine Veränderung berechnet.",
    columns: {
      owner,
      year: column("Jahr", "Erster Wert der neuen Reihe."),
      text: column("Grund", "Erscheint als Anmerkung."),
      source: column("Quelle", "Woher man es weiß."),
    },
  },
  targets: {
    name: "Katalog Zielwerte",
    hint: "Vereinbarte Ziele. Der Bericht zeigt nur den Abstand, kein Urteil.",
    columns: {
      owner,
      value: column("Zielwert", "In der Einheit der Kennzahl."),
      year: column("Jahr", "Bis wann."),
      agreedOn: column("beschlossen", "Wann und von wem."),
    },
  },
  comparisonValues: {
    name: "Katalog Vergleichswerte",
    hint: "Werte anderer Orte. Neben Münster stellt sie die Tabelle „Vergleich mit anderen Orten“; bei anderer Definition nennt sie nur den Grund.",
    columns: {
      place: column("Ort", "Zum Beispiel Nordrhein-Westfalen."),
      year: column("Jahr", "Jahr des Werts."),
      indicator: column("Kennzahl", "Kennung."),
      value: column("Wert", "In der Einheit der Kennzahl."),
      source: column("Quelle", "Veröffentlichung."),
      sameDefinition: column("gleiche Definition", "ja oder nein."),
    },
  },
  agreements: {
    name: "Katalog Vereinbarungen",
    hint: "Ziele und Maßnahmen, die mit den Ämtern vereinbart sind.",
    columns: {
      department: column("Amt", "Kürzel."),
      goal: column("Ziel", "Was erreicht werden soll."),
      measure: column("Maßnahme", "Was dafür getan wird."),
      responsible: column("zuständig", "Stelle oder Person."),
      due: column("Frist", "Bis wann."),
      state: column("Stand", "Wie weit es ist."),
      indicator: column("Kennzahl", "Woran man es misst; kann leer bleiben."),
    },
  },
  editions: {
    name: "Katalog Ausgaben",
    hint: "Die Ausgaben des Berichts. Aus der letzten veröffentlichten stammt der Vergleich „zur letzten Ausgabe“.",
    columns: {
      id: column("Ausgabe", "Zum Beispiel 2015."),
      years: column("Jahre", `Berichtsjahre, ${LIST}.`),
      published: column("veröffentlicht", "Wann; leer: noch nicht."),
      status: column("Stand", "Zum Beispiel „abgeschlossen“."),
    },
  },
  technical: {
    name: "Katalog Technik",
    hint: "Zeichen, Muster und Listen in technischer Form. Bitte nur ändern, wenn Sie das Format kennen.",
    columns: {
      format: column("Format", "Version des Formats."),
      language: column("Sprache", "Sprache der Texte."),
      readme: column("Legende", "Erklärungen zum Katalog."),
      signs: column("Zeichen", "Was anstelle oder neben einer Zahl stehen kann."),
      statuses: column("Status", "Was die Zeichen bedeuten."),
      populationBases: column("Grundlagen", "Bevölkerungsbasen und Register."),
      periodTypes: column("Zeitbezüge", "Wie ein Stichtag zu einem Jahr wird."),
      headerSynonyms: column(
        "Spaltenerkennung",
        "Muster für Überschriften; die Wörter stehen auf „Katalog Spaltenköpfe“.",
      ),
      secrecy: column("Geheimhaltung", "Alle Schwellen; was auf „Katalog“ steht, geht vor."),
    },
  },
} satisfies Partial<Record<CatalogueSheetId, CatalogueSheetText>>;
