// SPDX-License-Identifier: EUPL-1.2
import type { Catalogue } from "../domain/catalogue/catalogue";
import type { MarkStatus } from "../domain/delivery/delivery";
import type { FindingTexts } from "./finding-texts";
import { formatNumber, joinList, plural } from "./format.de";

type EntryCode = "TYP-04" | "TYP-05" | "TYP-06" | "TYP-07" | "TYP-09" | "TYP-10";

const confirmValue = "Stimmt der Wert, nennen Sie kurz den Grund.";

/** „r“ und „p“ */
const markNames = (marks: readonly MarkStatus[], { data }: Catalogue): string =>
  joinList(
    marks.map((mark) => `„${data.signs.find(({ status }) => status === mark)?.sign ?? mark}“`),
  );

const betweenZeroAndOne = (values: number, targets: string): string =>
  values === 1
    ? `${targets} enthält einen Wert zwischen 0 und 1.`
    : `${targets} enthalten Werte zwischen 0 und 1.`;

const decimalPlaces = (count: number): string =>
  count === 0
    ? "ohne Nachkommastelle"
    : `mit ${count === 1 ? "einer Nachkommastelle" : `${formatNumber(count)} Nachkommastellen`}`;

/** Wording of rules about what was typed into a cell. */
export const textsOfEntries: Pick<FindingTexts, EntryCode> = {
  "TYP-04": {
    title: "Zu viele Nachkommastellen",
    messages: {
      integer: ({ key, value }, { targets, quantity }) => ({
        what: `${targets}: ${formatNumber(value)} hat Nachkommastellen.`,
        why: `${quantity(key.quantity)} wird als ganze Zahl geliefert.`,
        fix: `Prüfen Sie, ob ein Mittelwert oder eine Quote statt einer Anzahl eingetragen ist. ${confirmValue}`,
      }),
      decimals: ({ key, value, decimals }, { targets, quantity }) => ({
        what: `${targets}: ${formatNumber(value)} hat mehr als ${plural(decimals, "Nachkommastelle", "Nachkommastellen")}.`,
        why: `${quantity(key.quantity)} wird ${decimalPlaces(decimals)} geliefert.`,
        fix: "Runden Sie den Wert. Soll er so bleiben, nennen Sie kurz den Grund.",
      }),
    },
  },
  "TYP-05": {
    title: "Anteil zwischen 0 und 1",
    messages: {
      count: ({ values }, { targets }) => ({
        what: betweenZeroAndOne(values, targets),
        why: "Hier gehört die Anzahl hin, nicht der Anteil.",
        fix:
          values === 1
            ? `Tragen Sie die Anzahl ein. ${confirmValue}`
            : "Tragen Sie die Anzahlen ein. Stimmen die Werte, nennen Sie kurz den Grund.",
      }),
      rate: ({ values }, { targets }) => ({
        what: betweenZeroAndOne(values, targets),
        why: "Quoten werden in Prozent geliefert, zum Beispiel 25,3.",
        fix:
          values === 1
            ? "Tragen Sie die Quote in Prozent ein. Ist sie schon in Prozent angegeben, nennen Sie kurz den Grund."
            : "Tragen Sie die Quoten in Prozent ein. Sind sie schon in Prozent angegeben, nennen Sie kurz den Grund.",
      }),
    },
  },
  "TYP-06": {
    title: "Von Excel in ein Datum verwandelt",
    messages: {
      date: ({ text }, { targets }) => ({
        what: `${targets}: Hier steht ein Datum (${text}), erwartet wird eine Zahl.`,
        why: "Excel hat die Eingabe vermutlich in ein Datum verwandelt; der frühere Wert lässt sich nicht sicher zurückrechnen.",
        fix: "Tragen Sie den ursprünglichen Wert neu ein.",
      }),
    },
  },
  "TYP-07": {
    title: "Jahr oder Stichtag falsch geschrieben",
    messages: {
      form: ({ text, suggestion }, { targets }) => ({
        what: `${targets}: „${text}“ ist nicht in der vereinbarten Form geschrieben.`,
        compared: { found: `„${text}“`, expected: `„${suggestion}“` },
        why: "Jahre und Stichtage werden nur in einer Schreibweise erkannt.",
        fix: `Schreiben Sie ${suggestion}, wenn dieses Jahr gemeint ist.`,
      }),
    },
  },
  "TYP-09": {
    title: "Zusatz in der Zahlenzelle",
    messages: {
      mark: ({ entries, number, marks }, { targets, catalogue }) => ({
        what:
          entries === 1
            ? `${targets}: An der Zahl ${formatNumber(number)} steht das Kennzeichen ${markNames(marks, catalogue)}.`
            : `${targets}: An ${formatNumber(entries)} Zahlen steht ein Kennzeichen, zum Beispiel ${markNames(marks, catalogue)} an ${formatNumber(number)}.`,
        why: "Ausgewertet werden die Zahl und das Kennzeichen; geliefert werden sie getrennt.",
        fix: "Auf Wunsch bleibt die Zahl stehen und das Kennzeichen kommt in seine eigene Spalte.",
      }),
      percent: ({ entries, number }, { targets }) => ({
        what:
          entries === 1
            ? `${targets}: An der Zahl ${formatNumber(number)} steht ein Prozentzeichen.`
            : `${targets}: An ${formatNumber(entries)} Zahlen steht ein Prozentzeichen.`,
        why: "Ausgewertet wird nur die Zahl.",
        fix: "Auf Wunsch bleibt die Zahl stehen und das Prozentzeichen entfällt.",
      }),
      nil: ({ entries }, { targets }) => ({
        what: `${targets}: Der Strich steht hier als Text${entries === 1 ? "" : ` (${formatNumber(entries)}-mal)`}.`,
        why: "Der Strich zählt als genau null. Formeln können mit Text aber nicht rechnen.",
        fix: "Auf Wunsch wird daraus die Zahl 0, die als – angezeigt wird.",
      }),
      other: ({ text, rest }, { targets }) => ({
        what: `${targets}: „${text}“ enthält außer der Zahl noch „${rest}“.`,
        why: "So lässt sich die Zahl nicht auswerten.",
        fix: "Tragen Sie nur die Zahl ein und den Zusatz in „Bemerkung“.",
      }),
    },
  },
  "TYP-10": {
    title: "Quote statt Anzahl",
    messages: {
      rate: ({ value, indicator }, { targets, catalogue }) => ({
        what: `${targets}: ${formatNumber(value)} ist viel kleiner als bisher und entspricht der Quote „${catalogue.indicatorById.get(indicator)?.title ?? indicator}“.`,
        why: "Hier gehört die Anzahl hin; die Quote wird berechnet.",
        fix: `Tragen Sie die Anzahl ein. ${confirmValue}`,
      }),
    },
  },
};
