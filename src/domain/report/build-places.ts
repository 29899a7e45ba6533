// SPDX-License-Identifier: EUPL-1.2
import { CITY_AREA, TOTAL_GROUP } from "../catalogue/catalogue";
import type { ComparisonValue, Indicator, ReportTable } from "../catalogue/catalogue-schema";
import type { IndicatorGroup } from "../catalogue/indicator-groups";
import { changeFormat, valueFormat } from "../derive/number-format";
import { difference } from "../derive/rate";
import { toA1 } from "../shared/cell";
import { assembleTable } from "./assemble-table";
import type { BuildContext } from "./build-context";
import { derivedCell, type Input, signCell, valueOf } from "./cells";
import { type ColumnSpec, expandColumns, type TextColumnName } from "./column-tokens";
import { countCoverage } from "./coverage";
import { BODY_TOP } from "./frame";
import { indicatorValue } from "./indicator-value";
import type { BodyCell, TableColumn, TableModel, TableRow } from "./table-model";

const WHOLE_CITY: IndicatorGroup = { group: TOTAL_GROUP, area: CITY_AREA, base: "group" };
const STUB: readonly string[] = ["indicatorId", "indicatorTitle", "place"];
const FIGURES: readonly string[] = ["placeYear", "placeValue", "cityValue", "placeGap"];

/** An indicator in another place, in one year. */
interface Comparison {
  readonly indicator: Indicator;
  readonly value: ComparisonValue;
}

/**
 * T12: the city beside other places, each in the year of the place's own value. A value by another definition is named
 * and refused: its row says why, and shows no figure that could be set beside the city's. null: the catalogue asks for a
 * column that is not built.
 */
export const buildPlaces = (context: BuildContext, table: ReportTable): TableModel | null => {
  const specs = expandColumns(table.columns, context);
  if (!specs || !specs.every(isBuilt)) return null;
  const compared = comparisonsOf(context, table);
  const rows = compared.map((comparison, index) => rowOf(context, { comparison, index, specs }));
  const indicators = [...new Set(compared.map(({ indicator }) => indicator))];
  return assembleTable(context, table, {
    indicators,
    columns: specs.map((spec) => toColumn(context, spec)),
    rows,
    families: indicators.map((indicator) => ({
      indicator,
      dimension: null,
      rows: [WHOLE_CITY],
      years: yearsWith(compared, indicator),
    })),
    breaks: [],
    notes: [],
    hasFigures: rows.length > 0,
    coverage: countCoverage(
      rows,
      specs.flatMap((spec, column) => (spec.name === "cityValue" ? [column] : [])),
      0,
    ),
  });
};

const isBuilt = ({ kind, name }: ColumnSpec): boolean =>
  kind === "text" && [...STUB, ...FIGURES, "unit", "placeSource"].includes(name);

/** In the order of the table's indicators, as the catalogue lists the places. */
const comparisonsOf = (
  { catalogue }: BuildContext,
  { indicators }: ReportTable,
): readonly Comparison[] =>
  indicators.flatMap((id) => {
    const indicator = catalogue.indicatorById.get(id);
    const values = catalogue.data.comparisonValues.filter((value) => value.indicator === id);
    return indicator ? values.map((value) => ({ indicator, value })) : [];
  });

const yearsWith = (compared: readonly Comparison[], wanted: Indicator): readonly number[] => [
  ...new Set(
    compared.flatMap(({ indicator, value }) => (indicator === wanted ? [value.year] : [])),
  ),
];

const toColumn = ({ words }: BuildContext, spec: ColumnSpec): TableColumn => {
  const name = spec.name as TextColumnName;
  const kind = STUB.includes(name) ? "stub" : FIGURES.includes(name) ? "derived" : "text";
  return { spec, head: words.textHead(name), spanner: null, kind };
};

interface RowFacts {
  readonly comparison: Comparison;
  /** In the body, from 0. */
  readonly index: number;
  readonly specs: readonly ColumnSpec[];
}

const rowOf = (context: BuildContext, facts: RowFacts): TableRow => {
  const cells = new Map<string, BodyCell>();
  for (const { name } of facts.specs) cells.set(name, cellOf(context, facts, { name, cells }));
  return { kind: "member", cells: [...cells.values()] };
};

interface CellRequest {
  readonly name: string;
  /** Those to the left. */
  readonly cells: ReadonlyMap<string, BodyCell>;
}

const cellOf = (context: BuildContext, facts: RowFacts, { name, cells }: CellRequest): BodyCell => {
  const { indicator, value } = facts.comparison;
  const format = { catalogue: context.catalogue, decimals: indicator.decimals };
  const text = textOf(context, facts.comparison, name);
  if (text !== null) return { kind: "text", text };
  if (name === "placeYear") return number(value.year, "0");
  if (!value.sameDefinition) return signCell("blocked", format);
  if (name === "placeValue") return number(value.value, valueFormat(indicator.decimals));
  if (name === "cityValue") {
    return indicatorValue(context, { indicator, row: WHOLE_CITY }, value.year);
  }
  const inputs = ["cityValue", "placeValue"].map((column) => inputOf(facts, cells, column));
  return derivedCell(difference, inputs, changeFormat(indicator.decimals));
};

const number = (value: number, format: string): BodyCell => ({
  kind: "delivered",
  value,
  marks: [],
  format,
});

/** null for a column of figures. */
const textOf = (
  { words }: BuildContext,
  { indicator, value }: Comparison,
  name: string,
): string | null => {
  switch (name) {
    case "indicatorId":
      return indicator.id;
    case "indicatorTitle":
      return indicator.title;
    case "unit":
      return indicator.unit;
    case "place":
      return value.place;
    case "placeSource":
      return words.placeSource(value);
    default:
      return null;
  }
};

const inputOf = (
  { specs, index }: RowFacts,
  cells: ReadonlyMap<string, BodyCell>,
  name: string,
): Input | null => {
  const cell = cells.get(name);
  const column = specs.findIndex((spec) => spec.name === name);
  return cell
    ? {
        reference: toA1({ row: BODY_TOP + index, column }),
        value: valueOf(cell),
        rests: cell.rests,
      }
    : null;
};
