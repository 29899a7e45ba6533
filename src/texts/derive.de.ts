// SPDX-License-Identifier: EUPL-1.2
import type { DeriveWords, MeasureKind } from "../domain/derive/derive-words";

const NUMBER = new Intl.NumberFormat("de-DE");

/** Units that stand behind a number in another form than in column Einheit. */
const SHORT_UNITS: Readonly<Record<string, string>> = { Prozentpunkte: "%-Punkte", Anzahl: "" };

const RATE_HEADER = "Quote (berechnet)";

/** "je 1 000" is written with a narrow blank that does not break. */
const thousands = (factor: number): string => NUMBER.format(factor).replaceAll(".", "\u202f");

const rateName = (factor: number): string =>
  factor === 100 ? "Quoten und Anteile" : `Quoten je ${thousands(factor)}`;

const measureName = (kind: MeasureKind): string => {
  switch (kind.type) {
    case "rowRate":
      return RATE_HEADER;
    case "rate":
      return `Kennzahlen (berechnet): ${rateName(kind.factor)}`;
    case "mean":
      return "Kennzahlen (berechnet): Mittelwerte";
    case "gap":
      return "Kennzahlen (berechnet): Abstände";
    case "sameValue":
      return "Kennzahlen (berechnet): Anzahlen und Indexwerte";
    default:
      return changeHeader(kind);
  }
};

const changeHeader: DeriveWords["changeHeader"] = ({ type, from, to }) => {
  const measures = { absoluteChange: " absolut", percentChange: " in %", indicatorChange: "" };
  return `${to} zu ${from}${measures[type]} (berechnet)`;
};

const sentence = (kind: MeasureKind): string => {
  switch (kind.type) {
    case "absoluteChange":
      return `Wert ${kind.to} minus Wert ${kind.from}.`;
    case "percentChange":
      return `Veränderung von ${kind.from} auf ${kind.to} in Prozent des Werts von ${kind.from}. Ist dieser null oder kleiner, steht x.`;
    case "indicatorChange":
      return `Veränderung von ${kind.from} auf ${kind.to}: bei Anzahlen in Prozent, bei Quoten in Prozentpunkten, sonst in der Einheit der Kennzahl.`;
    case "rowRate":
    case "rate":
      return `Wert mal ${thousands(kind.factor)} durch die Bezugsgröße. Ist die Bezugsgröße null, steht x.`;
    case "mean":
      return "Summe durch die Anzahl. Ist die Anzahl null, steht x.";
    case "gap":
      return "Erste Quote minus zweite Quote, beide ungerundet.";
    case "sameValue":
      return "Der Wert der Angabe, unverändert übernommen.";
  }
};

/** What "Berechnen" writes into sheets and says in its preview. */
export const deriveWords: DeriveWords = {
  changeHeader,
  rateHeader: RATE_HEADER,
  blockTitle: "Kennzahlen (berechnet)",
  columns: {
    code: "Kennung",
    title: "Kennzahl",
    group: "Gruppe",
    area: "Gebiet",
    unit: "Einheit",
  },
  sheetName: (source) => `Kennzahlen ${source}`,
  sheetTitle: (source) => `Kennzahlen zu Blatt „${source}“ (berechnet)`,
  sheetHint: (source) =>
    `Die Formeln lesen die Angaben auf Blatt „${source}“ und rechnen mit, wenn sich dort etwas ändert. Bitte hier nichts eintragen.`,
  measureName,
  sentence,
  changeUnit: (unit) => SHORT_UNITS[unit] ?? unit,
};
