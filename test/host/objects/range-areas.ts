// SPDX-License-Identifier: EUPL-1.2
import { cellCount } from "../model/area";
import { invalidArgument } from "../wire/host-error";
import { addressOf } from "./range-scalars";
import { hostObject, rangeObject, sheetObject, type TypeOf } from "./targets";

/** Several rectangles of one sheet, such as its merged areas. */
export const RANGE_AREAS: TypeOf<"RangeAreas"> = {
  isTracked: true,
  scalars: {
    Address: {
      get: ({ areas, ...target }) => areas.map((area) => addressOf({ ...target, area })).join(","),
    },
    AreaCount: { get: ({ areas }) => areas.length },
    CellCount: { get: ({ areas }) => areas.reduce((sum, area) => sum + cellCount(area), 0) },
  },
  navigations: {
    Areas: (target) => hostObject("RangeCollection", target),
    Worksheet: ({ book, sheet }) => sheetObject(book, sheet),
  },
};

export const RANGE_COLLECTION: TypeOf<"RangeCollection"> = {
  items: (target) => target.areas.map((area) => rangeObject(target, area)),
  methods: {
    GetCount: ({ areas }) => areas.length,
    GetItemAt: (target, args) => {
      const area = target.areas[args.integer(0)];
      if (!area) throw invalidArgument("index");
      return rangeObject(target, area);
    },
  },
};
