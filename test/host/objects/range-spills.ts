// SPDX-License-Identifier: EUPL-1.2
import { containsArea, singleCell } from "../model/area";
import type { CellRange } from "../model/cell-range";
import type { Obstacle } from "../model/obstacles";
import { HostError } from "../wire/host-error";
import type { HostObject } from "../wire/host-object";
import type { Scalar } from "../wire/object-type";
import { rangeObject, type TypeOf } from "./targets";

const firstCell = ({ area }: CellRange) => singleCell(area.row, area.column);

/** The spill that fills the first cell of the range; Excel asks no other cell of it. */
const spillAt = (range: CellRange): Obstacle | null =>
  range.book.obstacles.within("spill", range.sheet, firstCell(range))[0] ?? null;

const parent = (range: CellRange): HostObject | null => {
  const spill = spillAt(range);
  return spill && rangeObject(range, singleCell(spill.area.row, spill.area.column));
};

/** Only the cell with the formula spills to anywhere. */
const spillingTo = (range: CellRange): HostObject | null => {
  const area = spillAt(range)?.area;
  const isAnchor = area?.row === range.area.row && area.column === range.area.column;
  return area && isAnchor ? rangeObject(range, area) : null;
};

const orNoSpill = (object: HostObject | null): HostObject => {
  if (!object) throw new HostError("ItemNotFound", "The cell is not part of a spill.");
  return object;
};

export const RANGE_SPILLS: TypeOf<"Range">["methods"] = {
  GetSpillParent: (range) => orNoSpill(parent(range)),
  GetSpillParentOrNullObject: parent,
  GetSpillingToRange: (range) => orNoSpill(spillingTo(range)),
  GetSpillingToRangeOrNullObject: spillingTo,
};

/** true, false, or null when only some of the cells belong to a spill. */
export const HAS_SPILL: Scalar<CellRange> = {
  get: ({ book, sheet, area }) => {
    const spills = book.obstacles.within("spill", sheet, area);
    if (spills.length === 0) return false;
    return spills.some((spill) => containsArea(spill.area, area)) ? true : null;
  },
};
