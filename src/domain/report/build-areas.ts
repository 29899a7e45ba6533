// SPDX-License-Identifier: EUPL-1.2
import type { Indicator, ReportTable } from "../catalogue/catalogue-schema";
import { type AreaColumn, areaRow } from "./area-row";
import { assembleTable } from "./assemble-table";
import type { BuildContext } from "./build-context";
import { type MeasureSpec, measureSpecs, yearsOf } from "./column-tokens";
import { listedFamily } from "./count-grids";
import { countCoverage } from "./coverage";
import { breakNotes } from "./footnotes";
import { hasFigures } from "./indicator-value";
import { breakdownOf, type StubRow, stubRows } from "./stub";
import type { TableColumn, TableModel } from "./table-model";

const MEASURES = ["denominator", "numerator", "rate"] as const;

/**
 * T10: several rates side by side, areas down, in the order of Münster's own tables: a base that several rates share
 * once, then number and rate of each. null: the catalogue asks for a column that is not built.
 */
export const buildAreas = (context: BuildContext, table: ReportTable): TableModel | null => {
  const { catalogue, words, years } = context;
  const specs = measureSpecs(table.columns, context, MEASURES);
  const indicators = table.indicators.flatMap((id) => catalogue.indicatorById.get(id) ?? []);
  const stubs = indicators.map((indicator) => stubRows({ ...context, indicator }, table));
  const [possible] = stubs;
  if (!specs || !possible || indicators.some(({ kind }) => kind === "difference")) return null;
  const hasAny = (index: number): boolean =>
    indicators.some((indicator, which) => {
      const row = stubs[which]?.[index];
      return row !== undefined && hasFigures(context, { indicator, row });
    });
  const columns = areaColumns(table, indicators, specs);
  const shown = possible.flatMap(({ kind }, index) =>
    kind === "total" || hasAny(index) ? [index] : [],
  );
  const rows = shown.map((index, place) =>
    areaRow(context, columns, {
      index: place,
      stub: stubAt(indicators, stubs, index),
    }),
  );
  const left = possible.filter((row, index) => !shown.includes(index) && !row.isResidual);
  return assembleTable(context, table, {
    indicators,
    columns: [
      { spec: null, head: words.stubHead(table.breakdown === "area"), spanner: null, kind: "stub" },
      ...columns.map((column) => toColumn(context, column)),
    ],
    rows,
    families: indicators.map((indicator, which) => {
      const own = shown.flatMap((index) => stubs[which]?.[index] ?? []);
      return listedFamily(context, table, { indicator, rows: own, years: yearsOf(specs) });
    }),
    breaks: breakNotes(indicators, years, words),
    notes: indicators.map(({ id, title }) => `${id}: ${title}.`),
    // The city alone compares with nothing.
    hasFigures: possible.some(({ kind }, index) => kind === "member" && hasAny(index)),
    coverage: countCoverage(
      rows,
      columns.flatMap(({ spec }, index) => (spec.name === "rate" ? [] : [index + 1])),
      left.length,
    ),
  });
};

/** One row of the table as each indicator sees it, by indicator. */
const stubAt = (
  indicators: readonly Indicator[],
  stubs: readonly (readonly StubRow[])[],
  index: number,
): ReadonlyMap<string, StubRow> =>
  new Map(
    indicators.flatMap(({ id }, which) => {
      const row = stubs[which]?.[index];
      return row ? [[id, row] as const] : [];
    }),
  );

const areaColumns = (
  table: ReportTable,
  indicators: readonly Indicator[],
  specs: readonly MeasureSpec[],
): readonly AreaColumn[] => {
  const columns = indicators.flatMap((indicator) => {
    const { denominator, meanWith } = indicator;
    const base = [denominator, meanWith, breakdownOf(indicator, table)?.base].join("|");
    return specs.map((spec) => ({ indicator, spec, base }));
  });
  return columns.filter(
    ({ spec, base }, index) =>
      spec.name !== "denominator" || isFirst(columns, { spec, base, index }),
  );
};

const isFirst = (
  columns: readonly AreaColumn[],
  { spec, base, index }: Pick<AreaColumn, "spec" | "base"> & { readonly index: number },
): boolean => columns.findIndex((other) => other.spec === spec && other.base === base) === index;

const toColumn = (
  { catalogue, words }: BuildContext,
  { indicator, spec }: AreaColumn,
): TableColumn => {
  const { unit, changeUnit, id } = indicator;
  const isRate = spec.name === "rate";
  const part = spec.name === "numerator" ? indicator.numerator : indicator.denominator;
  const quantity = catalogue.quantityById.get(part ?? "");
  const isMean = spec.name === "denominator" && indicator.meanWith !== null;
  const label = quantity?.label ?? id;
  const facts = {
    measure: spec.name,
    from: null,
    to: String(spec.to),
    unit,
    changeUnit,
    subject: isRate ? id : isMean ? `${label}, ${words.meanBase}` : label,
  };
  const kind = isRate || isMean ? "derived" : "delivered";
  return { spec, head: words.columnHead(facts), spanner: null, kind };
};
