// SPDX-License-Identifier: EUPL-1.2
import type { ReportTable } from "../catalogue/catalogue-schema";
import { indicatorRows } from "../catalogue/needed-cells";
import type { Delivery } from "../delivery/delivery";
import type { SheetMarker, SheetSnapshot, WorkbookSnapshot } from "../shared/sheet-snapshot";
import { asPart, runThrough, type Step, type Steps } from "../shared/steps";
import type { Year } from "../shared/year";
import { type BuildContext, indexDifferences } from "./build-context";
import { contentsEdits, isContentsObstructed } from "./contents-sheet";
import { contentsLines, mostLines } from "./contents-lines";
import { listSheetEdits } from "./list-sheet";
import { filedGroupNames, filedRows } from "./filed-rows";
import { figureName } from "./figure-name";
import type { DataRow } from "./data-row";
import { mergeInSteps } from "./data-rows";
import { findDataSheet } from "./data-layout";
import { type Figures, planDataInSteps } from "./data-sheet";
import { collectRemarks } from "./explanations";
import { extractsOf, isInExtract } from "./extract";
import { fieldAgreements } from "./field-agreements";
import { type Generated, generatedEdits, readGenerated } from "./generated-part";
import { writtenRows } from "./manual-changes";
import { openGroupLabels } from "../delivery/open-labels";
import { placeSupporting, type SupportingTargets } from "./place-supporting";
import {
  type BuiltTable,
  buildModel,
  layOutModel,
  type PlacedTable,
  placeTable,
} from "./plan-table";
import { protectReport } from "./protect-report";
import { publicationOf } from "./publication";
import { readingTables } from "./reading";
import type { ReportContext } from "./report-context";
import type { ReportPlan } from "./report-plan";
import { inReportOrder } from "./report-order";
import { lastEditionYear, reportYears } from "./report-years";
import { createSheetPlaces, type SheetPlace } from "./sheet-places";
import type { TableModel } from "./table-model";

/** Works out everything "Berichtstabellen erzeugen" would do. A workbook that is up to date gives no edits. */
export const planReport = (...request: Parameters<typeof planReportInSteps>): ReportPlan =>
  runThrough(planReportInSteps(...request));

/** The same, table by table: each is built, and later finds its sheet. */
export function* planReportInSteps(
  snapshot: WorkbookSnapshot,
  delivery: Delivery,
  context: ReportContext,
): Steps<ReportPlan> {
  const { catalogue, words } = context;
  const tables = inReportOrder(catalogue);
  const at = (done: number): Step => ({ done, total: 2 * tables.length, sheet: null });
  const places = createSheetPlaces(snapshot);
  const dataSheet = findDataSheet(snapshot.sheets, words) ?? blankDataSheet(snapshot.sheets);
  const filed = filedRows(catalogue, words, dataSheet);
  const kept = { filed, carried: context.carried ?? [] };
  const merged = yield* asPart(mergeInSteps(catalogue, delivery, kept), at(0));
  const dataPlace = places.place(words.sheetNames.data, dataSheet);
  const request = { catalogue, words, ...filledOnly(dataPlace) };
  const data = yield* asPart(planDataInSteps(request, merged.rows), at(0));
  const build = buildContextOf(context, data.figures, { snapshot, delivery, filed });
  const built = yield* buildTables(context, build, tables);
  const contents = places.place(
    words.sheetNames.contents,
    findContents(snapshot.sheets, mostLines(built)),
  );
  const targets = placeSupporting(build, modelsOf(built), {
    snapshot,
    places,
    contentsSheet: contents.name,
  });
  const generated = readGenerated(snapshot.ownParts);
  const placing = { snapshot, context, places, generated, contentsSheet: contents.name };
  const placed: PlacedTable[] = [];
  for (const table of built) {
    yield at(tables.length + placed.length);
    placed.push(placeTable(table, placing));
  }
  return {
    years: build.years,
    ...merged,
    tables: placed.map(({ planned }) => planned),
    figureName: (figure) => figureName(catalogue, figure),
    sharedEdits: data.edits.filter(({ kind }) => kind !== "addSheet" || !dataPlace.existing),
    ...sheetsAround({ context, years: build.years, placed, targets, contents }),
    recordEdits: (tableIds) =>
      generatedEdits(recordOf(placed, generated, tableIds), snapshot.ownParts),
    unfinishedSheets: unfinishedSheets(snapshot, placed),
    foreignSheets: places.foreign(),
  };
}

/** All tables of the catalogue, with secrecy applied to them together: the first half of the work. */
function* buildTables(
  context: ReportContext,
  build: BuildContext,
  tables: readonly ReportTable[],
): Steps<readonly BuiltTable[]> {
  const total = 2 * tables.length;
  const models = [];
  for (const [done, table] of tables.entries()) {
    yield { done, total, sheet: null };
    models.push({ table, model: buildModel(build, table) });
  }
  yield { done: tables.length, total, sheet: null };
  const safe = protectReport(context.catalogue, models);
  yield { done: tables.length, total, sheet: null };
  return safe.map((model) => layOutModel(build.years, context, model));
}

