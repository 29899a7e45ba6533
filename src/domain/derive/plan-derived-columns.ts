// SPDX-License-Identifier: EUPL-1.2
import type { Catalogue } from "../catalogue/catalogue";
import type { Delivery, Layout, YearColumnsLayout } from "../delivery/delivery";
import type { CellRef } from "../shared/cell";
import type { SheetSnapshot, WorkbookSnapshot } from "../shared/sheet-snapshot";
import type { WorkbookEdit } from "../shared/workbook-edit";
import { measureChoices } from "./chosen-measures";
import type { DeriveOptions } from "./derive-options";
import type { DerivePlan, DeriveProblem, SkippedRow } from "./derive-plan";
import type { DeriveWords } from "./derive-words";
import type { IndicatorLine } from "./indicator-lines";
import { nilTextCells, withZeros, zeroEdits } from "./nil-texts";
import { foreignCells } from "./own-columns";
import { type OwnSheet, ownSheetFor } from "./own-sheet";
import { type ChangePair, planChanges } from "./plan-changes";
import { blockLines, planIndicatorBlock } from "./plan-indicator-block";
import { planIndicatorSheet, sheetLines, STUB_WIDTHS } from "./plan-indicator-sheet";
import { planListColumns } from "./plan-list-columns";
import { duplicateHeadings, exceedsSheet } from "./plan-problems";
import { NO_COLUMNS, type PlannedColumns, type SourceSheet } from "./sheet-part";
import { distinctSkipped } from "./usable-input";
import { writePart, type WrittenPart } from "./write-part";

export interface DeriveContext {
  readonly catalogue: Catalogue;
  readonly words: DeriveWords;
  readonly options: DeriveOptions;
  /** Where sheets of earlier runs and free sheet names are looked up. */
  readonly workbook: WorkbookSnapshot;
}

/** Version of the layout of a sheet `Kennzahlen <Blatt>`. */
const SHEET_SCHEMA = 1;
/** In characters: room for a wrapped heading and a change with its unit. */
const COLUMN_WIDTH = 16;

/** A part with the rows it leaves out. */
type FinishedPart = WrittenPart & { readonly skipped: readonly SkippedRow[] };

/** Plans what "Berechnen" writes for one sheet; a sheet that was not recognised gets an empty plan. */
export const planDerivedColumns = (
  sheet: SheetSnapshot,
  delivery: Delivery,
  context: DeriveContext,
): DerivePlan => {
  const read = delivery.sheets.find(({ id }) => id === sheet.id);
  if (!read) return { ...NO_PLAN, sheet: sheet.name };
  const { catalogue, words, options } = context;
  const nilTexts = nilTextCells(read, sheet);
  const zeros = options.nilTexts === "zero" ? nilTexts : [];
  const snapshot = withZeros(
    sheet,
    zeros.map(({ cell }) => cell),
  );
  const source: SourceSheet = { snapshot, delivery: read, catalogue, words, options };
  const planned = planParts(source, { ...context, sheets: delivery.sheets });
  const plan = planned === null ? { ...NO_PLAN, problems: [noRoom(sheet)] } : planned;
  const writesZeros = planned !== null;
  return {
    ...plan,
    sheet: sheet.name,
    edits: [...(writesZeros ? zeroEdits(source, zeros) : []), ...plan.edits],
    cellsToWrite: plan.cellsToWrite + (writesZeros ? zeros.length : 0),
    nilTexts: nilTexts.map(({ cell }) => cell),
    hiddenRows: hiddenRowsOf(source),
    choices: measureChoices(catalogue, { lines: linesOf(source), years: read.years }),
  };
};

const NO_PLAN: DerivePlan = {
  sheet: "",
  edits: [],
  measures: [],
  expected: [],
  skipped: [],
  occupied: [],
  bypassed: [],
  nilTexts: [],
  problems: [],
  hiddenRows: 0,
  choices: [],
  cellsToWrite: 0,
};

const noRoom = ({ name }: SheetSnapshot): DeriveProblem => ({ type: "noRoom", sheet: name });

const hiddenRowsOf = ({ snapshot, delivery }: SourceSheet): number => {
  const { first, last } = delivery.layout.dataRows;
  return snapshot.hiddenRows.filter((row) => row >= first && row <= last).length;
};

/** The indicators that can be computed from a sheet, whether they are wanted or not. */
const linesOf = (source: SourceSheet): readonly IndicatorLine[] => {
  const { layout } = source.delivery;
  return isQuestionnaire(layout) ? blockLines(source, layout) : sheetLines(source);
};

const isQuestionnaire = (layout: Layout): layout is YearColumnsLayout =>
  layout.kind === "yearColumns" && layout.isQuestionnaire;

