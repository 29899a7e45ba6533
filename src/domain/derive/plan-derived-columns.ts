// SPDX-License-Identifier: EUPL-1.2
import type { Catalogue } from "../catalogue/catalogue";
import type { Delivery } from "../delivery/delivery";
import type { CellRef } from "../shared/cell";
import type { SheetSnapshot, WorkbookSnapshot } from "../shared/sheet-snapshot";
import type { WorkbookEdit } from "../shared/workbook-edit";
import { measureChoices } from "./chosen-measures";
import type { DeriveOptions } from "./derive-options";
import type { DerivePlan, DeriveProblem, SkippedRow } from "./derive-plan";
import type { DeriveWords } from "./derive-words";
import { nilTextCells, withZeros, zeroEdits } from "./nil-texts";
import { foreignCells } from "./own-columns";
import { pageEdit } from "./page-edit";
import { FROZEN_ROWS, STUB_WIDTHS } from "./plan-indicator-sheet";
import { duplicateHeadings, duplicateYears, exceedsSheet, spilledCells } from "./plan-problems";
import { linesOf, type PartsContext, type PlannedTarget, planTargets } from "./plan-targets";
import type { PlannedColumns, SourceSheet } from "./sheet-part";
import { sheetsBeside } from "./source-sheet";
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
/** In characters: room for a wrapped heading and a change with its unit, and for the values of a year. */
const COLUMN_WIDTH = 16;
const YEAR_WIDTH = 11;

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
  const others = sheetsBeside(read.id, delivery, context.workbook);
  const source: SourceSheet = { snapshot, delivery: read, others, catalogue, words, options };
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

export const NO_PLAN: DerivePlan = {
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
  examples: [],
  cellsToWrite: 0,
};

const noRoom = ({ name }: SheetSnapshot): DeriveProblem => ({ type: "noRoom", sheet: name });

const hiddenRowsOf = ({ snapshot, delivery }: SourceSheet): number => {
  const { first, last } = delivery.layout.dataRows;
  return snapshot.hiddenRows.filter((row) => row >= first && row <= last).length;
};

/** Everything that is wanted for the sheet, whether it stands there already or not; null where there is no room. */
const planParts = (source: SourceSheet, context: PartsContext): DerivePlan | null => {
  const { right, indicators } = planTargets(source, context);
  if (exceedsSheet(right.columns.cells) || exceedsSheet(indicators?.columns.cells ?? [])) {
    return null;
  }
  const parts = [right, ...(indicators ? [indicators] : [])].map((part) =>
    finishTarget(source, part),
  );
  return {
    ...toPlan(parts),
    bypassed: cellsInTheWay(source, right.columns),
    problems: [
      ...duplicateYears(source.snapshot, source.delivery.layout),
      ...duplicateHeadings(source.snapshot, right.columns.cells),
      ...spilledCells(parts.flatMap(({ spilled }) => spilled)),
    ],
  };
};

const finishTarget = (source: SourceSheet, target: PlannedTarget): FinishedPart =>
  target.sheet.snapshot?.id === source.snapshot.id
    ? finishPart(source, target.columns)
    : finishOwnSheet(source, target);

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

const finishOwnSheet = (
  source: SourceSheet,
  { sheet: { name, snapshot }, columns: planned }: PlannedTarget,
): FinishedPart => {
  const written = writePart({ ...source, name, snapshot }, planned.cells);
  if (written.cellsToWrite === 0) return { ...written, skipped: planned.skipped };
  const marker = { kind: "derived", id: source.delivery.id, schema: SHEET_SCHEMA } as const;
  const yearColumns = new Set(
    planned.cells.flatMap(({ column, content }) => (typeof content === "number" ? [column] : [])),
  );
  const widths = planned.newColumns.map(
    (column) => [column, yearColumns.has(column) ? YEAR_WIDTH : COLUMN_WIDTH] as const,
  );
  const edits: readonly WorkbookEdit[] = snapshot
    ? [...written.edits, ...widthEdits(name, new Map(widths))]
    : [
        { kind: "addSheet", sheet: name, marker, position: "last" },
        ...written.edits,
        ...widthEdits(name, new Map([...STUB_WIDTHS.entries(), ...widths])),
        { kind: "freeze", sheet: name, rows: FROZEN_ROWS, columns: 2 },
        pageEdit(name, FROZEN_ROWS - 1, source.words),
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
    examples: parts.flatMap(({ examples }) => examples),
    cellsToWrite,
  };
};
