// SPDX-License-Identifier: EUPL-1.2
import type { Block } from "../domain/shared/cell";

/**
 * Cells per sync. Excel on the web takes 5 MB per request and answer; a value takes about 12 bytes, a formula about 90,
 * and small chunks keep Excel responsive and the cancel button alive.
 */
export const VALUE_CELLS_PER_SYNC = 20_000;
export const FORMULA_CELLS_PER_SYNC = 5_000;

/** More cells than this in one range and Excel answers null instead of values. */
export const MAX_CELLS_PER_RANGE = 5_000_000;

/** Cuts a rectangle into blocks of whole rows with at most `cells` cells each (at least one row). */
export const rowChunks = (block: Block, cells: number): readonly Block[] => {
  const rowsPerChunk = Math.max(1, Math.floor(cells / block.columns));
  const chunks: Block[] = [];
  for (let offset = 0; offset < block.rows; offset += rowsPerChunk) {
    chunks.push({
      ...block,
      row: block.row + offset,
      rows: Math.min(rowsPerChunk, block.rows - offset),
    });
  }
  return chunks;
};
