// SPDX-License-Identifier: EUPL-1.2
import type { RateForm } from "../domain/catalogue/rate-form";
import type { DeriveWords, ListColumnName, MeasureKind } from "../domain/derive/derive-words";
import { formulaSheetWords } from "./derive-formulas.de";
import { namedSentence } from "./derive-sentences.de";
import { thousands } from "./thousands.de";

/** Units that stand behind a number in another form than in column Einheit. */
const SHORT_UNITS: Readonly<Record<string, string>> = { Prozentpunkte: "%-Punkte", Anzahl: "" };

const RATE_HEADER = "Quote (berechnet)";

const rateName = ({ factor, dates }: RateForm): string => {
  const name = factor === 100 ? "Quoten und Anteile" : `Quoten je ${thousands(factor)}`;
  return dates === 1 ? name : `${name} mit mittlerer Bezugsgröße`;
};

const changeHeader: DeriveWords["changeHeader"] = ({ type, from, to }) => {
  const measures = { absoluteChange: " absolut", percentChange: " in %", indicatorChange: "" };
  return `${to} zu ${from}${measures[type]} (berechnet)`;
};

const comparisonHeader: DeriveWords["comparisonHeader"] = ({ type, year }) => {
  const names = {
    groupRatio: "Verhältnis der Gruppen",
    cityDeviation: "Abweichung von der Stadt",
  };
  return `${year} ${names[type]} (berechnet)`;
};

const LIST_HEADERS: DeriveWords["listHeaders"] = {
  key: "Schlüssel (berechnet)",
  earlierRow: "Zeile des Vorjahrs (berechnet)",
  earlierValue: "Vorjahr (berechnet)",
  absolute: "Veränderung zum Vorjahr absolut (berechnet)",
  percent: "Veränderung zum Vorjahr in % (berechnet)",
};

const LIST_SENTENCES: Readonly<Record<ListColumnName, string>> = {
  key: "Kennung, Gruppe, Gebiet und Jahr der Zeile als ein Text. Damit findet Excel das Vorjahr, auch nach dem Sortieren.",
  earlierRow: "Die wievielte Zeile der Liste denselben Schlüssel mit dem Jahr davor hat.",
  earlierValue: "Der Wert aus der Zeile des Vorjahrs.",
  absolute: "Wert minus Wert des Vorjahrs.",
  percent:
    "Veränderung zum Vorjahr in Prozent des Vorjahreswerts. Ist dieser null oder kleiner, steht x.",
};

type KindTexts = {
  readonly [Type in MeasureKind["type"]]: (
    kind: Extract<MeasureKind, { readonly type: Type }>,
  ) => string;
};

const MEASURE_NAMES: KindTexts = {
  absoluteChange: changeHeader,
  percentChange: changeHeader,
  indicatorChange: changeHeader,
  rowRate: () => RATE_HEADER,
  listColumn: ({ column }) => LIST_HEADERS[column],
  rate: (form) => `Kennzahlen (berechnet): ${rateName(form)}`,
  mean: () => "Kennzahlen (berechnet): Mittelwerte",
  sumRate: () => "Kennzahlen (berechnet): Werte für die ganze Stadt aus ihren Teilen",
  memberRate: (form) => `Kennzahlen (berechnet): ${rateName(form)}`,
  gap: () => "Kennzahlen (berechnet): Abstände",
  groupRatio: comparisonHeader,
  cityDeviation: comparisonHeader,
  sameValue: () => "Kennzahlen (berechnet): Anzahlen und Indexwerte",
};

const times = (factor: number): string => (factor === 1 ? "" : ` mal ${thousands(factor)}`);

/** What is divided by, and what stands where that is not possible. */
const byBase = ({ dates }: Pick<RateForm, "dates">): string =>
  dates === 1
    ? "durch die Bezugsgröße. Ist die Bezugsgröße null, steht x."
    : "durch das Mittel der Bezugsgröße an zwei Stichtagen. Gibt es einen der beiden nicht, bleibt die Zelle leer; ist das Mittel null, steht x.";

const SENTENCES: KindTexts = {
  absoluteChange: ({ from, to }) => `Wert ${to} minus Wert ${from}.`,
  percentChange: ({ from, to }) =>
    `Veränderung von ${from} auf ${to} in Prozent des Werts von ${from}. Ist dieser null oder kleiner, steht x.`,
  indicatorChange: ({ from, to }) =>
    `Veränderung von ${from} auf ${to}: bei Anzahlen in Prozent, bei Quoten in Prozentpunkten, sonst in der Einheit der Kennzahl.`,
  rowRate: ({ factor }) => `Wert${times(factor)} ${byBase({ dates: 1 })}`,
  listColumn: ({ column }) => LIST_SENTENCES[column],
  rate: ({ factor, dates }) => `Wert${times(factor)} ${byBase({ dates })}`,
  mean: () => "Summe durch die Anzahl. Ist die Anzahl null, steht x.",
  sumRate: ({ factor, dates }) => {
    const base = dates === 1 ? "ihrer Bezugsgrößen" : "ihrer mittleren Bezugsgrößen";
    return factor === 1
      ? "Summe der Werte aller Teile durch die Summe ihrer Anzahlen, nicht der Durchschnitt ihrer Mittelwerte."
      : `Summe der Werte aller Teile mal ${thousands(factor)} durch die Summe ${base}, nicht der Durchschnitt ihrer Quoten.`;
  },
  memberRate: ({ factor, dates }) => `Summe mehrerer Angaben${times(factor)} ${byBase({ dates })}`,
  gap: () => "Erste Quote minus zweite Quote, beide ungerundet.",
  groupRatio: ({ year }) =>
    `Quote ${year} der ersten Gruppe durch die der zweiten; 1 bedeutet gleich hoch.`,
  cityDeviation: ({ year }) =>
    `Wert ${year} des Gebiets minus Wert der ganzen Stadt, beide ungerundet.`,
  sameValue: () => "Der Wert der Angabe, unverändert übernommen.",
};

const textFor =
  (texts: KindTexts) =>
  (kind: MeasureKind): string =>
    (texts[kind.type] as (kind: MeasureKind) => string)(kind);

/** What "Berechnen" writes into sheets and says in its preview. */
export const deriveWords: DeriveWords = {
  changeHeader,
  comparisonHeader,
  rateHeader: RATE_HEADER,
  listHeaders: LIST_HEADERS,
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
  formulaSheet: formulaSheetWords,
  pageFooter: { left: "Integrationsmonitoring", center: "&A", right: "Seite &P von &N" },
  follows: {
    before: "folgt von ",
    department: (number, name) => (number === null ? name : `Amt ${number}`),
  },
  measureName: textFor(MEASURE_NAMES),
  sentence: textFor(SENTENCES),
  namedSentence,
  changeUnit: (unit) => SHORT_UNITS[unit] ?? unit,
};
