// SPDX-License-Identifier: EUPL-1.2
import { REPORT_FORMULA_WORDS } from "./report-formulas.de";
import type { SupportingWords } from "../domain/report/report-words";
import { AGREEMENT_HEADS } from "./agreements.de";
import { formatNumber } from "./format.de";

/** What the tables hide and what nobody has checked; the reader of a council paper takes a table for safe. */
const SECRECY_ON_COVER = {
  hiding:
    "Kleine Fallzahlen sind in den Tabellen gesperrt („.“), dazu weitere Angaben, aus denen sie sich ausrechnen ließen, und alles, was " +
    "auf gesperrten Angaben beruht. Geprüft sind jede Tabelle für sich und Tabellen mit gemeinsamen Angaben. Nicht geprüft sind Tabellen " +
    "ohne gemeinsame Angabe, die trotzdem zusammenhängen, frühere Ausgaben und andere Jahre, Veröffentlichungen anderer Stellen sowie " +
    "Erläuterungen und Bemerkungen in Worten. Das Blatt „IM_Daten“ der Arbeitsmappe enthält alle Angaben und ist nicht zur Weitergabe " +
    "bestimmt. Über die Veröffentlichung entscheidet die Statistikdienststelle.",
  open:
    "Der Katalog nennt keine Mindestfallzahl: Kleine Fallzahlen sind in diesen Tabellen nicht gesperrt. Vor einer Weitergabe prüft die " +
    "Statistikdienststelle, was veröffentlicht werden darf.",
} as const;

/** What the cover says in the copy that may be handed on, where the work copy says something else. */
export const publishedCover = (isHiding: boolean): Readonly<Record<string, string>> => ({
  "So lesen Sie die Tabellen":
    "Anteile und Quoten stehen in Prozent, ihre Veränderungen in Prozentpunkten (%-Punkte). Wo keine Zahl steht, steht der Grund in Worten.",
  ...(isHiding
    ? {
        Geheimhaltung:
          "Kleine Fallzahlen und was sie verraten würde sind gesperrt („geheim“). Geprüft sind jede Tabelle für sich und Tabellen mit " +
          "gemeinsamen Angaben, nicht aber frühere Ausgaben und Veröffentlichungen anderer Stellen.",
      }
    : {}),
});

