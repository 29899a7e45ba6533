// SPDX-License-Identifier: EUPL-1.2
import type { Indicator, ReportTable, TableType } from "../catalogue/catalogue-schema";
import { assembleTable } from "./assemble-table";
import type { BuildContext } from "./build-context";
import { columnId, type MeasureSpec, measureSpecs, yearsOf } from "./column-tokens";
import { listedFamily } from "./count-grids";
import { countCoverage } from "./coverage";
import { type Explanation, explanationsOf, rowId } from "./explanations";
import { type BreakNote, breakNotes, noteLines } from "./footnotes";
import { hasFigures } from "./indicator-value";
import { seriesRows } from "./series-body";
import { type StubRow, stubRows } from "./stub";
import type { TableColumn, TableModel } from "./table-model";
import { yearLabel } from "./year-label";

/**
 * T1a (count, share, change), T1b and T7 (rate with its own base), T11 (distribution of a count) and T5 (areas against
 * the city): one indicator, its groups or areas down, its measures across.
 * null: the catalogue asks for a column that is not built yet.
 */
export const buildSeries = (context: BuildContext, table: ReportTable): TableModel | null => {
  const indicator = context.catalogue.indicatorById.get(table.indicators[0] ?? "");
  const specs = seriesSpecs(context, table);
  if (!indicator || !specs) return null;
  const { words, years } = context;
  const possible = stubRows({ ...context, indicator }, table);
  const shown = possible.filter(
    (row) => row.kind === "total" || hasFigures(context, { indicator, row }),
  );
  const told = COMPARING_TYPES.includes(table.type)
    ? shown.filter(({ kind }) => kind === "member")
    : shown;
  const hasAny = told.some((row) => hasFigures(context, { indicator, row }));
  const notes = breakNotes([indicator], years, words);
  const explanations = context.readingTables.has(table.id)
    ? explanationsOf(context, { indicator, rows: shown, first: noteLines(notes).length + 1 })
    : [];
  const onTable = explanations.filter((explanation) => isOnTable(explanation, shown));
  const onRows = explanations.filter((explanation) => !onTable.includes(explanation));
  const rows = seriesRows(context, { indicator, specs, stub: shown, explanations: onRows });
  return assembleTable(context, table, {
    indicators: [indicator],
    columns: [
      stubColumn(
        context,
        table,
        onTable.map(({ marker }) => marker),
      ),
      ...specs.map((spec) => toColumn(context, indicator, { spec, notes })),
    ],
    rows,
    families: [listedFamily(context, table, { indicator, rows: shown, years: yearsOf(specs) })],
    breaks: notes,
    explanations,
    notes: [],
    hasFigures: hasAny,
    coverage: countCoverage(
      rows,
      specs.flatMap((spec, index) => (isAskedFor(spec) ? [index + 1] : [])),
      possible.filter((row) => !shown.includes(row) && !row.isResidual).length,
    ),
  });
};

/** Types that say nothing when only their total row has figures. */
const COMPARING_TYPES: readonly TableType[] = ["T5", "T11"];

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
  "deviationPoints",
  "indexCity",
] as const;

const seriesSpecs = (
  context: BuildContext,
  { columns }: ReportTable,
): readonly MeasureSpec[] | null => {
  const specs = measureSpecs(columns, context, MEASURES);
  if (!specs) return null;
  const ids = new Set(specs.map(columnId));
  return specs.filter((spec) => inputIds(spec).every((id) => ids.has(id)));
};

/** Columns of the same table that a column is computed from; one whose inputs are not shown is left out. */
export const inputIds = ({ name, from, to }: MeasureSpec): readonly string[] => {
  if (name === "share") return [`value:${to}`];
  if (name === "deviationPoints" || name === "indexCity") return [`rate:${to}`];
  const input = CHANGE_OF[name];
  return input === undefined || from === null ? [] : [`${input}:${from}`, `${input}:${to}`];
};

const CHANGE_OF: Readonly<Record<string, string>> = {
  changeAbsolute: "value",
  changePercent: "value",
  changeSharePoints: "share",
  changePoints: "rate",
};

/** What holds for every group is noted once, at the head of the stub. */
const isOnTable = ({ rows }: Explanation, stub: readonly StubRow[]): boolean => {
  const members = stub.filter(({ kind }) => kind === "member");
  return members.length > 1 && members.every((row) => rows.has(rowId(row)));
};

const stubColumn = (
  { words }: BuildContext,
  table: ReportTable,
  markers: readonly string[],
): TableColumn => ({
  spec: null,
  head: [words.stubHead(table.breakdown === "area"), ...markers].join(" "),
  spanner: null,
  kind: "stub",
});

const toColumn = (
  { words, years }: BuildContext,
  indicator: Indicator,
  { spec, notes }: { readonly spec: MeasureSpec; readonly notes: readonly BreakNote[] },
): TableColumn => {
  const { changeUnit, period } = indicator;
  const isMean = spec.name === "denominator" && indicator.meanWith !== null;
  const facts = {
    subject: isMean ? words.meanBase : "",
    measure: spec.name,
    from: spec.from === null ? null : yearLabel(spec.from, period),
    to: yearLabel(spec.to, period),
    unit: indicator.distribution === null || spec.name !== "value" ? indicator.unit : words.count,
    changeUnit,
  };
  const markers =
    spec.from === null
      ? notes
          .filter(({ year }) => years.find((shown) => shown >= year) === spec.to)
          .map(({ marker }) => marker)
      : [];
  return {
    spec,
    head: [words.columnHead(facts), ...new Set(markers)].join(" "),
    spanner: words.spanner(facts),
    kind: isAskedFor(spec) && spec.name !== "rate" && !isMean ? "delivered" : "derived",
  };
};

/** Shares, changes and comparisons follow from the other columns; what they lack is missing there. */
const isAskedFor = ({ name, from }: MeasureSpec): boolean =>
  from === null && name !== "share" && name !== "deviationPoints" && name !== "indexCity";