const blankDataSheet = (sheets: readonly SheetSnapshot[]): SheetSnapshot | null =>
  sheets.find(({ marker, values }) => marker?.kind === "data" && values.length === 0) ?? null;

/** A blank sheet of ours, such as an interrupted run leaves behind, is written like a new one. */
const filledOnly = ({ name, existing }: SheetPlace): SheetPlace => ({
  name,
  existing: existing && existing.values.length > 0 ? existing : null,
});

/** What is written now, and for sheets that are left alone what was written before. */
const recordOf = (
  placed: readonly PlacedTable[],
  generated: Generated,
  tableIds: readonly string[],
): Generated =>
  Object.fromEntries(
    placed.flatMap(({ table: { id }, content, existing }) => {
      if (content && tableIds.includes(id)) return [[id, writtenRows(content.layout)]];
      const before = generated[id];
      return existing && before ? [[id, before]] : [];
    }),
  );

/** Sheets are added before anything is written on one of them. */
const unfinishedSheets = (
  { sheets }: WorkbookSnapshot,
  placed: readonly PlacedTable[],
): readonly string[] => {
  const incomplete = placed.filter(({ isUnfinished }) => isUnfinished);
  const blank = sheets.filter(
    ({ marker, values }) => values.length === 0 && isReportKind(marker?.kind),
  );
  return [
    ...new Set([
      ...blank.map(({ name }) => name),
      ...incomplete.map(({ planned }) => planned.sheet),
    ]),
  ];
};

const isReportKind = (kind: SheetMarker["kind"] | undefined): boolean =>
  kind === "reportTable" || kind === "contents" || kind === "supporting" || kind === "data";

interface Surroundings {
  readonly context: ReportContext;
  readonly years: readonly Year[];
  readonly placed: readonly PlacedTable[];
  readonly targets: SupportingTargets;
  readonly contents: SheetPlace;
}

/** What depends on which tables there are: the sheets around them, and the copy that may be handed on. */
const sheetsAround = ({
  context,
  years,
  placed,
  targets,
  contents,
}: Surroundings): Pick<ReportPlan, "contentsEdits" | "publication" | "extracts"> => {
  const { catalogue, words } = context;
  const written = placed.filter(({ existing, content }) => existing && content);
  return {
    contentsEdits: (tableIds) => {
      const shown = placed.filter(({ existing, table }) => existing || tableIds.includes(table.id));
      const supporting = targets(modelsOf(shown), null);
      const lines = contentsLines({ shown, supporting }, words);
      return [
        ...contentsEdits({ words, ...contents }, lines),
        ...supporting.flatMap(listSheetEdits),
      ];
    },
    extracts: extractsOf(catalogue).filter((extract) =>
      written.some(({ table }) => isInExtract(catalogue, extract, table)),
    ),
    publication: (extract) => {
      const shown = written.filter(
        ({ table }) => extract === null || isInExtract(catalogue, extract, table),
      );
      const supporting = targets(modelsOf(shown), extract).filter(({ list }) =>
        isPublished(list.id),
      );
      const lines = contentsLines({ shown, supporting }, words);
      const contentsSheet = contents.name;
      return publicationOf({
        ...{ context, years, shown, supporting, contentsSheet, lines, extract },
      });
    },
  };
};

interface Sources {
  readonly snapshot: WorkbookSnapshot;
  readonly delivery: Delivery;
  /** Figures that were merged from files. */
  readonly filed: readonly DataRow[];
}

const buildContextOf = (
  { catalogue, words, reasons = [], carried = [] }: ReportContext,
  figures: Figures,
  { snapshot, delivery, filed }: Sources,
): BuildContext => {
  const years = reportYears(catalogue, delivery, { filed, carried });
  return {
    catalogue,
    figures,
    years,
    lastEdition: lastEditionYear(catalogue, years),
    differences: indexDifferences(
      indicatorRows(catalogue, { department: null, includeOptional: true }),
    ),
    readingTables: readingTables(catalogue),
    groupLabels: new Map([
      ...filedGroupNames(filed),
      ...openGroupLabels(catalogue, delivery, snapshot),
    ]),
    agreements: fieldAgreements(catalogue, snapshot.sheets),
    remarks: collectRemarks(catalogue, { delivery, filed, reasons }),
    words,
  };
};

/** Readers get words in place of signs, no thresholds and no formulas. */
const isPublished = (id: string): boolean => !["Zeichen", "Parameter", "Formeln"].includes(id);

const modelsOf = (tables: readonly BuiltTable[]): readonly TableModel[] =>
  tables.flatMap(({ content }) => (content ? [content.model] : []));

const findContents = (sheets: readonly SheetSnapshot[], lines: number): SheetSnapshot | null =>
  sheets.find(
    (sheet) => sheet.marker?.kind === "contents" && !isContentsObstructed(sheet, lines),
  ) ?? null;
