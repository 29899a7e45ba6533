// SPDX-License-Identifier: EUPL-1.2
import { around, singleCell } from "../model/area";
import { columnOf, rowOf } from "../model/cells";
import { USER, type Book } from "../model/book";
import type { Area, CellData, SheetData } from "../model/workbook-data";

type Cells = ReadonlyMap<number, CellData>;
type Snapshot = ReadonlyMap<SheetData, Cells>;

/**
 * Takes back contents and formats of cells batch by batch, as Ctrl+Z does where Excel records an add-in's writes. A
 * sheet that comes or goes empties the stack.
 */
export class UndoStack {
  #records: Snapshot[] = [];

  constructor(private readonly book: Book) {}

  /** Keeps the cells as they are before a batch. */
  record(): void {
    this.book.calculation.settle();
    this.#forgetOtherSheets();
    this.#records.push(
      new Map(this.book.data.sheets.map((sheet) => [sheet, new Map(sheet.cells)])),
    );
  }

  /** Goes back to before the last batch that changed a cell. */
  takeBack(): void {
    this.#forgetOtherSheets();
    for (let record = this.#records.pop(); record; record = this.#records.pop()) {
      const changes = [...record].map(([sheet, cells]) => ({
        sheet,
        cells,
        keys: changed(sheet, cells),
      }));
      const isReading = changes.every(({ keys }) => keys.length === 0);
      if (isReading) continue;
      for (const { sheet, cells, keys } of changes) this.#restore(sheet, cells, keys);
      return;
    }
  }

  #forgetOtherSheets(): void {
    const { sheets } = this.book.data;
    const last = this.#records.at(-1);
    const isSame = last?.size === sheets.length && sheets.every((sheet) => last.has(sheet));
    if (!isSame) this.#records = [];
  }

  #restore(sheet: SheetData, cells: Cells, keys: readonly number[]): void {
    const area = areaOf(keys);
    if (!area || !this.book.data.sheets.includes(sheet)) return;
    sheet.cells = new Map(cells);
    this.book.tell({ kind: "content", sheet, area, author: USER, detail: null, formulas: [] });
  }
}

/** Cells are never changed in place: another object is another content or look. */
const changed = ({ cells }: SheetData, before: Cells): readonly number[] =>
  [...new Set([...cells.keys(), ...before.keys()])].filter(
    (key) => cells.get(key) !== before.get(key),
  );

const areaOf = (keys: readonly number[]): Area | null =>
  keys
    .map((key) => singleCell(rowOf(key), columnOf(key)))
    .reduce<Area | null>((union, cell) => (union ? around(union, cell) : cell), null);
