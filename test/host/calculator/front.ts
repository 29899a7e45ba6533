// SPDX-License-Identifier: EUPL-1.2
import { cellCount, containsCell, intersection, singleCell } from "../model/area";
import { columnOf, keysOf, rowOf } from "../model/cells";
import type { Area, SheetData } from "../model/workbook-data";

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
  readonly #areas: readonly SheetArea[];
  readonly #cells = new Map<SheetData, Set<number>>();

  constructor(areas: readonly SheetArea[]) {
    this.#areas = areas.filter(({ area }) => cellCount(area) > SMALL);
    for (const { sheet, area } of areas) {
      if (cellCount(area) <= SMALL) for (const key of keysOf(area)) this.#cellsOf(sheet).add(key);
    }
  }

  static ofCells(cells: readonly SheetCell[]): Front {
    return new Front(
      cells.map(({ sheet, key }) => ({ sheet, area: singleCell(rowOf(key), columnOf(key)) })),
    );
  }

  holds({ sheet, key }: SheetCell): boolean {
    return (
      this.#cells.get(sheet)?.has(key) === true ||
      this.#areas.some(
        (item) => item.sheet === sheet && containsCell(item.area, rowOf(key), columnOf(key)),
      )
    );
  }

  touches(inputs: readonly SheetArea[]): boolean {
    return inputs.some((input) => this.#touchesArea(input) || this.#touchesCells(input));
  }

  #touchesArea({ sheet, area }: SheetArea): boolean {
    return this.#areas.some(
      (item) => item.sheet === sheet && intersection(item.area, area) !== null,
    );
  }

  #touchesCells({ sheet, area }: SheetArea): boolean {
    const cells = this.#cells.get(sheet);
    if (!cells) return false;
    if (cellCount(area) > SMALL) {
      return [...cells].some((key) => containsCell(area, rowOf(key), columnOf(key)));
    }
    return [...keysOf(area)].some((key) => cells.has(key));
  }

  #cellsOf(sheet: SheetData): Set<number> {
    const cells = this.#cells.get(sheet) ?? new Set();
    this.#cells.set(sheet, cells);
    return cells;
  }
}