type PartsContext = Pick<DeriveContext, "workbook"> & Pick<Delivery, "sheets">;

/** The columns at the right of the table, then its indicators; null where the sheet has no room for them. */
const planParts = (source: SourceSheet, { workbook, sheets }: PartsContext): DerivePlan | null => {
  const { snapshot, delivery, words, options } = source;
  const { columns, pairs } = planColumns(source);
  if (exceedsSheet(columns.cells)) return null;
  const right = finishPart(source, columns);
  const beside = { bypassed: cellsInTheWay(source, columns) };
  const problems = duplicateHeadings(snapshot, columns.cells);
  const wantsIndicators = options.measures.includes("indicators");
  if (!wantsIndicators) return { ...toPlan([right]), ...beside, problems };

  const { layout } = delivery;
  if (isQuestionnaire(layout)) {
    const block = planIndicatorBlock(source, layout, pairs);
    if (exceedsSheet(block.cells)) return null;
    return { ...toPlan([right, finishPart(source, block)]), ...beside, problems };
  }
  const own = planOwnSheet(source, ownSheetFor(delivery, { workbook, words, sheets }));
  return { ...toPlan([right, own]), ...beside, problems };
};

const planColumns = (
  source: SourceSheet,
): { readonly columns: PlannedColumns; readonly pairs: readonly ChangePair[] } => {
  const { layout } = source.delivery;
  if (layout.kind === "yearColumns") {
    const changes = planChanges(source, layout);
    return { columns: changes, pairs: changes.pairs };
  }
  const columns = layout.kind === "list" ? planListColumns(source, layout) : NO_COLUMNS;
  return { columns, pairs: [] };
};

const finishPart = (source: SourceSheet, columns: PlannedColumns): FinishedPart => {
  const { snapshot } = source;
  const written = writePart({ ...source, name: snapshot.name }, columns.cells);
  return {
    ...written,
    edits: [...written.edits, ...widthEdits(snapshot.name, new Map(widthsOf(columns.newColumns)))],
    skipped: columns.skipped,
  };
};

/** Where new columns had to move right of something that is neither the table's nor ours. */
const cellsInTheWay = (
  { snapshot, delivery }: SourceSheet,
  { cells, newColumns }: PlannedColumns,
): readonly CellRef[] => {
  if (newColumns.length === 0) return [];
  const { headerRows, dataRows, lastColumn } = delivery.layout;
  const ours = new Set(cells.map(({ column }) => column));
  return foreignCells(
    snapshot,
    { first: headerRows.first, last: dataRows.last },
    (column) => column > lastColumn && !ours.has(column),
  );
};

const planOwnSheet = (source: SourceSheet, { name, snapshot }: OwnSheet): FinishedPart => {
  const planned = planIndicatorSheet(source, snapshot);
  const written = writePart({ ...source, name, snapshot }, planned.cells);
  if (written.cellsToWrite === 0) return { ...written, skipped: planned.skipped };
  const marker = { kind: "derived", id: source.delivery.id, schema: SHEET_SCHEMA } as const;
  const widths = widthsOf(planned.newColumns);
  const edits: readonly WorkbookEdit[] = snapshot
    ? [...written.edits, ...widthEdits(name, new Map(widths))]
    : [
        { kind: "addSheet", sheet: name, marker, position: "last" },
        ...written.edits,
        ...widthEdits(name, new Map([...STUB_WIDTHS.entries(), ...widths])),
        { kind: "freeze", sheet: name, rows: planned.headerRow + 1, columns: 2 },
      ];
  return { ...written, edits, skipped: planned.skipped };
};

const widthsOf = (columns: readonly number[]): readonly (readonly [number, number])[] =>
  columns.map((column) => [column, COLUMN_WIDTH]);

const widthEdits = (
  sheet: string,
  widthOf: ReadonlyMap<number, number>,
): readonly WorkbookEdit[] => {
  if (widthOf.size === 0) return [];
  const count = Math.max(...widthOf.keys()) + 1;
  const widths = Array.from({ length: count }, (_, column) => widthOf.get(column) ?? null);
  return [{ kind: "setColumnWidths", sheet, widths }];
};

const toPlan = (parts: readonly FinishedPart[]): DerivePlan => {
  const cellsToWrite = parts.reduce((sum, part) => sum + part.cellsToWrite, 0);
  return {
    ...NO_PLAN,
    edits: cellsToWrite === 0 ? [] : parts.flatMap(({ edits }) => edits),
    measures: parts.flatMap(({ measures }) => measures),
    expected: parts.flatMap(({ expected }) => expected),
    skipped: distinctSkipped(parts.flatMap(({ skipped }) => skipped)),
    occupied: parts.flatMap(({ occupied }) => occupied),
    cellsToWrite,
  };
};
