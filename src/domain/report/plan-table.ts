// SPDX-License-Identifier: EUPL-1.2
import type { ReportTable, TableType } from "../catalogue/catalogue-schema";
import type { SheetSnapshot, WorkbookSnapshot } from "../shared/sheet-snapshot";
import type { Year } from "../shared/year";
import { type ChangedTarget, editsWithChoices } from "./apply-choices";
import type { BuildContext } from "./build-context";
import { buildAreas } from "./build-areas";
import { buildGap } from "./build-gap";
import { buildOverview } from "./build-overview";
import { buildPlaces } from "./build-places";
import { buildSeries } from "./build-series";
import { buildTargets } from "./build-targets";
import type { SheetChart } from "../shared/sheet-chart";
import { chartOf } from "./chart";
import { isWhole } from "./fixed-part";
import type { Generated } from "./generated-part";
import { growSheet, type GrownSheet, type NewTable } from "./grow-sheet";
import { headingOf } from "./heading";
import { findManualChanges, isRearranged } from "./manual-changes";
import type { ReportModel } from "./protect-report";
import type { ReportContext } from "./report-context";
import type { PlannedTable } from "./report-plan";
import { tableSheetName } from "./sheet-names";
import type { SheetPlaces } from "./sheet-places";
import type { TableModel } from "./table-model";
import { layOutTable, type TableSheet } from "./table-sheet";
import { isObstructed } from "./sheet-extent";
import { expectedCells } from "./to-edits";

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
  T12: buildPlaces,
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
  const { target, existing } = targetOf(table.id, { ...content, wantedSheet }, facts);
  const { sheet, changes, isUnfinished } = target;
  const editsWith: PlannedTable["editsWith"] = (choices) => editsWithChoices(target, choices);
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

type WantedTable = NonNullable<BuiltTable["content"]> & Pick<BuiltTable, "wantedSheet">;

const targetOf = (
  id: string,
  { wantedSheet, ...content }: WantedTable,
  facts: PlacingFacts,
): { readonly target: ChangedTarget; readonly existing: SheetSnapshot | null } => {
  const { words } = facts.context;
  const { layout } = content;
  const written = facts.generated[id] ?? [];
  const own = findOwn(id, { ...content, written }, facts);
  const { name: sheet, existing } = facts.places.place(wantedSheet, own?.before ?? null);
  const target = {
    ...content,
    sheet,
    words,
    existing: own?.existing ?? null,
    inserts: own?.inserts ?? [],
    isUnfinished: written.length === 0 && !isWhole(existing, words),
    contentsSheet: facts.contentsSheet,
    changes: existing ? findManualChanges({ existing, layout, written }) : [],
    keptOn: own,
  };
  return { target, existing };
};

/** The sheet of an earlier run that has room for the table, with the rows it gains put in. */
const findOwn = (
  id: string,
  table: NewTable,
  { snapshot, context: { words } }: PlacingFacts,
): (GrownSheet & { readonly before: SheetSnapshot }) | null => {
  const own = snapshot.sheets
    .filter(({ marker }) => marker?.kind === "reportTable" && marker.id === id)
    .map((before) => ({ before, ...growSheet(before, table, words) }))
    .find(
      ({ before, existing }) =>
        !isObstructed(existing, table, words) && !isRearranged(before, table.written),
    );
  return own ?? null;
};

const NOTHING_TO_WRITE = {
  manualChanges: [],
  editsWith: () => [],
  edits: [],
  expected: [],
} satisfies Partial<PlannedTable>;
