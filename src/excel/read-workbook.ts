// SPDX-License-Identifier: EUPL-1.2
import { ok } from "../domain/shared/result";
import { readMarker } from "../domain/shared/sheet-marker";
import type { CellComment, SheetSnapshot, WorkbookSnapshot } from "../domain/shared/sheet-snapshot";
import type { ReadScope, Watch } from "../usecases/ports";
import { Refusal, type Work } from "./batch";
import { queueParts, queuePartTexts, toOwnParts } from "./own-parts";
import { commentsOn, queueComments, queuePlaces } from "./read-comments";
import { FORMULA_CELLS_PER_SYNC, MAX_CELLS_PER_RANGE, rowChunks } from "./limits";
import { queueChunk, SheetGrid, type SheetChunk } from "./sheet-grid";

/** A sheet after the second sync: what it is and how large, before its cells are read. */
interface SheetOutline {
  readonly sheet: Excel.Worksheet;
  readonly used: Excel.Range;
  readonly merged: Excel.RangeAreas;
}

/**
 * Copies the sheets in scope. The scope "activeSheet" takes our own sheets along, whatever is in front:
 * planners compare them with what they would write.
 */
export const readWorkbook =
  (scope: ReadScope, watch: Watch): Work<WorkbookSnapshot> =>
  async (context) => {
    const { workbook } = context;
    workbook.load({ readOnly: true });
    workbook.protection.load({ protected: true });
    workbook.application.load({ calculationMode: true });
    const active = workbook.worksheets.getActiveWorksheet();
    active.load({ id: true });
    workbook.worksheets.load({ id: true, name: true, visibility: true });
    const parts = queueParts(workbook);
    const comments = queueComments(workbook);
    await context.sync();

    const outlines = workbook.worksheets.items.map(queueOutline);
    const texts = queuePartTexts(parts);
    const placed = queuePlaces(comments);
    await context.sync();

    const wanted = outlines.filter(
      ({ sheet }) => scope === "allSheets" || sheet.id === active.id || markerOf(sheet) !== null,
    );
    const grids = await readGrids(context, wanted, watch);
    return () => {
      if (watch.isCancelled()) throw new Refusal({ type: "Cancelled", cellsWritten: 0 });
      return ok({
        sheets: wanted.map((outline, index) => ({
          ...toSnapshot(outline, grids[index]),
          ...withComments(commentsOn(outline.sheet.id, placed)),
        })),
        sheetNames: workbook.worksheets.items.map(({ name }) => name),
        activeSheetId: active.id,
        isStructureProtected: workbook.protection.protected,
        isReadOnly: workbook.readOnly,
        isCalculatedByHand: workbook.application.calculationMode === "Manual",
        ownParts: toOwnParts(texts),
      });
    };
  };

const withComments = (comments: readonly CellComment[]): Pick<SheetSnapshot, "comments"> =>
  comments.length > 0 ? { comments } : {};

const queueOutline = (sheet: Excel.Worksheet): SheetOutline => {
  // true: cells that hold values only; formats far below the data must not blow up what is read.
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load({ rowIndex: true, columnIndex: true, rowCount: true, columnCount: true });
  sheet.protection.load({ protected: true });
  sheet.customProperties.load({ key: true, value: true });
  sheet.autoFilter.load({ isDataFiltered: true });
  sheet.tables.load({ autoFilter: { isDataFiltered: true } });
  const merged = used.getMergedAreasOrNullObject();
  merged.areas.load({ rowIndex: true, columnIndex: true, rowCount: true, columnCount: true });
  return { sheet, used, merged };
};

const markerOf = (sheet: Excel.Worksheet) => readMarker(sheet.customProperties.items);

/** Queues every chunk; all but the last are fetched here, the last one by the closing sync. */
const readGrids = async (
  context: Excel.RequestContext,
  outlines: readonly SheetOutline[],
  watch: Watch,
): Promise<readonly SheetGrid[]> => {
  const grids = outlines.map(({ used }) => new SheetGrid(used.isNullObject ? null : used));
  const chunks = outlines.flatMap((outline, index) => chunksOf(outline, grids[index]));
  let pending = 0;
  for (const [index, chunk] of chunks.entries()) {
    if (pending + chunk.cells > FORMULA_CELLS_PER_SYNC && pending > 0) {
      watch.onProgress({
        phase: "reading",
        done: index,
        total: chunks.length,
        sheet: chunk.sheet.name,
      });
      if (watch.isCancelled()) throw new Refusal({ type: "Cancelled", cellsWritten: 0 });
      // One sync per chunk is the point: it keeps every answer below the size limit.
      // eslint-disable-next-line office-addins/no-context-sync-in-loop
      await context.sync();
      pending = 0;
    }
    queueChunk(chunk);
    pending += chunk.cells;
  }
  return grids;
};

const chunksOf = ({ sheet, used }: SheetOutline, grid: SheetGrid | undefined): SheetChunk[] => {
  if (used.isNullObject || !grid) return [];
  const block = {
    row: used.rowIndex,
    column: used.columnIndex,
    rows: used.rowCount,
    columns: used.columnCount,
  };
  if (block.rows * block.columns > MAX_CELLS_PER_RANGE) throw new Refusal({ type: "TooLarge" });
  return rowChunks(block, FORMULA_CELLS_PER_SYNC).map((chunk) => ({
    sheet,
    grid,
    block: chunk,
    cells: chunk.rows * chunk.columns,
  }));
};

const isFiltered = ({ autoFilter, tables }: Excel.Worksheet): boolean =>
  autoFilter.isDataFiltered || tables.items.some((table) => table.autoFilter.isDataFiltered);

const toSnapshot = (
  { sheet, merged }: SheetOutline,
  grid: SheetGrid | undefined,
): SheetSnapshot => ({
  id: sheet.id,
  name: sheet.name,
  visibility: sheet.visibility,
  isProtected: sheet.protection.protected,
  marker: markerOf(sheet),
  ...(grid ?? new SheetGrid(null)).collect(),
  ...(isFiltered(sheet) && { isFiltered: true }),
  mergedAreas: merged.isNullObject
    ? []
    : merged.areas.items.map(({ rowIndex, columnIndex, rowCount, columnCount }) => ({
        row: rowIndex,
        column: columnIndex,
        rows: rowCount,
        columns: columnCount,
      })),
});
