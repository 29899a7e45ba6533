// SPDX-License-Identifier: EUPL-1.2
import { findCell } from "../behaviour/find-cell";
import { specialCells } from "../behaviour/special-cells";
import type { CellRange } from "../model/cell-range";
import type { Arguments } from "../wire/arguments";
import { itemNotFound } from "../wire/host-error";
import type { HostObject } from "../wire/host-object";
import { hostObject, rangeObject, type TypeOf } from "./targets";

const special = (range: CellRange, args: Arguments): HostObject | null => {
  const areas = specialCells(range, {
    cellType: args.text(0),
    valueType: args.optionalText(1) ?? "All",
  });
  return areas.length === 0 ? null : hostObject("RangeAreas", { ...range, areas });
};

const found = (range: CellRange, args: Arguments): HostObject | null => {
  const area = findCell(range, args.text(0), args.options(1));
  return area && rangeObject(range, area);
};

const orNotFound =
  (search: (range: CellRange, args: Arguments) => HostObject | null) =>
  (range: CellRange, args: Arguments): HostObject => {
    const object = search(range, args);
    if (!object) throw itemNotFound();
    return object;
  };

/** Looking for cells by what they hold. */
export const RANGE_SEARCH: TypeOf<"Range">["methods"] = {
  Find: orNotFound(found),
  FindOrNullObject: found,
  GetSpecialCells: orNotFound(special),
  GetSpecialCellsOrNullObject: special,
};
