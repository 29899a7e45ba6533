// SPDX-License-Identifier: EUPL-1.2
import { type Catalogue, CITY_AREA } from "../catalogue/catalogue";
import type { Dimension, Indicator, ReportTable } from "../catalogue/catalogue-schema";
import { figureId, type FigureRef } from "../catalogue/figure";
import { parseGroup } from "../catalogue/group-key";
import type { IndicatorGroup } from "../catalogue/indicator-groups";
import type { RatioSource } from "../catalogue/needed-cells";
import type { Year } from "../shared/year";
import type { BuildContext } from "./build-context";
import { formatKey, homeKey } from "./data-key";
import { isAsked, isShare, ratiosOf } from "./indicator-value";
import type { CountCell, CountGrid, GridLine } from "./secrecy/count-grid";
import { stubLines } from "./secrecy/stub-lines";
import { statusOfSign } from "./signs";

/** The counts of one indicator in a table: what stands down, and the years that any column shows or computes with. */
export interface CountFamily {
  readonly indicator: Indicator;
  /** What the rows list; null for the city as a whole. */
  readonly dimension: Dimension | null;
  readonly rows: readonly IndicatorGroup[];
  readonly years: readonly Year[];
}

/** The family of an indicator in a table whose rows are what the table lists. */
export const listedFamily = (
  { catalogue }: Pick<BuildContext, "catalogue">,
  { breakdown }: ReportTable,
  counts: Omit<CountFamily, "dimension">,
): CountFamily => ({
  ...counts,
  dimension: catalogue.dimensionById.get(breakdown ?? "") ?? null,
});

const AREA_DIMENSION = "area";
const ALONE: GridLine = { whole: null, split: "full" };

/**
 * The counts of a family, laid out as they add up: groups or areas down, years across, in each the base and the number
 * that is part of it. Balances, means and index figures are no counts and are left out.
 */
export const countGrids = (context: BuildContext, family: CountFamily): readonly CountGrid[] => {
  const rows = family.rows.map((row) => ({
    row,
    ratios: ratiosOf(context, { indicator: family.indicator, row }),
  }));
  const most = Math.max(0, ...rows.map(({ ratios }) => ratios.length));
  return Array.from({ length: most }, (_, index) =>
    rows.flatMap(({ row, ratios }) => (ratios[index] ? [{ row, ratio: ratios[index] }] : [])),
  ).flatMap((lines) => gridsOf({ context, family, lines }));
};

interface Line {
  readonly row: IndicatorGroup;
  readonly ratio: RatioSource;
}

interface GridRequest {
  readonly context: BuildContext;
  readonly family: CountFamily;
  readonly lines: readonly Line[];
}

const gridsOf = (request: GridRequest): readonly CountGrid[] => {
  const { family, lines } = request;
  const isOwnBase = hasBases(request) && !isBaseShared(lines);
  const main = layOut(request, rowLines(family, lines), isOwnBase);
  const known = new Set(main.flatMap(({ cells }) => cells.flat().map(({ figure }) => figure)));
  if (!hasBases(request) || isOwnBase) return main;
  const bases = baseLines(lines).flatMap((line) =>
    layOut({ ...request, lines: [line] }, [ALONE], true),
  );
  return [
    ...main,
    ...bases.filter(({ cells }) => cells.flat().some(({ figure }) => !known.has(figure))),
  ];
};

/** Rates that all have the base of the whole: each base once, with the number of the total row where that stands there. */
const baseLines = (lines: readonly Line[]): readonly Line[] => {
  const byBase = new Map<string, Line>();
  for (const line of lines) {
    const id = figureId(line.ratio.denominator ?? line.ratio.numerator);
    if (!byBase.has(id) || line.row.base === "group") byBase.set(id, line);
  }
  return [...byBase.values()];
};

const isBaseShared = (lines: readonly Line[]): boolean =>
  new Set(lines.flatMap(({ ratio }) => (ratio.denominator ? [figureId(ratio.denominator)] : [])))
    .size < lines.length;

const hasBases = ({ context, lines }: GridRequest): boolean =>
  lines.length > 0 && lines.every(({ ratio }) => isCount(context.catalogue, ratio.denominator));

