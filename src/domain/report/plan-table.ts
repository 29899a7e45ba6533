// SPDX-License-Identifier: EUPL-1.2
import type { ReportTable, TableType } from "../catalogue/catalogue-schema";
import type { SheetSnapshot, WorkbookSnapshot } from "../shared/sheet-snapshot";
import type { Year } from "../shared/year";
import { editsWithChoices } from "./apply-choices";
import type { BuildContext } from "./build-context";
import { buildAreas } from "./build-areas";
import { buildGap } from "./build-gap";
import { buildOverview } from "./build-overview";
import { buildSeries } from "./build-series";
import { buildTargets } from "./build-targets";
import type { SheetChart } from "../shared/sheet-chart";
import { chartOf } from "./chart";
import { isWhole } from "./fixed-part";
import type { Generated } from "./generated-part";
import { headingOf } from "./heading";
import { findManualChanges, isRearranged } from "./manual-changes";
import type { ReportModel } from "./protect-report";
import type { ReportContext } from "./report-context";
import type { PlannedTable } from "./report-plan";
import { tableSheetName } from "./sheet-names";
import type { SheetPlaces } from "./sheet-places";
import type { TableModel } from "./table-model";
import { layOutTable, type TableSheet } from "./table-sheet";
import { expectedCells, isObstructed } from "./to-edits";

/** A table of the report with its names and its layout. */
export interface BuiltTable extends ReportModel {
  readonly title: string;
  readonly wantedSheet: string;
  /** null: there is nothing to show. */
  readonly content: {
    readonly model: TableModel;
    readonly layout: TableSheet;
    readonly chart: SheetChart | null;
  } | null;
}

/** A built table with the sheet it goes to. */
export interface PlacedTable extends BuiltTable {
  readonly planned: PlannedTable;
  /** The sheet of an earlier run that shows it. */
  readonly existing: SheetSnapshot | null;
  /** Whether an interrupted run has left that sheet incomplete. */
  readonly isUnfinished: boolean;
}

export interface PlacingFacts {
  readonly snapshot: WorkbookSnapshot;
  readonly context: ReportContext;
  readonly places: SheetPlaces;
  readonly contentsSheet: string;
  /** What the last run wrote. */
  readonly generated: Generated;
}

/** The table types that are built; tables of all others are listed as skipped. */
const BUILDERS: Readonly<
  Partial<Record<TableType, (context: BuildContext, table: ReportTable) => TableModel | null>>
> = {
  T1a: buildSeries,
  T1b: buildSeries,
  T2: buildGap,
  T3: buildOverview,
  T5: buildSeries,
  T7: buildSeries,
  T9: buildTargets,
  T10: buildAreas,
  T11: buildSeries,
};

/** null: nothing builds tables of this type, or with these columns. */
export const buildModel = (build: BuildContext, table: ReportTable): TableModel | null =>
  BUILDERS[table.type]?.(build, table) ?? null;

export const layOutModel = (
  years: readonly Year[],
  context: ReportContext,
  built: ReportModel,
): BuiltTable => {
  const { catalogue, words } = context;
  const { table, model } = built;
  const indicators = table.indicators.flatMap((id) => catalogue.indicatorById.get(id) ?? []);
  const field = catalogue.fieldById.get(table.field ?? "");
  return {
    ...built,
    title: headingOf({ table, indicators, years, words }).title,
    wantedSheet: tableSheetName(table.id, field?.title ?? words.typeName(table.type)),
    content: model && withChart(model, table, context),
  };
};

const withChart = (
  model: TableModel,
  table: ReportTable,
  context: ReportContext,
): NonNullable<BuiltTable["content"]> => {
  const { chart, note } = chartOf(model, table, context.words);
  const noted = { ...model, chartNote: note };
  return { model: noted, chart, layout: layOutTable(noted, context) };
};

/** Finds the sheet of a table and works out what has to change on it. */
export const placeTable = (built: BuiltTable, facts: PlacingFacts): PlacedTable => {
  const { table, title, content, state, secrecy, coverage, wantedSheet } = built;
  const common = {
    id: table.id,
    type: table.type,
    title,
    valuesFound: coverage.found,
    valuesMissing: coverage.missing,
    state,
    secrecy,
    model: content?.model ?? null,
    selectedByDefault: content !== null && !table.optional,
  };
  if (!content) {
    const planned = { ...common, ...NOTHING_TO_WRITE, sheet: wantedSheet };
    return { ...built, planned, existing: null, isUnfinished: false };
  }
  const { words } = facts.context;
  const written = facts.generated[table.id] ?? [];
  const { model, layout, chart } = content;
  const own = facts.snapshot.sheets.find(
    (sheet) =>
      sheet.marker?.kind === "reportTable" &&
      sheet.marker.id === table.id &&
      !isObstructed(sheet, { model, layout }, words) &&
      !isRearranged(sheet, written),
  );
  const { name: sheet, existing } = facts.places.place(wantedSheet, own ?? null);
  const isUnfinished = written.length === 0 && !isWhole(existing, words);
  const { contentsSheet } = facts;
  const target = { model, layout, chart, sheet, existing, isUnfinished, contentsSheet, words };
  const changes = existing ? findManualChanges({ existing, layout, written }) : [];
  const editsWith: PlannedTable["editsWith"] = (choices) =>
    editsWithChoices(target, changes, choices);
  const planned = {
    ...common,
    sheet,
    manualChanges: changes,
    editsWith,
    edits: editsWith(new Map()),
    expected: changes.length > 0 ? [] : expectedCells(target),
  };
  return { ...built, planned, existing, isUnfinished };
};

const NOTHING_TO_WRITE = {
  manualChanges: [],
  editsWith: () => [],
  edits: [],
  expected: [],
} satisfies Partial<PlannedTable>;
