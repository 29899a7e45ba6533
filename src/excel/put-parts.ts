// SPDX-License-Identifier: EUPL-1.2
import type { Block, CellPosition } from "../domain/shared/cell";
import type { PartLook } from "../domain/shared/part-look";
import type { PartName } from "../domain/shared/workbook-edit";
import { FONT_NAME, PART_LOOKS } from "./theme";

export type PartGrid = readonly (readonly (PartName | null)[])[];

interface PartBlock {
  readonly part: PartName;
  readonly block: Block;
}

/** Queues the look of every named part, one set of calls per rectangle of equal cells. */
export const queueParts = (sheet: Excel.Worksheet, at: CellPosition, parts: PartGrid): void => {
  for (const { part, block } of partBlocks(parts)) {
    const range = sheet.getRangeByIndexes(
      at.row + block.row,
      at.column + block.column,
      block.rows,
      block.columns,
    );
    queueLook(range, PART_LOOKS[part]);
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

const queueLook = (range: Excel.Range, look: PartLook): void => {
  const { format } = range;
  format.font.set({
    name: FONT_NAME,
    ...(look.bold === undefined ? {} : { bold: look.bold }),
    ...(look.size === undefined ? {} : { size: look.size }),
    ...(look.color === undefined ? {} : { color: look.color }),
    ...(look.underline ? { underline: "Single" as const } : {}),
  });
  if (look.fill !== undefined) format.fill.color = look.fill;
  format.set(alignmentOf(look));
  if (look.locked !== undefined) format.protection.locked = look.locked;
  queueLine(format, "EdgeTop", look.top);
  queueLine(format, "EdgeBottom", look.bottom);
  for (const edge of BOX) queueLine(format, edge, look.box);
};

const alignmentOf = (look: PartLook): Excel.Interfaces.RangeFormatUpdateData => ({
  ...(look.wrap === undefined ? {} : { wrapText: look.wrap }),
  ...(look.horizontal === undefined ? {} : { horizontalAlignment: look.horizontal }),
  ...(look.indent === undefined ? {} : { indentLevel: look.indent }),
  ...(look.vertical === undefined ? {} : { verticalAlignment: look.vertical }),
});

const BOX = [
  ...(["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const),
  ...(["InsideHorizontal", "InsideVertical"] as const),
];

const queueLine = (
  format: Excel.RangeFormat,
  edge: (typeof BOX)[number],
  color: string | undefined,
): void => {
  if (color === undefined) return;
  const line = format.borders.getItem(edge);
  line.style = "Continuous";
  line.color = color;
};