const layOut = (
  request: GridRequest,
  rows: readonly GridLine[],
  withBases: boolean,
): readonly CountGrid[] => {
  const { context, family, lines } = request;
  const withNumbers = lines.every(({ ratio }) => isCount(context.catalogue, ratio.numerator));
  const wanted = family.years.flatMap((year): readonly Column[] => [
    ...(withBases ? baseColumns(lines, year) : []),
    ...(withNumbers ? [{ part: "numerator", year } as const] : []),
  ]);
  const columns = withoutRepeated(request, wanted);
  if (columns.length === 0 || lines.length === 0) return [];
  const { secrecy } = context.catalogue.data;
  const isSensitive = secrecy.sensitiveIndicators.includes(family.indicator.id);
  const cells = lines.map((line) =>
    columns.map((column) => countCell(request, line.ratio, column)),
  );
  const figures = cells.flat().map(({ figure }) => figure);
  const isRegular = new Set(figures).size === figures.length;
  return isRegular
    ? [{ isSensitive, rows, columns: headLines(family.indicator, columns), cells }]
    : apart(cells.flat(), isSensitive);
};

/** The end of one year is the start of the next: the base of that date stands once. */
const withoutRepeated = (request: GridRequest, columns: readonly Column[]): readonly Column[] => {
  if (request.lines.every(({ ratio }) => !ratio.meanWith)) return columns;
  const figuresIn = (column: Column): string =>
    request.lines.map(({ ratio }) => countCell(request, ratio, column).figure).join(" ");
  const byFigures = new Map(columns.map((column) => [figuresIn(column), column]));
  return columns.filter((column) => byFigures.get(figuresIn(column)) === column);
};

/** A base of two dates has a column for each. */
const baseColumns = (lines: readonly Line[], year: Year): readonly Column[] => [
  { part: "denominator", year },
  ...(lines.some(({ ratio }) => ratio.meanWith) ? [{ part: "meanWith", year } as const] : []),
];

interface Column {
  readonly part: "numerator" | "denominator" | "meanWith";
  readonly year: Year;
}

/** A number is part of the base on its left where the rate cannot exceed 100 %. */
const headLines = (indicator: Indicator, columns: readonly Column[]): readonly GridLine[] =>
  columns.map(({ part, year }, index): GridLine => {
    if (!isShare(indicator)) return ALONE;
    if (part !== "numerator") return { whole: null, split: "rest" };
    const left = columns[index - 1];
    return left?.part === "denominator" && left.year === year
      ? { whole: index - 1, split: "full" }
      : ALONE;
  });

const rowLines = ({ dimension }: CountFamily, lines: readonly Line[]): readonly GridLine[] =>
  dimension
    ? stubLines(
        dimension,
        lines.map(({ row }) => memberOf(row, dimension)),
      )
    : lines.map(() => ALONE);

/** null: the total row. */
const memberOf = ({ group, area }: IndicatorGroup, dimension: Dimension): string | null => {
  if (dimension.id === AREA_DIMENSION) return area === CITY_AREA ? null : area;
  return parseGroup(group).find((part) => part.dimension === dimension.id)?.member ?? null;
};

const countCell = (
  { context, family }: GridRequest,
  ratio: RatioSource,
  { part, year }: Column,
): CountCell => {
  const figure = ratio[part] ?? ratio.numerator;
  const key = { ...figure, year };
  const id = formatKey(homeKey(context.catalogue, key));
  if (!isAsked(family.indicator, year)) return { figure: id, value: "blocked" };
  return { figure: id, value: countOf(context, context.figures.find(key)?.value) };
};

/** A sign that hides no number, such as "/", says as little as none. */
const countOf = (
  { catalogue }: BuildContext,
  value: number | string | undefined,
): CountCell["value"] => {
  if (typeof value === "number") return value;
  const status = value === undefined ? null : statusOfSign(catalogue, value);
  return status === "secret" || status === "blocked" ? status : "missing";
};

/** Figures of which two stand in one grid under one name, each in a grid of its own. */
const apart = (cells: readonly CountCell[], isSensitive: boolean): readonly CountGrid[] =>
  [...new Map(cells.map((cell) => [cell.figure, cell])).values()].map((cell) => ({
    isSensitive,
    rows: [ALONE],
    columns: [ALONE],
    cells: [[cell]],
  }));

const isCount = (catalogue: Catalogue, figure: FigureRef | null): boolean =>
  figure !== null &&
  !catalogue.data.indicators.some(
    ({ kind, numerator }) => numerator === figure.quantity && NOT_COUNTED.includes(kind),
  );

const NOT_COUNTED: readonly Indicator["kind"][] = ["balance", "mean", "index"];
