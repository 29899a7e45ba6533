// SPDX-License-Identifier: EUPL-1.2
import type { Catalogue } from "../catalogue/catalogue";
import type { Indicator, ReportTable } from "../catalogue/catalogue-schema";
import type { BuildContext } from "./build-context";

/**
 * The Kennzahlenblätter: of every indicator the first table that is no option and shows nothing else. It carries what
 * a reader has to know; further tables of the indicator only its definition.
 */
export const readingTables = ({ data }: Catalogue): ReadonlySet<string> => {
  const byIndicator = new Map<string, string>();
  for (const { id, indicators, optional } of data.reportTables) {
    const [only, ...others] = indicators;
    if (optional || only === undefined || others.length > 0 || byIndicator.has(only)) continue;
    byIndicator.set(only, id);
  }
  return new Set(byIndicator.values());
};

/** The line below the sub-title: the question of a Kennzahlenblatt, a definition, or the Leitziel; "" for none. */
export const leadOf = (context: BuildContext, table: ReportTable): string => {
  const { catalogue, words } = context;
  const indicator = onlyIndicator(context, table);
  if (indicator && context.readingTables.has(table.id)) {
    return indicator.question ?? words.question(indicator.title);
  }
  if (indicator) return words.definition(indicator.definition);
  const field = catalogue.fieldById.get(table.field ?? "");
  if (!field) return "";
  return field.goal === null ? words.field(field.title) : words.goal(field.goal);
};

/** Definition, population and values of other places; only on a Kennzahlenblatt. */
export const readingNotes = (context: BuildContext, table: ReportTable): readonly string[] => {
  const { catalogue, words } = context;
  const indicator = onlyIndicator(context, table);
  if (!indicator || !context.readingTables.has(table.id)) return [];
  const populations = [indicator.numerator, indicator.denominator, indicator.meanWith].flatMap(
    (id) => {
      const base = catalogue.quantityById.get(id ?? "")?.populationBase;
      return catalogue.data.populationBases.flatMap((item) => (item.id === base ? item.label : []));
    },
  );
  const comparisons = catalogue.data.comparisonValues.filter(
    (value) => value.indicator === indicator.id,
  );
  return [
    words.definition(indicator.definition),
    ...(populations.length > 0 ? [words.population([...new Set(populations)])] : []),
    ...comparisons.map((value) => words.comparison({ ...value, unit: indicator.unit })),
  ];
};

/** What was agreed for the Handlungsfeld of an overview. */
export const agreementLines = (
  { agreements, words }: BuildContext,
  { type, field }: ReportTable,
): readonly string[] =>
  type === "T3" ? agreements.filter((one) => one.field === field).map(words.agreements.line) : [];

const onlyIndicator = (
  { catalogue }: BuildContext,
  { indicators }: ReportTable,
): Indicator | null =>
  indicators.length === 1 ? (catalogue.indicatorById.get(indicators[0] ?? "") ?? null) : null;
