// SPDX-License-Identifier: EUPL-1.2
import type { TableType } from "../domain/catalogue/catalogue-schema";
import type { MeasureName } from "../domain/report/column-tokens";
import type { ChartedValue, HeadFacts, ReportWords } from "../domain/report/report-words";
import { agreementLine } from "./agreements.de";
import { formatNumber } from "./format.de";
import { PUBLICATION_WORDS } from "./publication.de";
import { SUPPORTING_WORDS } from "./report-sheets.de";

const TYPE_NAMES: Readonly<Record<TableType, string>> = {
  T1a: "Bestand, Anteil, Veränderung",
  T1b: "Quote und Bezugsgröße",
  T2: "Gruppenvergleich",
  T3: "Kennzahlenübersicht",
  T4: "Kreuztabelle",
  T5: "Stadtbezirke",
  T6: "Indexreihe",
  T7: "Raten je 1 000",
  T8: "Befragung",
  T9: "Stand und Ziel",
  T10: "Mehrere Kennzahlen eines Jahres",
  T11: "Verteilung",
  T12: "Vergleich mit anderen Orten",
};

const POINTS = "%-Punkte";

const shortUnit = (unit: string): string => (unit === "Prozentpunkte" ? POINTS : unit);

const changeHead = ({ measure, from, to, changeUnit }: HeadFacts): string => {
  const span = `${to} zu ${from ?? ""}`;
  switch (measure) {
    case "changeAbsolute":
      return `${span} absolut`;
    case "changePercent":
      return `${span} in\u00a0%`;
    case "changeSharePoints":
      return `${span} Anteil in ${POINTS}n`;
    case "changePoints":
      return changeUnit === "Prozentpunkte" ? `${span} in ${POINTS}n` : `${span} ${changeUnit}`;
    case "gapChange":
      return `${span} Abstand größer (+) oder kleiner (-) in ${POINTS}n`;
    default:
      return `Veränderung ${span}`;
  }
};

/** Heads of measures that compare, whatever they are measures of. */
const COMPARING_HEADS: Readonly<Partial<Record<MeasureName, string>>> = {
  gap: `Abstand in ${POINTS}n`,
  ratio: "Verhältnis",
  deviationPoints: `Abweichung von Münster in ${POINTS}n`,
  indexCity: "Index (Münster = 100)",
};

const yearHead = ({ measure, to, unit, subject }: HeadFacts): string => {
  const comparing = COMPARING_HEADS[measure];
  if (comparing !== undefined) return `${to} ${comparing}`;
  const what = subject === "" ? to : `${to} ${subject}`;
  switch (measure) {
    case "share":
      return `${what} %`;
    case "numerator":
      return `${what} Anzahl`;
    case "denominator":
      return subject === "" ? `${to} Bezugsgröße` : `${what} (Bezugsgröße)`;
    default:
      return unit === "" ? what : `${what} ${shortUnit(unit)}`;
  }
};

const columnHead = (facts: HeadFacts): string =>
  facts.from === null ? yearHead(facts) : changeHead(facts);

const spanner = (facts: HeadFacts): string => {
  const { measure, from, to, unit } = facts;
  if (from !== null) return `Veränderung ${to} gegenüber ${from}`;
  if (measure === "share") return "Anteil in %";
  if (measure === "numerator" || measure === "denominator") return `Grundzahlen ${to}`;
  if (measure === "deviationPoints" || measure === "indexCity") return "Vergleich mit der Stadt";
  if (measure === "rate") return unit.startsWith("je ") ? `Rate ${unit}` : `Quote in ${unit}`;
  return unit;
};

/** Long words would make four columns too wide for a page. */
const shortGroup = (group: string): string =>
  group.replaceAll("Migrationsvorgeschichte", "MV").replaceAll("Migrationshintergrund", "MH");

const withShortForm = (group: string): string =>
  shortGroup(group) === group ? group : `${group} (${shortGroup(group)})`;

const sentence = (text: string): string => (/[.!?]$/u.test(text) ? text : `${text}.`);

const chartedText = (values: readonly ChartedValue[]): string =>
  values
    .map(({ head, value, decimals }) => `${formatNumber(value, decimals)} (${head})`)
    .join(", ");

const two = (number: number): string => String(number).padStart(2, "0");

const dateText = (date: Date): string =>
  `${two(date.getDate())}.${two(date.getMonth() + 1)}.${date.getFullYear()}`;

const timeText = (date: Date): string => `${two(date.getHours())}:${two(date.getMinutes())}`;

