// SPDX-License-Identifier: EUPL-1.2
import type { CellValue } from "../domain/shared/sheet-snapshot";
import type { FindingTexts } from "./finding-texts";
import { formatNumber, plural } from "./format.de";

type FormulaCode = "FOR-02" | "FOR-03" | "FOR-04" | "FOR-06";

/** Results are computed unrounded; two digits tell them apart. */
const shown = (value: CellValue): string =>
  typeof value === "number" ? formatNumber(Math.round(value * 100) / 100) : `„${String(value)}“`;

const restoreOrKeep = (what: string): string =>
  `Stellen Sie die Formel wieder her. ${what}, können Sie das mit kurzem Grund als offenen Punkt abgeben.`;

/** Wording of rules about formulas and what they yield. */
export const textsOfFormulas: Pick<FindingTexts, FormulaCode> = {
  "FOR-02": {
    title: "Feste Zahl statt Formel",
    messages: {
      sameResult: (_, { targets }) => ({
        what: `In ${targets} steht ein fester Wert statt einer Formel.`,
        why: "Der Wert ist zurzeit gleich, rechnet aber nicht mehr mit.",
        fix: restoreOrKeep("Soll der feste Wert bleiben"),
      }),
      otherResult: ({ value, expected }, { targets }) => ({
        what: `In ${targets} steht fest eingetragen ${shown(value)}; berechnet ergibt sich ${shown(expected)}.`,
        why: "Ein fester Wert rechnet nicht mit, wenn sich die Zahlen ändern.",
        compared: { found: shown(value), expected: shown(expected) },
        fix: restoreOrKeep("Soll der feste Wert bleiben"),
      }),
    },
  },
  "FOR-03": {
    title: "Formel weicht von der Vorlage ab",
    messages: {
      otherResult: ({ value, expected }, { targets }) => ({
        what: `In ${targets} wird anders gerechnet als vorgesehen: jetzt ${shown(value)}, vorgesehen ${shown(expected)}.`,
        why: "Nur gleich berechnete Zahlen sind vergleichbar.",
        compared: { found: shown(value), expected: shown(expected) },
        fix: restoreOrKeep("Ist die Abweichung richtig"),
      }),
      sameResult: ({ value }, { targets }) => ({
        what: `In ${targets} wird anders gerechnet als vorgesehen; das Ergebnis ${shown(value)} ist zurzeit gleich.`,
        why: "Ändern sich die Zahlen, können beide Rechnungen auseinandergehen.",
        fix: restoreOrKeep("Ist die Abweichung richtig"),
      }),
    },
  },
  "FOR-04": {
    title: "Formel lässt Zellen aus",
    messages: {
      omitted: ({ covered, omitted }, { targets, cells }) => ({
        what: `Die Formel in ${targets} rechnet mit ${cells(covered)}; zur Summe ${
          omitted.length === 1 ? "gehört" : "gehören"
        } auch ${cells(omitted)}.`,
        why: `Vielleicht wurde ${omitted.length === 1 ? "die Zelle" : "ein Teil der Zellen"} vergessen.`,
        fix: `Prüfen Sie, ob ${cells(omitted)} ${
          omitted.length === 1 ? "dazugehört" : "dazugehören"
        }. Stimmt die Formel, nennen Sie kurz den Grund.`,
      }),
    },
  },
  "FOR-06": {
    title: "Ergebnisse möglicherweise nicht aktuell",
    messages: {
      byHand: ({ formulas }) => ({
        what: `In dieser Mappe rechnet Excel nicht von selbst; ${plural(formulas, "Formel steht", "Formeln stehen")} darin.`,
        why: "Ergebnisse können veraltet sein.",
        fix: "Berechnen Sie die Mappe neu (Taste F9). Soll die Einstellung bleiben, nennen Sie kurz den Grund.",
      }),
    },
  },
};
