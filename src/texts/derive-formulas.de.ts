// SPDX-License-Identifier: EUPL-1.2
import type { FormulaSheetWords } from "../domain/derive/derive-words";
import { toA1 } from "../domain/shared/cell";

/** Functions that occur in our formulas, as German Excel shows them. */
const FUNCTIONS: Readonly<Record<string, string>> = {
  IF: "WENN",
  ISNUMBER: "ISTZAHL",
  AND: "UND",
  OR: "ODER",
  ROUND: "RUNDEN",
  SUM: "SUMME",
  AVERAGE: "MITTELWERT",
  MATCH: "VERGLEICH",
};

const germanFormula = (english: string): string =>
  english
    .replace(/^=/u, "")
    .replace(/[A-Z]+(?=\()/gu, (name) => FUNCTIONS[name] ?? name)
    .replaceAll(",", "; ");

/** Wording of the sheet `Formeln`. */
export const formulaSheetWords: FormulaSheetWords = {
  name: "Formeln",
  title: "Formeln der berechneten Zellen",
  hint: "Jedes Muster steht einmal, mit einem Beispiel aus dieser Mappe. Die Buchstaben stehen für die Zellen, die eine Formel liest. Fehlt dort eine Zahl, zeigt das Ergebnis das Zeichen der Angabe.",
  heads: ["Muster", "In Worten", "Beispiel steht in", "Ergebnis"],
  formula: germanFormula,
  place: (cell) => `Blatt „${cell.sheet}“, Zelle ${toA1(cell)}`,
  measure: "Formeln in Worten",
  sentence: "Jedes Muster der Formeln einmal, mit einem Beispiel aus dieser Mappe.",
};
