// SPDX-License-Identifier: EUPL-1.2
import type { FormulaWords } from "../domain/report/report-words";
import { formulaSheetWords } from "./derive-formulas.de";
import { formatNumber } from "./format.de";

/** Figures between cells have many decimals; two are enough to follow a computation. */
const inputText = (input: number | string): string => {
  if (typeof input === "string") return `„${input}“`;
  return formatNumber(input, Number.isInteger(input) ? 0 : 2);
};

const A = "a".charCodeAt(0);
const letterOf = (index: number): string => String.fromCharCode(A + index);

const RATE =
  "Anteil oder Rate: Anzahl geteilt durch die Bezugsgröße, mal 100 oder mal dem Faktor der Kennzahl.";
const POINTS = "Veränderung eines Anteils in Prozentpunkten: späterer minus früherer Anteil.";
const AS_DELIVERED = "Die Angabe, wie sie geliefert wurde.";

/** Wording of the sheet that explains the formulas of the report tables. */
export const REPORT_FORMULA_WORDS: FormulaWords = {
  pattern: formulaSheetWords.formula,
  sentence: {
    value: "Wert der Kennzahl, aus ihren Angaben gerechnet.",
    share: "Anteil an allen: Wert der Zeile geteilt durch den der Summenzeile, mal 100.",
    numerator: AS_DELIVERED,
    denominator: AS_DELIVERED,
    rate: RATE,
    rateFirst: RATE,
    rateSecond: RATE,
    changeAbsolute: "Veränderung absolut: späterer minus früherer Wert.",
    changePercent: "Veränderung in Prozent: Differenz geteilt durch den früheren Wert, mal 100.",
    changeSharePoints: POINTS,
    changePoints: POINTS,
    change:
      "Veränderung: bei Anzahlen in Prozent, bei Quoten und Salden als Differenz; die Einheit steht daneben.",
    deviationPoints:
      "Abweichung von der Stadt: Quote des Gebiets minus Quote der Stadt, in Prozentpunkten.",
    indexCity: "Index: Quote des Gebiets geteilt durch die der Stadt, mal 100.",
    gap: "Abstand: Quote der ersten Gruppe minus Quote der Vergleichsgruppe, in Prozentpunkten.",
    ratio: "Verhältnis: Quote der ersten Gruppe geteilt durch die der Vergleichsgruppe.",
    gapChange:
      "Ob der Abstand größer (+) oder kleiner (-) wurde: Betrag des späteren minus Betrag des früheren.",
    distance: "Abstand zum vereinbarten Ziel.",
    indicatorId: AS_DELIVERED,
    indicatorTitle: AS_DELIVERED,
    unit: AS_DELIVERED,
    changeUnit: AS_DELIVERED,
    trend: AS_DELIVERED,
    note: AS_DELIVERED,
    target: AS_DELIVERED,
    targetYear: AS_DELIVERED,
    place: AS_DELIVERED,
    placeYear: AS_DELIVERED,
    placeValue: AS_DELIVERED,
    cityValue: "Wert der Kennzahl für Münster, aus ihren Angaben gerechnet.",
    placeGap: "Abstand: Wert für Münster minus Wert des anderen Orts im selben Jahr.",
    placeSource: AS_DELIVERED,
  },
  place: (table, address) => `Tab. ${table}, Zelle ${address}`,
  example: ({ inputs, value, decimals }) =>
    `${inputs.map((input, index) => `${letterOf(index)} = ${inputText(input)}`).join("; ")}; Ergebnis ${formatNumber(value, decimals)}`,
};
