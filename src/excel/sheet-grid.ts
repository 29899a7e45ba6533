// SPDX-License-Identifier: EUPL-1.2
import type { Block } from "../domain/shared/cell";
import type { CellValue, SheetSnapshot, ValueType } from "../domain/shared/sheet-snapshot";
import { Refusal } from "./batch";

/** Some rows of a sheet that are read in one go. */
export interface SheetChunk {
  readonly sheet: Excel.Worksheet;
  readonly grid: SheetGrid;
  /** Whole rows of the used range, from 0. */
  readonly block: Block;
  readonly cells: number;
}

interface QueuedChunk {
  readonly range: Excel.Range;
  readonly rows: OfficeExtension.ClientResult<Excel.RowProperties[]>;
  readonly block: Block;
}

/** Queues the reading of a chunk; its values are there after the next sync. */
export const queueChunk = ({ sheet, grid, block }: SheetChunk): void => {
  const range = sheet.getRangeByIndexes(block.row, block.column, block.rows, block.columns);
  range.load({ values: true, formulas: true, valueTypes: true, numberFormat: true });
  grid.add({ range, rows: range.getRowProperties({ rowHidden: true }), block });
};

type Grids = Pick<
  SheetSnapshot,
  "values" | "formulas" | "valueTypes" | "numberFormats" | "hiddenRows" | "hiddenColumns"
>;

/** Collects the chunks of one sheet and pads them to a grid that starts at A1. */
export class SheetGrid {
  readonly #chunks: QueuedChunk[] = [];
  readonly #columns: OfficeExtension.ClientResult<Excel.ColumnProperties[]> | null;

  /** `used` is the loaded used range; null for an empty sheet. */
  constructor(used: Excel.Range | null) {
    this.#columns = used?.getColumnProperties({ columnHidden: true }) ?? null;
  }

  add(chunk: QueuedChunk): void {
    this.#chunks.push(chunk);
  }

  /** To be called after the sync that fetched the last chunk. */
  collect(): Grids {
    const first = this.#chunks[0]?.block;
    const pad = <T>(pick: (range: Excel.Range) => T[][], blank: T): T[][] =>
      first ? this.#padded(first, pick, blank) : [];
    return {
      values: pad<CellValue>((range) => range.values as CellValue[][], ""),
      formulas: pad<CellValue>((range) => range.formulas as CellValue[][], ""),
      valueTypes: pad<ValueType>((range) => range.valueTypes as unknown as ValueType[][], "Empty"),
      numberFormats: pad<string>((range) => range.numberFormat as string[][], "General"),
      hiddenRows: this.#chunks.flatMap(({ rows, block }) =>
        rows.value.flatMap((row, index) => (row.rowHidden ? [block.row + index] : [])),
      ),
      hiddenColumns: (this.#columns?.value ?? []).flatMap((column, index) =>
        column.columnHidden && first ? [first.column + index] : [],
      ),
    };
  }

  #padded<T>(first: Block, pick: (range: Excel.Range) => T[][], blank: T): T[][] {
    const width = first.column + first.columns;
    const above = Array.from({ length: first.row }, () =>
      Array.from({ length: width }, () => blank),
    );
    const left = Array.from({ length: first.column }, () => blank);
    const rows = this.#chunks.flatMap(({ range }) => {
      const grid = pick(range) as T[][] | null;
      // Excel answers null instead of values when a range is too large for it (office-js 4792).
      if (grid === null) throw new Refusal({ type: "TooLarge" });
      return grid.map((row) => [...left, ...row]);
    });
    return [...above, ...rows];
  }
}
