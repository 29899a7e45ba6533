// SPDX-License-Identifier: EUPL-1.2
import { deleteCells, insertCells } from "../behaviour/shift-cells";
import type { CellRange } from "../model/cell-range";
import { shiftedArea, type Shift } from "../model/shift";
import type { SheetData } from "../model/workbook-data";
import type { HostObject } from "../wire/host-object";
import type { ReferenceTable } from "../wire/references";
import { rangeObject, targetAs, type AreasTarget, type SheetTarget, type TypeOf } from "./targets";

/** Inserting and deleting of cells. */
export const RANGE_SHIFTS: TypeOf<"Range">["methods"] = {
  Insert: (range, args) => {
    // The range that was asked for moves on with its cells; the new ones have its place.
    const { area } = range;
    insertCells({ ...range }, args.text(0));
    return rangeObject(range, area);
  },
  Delete: (range, args) => deleteCells({ ...range }, args.text(0)),
};

type Movable<T> = { -readonly [K in keyof T]: T[K] };

/** Ranges the page holds go with their cells; one whose cells are all gone is no longer valid. */
export const moveHeldRanges = (
  references: ReferenceTable,
  sheet: SheetData,
  shift: Shift,
): void => {
  for (const { id, object } of references.entries()) {
    if ((object.target as SheetTarget).sheet !== sheet) continue;
    if (!isMoved(object, shift)) references.release(id);
  }
};

/** Changes the object in place, as its format and its other parts hold the same target. */
const isMoved = (object: HostObject, shift: Shift): boolean => {
  const range: Movable<CellRange> | null = targetAs(object, "Range");
  if (range) {
    const area = shiftedArea(shift, range.area);
    if (area) range.area = area;
    return area !== null;
  }
  const several: Movable<AreasTarget> | null = targetAs(object, "RangeAreas");
  if (several) several.areas = several.areas.flatMap((area) => shiftedArea(shift, area) ?? []);
  return several === null || several.areas.length > 0;
};
