// SPDX-License-Identifier: EUPL-1.2
import type { Indicator } from "../domain/catalogue/catalogue-schema";
import type { SeriesValue } from "../domain/delivery/cell-subject";
import { toA1 } from "../domain/shared/cell";
import type { CellExplanation, ExplainedSubject } from "../usecases/cell-explanation";
import { departmentName } from "./department.de";
import { formatNumber } from "./format.de";

type Found = NonNullable<CellExplanation["found"]>;
type Use = Extract<ExplainedSubject, { readonly type: "quantity" }>["uses"][number];

/** A term and what there is to say about it. */
export interface Fact {
  readonly term: string;
  readonly text: string;
}

const roles: Readonly<Record<Use["role"], string>> = {
  numerator: "als Wert",
  denominator: "als Bezugsgröße",
  minuend: "als erster Teil der Differenz",
  subtrahend: "als abgezogener Teil",
};

const nameOf = ({ subject }: Found): string =>
  subject.type === "quantity"
    ? `${subject.quantity.label} (${subject.quantity.code})`
    : `${subject.indicator.title} (${subject.indicator.id})`;

/** Amt 61 Stadtplanungsamt; an outside source has no number. */
const placeText = ({ place: { group, area, year } }: Found): string =>
  [group, area, year === null ? "alle Jahre" : String(year)]
    .filter((part) => part !== "")
    .join(" · ");

const definitionOf = (subject: ExplainedSubject): string => {
  if (subject.type === "indicator") return subject.indicator.definition;
  const asCount = subject.uses.find(
    ({ indicator, role }) => role === "numerator" && indicator.kind === "count",
  );
  return asCount?.indicator.definition ?? "";
};

const baseText = (subject: ExplainedSubject): string => {
  if (subject.type === "quantity") return subject.populationBase;
  const { numerator, denominator, meanWith } = subject;
  const [value = "", ...bases] = [numerator, denominator, meanWith].flatMap((quantity) =>
    quantity ? `„${quantity.label}“ (${quantity.code})` : [],
  );
  const base = bases.length > 1 ? `das Mittel aus ${bases.join(" und ")}` : bases.join("");
  return base === "" ? value : `${value} geteilt durch ${base}`;
};

const sourceOf = (subject: ExplainedSubject): string => {
  const indicators =
    subject.type === "indicator"
      ? [subject.indicator]
      : subject.uses.flatMap(({ indicator, role }) => (role === "numerator" ? indicator : []));
  return [...new Set(indicators.flatMap(({ dataSource }) => dataSource ?? []))].join("; ");
};

const usesText = (subject: ExplainedSubject): string =>
  subject.type === "indicator"
    ? ""
    : subject.uses
        .map(({ indicator, role }) => `${indicator.id} „${indicator.title}“ ${roles[role]}`)
        .join("; ");

/** What is known of the cell, in the order in which it helps; unknown things are left out. */
const factsOf = (found: Found): readonly Fact[] => {
  const { subject, owner } = found;
  const item = subject.type === "quantity" ? subject.quantity : subject.indicator;
  const facts: readonly Fact[] = [
    { term: "Diese Zelle", text: placeText(found) },
    { term: "Definition", text: definitionOf(subject) },
    {
      term: subject.type === "quantity" ? "Gezählt werden" : "Berechnet aus",
      text: baseText(subject),
    },
    { term: "Einheit", text: item.unit },
    {
      term: "Zeitbezug",
      text: "period" in item ? item.period.reference : item.reference,
    },
    {
      term: subject.type === "quantity" ? "Liefert" : "Zuständig",
      text: owner ? departmentName(owner) : "",
    },
    { term: "Quelle", text: sourceOf(subject) },
    { term: "Zu beachten", text: item.note ?? "" },
    { term: "Verwendet für", text: usesText(subject) },
  ];
  return facts.filter(({ text }) => text !== "");
};

const decimalsOf = (subject: ExplainedSubject): number | undefined => {
  const indicator: Indicator | null = subject.type === "indicator" ? subject.indicator : null;
  return indicator?.decimals;
};

/** Words of the page that explains a cell. */
export const explainWords = {
  intro:
    "Wählen Sie im Blatt eine Zelle aus. Hier lesen Sie, was in ihr stehen soll, wer es liefert und welche Werte früher darin standen.",
  run: "Ausgewählte Zelle erklären",
  again: "Andere Zelle erklären",
  title: ({ active: { cell }, found }: CellExplanation): string =>
    found ? `${toA1(cell)}: ${nameOf(found)}` : `Zu ${toA1(cell)} gibt es nichts zu erklären`,
  nothing:
    "Erklären lassen sich Zellen mit Angaben und Kennzahlen: Werte, Kennzeichen und Kennungen in den Tabellen der Lieferungen und die berechneten Kennzahlen. Überschriften, Notizen und leere Flächen gehören zu keiner Angabe.",
  facts: factsOf,
  series: "Werte auf diesem Blatt",
  year: "Jahr",
  value: "Wert",
  thisYear: "(diese Zelle)",
  seriesValue: ({ value }: SeriesValue, subject: ExplainedSubject): string => {
    if (value === null) return "leer";
    return typeof value === "number" ? formatNumber(value, decimalsOf(subject)) : value;
  },
  findings: "Befunde zu dieser Zelle",
  notChecked: "Dieses Blatt wurde noch nicht geprüft.",
  noFindings: (time: string): string =>
    `Die Prüfung von ${time}\u00a0Uhr hat an dieser Zelle nichts beanstandet.`,
  toFindings: "Zu den Befunden",
  toCheck: "Zum Prüfen",
} as const;
