// SPDX-License-Identifier: EUPL-1.2
import type { Block } from "../domain/shared/cell";
import type { CellImage } from "./action-images";
import { type PartGrid, queueParts } from "./put-parts";
import { FORMULA_CELLS_PER_SYNC, rowChunks } from "./limits";

/** A rectangle with what it is to hold again. */
export interface BlockToRestore {
  readonly sheet: Excel.Worksheet;
  readonly block: Block;
  readonly before: CellImage;
  /** true: the action also gave the cells a look. */
  readonly hasLook: boolean;
  /** Looks of ours that the action took away. */
  readonly looks: PartGrid | null;
  /** true: merged cells that the action took apart. */
  readonly isTakenApart: boolean;
}

/**
 * Puts cells back as they were; what is queued last travels with the next sync. In reverse order: two edits of one
 * action may touch the same cell.
 */
export const restoreBlocks = async (
  context: Excel.RequestContext,
  blocks: readonly BlockToRestore[],
): Promise<void> => {
  let pending = 0;
  for (const target of [...blocks].reverse()) {
    if (target.hasLook && isBlank(target.before)) clearLook(target);
    if (target.looks) queueParts(target.sheet, target.block, target.looks);
    for (const chunk of rowChunks(target.block, FORMULA_CELLS_PER_SYNC)) {
      const cells = chunk.rows * chunk.columns;
      if (pending > 0 && pending + cells > FORMULA_CELLS_PER_SYNC) {
        // One sync per chunk is the point: it keeps every request below the size limit.
        // eslint-disable-next-line office-addins/no-context-sync-in-loop
        await context.sync();
        pending = 0;
      }
      queueRows(target, chunk);
      pending += cells;
    }
    if (target.isTakenApart) rangeOf(target).merge();
  }
};

const isBlank = ({ valueTypes }: CellImage): boolean =>
  valueTypes.flat().every((type) => type === "Empty");

/** Cells that were blank before get rid of the look we gave them; used cells only ever got values from us. */
const clearLook = (target: BlockToRestore): void => rangeOf(target).clear("Formats");

const rangeOf = ({ sheet, block }: BlockToRestore): Excel.Range =>
  sheet.getRangeByIndexes(block.row, block.column, block.rows, block.columns);

const queueRows = ({ sheet, block, before }: BlockToRestore, chunk: Block): void => {
  const from = chunk.row - block.row;
  const rows = <T>(grid: readonly (readonly T[])[]): T[][] =>
    grid.slice(from, from + chunk.rows).map((row) => [...row]);
  const range = sheet.getRangeByIndexes(chunk.row, chunk.column, chunk.rows, chunk.columns);
  range.numberFormat = rows(before.numberFormats);
  range.formulas = rows(before.formulas).map((row, rowIndex) =>
    row.map((formula, column) =>
      isTextIn(before, from + rowIndex, column) ? `'${String(formula)}` : formula,
    ),
  );
};

/**
 * A text is put back as text: without the apostrophe Excel would turn "1.234" into a number and "=1+1" into a formula.
 * A formula that yields a text differs from its value.
 */
const isTextIn = (before: CellImage, row: number, column: number): boolean =>
  before.valueTypes[row]?.[column] === "String" &&
  before.numberFormats[row]?.[column] !== "@" &&
  before.values[row]?.[column] === before.formulas[row]?.[column];
