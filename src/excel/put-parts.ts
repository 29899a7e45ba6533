// SPDX-License-Identifier: EUPL-1.2
import type { Block, CellPosition } from "../domain/shared/cell";
import type { PartName } from "../domain/shared/workbook-edit";
import { PART_LOOKS } from "./theme";

export type PartGrid = readonly (readonly (PartName | null)[])[];

/**
 * The rows of a block that begin with a stub of ours, run by run. Nothing of anybody else stands in them, also where the
 * sheet is not ours, so that their height follows their texts.
 */
export const stubRows = (
  parts: PartGrid,
): readonly { readonly first: number; readonly count: number }[] => {
  const runs: { first: number; count: number }[] = [];
  parts.forEach((row, index) => {
    if (!row.includes("stub")) return;
    const last = runs.at(-1);
    if (last && last.first + last.count === index) last.count += 1;
    else runs.push({ first: index, count: 1 });
  });
  return runs;
};

interface PartBlock {
  readonly part: PartName;
  readonly block: Block;
}

/** Queues the cell style of every named part, one call per rectangle of equal cells. The styles are there by then. */
export const queueParts = (sheet: Excel.Worksheet, at: CellPosition, parts: PartGrid): void => {
  for (const { part, block } of partBlocks(parts)) {
    const range = sheet.getRangeByIndexes(
      at.row + block.row,
      at.column + block.column,
      block.rows,
      block.columns,
    );
    range.style = PART_LOOKS[part].style;
  }
};

/**
 * Cuts a grid of part names into rectangles of one part each: equal neighbours in a row, then equal runs below each
 * other. Excel is slow per call, not per cell.
 */
export const partBlocks = (parts: PartGrid): readonly PartBlock[] => {
  const open = new Map<
    string,
    { part: PartName; block: { -readonly [K in keyof Block]: Block[K] } }
  >();
  const closed: PartBlock[] = [];
  parts.forEach((row, rowIndex) => {
    const runs = runsOf(row);
    const seen = new Set(runs.map(runKey));
    for (const [key, item] of open) {
      if (seen.has(key)) continue;
      closed.push(item);
      open.delete(key);
    }
    for (const run of runs) {
      const above = open.get(runKey(run));
      if (above) above.block.rows += 1;
      else {
        open.set(runKey(run), {
          part: run.part,
          block: { row: rowIndex, column: run.column, rows: 1, columns: run.columns },
        });
      }
    }
  });
  return [...closed, ...open.values()];
};

interface Run {
  readonly part: PartName;
  readonly column: number;
  readonly columns: number;
}

const runKey = ({ part, column, columns }: Run): string => `${part}:${column}:${columns}`;

const runsOf = (row: readonly (PartName | null)[]): readonly Run[] => {
  const runs: { part: PartName; column: number; columns: number }[] = [];
  row.forEach((part, column) => {
    if (part === null) return;
    const last = runs.at(-1);
    if (last && last.part === part && last.column + last.columns === column) last.columns += 1;
    else runs.push({ part, column, columns: 1 });
  });
  return runs;
};
