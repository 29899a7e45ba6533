// SPDX-License-Identifier: EUPL-1.2
import type { CatalogueSheetId } from "../domain/catalogue-sheets/catalogue-sheet";
import type { CatalogueSheetText } from "../domain/catalogue-sheets/sheet-words";
import { column, KEY, level, LIST, note } from "./catalogue-columns.de";

/** Sheets of what indicators are made of. */
export const listSheets = {
  quantities: {
    name: "Katalog Angaben",
    hint: "Eine Zeile je Angabe: eine Zahl, die genau ein Amt liefert. Jede Angabe wird nur einmal abgefragt, auch wenn mehrere Kennzahlen sie brauchen.",
    columns: {
      code: column("Kennung", "Zum Beispiel BEV-A14. Steht im Erhebungsbogen."),
      label: column("Angabe", "Bezeichnung im Erhebungsbogen."),
      unit: column("Einheit", "Was gezählt wird: Personen, Kinder, Fälle …"),
      department: column("Amt", "Wer die Angabe liefert."),
      reference: column("Zeitbezug", "Stichtag oder Zeitraum in Worten."),
      populationBase: column(
        "Grundlage",
        "Woher die Zahl kommt, wie auf den anderen Zeilen geschrieben.",
      ),
      synonyms: column(
        "andere Bezeichnungen",
        `Woran die Angabe auf fremden Blättern erkannt wird, ${LIST}.`,
      ),
      rounding: column("gerundet auf", "3 oder 5, wenn die Quelle rundet; leer: genau."),
      roundingSince: column("gerundet seit", "Erstes Jahr mit gerundeten Werten."),
      lag: column("Jahre zurück", "1: Der Wert ist der von „Grundangabe“ aus dem Vorjahr."),
      baseQuantity: column("Grundangabe", "Kennung der Angabe, deren früherer Wert gilt."),
      "identity.quantity": column(
        "ist Teil von",
        "Kennung der Angabe, in der diese Zahl als Gruppe vorkommt.",
      ),
      "identity.dimension": column("Teil: Merkmal", "Merkmal dieser Gruppe."),
      "identity.members": column("Teil: Ausprägungen", `Bezeichnungen der Gruppe, ${LIST}.`),
      compareWith: column("vergleichbar mit", `Kennungen anderer Angaben, ${LIST}.`),
      note,
      id: column("Schlüssel", KEY),
    },
  },
  dimensions: {
    name: "Katalog Merkmale",
    hint: "Eine Zeile je Merkmal, nach dem aufgegliedert wird. Seine Ausprägungen stehen auf „Katalog Gliederungen“.",
    columns: {
      label: column("Merkmal", "Bezeichnung, zum Beispiel Geschlecht."),
      split: column(
        "Aufteilung",
        "davon: Die Teile ergeben das Ganze. darunter: höchstens das Ganze.",
      ),
      id: column("Schlüssel", KEY),
      total: column(
        "Ganzes",
        "Bezeichnung der Ausprägung, die das Ganze ist; leer, wenn es keine gibt.",
      ),
      residual: column("Restzeilen", `Ausprägungen wie „ohne Angabe“, ${LIST}.`),
      open: column("offene Liste", "ja: Die Ausprägungen trägt das Amt ein."),
      openRows: column("offene Zeilen", "Wie viele leere Zeilen angeboten werden."),
      levels: column("Ebenen", "Nur beim Gebiet; bitte nicht ändern."),
      formerId: column("früherer Schlüssel", "Bezeichnung in der früheren Liste."),
      note,
    },
  },
  members: {
    name: "Katalog Gliederungen",
    hint: "Eine Zeile je Ausprägung eines Merkmals. Neue Ausprägungen einfach darunter anfügen; was wegfällt, bekommt ein letztes Jahr statt gelöscht zu werden.",
    columns: {
      owner: column("Merkmal", "Bezeichnung des Merkmals."),
      label: column("Ausprägung", "Bezeichnung in Bögen und Tabellen."),
      synonyms: column(
        "andere Bezeichnungen",
        `Woran sie auf fremden Blättern erkannt wird, ${LIST}.`,
      ),
      kind: column("Art", "Ausprägung, Zwischensumme, Rest oder insgesamt."),
      parent: column("gehört zu", "Bezeichnung der übergeordneten Ausprägung."),
      level,
      number: column("Nummer", "Nummer des Stadtteils."),
      quarterPrefix: column(
        "Ziffer der Stadtteile",
        "Erste Ziffer der zugehörigen Stadtteilnummern.",
      ),
      validUntil: column("letztes Jahr", "Danach wird sie nicht mehr verwendet."),
      successor: column("danach", "Bezeichnung der Ausprägung, die an ihre Stelle tritt."),
      id: column("Schlüssel", KEY),
    },
  },
  departments: {
    name: "Katalog Ämter",
    hint: "Wer Angaben liefert: Ämter der Stadt und Stellen außerhalb.",
    columns: {
      id: column("Kürzel", "Nummer des Amts; steht in den anderen Blättern."),
      number: column("Nummer", "Leer bei Stellen außerhalb der Stadt."),
      name: column("Name", "Voller Name."),
      shortName: column("Kurzname", "Für enge Spalten."),
      synonyms: column("andere Bezeichnungen", `Woran das Amt erkannt wird, ${LIST}.`),
      external: column(
        "außerhalb der Stadt",
        "ja: liefert nicht selbst; die Koordinierungsstelle füllt den Bogen.",
      ),
    },
  },
  fields: {
    name: "Katalog Handlungsfelder",
    hint: "Die Kapitel des Berichts in ihrer Reihenfolge.",
    columns: {
      id: column("Kürzel", "Zum Beispiel BEV."),
      title: column("Handlungsfeld", "Überschrift des Kapitels."),
      goal: column("Leitziel", "Steht über dem Kapitel; leer: entfällt."),
      committees: column("Ausschüsse", `Für Auszüge, ${LIST}.`),
      basis: column("Grundlage", "Woraus das Handlungsfeld abgeleitet ist."),
      flag: column("Herkunft", "Woher es stammt."),
    },
  },
  headers: {
    name: "Katalog Spaltenköpfe",
    hint: "Überschriften, an denen Spalten auf fremden Blättern erkannt werden. Weitere Schreibweisen einfach anfügen.",
    columns: {
      role: column("Spalte", "Was in der Spalte steht."),
      label: column("Überschrift", "Wie sie auf dem Blatt heißt."),
    },
  },
} satisfies Partial<Record<CatalogueSheetId, CatalogueSheetText>>;
