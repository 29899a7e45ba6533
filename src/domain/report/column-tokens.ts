// SPDX-License-Identifier: EUPL-1.2
import type { Year } from "../shared/year";

const MEASURES = [
  "value",
  "share",
  "numerator",
  "denominator",
  "rate",
  "changeAbsolute",
  "changePercent",
  "changeSharePoints",
  "changePoints",
  "change",
  "deviationPoints",
  "indexCity",
  "rateFirst",
  "rateSecond",
  "gap",
  "ratio",
  "gapChange",
] as const;

const TEXT_COLUMNS = [
  "indicatorId",
  "indicatorTitle",
  "unit",
  "changeUnit",
  "trend",
  "note",
  "target",
  "targetYear",
  "distance",
  "place",
  "placeYear",
  "placeValue",
  "cityValue",
  "placeGap",
  "placeSource",
] as const;

/** What a column of figures shows. */
export type MeasureName = (typeof MEASURES)[number];

/** A column that belongs to no year: a text on the indicator of the row, or what was agreed for it. */
export type TextColumnName = (typeof TEXT_COLUMNS)[number];

/** A column of a report table after its years are known. */
export type ColumnSpec =
  | { readonly kind: "text"; readonly name: TextColumnName }
  | {
      readonly kind: "measure";
      readonly name: MeasureName;
      /** Start year of a change; null for a column of one year. */
      readonly from: Year | null;
      readonly to: Year;
    };

export type MeasureSpec = Extract<ColumnSpec, { kind: "measure" }>;

export interface TokenYears {
  /** Years of the report, ascending. */
  readonly years: readonly Year[];
  /** Last year of the previous edition; null while no edition is known. */
  readonly lastEdition: Year | null;
}

/**
 * Columns of a table as the catalogue names them: "value:{Y}" once per year, "{A}" first, "{Z}" last year,
 * "{A}-{Z}", "{P}-{Z}" (previous year) and "{E}-{Z}" (last edition) for changes.
 * A span without a known start, or whose start is its end, gives no column; equal spans appear once.
 * null: the catalogue names a column that is not built yet.
 */
export const expandColumns = (
  tokens: readonly string[],
  { years, lastEdition }: TokenYears,
): readonly ColumnSpec[] | null => {
  const found = new Map<string, ColumnSpec>();
  for (const token of tokens) {
    const columns = expandToken(token, { years, lastEdition });
    if (columns === null) return null;
    for (const column of columns) found.set(columnId(column), column);
  }
  return [...found.values()];
};

/** Columns of a table that knows these measures and no others; null where the catalogue asks for more. */
export const measureSpecs = (
  tokens: readonly string[],
  years: TokenYears,
  known: readonly MeasureName[],
): readonly MeasureSpec[] | null => {
  const specs = expandColumns(tokens, years)?.map((spec) =>
    spec.kind === "measure" && known.includes(spec.name) ? spec : null,
  );
  return specs && specs.every((spec) => spec !== null) ? specs : null;
};

/** The years these columns show or compute with, ascending. */
export const yearsOf = (columns: readonly ColumnSpec[]): readonly Year[] => {
  const years = columns.flatMap((column) =>
    column.kind === "measure" ? [column.from ?? column.to, column.to] : [],
  );
  return [...new Set(years)].sort((a, b) => a - b);
};

/** "value:2013", "changePoints:2013-2015", "trend": unique within a table. */
export const columnId = (column: ColumnSpec): string => {
  if (column.kind === "text") return column.name;
  const span = column.from === null ? `${column.to}` : `${column.from}-${column.to}`;
  return `${column.name}:${span}`;
};

const expandToken = (token: string, years: TokenYears): readonly ColumnSpec[] | null => {
  const [name = "", span] = token.split(":");
  if (span === undefined) {
    return isTextColumn(name) ? [{ kind: "text", name }] : null;
  }
  if (!isMeasure(name)) return null;
  const places = /^\{([YAZPE])\}(?:-\{([AZ])\})?$/u.exec(span);
  if (!places) return null;
  const [, first = "", last] = places;
  return last === undefined ? singleYears(name, first, years) : spanOf(name, [first, last], years);
};

const singleYears = (
  name: MeasureName,
  place: string,
  tokenYears: TokenYears,
): readonly ColumnSpec[] => {
  const years = place === "Y" ? tokenYears.years : present(yearAt(place, tokenYears));
  return years.map((to) => ({ kind: "measure", name, from: null, to }));
};

const spanOf = (
  name: MeasureName,
  [first, last]: readonly [string, string],
  years: TokenYears,
): readonly ColumnSpec[] => {
  const from = yearAt(first, years);
  const to = yearAt(last, years);
  return from === null || to === null || from >= to ? [] : [{ kind: "measure", name, from, to }];
};

const yearAt = (place: string, { years, lastEdition }: TokenYears): Year | null => {
  if (place === "A") return years[0] ?? null;
  if (place === "Z") return years.at(-1) ?? null;
  return place === "P" ? (years.at(-2) ?? null) : lastEdition;
};

const present = (year: Year | null): readonly Year[] => (year === null ? [] : [year]);

const isMeasure = (name: string): name is MeasureName =>
  (MEASURES as readonly string[]).includes(name);

const isTextColumn = (name: string): name is TextColumnName =>
  (TEXT_COLUMNS as readonly string[]).includes(name);
