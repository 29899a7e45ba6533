// SPDX-License-Identifier: EUPL-1.2
import { cellId } from "../domain/shared/cell";
import { ok } from "../domain/shared/result";
import type { CellValue, WorkbookSnapshot } from "../domain/shared/sheet-snapshot";
import { isSheetEdit, type SheetEdit, type WorkbookEdit } from "../domain/shared/workbook-edit";
import type { AppliedEdits, Watch } from "../usecases/ports";
import { Refusal, type Work } from "./batch";
import { imageOf, queueAfterImages, type AppliedState } from "./action-images";
import { addMissingStyles } from "./cell-styles";
import { refuseStale } from "./compare-basis";
import { queueTargets, refuseImpossible, type EditTargets } from "./edit-targets";
import { partEditsOf, readPartImages, writeParts } from "./own-parts";
import { FORMULA_CELLS_PER_SYNC, rowChunks, VALUE_CELLS_PER_SYNC } from "./limits";
import { blockOf, filledCells, hasFormulas, queueRows, type PutBlock } from "./put-block";
import {
  queueCenterAcross,
  queueClear,
  queueColumnWidths,
  queueFreeze,
  queueLink,
  queuePageLayout,
  queueTable,
  queueTableSize,
  queueUnmerge,
} from "./put-layout";
import { queueInputLimit, queueProtection } from "./put-input";
import { queueChart } from "./put-chart";
import { putBack } from "./put-back";
import { queueParts, stubRows } from "./put-parts";
import { refuseSpilled } from "./spilled-cells";
import { queueInsertion, queueShowing } from "./reshape-sheets";
import { queueMarker } from "./sheet-marker";

/** A written range of formulas whose values are compared with what was expected. */
interface ReadBack {
  readonly edit: PutBlock;
  readonly range: Excel.Range;
  readonly from: number;
}

interface WriteRun {
  readonly context: Excel.RequestContext;
  readonly watch: Watch;
  readonly readBack: ReadBack[];
  /** Sheets this action adds: only there may it change the height of rows. */
  readonly added: ReadonlySet<string>;
  /** Rows of ours, whose texts wrap. */
  readonly wrapped: Excel.Range[];
  /** Charts of ours that are there already. */
  readonly charts: EditTargets["charts"];
  /** Tables of ours that get another size. */
  readonly tables: EditTargets["tables"];
  /** Cells queued since the last sync, in parts of what one sync may carry. */
  load: number;
  cellsWritten: number;
  /** Cells that are written once everything is done. */
  readonly cellsToWrite: number;
  /** true: a first chunk is in the workbook. */
  hasSent: boolean;
}

/**
 * Carries out a list of edits in two round trips while everything fits into one chunk:
 * look at the targets and take before-images, then write and read back.
 */
export const applyEdits =
  (
    edits: readonly WorkbookEdit[],
    watch: Watch,
    basis: WorkbookSnapshot | undefined,
  ): Work<AppliedEdits> =>
  async (context) => {
    const targets = queueTargets(context, edits);
    await context.sync();
    refuseImpossible(edits, targets);
    await refuseSpilled(context, edits, targets);
    if (basis) refuseStale(targets, basis);
    const parts = await readPartImages(context, targets.parts);
    const calculatedByHand = targets.calculation?.calculationMode === "Manual";

    context.application.suspendScreenUpdatingUntilNextSync();
    addMissingStyles(context.workbook, targets.styles);
    const { charts, tables } = targets;
    const run = { ...newRun(context, watch, edits), charts, tables };
    await queueEdits(run, edits, targets);
    // After the column widths, which decide where a text wraps.
    for (const range of run.wrapped) range.format.autofitRows();
    queueProtections(context, edits);
    if (targets.calculation) queueCalculation(targets.calculation);
    // Loaded only now: a formula may refer to cells that were written after it.
    for (const { range } of run.readBack) range.load({ values: true });
    // Last of all: an action that is stopped before has written none.
    const written = writeParts(context.workbook, partEditsOf(edits), parts);
    const collectImages = queueAfterImages(context.workbook, targets, written);
    return () => ok(outcome(run, edits, { ...collectImages(), calculatedByHand }));
  };

const queueCalculation = (application: Excel.Application): void => {
  application.calculationMode = "Automatic";
  application.calculate("Full");
};

const queueProtections = (
  { workbook }: Excel.RequestContext,
  edits: readonly WorkbookEdit[],
): void => {
  for (const edit of edits) {
    if (edit.kind === "protectSheet") queueProtection(workbook.worksheets.getItem(edit.sheet));
  }
};

/** An action that is stopped or fails between two chunks leaves nothing behind: what was sent is put back first. */
const queueEdits = async (
  run: WriteRun,
  edits: readonly WorkbookEdit[],
  targets: EditTargets,
): Promise<void> => {
  const before = targets.blocks.map(imageOf);
  try {
    for (const edit of edits.filter(isSheetEdit)) await queueEdit(run, edit);
  } catch (cause) {
    if (run.hasSent) await putBack(run.context, targets, before);
    throw cause;
  }
};

const newRun = (
  context: Excel.RequestContext,
  watch: Watch,
  edits: readonly WorkbookEdit[],
): Omit<WriteRun, "charts" | "tables"> => ({
  context,
  watch,
  readBack: [],
  added: new Set(edits.flatMap((edit) => (edit.kind === "addSheet" ? [edit.sheet] : []))),
  wrapped: [],
  load: 0,
  cellsWritten: 0,
  cellsToWrite: edits.reduce(
    (sum, edit) => sum + (edit.kind === "putBlock" ? filledCells(edit) : 0),
    0,
  ),
  hasSent: false,
});

