// SPDX-License-Identifier: EUPL-1.2
import { intersection } from "./area";
import type { Area, SheetData } from "./workbook-data";

/**
 * What stands in the way of a change, and no file model here holds: results of a formula that fill several cells
 * ("spill"), an array formula of the old kind ("array"), a PivotTable ("pivot").
 */
export interface Obstacle {
  readonly kind: "spill" | "array" | "pivot";
  readonly sheet: SheetData;
  /** For a spill: the cell with the formula first, the filled cells with it. */
  readonly area: Area;
}

/** The obstacles of one open workbook; tests put them there. */
export class Obstacles {
  #list: readonly Obstacle[] = [];

  add(obstacle: Obstacle): void {
    this.#list = [...this.#list, obstacle];
  }

  remove(obstacle: Obstacle): void {
    this.#list = this.#list.filter((other) => other !== obstacle);
  }

  /** Obstacles of a kind that share cells with the area. */
  within(kind: Obstacle["kind"], sheet: SheetData, area: Area): readonly Obstacle[] {
    return this.#list.filter(
      (item) => item.kind === kind && item.sheet === sheet && intersection(item.area, area),
    );
  }

  /** Puts every obstacle of the sheet where its cells have gone; null takes it away. */
  move(sheet: SheetData, place: (area: Area) => Area | null): void {
    this.#list = this.#list.flatMap((item) => {
      if (item.sheet !== sheet) return [item];
      const area = place(item.area);
      return area ? [{ ...item, area }] : [];
    });
  }
}