/** Wording of the sheets around the report tables. */
export const SUPPORTING_WORDS: SupportingWords = {
  sheetNames: {
    Deckblatt: "Deckblatt",
    Anmerkungen: "Anmerkungen",
    Zeichen: "Zeichen",
    Quellen: "Quellen",
    Definitionen: "Definitionen",
    Vereinbarungen: "Vereinbarungen",
    Fortschreibung: "Änderungen",
    Parameter: "Parameter",
    Formeln: "Formeln der Tabellen",
  },
  sheets: {
    Deckblatt: {
      title: "Integrationsmonitoring: Berichtstabellen",
      hint: "Freigabe, Stand und Ansprechperson tragen Sie bitte rechts ein; Ihre Einträge bleiben bei jedem neuen Lauf erhalten.",
      heads: ["Feld", "Eintrag"],
    },
    Anmerkungen: {
      title: "Anmerkungen zu den Tabellen",
      hint: "Die Nummern gelten je Tabelle.",
      heads: ["Tabelle", "Anmerkung", "Text"],
    },
    Zeichen: {
      title: "Zeichenerklärung",
      hint: "Aufgeführt sind nur Zeichen, die in den Tabellen vorkommen. Gerundet wird erst für die Anzeige; Summen und Differenzen gerundeter Werte können deshalb abweichen.",
      heads: ["Zeichen", "Bedeutung", "Klartext"],
    },
    Quellen: {
      title: "Quellen der Angaben",
      hint: "Aus welchem Blatt und welcher Zelle eine Angabe stammt, steht im Blatt „IM_Daten“.",
      heads: ["Kennung", "Angabe", "Liefernde Stelle", "Zeitbezug", "Grundgesamtheit"],
    },
    Definitionen: {
      title: "Definitionen der Kennzahlen",
      hint: "Die Definitionen stehen im Katalog.",
      heads: [
        "Nr.",
        "Kennzahl",
        "Definition",
        "Wert oder Angabe",
        "Nenner",
        "Einheit",
        "Zeitbezug",
        "Zeitreihenbrüche",
      ],
    },
    Vereinbarungen: {
      title: "Vereinbarte Ziele und Maßnahmen",
      hint: "Aus den Blättern „Vereinbarungen“ der Ämter, sonst aus dem Katalog. Ändern Sie bitte dort, nicht hier.",
      heads: ["Amt", "Handlungsfeld", ...AGREEMENT_HEADS],
    },
    Fortschreibung: {
      title: "Änderungen seit der letzten Ausgabe",
      hint: "Wie sich Kennzahlen zu früheren Ausgaben verhalten. Aufgeführt sind Kennzahlen, zu denen der Katalog etwas sagt.",
      heads: ["Nr.", "Kennzahl", "Fortschreibung", "Bezug", "vergleichbar", "Begründung"],
    },
    Parameter: {
      title: "Parameter des Berichts",
      hint: "Womit die Tabellen gerechnet wurden. Änderungen hier wirken nicht auf die Tabellen.",
      heads: ["Parameter", "Wert", "Bedeutung"],
    },
    Formeln: {
      title: "Formeln der Berichtstabellen",
      hint: "Jedes Muster steht einmal, mit einem Beispiel aus den Tabellen. Die Buchstaben stehen für die Zellen, die eine Formel liest.",
      heads: ["Muster", "In Worten", "Beispiel", "Gerechnet"],
    },
  },
  continuity: {
    carried: "fortgeführt",
    new: "neu",
    changed: "geändert",
    dropped: "entfallen",
  },
  comparable: { yes: "ja", limited: "eingeschränkt", no: "nein" },
  notJudged: "nicht beurteilt",
  notSaid: "nicht genannt",
  typeName: "Begleitblatt",
  number: "–",
  generalNote: "Hinweis",
  cover: ({ city, first, last, catalogue, version, isHiding }) => [
    ["Berichtsjahre", first === last ? String(first) : `${first} bis ${last}`],
    ["Herausgeberin", `Stadt ${city}`],
    ["Definitionen", `${catalogue}, Version ${version}`],
    ["Stand der Bearbeitung", { initial: "Entwurf" }],
    ["Grundlage (zum Beispiel Ratsvorlage)", { initial: "" }],
    ["Ansprechperson", { initial: "" }],
    ["Freigabe durch die Statistikdienststelle: Name, Datum", { initial: "" }],
    [
      "So lesen Sie die Tabellen",
      "Anteile und Quoten stehen in Prozent, ihre Veränderungen in Prozentpunkten (%-Punkte). Eine Zahl fehlt nie ohne Zeichen; was " +
        "ein Zeichen bedeutet, steht unter der Tabelle und im Blatt „Zeichen“.",
    ],
    ["Geheimhaltung", SECRECY_ON_COVER[isHiding ? "hiding" : "open"]],
  ],
  formulas: REPORT_FORMULA_WORDS,
  parameters: ({ years, lastEdition, version, minimumCount }) => [
    ["Berichtsjahre", years.join(", "), "Jahre, die in den Tabellen stehen."],
    [
      "Letzte Ausgabe",
      lastEdition === null ? "nicht bekannt" : String(lastEdition),
      "Letztes Jahr der vorigen Ausgabe; ohne sie entfallen Veränderungen seit der letzten Ausgabe.",
    ],
    ["Katalogversion", version, "Fassung der Definitionen, nach der gerechnet wurde."],
    [
      "Mindestfallzahl",
      minimumCount === null ? "keine" : formatNumber(minimumCount),
      "Kleinere Fallzahlen sind in den Tabellen gesperrt, ebenso was sie verraten würde.",
    ],
    ["Zeichenvariante", "DIN", "Zeichen angelehnt an DIN 55301 (zurückgezogen 2020)."],
  ],
};
