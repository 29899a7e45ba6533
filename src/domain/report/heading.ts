// SPDX-License-Identifier: EUPL-1.2
import type { Indicator, ReportTable } from "../catalogue/catalogue-schema";
import type { Year } from "../shared/year";
import type { ReportWords } from "./report-words";
import type { Heading } from "./table-model";
import { yearLabel } from "./year-label";

export interface HeadingFacts {
  readonly table: ReportTable;
  readonly indicators: readonly Indicator[];
  readonly years: readonly Year[];
  readonly words: ReportWords;
}

/** Title and sub-title from the patterns of the catalogue. */
export const headingOf = ({
  table,
  indicators,
  years,
  words,
}: HeadingFacts): Omit<Heading, "lead"> => {
  const [only] = indicators;
  const period = indicators.length === 1 && only ? only.period : { format: "JJJJ" };
  const placeholders = {
    first: labelOf(years[0], period),
    last: labelOf(years.at(-1), period),
    base: labelOf(years[0], period),
    unit: words.units(distinct(indicators.map(unitIn(table, words))), {
      withShare: hasColumn(table, "share"),
      withCounts: hasColumn(table, "numerator"),
    }),
    reference: words.references(distinct(indicators.map((item) => item.period.reference))),
  };
  const name = fill(table.titlePattern, placeholders);
  return {
    name,
    title: words.tableTitle(table.id, name),
    subtitle: fill(table.subtitlePattern, placeholders),
  };
};

const labelOf = (year: Year | undefined, period: { readonly format: string }): string =>
  year === undefined ? "" : yearLabel(year, period);

/** A distribution is a rate, and its table shows the counts with their shares. */
const unitIn =
  (table: ReportTable, words: ReportWords) =>
  ({ unit, distribution }: Indicator): string =>
    distribution !== null && hasColumn(table, "share") ? words.count : unit;

const hasColumn = ({ columns }: ReportTable, measure: string): boolean =>
  columns.some((column) => column.startsWith(`${measure}:`));

const distinct = (texts: readonly string[]): readonly string[] => [...new Set(texts)];

const fill = (pattern: string, values: Readonly<Record<string, string>>): string =>
  pattern.replace(/\{(\w+)\}/gu, (placeholder, name: string) => values[name] ?? placeholder);