export const REPORT_WORDS: ReportWords = {
  sheetNames: { data: "IM_Daten", contents: "Inhalt" },
  tableTitle: (id, title) => `Tab. ${id} ${title}`,
  typeName: (type) => TYPE_NAMES[type],
  totalRow: "Insgesamt",
  count: "Anzahl",
  ratioInWords: {
    head: "Verhältnis in Worten",
    before: "auf 100 in der Vergleichsgruppe kommen ",
    note: (secondGroup) =>
      `Vergleichsgruppe: ${withShortForm(secondGroup)}. Abstand: erste Gruppe minus Vergleichsgruppe. Verhältnis: erste Gruppe geteilt durch ` +
      "Vergleichsgruppe; 1,00 heißt gleich hoch.",
  },
  shortGroup,
  stubHead: (isArea) => (isArea ? "Gebiet" : "Gruppe"),
  columnHead,
  textHead: (name) =>
    ({
      indicatorId: "Nr.",
      indicatorTitle: "Kennzahl",
      unit: "Einheit",
      changeUnit: "Einheit der Veränderung",
      trend: "Entwicklung",
      note: "Anmerkung",
      target: "Ziel",
      targetYear: "Zieljahr",
      distance: "Abstand zum Ziel",
      place: "Ort",
      placeYear: "Jahr",
      placeValue: "Wert dort",
      cityValue: "Münster",
      placeGap: "Münster minus Ort",
      placeSource: "Quelle",
    })[name],
  spanner,
  units: (units, { withShare, withCounts }) => {
    const [unit = ""] = units;
    if (units.length > 1) return "Einheit je Zeile";
    if (withShare) return `${unit}, Anteil in %`;
    if (withCounts)
      return unit.startsWith("je ") ? `Anzahl, Rate ${unit}` : `Anzahl, Quote in ${unit}`;
    return unit === "%" || unit === "Prozentpunkte" ? `Angaben in ${unit}` : unit;
  },
  references: (references) => {
    const [reference = ""] = references;
    return references.length > 1 ? "Zeitbezug je Kennzahl" : `Zeitbezug: ${reference}`;
  },
  changeUnit: shortUnit,
  meanBase: "Mittel zweier Stichtage",
  meanOf: (first, second) => `Mittel aus „${first}“ und „${second}“`,
  noNote: "keine",
  trend: { up: "▲ gestiegen", down: "▼ gesunken", same: "► unverändert" },
  question: (title) => `Wie entwickelt sich die Kennzahl „${title}“?`,
  definition: (text) => sentence(`Definition: ${text}`),
  population: (labels) => sentence(`Grundgesamtheit: ${labels.join("; ")}`),
  comparison: ({ place, year, value, unit, source, sameDefinition }) =>
    sentence(
      `Zum Vergleich: ${place} ${year}: ${formatNumber(value)} ${shortUnit(unit)} (${source})` +
        (sameDefinition ? "" : "; andere Definition, nur eingeschränkt vergleichbar"),
    ),
  placeSource: ({ source, sameDefinition }) =>
    sameDefinition ? source : `nicht vergleichbar, andere Definition (${source})`,
  field: (title) => `Handlungsfeld: ${title}`,
  goal: (text) => sentence(`Leitziel: ${text}`),
  agreements: { heading: "Vereinbarte Ziele und Maßnahmen", line: agreementLine },
  explanation: (department, text) => sentence(`Erläuterung, ${department}: ${text}`),
  textZones: ["Entwicklung", "Bewertung", "Planungs- und Steuerungspotentiale"],
  noteMarker: (number) => `[Anmerkung ${number}]`,
  breakNote: (year, text) =>
    `Zeitreihenbruch ${year}: ${text}. Werte davor und danach sind nicht vergleichbar.`,
  legend: (entries) =>
    `Zeichen: ${entries.map(({ sign, label }) => `${sign} ${label}`).join("; ")}.`,
  dataState: (now, version) =>
    `Datenstand ${dateText(now)}, erzeugt am ${dateText(now)} um ${timeText(now)} Uhr, Katalog ${version}.`,
  isDataState: (text) => /^Datenstand \d\d\.\d\d\.\d{4}, erzeugt am /u.test(text),
  backToContents: "Zurück zum Inhalt",
  backTip: "Zum Blatt „Inhalt“",
  hint:
    "Dieser Hinweis wird nicht gedruckt: Das Blatt enthält 1 Tabelle. Was ab hier steht, unter den Überschriften für Ihren Text und " +
    "rechts der Tabelle mit einer Spalte Abstand, überschreibt das Programm nie.",
  remarkHead: "Bemerkungen der Koordination (wird nie überschrieben)",
  movedRemark: ({ address, row, column, found }) =>
    [`Von Hand geändert in ${address}`, ...(row === "" ? [] : [`${row}, ${column}`])].join(" – ") +
    `: ${found}`,
  pageFooter: (id) => ({ left: "&F", center: "Seite &P von &N", right: id }),
  chart: {
    description: ({ subject, values }) =>
      `Diagramm (${subject}): ${[...new Set(values.map(({ name }) => name))]
        .map((name) => `${name} ${chartedText(values.filter((value) => value.name === name))}`)
        .join("; ")}.`,
    left: "Diagramm entfällt: Werte fehlen oder sind gesperrt.",
  },
  dataSheet: {
    title: "IM_Daten: alle gelieferten Angaben, aus denen die Berichtstabellen rechnen",
    hint: "Nur für den internen Gebrauch: enthält auch Angaben, die in den Tabellen gesperrt sind. Dieses Blatt schreibt das Programm; bitte keine Zeilen löschen und Angaben im Blatt der Lieferung berichtigen.",
    heads: {
      key: "Schlüssel",
      code: "Kennung",
      label: "Angabe",
      group: "Gruppe",
      area: "Gebiet",
      year: "Jahr",
      value: "Wert",
      status: "Status",
      department: "Amt",
      file: "Datei",
      sheet: "Blatt",
      cell: "Zelle",
      version: "Version",
      remark: "Bemerkung",
    },
    sum: "Summe",
  },
  publication: PUBLICATION_WORDS,
  supporting: SUPPORTING_WORDS,
  contents: {
    title: "Inhalt: Berichtstabellen des Integrationsmonitorings",
    hint: "Ein Klick auf einen Titel öffnet die Tabelle.",
    heads: {
      number: "Nr.",
      title: "Titel",
      type: "Art",
      state: "Stand",
      notes: "Anzahl Anmerkungen",
      sheet: "Blatt",
    },
    state: ({ found, missing }) =>
      missing === 0 ? "vollständig" : `${missing} von ${found + missing} Angaben fehlen`,
    linkTip: (sheet) => `Zum Blatt „${sheet}“`,
  },
};
