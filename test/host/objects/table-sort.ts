// SPDX-License-Identifier: EUPL-1.2
import { sortRows, type SortKey } from "../behaviour/sort-rows";
import { bodyArea } from "../behaviour/table-shape";
import { invalidArgument, notImplemented } from "../wire/host-error";
import type { TypeOf } from "./targets";

/** A sort field of office.js: key (column from 0), ascending, and by what; colours and icons are not emulated. */
export const sortKeys = (fields: unknown, columns: number): readonly SortKey[] => {
  if (!Array.isArray(fields) || fields.length === 0) throw invalidArgument("sort fields");
  return fields.map((field: unknown) => {
    if (typeof field !== "object" || field === null) throw invalidArgument("sort field");
    const { key, ascending, sortOn } = field as Readonly<Record<string, unknown>>;
    if (typeof key !== "number" || !Number.isInteger(key) || key < 0 || key >= columns) {
      throw invalidArgument("key of a sort field");
    }
    if (sortOn !== undefined && sortOn !== null && sortOn !== "Value") {
      throw notImplemented(`sorting by ${JSON.stringify(sortOn)}`);
    }
    return { column: key, isAscending: ascending !== false };
  });
};

export const TABLE_SORT: TypeOf<"TableSort"> = {
  methods: {
    Apply: ({ book, sheet, table }, args) => {
      const keys = sortKeys(args.raw(0), table.area.columns);
      sortRows({ book, sheet, area: bodyArea(table) }, keys, args.flag(1));
    },
  },
};
