// SPDX-License-Identifier: EUPL-1.2
import { cellCount, containsCell, overlaps } from "../model/area";
import { columnOf, keysOf, rowOf } from "../model/cells";
import { cellKey, type Area, type SheetData } from "../model/workbook-data";

export interface SheetArea {
  readonly sheet: SheetData;
  readonly area: Area;
}

export interface SheetCell {
  readonly sheet: SheetData;
  readonly key: number;
}

/** Areas of up to this many cells are looked up cell by cell. */
const SMALL = 64;

/** The cells that changed in one round of recalculation. */
export class Front {
  readonly #areas = new Map<SheetData, Area[]>();
  readonly #cells = new Map<SheetData, Set<number>>();

  constructor(areas: readonly SheetArea[]) {
    for (const { sheet, area } of areas) {
      if (cellCount(area) > SMALL) entryOf(this.#areas, sheet, () => []).push(area);
      else for (const key of keysOf(area)) this.#add(sheet, key);
    }
  }

  static ofCells(cells: readonly SheetCell[]): Front {
    const front = new Front([]);
    for (const { sheet, key } of cells) front.#add(sheet, key);
    return front;
  }

  holds({ sheet, key }: SheetCell): boolean {
    if (this.#cells.get(sheet)?.has(key) === true) return true;
    const areas = this.#areas.get(sheet);
    if (areas === undefined) return false;
    const [row, column] = [rowOf(key), columnOf(key)];
    return areas.some((area) => containsCell(area, row, column));
  }

  touches(inputs: readonly SheetArea[]): boolean {
    return inputs.some((input) => this.#touchesArea(input) || this.#touchesCells(input));
  }

  #touchesArea({ sheet, area }: SheetArea): boolean {
    return this.#areas.get(sheet)?.some((own) => overlaps(own, area)) === true;
  }

  #touchesCells({ sheet, area }: SheetArea): boolean {
    const cells = this.#cells.get(sheet);
    if (!cells) return false;
    if (cellCount(area) === 1) return cells.has(cellKey(area.row, area.column));
    if (cellCount(area) > SMALL) {
      return [...cells].some((key) => containsCell(area, rowOf(key), columnOf(key)));
    }
    return [...keysOf(area)].some((key) => cells.has(key));
  }

  #add(sheet: SheetData, key: number): void {
    entryOf(this.#cells, sheet, () => new Set()).add(key);
  }
}

const entryOf = <T>(map: Map<SheetData, T>, sheet: SheetData, create: () => T): T => {
  const entry = map.get(sheet) ?? create();
  map.set(sheet, entry);
  return entry;
};
