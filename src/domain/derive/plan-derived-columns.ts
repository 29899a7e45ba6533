// SPDX-License-Identifier: EUPL-1.2
import type { Catalogue } from "../catalogue/catalogue";
import type { Delivery } from "../delivery/delivery";
import type { CellRef } from "../shared/cell";
import type { SheetSnapshot, WorkbookSnapshot } from "../shared/sheet-snapshot";
import type { WorkbookEdit } from "../shared/workbook-edit";
import type { DerivePlan, SkippedRow } from "./derive-plan";
import type { DeriveWords } from "./derive-words";
import { foreignCells } from "./own-columns";
import { type OwnSheet, ownSheetFor } from "./own-sheet";
import { type ChangePair, planChanges } from "./plan-changes";
import { planIndicatorBlock } from "./plan-indicator-block";
import { planIndicatorSheet, STUB_WIDTHS } from "./plan-indicator-sheet";
import { planRateColumn } from "./plan-rate-column";
import { NO_COLUMNS, type PlannedColumns, type SourceSheet } from "./sheet-part";
import { distinctSkipped } from "./usable-input";
import { writePart, type WrittenPart } from "./write-part";

export interface DeriveContext {
  readonly catalogue: Catalogue;
  readonly words: DeriveWords;
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
  if (!read) return toPlan(sheet.name, []);
  const { catalogue, words, workbook } = context;
  const source: SourceSheet = { snapshot: sheet, delivery: read, catalogue, words };
  const { columns, pairs } = planColumns(source);
  const right = finishColumns(source, columns);
  const { layout } = read;
  if (layout.kind === "yearColumns" && layout.isQuestionnaire) {
    const block = planIndicatorBlock(source, layout, pairs);
    const written = writePart({ name: sheet.name, snapshot: sheet, words }, block.cells);
    return toPlan(sheet.name, [right, { ...written, skipped: block.skipped }]);
  }
  const target = ownSheetFor(read, { workbook, words, sheets: delivery.sheets });
  return toPlan(sheet.name, [right, planOwnSheet(source, target)]);
};

const planColumns = (
  source: SourceSheet,
): { readonly columns: PlannedColumns; readonly pairs: readonly ChangePair[] } => {
  const { layout } = source.delivery;
  if (layout.kind === "yearColumns") {
    const changes = planChanges(source, layout);
    return { columns: changes, pairs: changes.pairs };
  }
  const columns = layout.kind === "list" ? planRateColumn(source, layout) : NO_COLUMNS;
  return { columns, pairs: [] };
};

const finishColumns = (source: SourceSheet, columns: PlannedColumns): FinishedPart => {
  const { snapshot, words } = source;
  const written = writePart({ name: snapshot.name, snapshot, words }, columns.cells);
  return {
    ...written,
    edits: [...written.edits, ...widthEdits(snapshot.name, new Map(widthsOf(columns.newColumns)))],
    occupied: [...written.occupied, ...cellsInTheWay(source, columns)],
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
  const written = writePart({ name, snapshot, words: source.words }, planned.cells);
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

const toPlan = (sheet: string, parts: readonly FinishedPart[]): DerivePlan => {
  const cellsToWrite = parts.reduce((sum, part) => sum + part.cellsToWrite, 0);
  return {
    sheet,
    edits: cellsToWrite === 0 ? [] : parts.flatMap(({ edits }) => edits),
    measures: parts.flatMap(({ measures }) => measures),
    expected: parts.flatMap(({ expected }) => expected),
    skipped: distinctSkipped(parts.flatMap(({ skipped }) => skipped)),
    occupied: parts.flatMap(({ occupied }) => occupied),
    cellsToWrite,
  };
};