const outcome = (
  run: WriteRun,
  edits: readonly WorkbookEdit[],
  before: AppliedState,
): AppliedEdits => ({
  cellsWritten: run.cellsWritten,
  sheetsAdded: edits.flatMap((edit) => (edit.kind === "addSheet" ? [edit.sheet] : [])),
  computed: new Map(run.readBack.flatMap(readComputed)),
  notices: [],
  before,
});

const readComputed = ({ edit, range, from }: ReadBack): [string, CellValue][] =>
  range.values.flatMap((row: CellValue[], rowIndex) =>
    row.flatMap((value, columnIndex): [string, CellValue][] => {
      const content = edit.contents[from + rowIndex]?.[columnIndex];
      if (typeof content !== "object" || content === null) return [];
      const row = edit.at.row + from + rowIndex;
      return [[cellId({ sheet: edit.sheet, row, column: edit.at.column + columnIndex }), value]];
    }),
  );

const queueEdit = async (run: WriteRun, edit: SheetEdit): Promise<void> => {
  const { worksheets } = run.context.workbook;
  if (edit.kind === "addSheet") {
    const sheet = worksheets.add(edit.sheet);
    if (edit.position === "first") sheet.position = 0;
    queueMarker(sheet, edit.marker);
    return;
  }
  const sheet = worksheets.getItem(edit.sheet);
  if (edit.kind === "putBlock") await queueBlock(run, sheet, edit);
  else if (edit.kind === "putChart") queueChart(sheet, edit, run.charts);
  else if (edit.kind === "resizeTable" && isMissing(run, edit)) {
    queueTable(sheet, { ...edit, kind: "addTable" });
  } else queueLayout(sheet, edit);
};

const queueBlock = async (run: WriteRun, sheet: Excel.Worksheet, edit: PutBlock): Promise<void> => {
  const block = blockOf(edit);
  if (block.rows === 0 || block.columns === 0) return;
  const limit = hasFormulas(edit) ? FORMULA_CELLS_PER_SYNC : VALUE_CELLS_PER_SYNC;
  for (const chunk of rowChunks(block, limit)) {
    await makeRoom(run, (chunk.rows * chunk.columns) / limit, edit.sheet);
    const from = chunk.row - block.row;
    const range = queueRows(sheet, edit, { from, to: from + chunk.rows });
    if (limit === FORMULA_CELLS_PER_SYNC) run.readBack.push({ edit, range, from });
    run.cellsWritten += filledCells(edit, { from, to: from + chunk.rows });
  }
  const { at, parts } = edit;
  if (!parts) return;
  queueParts(sheet, at, parts);
  const ownRows = run.added.has(edit.sheet) ? [{ first: 0, count: block.rows }] : stubRows(parts);
  for (const { first, count } of ownRows) {
    run.wrapped.push(sheet.getRangeByIndexes(at.row + first, at.column, count, 1));
  }
};

const isMissing = (
  { tables }: WriteRun,
  { sheet, name }: Extract<SheetEdit, { kind: "resizeTable" }>,
): boolean =>
  tables.some(
    (target) => target.sheet === sheet && target.name === name && target.table.isNullObject,
  );

/** Sends what is queued when the next part would not fit, and lets the user cancel there. */
const makeRoom = async (run: WriteRun, load: number, sheet: string): Promise<void> => {
  if (run.load > 0 && run.load + load > 1) {
    run.watch.onProgress({
      phase: "writing",
      done: run.cellsWritten,
      total: run.cellsToWrite,
      sheet,
    });
    run.hasSent = true;
    await run.context.sync();
    run.load = 0;
    if (run.watch.isCancelled()) throw new Refusal({ type: "Cancelled", cellsWritten: 0 });
  }
  run.load += load;
};

type LayoutEdit = Exclude<SheetEdit, { kind: "addSheet" | "putBlock" | "putChart" }>;

type Queue<K extends LayoutEdit["kind"]> = (
  sheet: Excel.Worksheet,
  edit: Extract<LayoutEdit, { kind: K }>,
) => void;

const QUEUE: { readonly [K in LayoutEdit["kind"]]: Queue<K> } = {
  insertRows: queueInsertion,
  unmerge: queueUnmerge,
  showLines: queueShowing,
  clearBlock: queueClear,
  setColumnWidths: queueColumnWidths,
  addTable: queueTable,
  resizeTable: queueTableSize,
  link: queueLink,
  centerAcross: queueCenterAcross,
  setPageLayout: (sheet, { layout }) => queuePageLayout(sheet, layout),
  hideGridlines: (sheet) => {
    sheet.showGridlines = false;
  },
  freeze: queueFreeze,
  limitInput: queueInputLimit,
  // A protected sheet takes no further formats: see queueProtections.
  protectSheet: () => undefined,
  // Navigation comes last and may fail without harm: see excel-workbook.ts.
  activate: () => undefined,
};

const queueLayout = <K extends LayoutEdit["kind"]>(
  sheet: Excel.Worksheet,
  edit: Extract<LayoutEdit, { kind: K }>,
): void => (QUEUE[edit.kind] as Queue<K>)(sheet, edit);
