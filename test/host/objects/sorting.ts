// SPDX-License-Identifier: EUPL-1.2
import { sortRange, type SortAxis } from "../behaviour/sort-range";
import { bodyArea } from "../behaviour/table-shape";
import type { SortKey, TableSortData } from "../model/filters";
import { invalidArgument, notImplemented } from "../wire/host-error";
import { oneOf } from "./checks";
import type { TableTarget, TypeOf } from "./targets";

/** A sort field of office.js: key (column or row from 0), ascending, and by what; colours and icons are not emulated. */
const sortKeys = (fields: unknown, count: number): readonly SortKey[] => {
  if (!Array.isArray(fields) || fields.length === 0) throw invalidArgument("sort fields");
  return fields.map((field: unknown) => {
    if (typeof field !== "object" || field === null) throw invalidArgument("sort field");
    const { key, ascending, sortOn } = field as Readonly<Record<string, unknown>>;
    if (typeof key !== "number" || !Number.isInteger(key) || key < 0 || key >= count) {
      throw invalidArgument("key of a sort field");
    }
    if (sortOn !== undefined && sortOn !== null && sortOn !== "Value") {
      throw notImplemented(`sorting by ${JSON.stringify(sortOn)}`);
    }
    return { column: key, isAscending: ascending !== false };
  });
};

const AXES: Readonly<Record<string, SortAxis>> = { Rows: "rows", Columns: "columns" };

export const RANGE_SORT: TypeOf<"RangeSort"> = {
  methods: {
    Apply: (range, args) => {
      const axis = AXES[oneOf(Object.keys(AXES), args.optionalText(3) ?? "Rows")] ?? "rows";
      const { area } = range;
      const keys = sortKeys(args.raw(0), axis === "rows" ? area.columns : area.rows);
      const below = { ...area, row: area.row + 1, rows: area.rows - 1 };
      const beside = { ...area, column: area.column + 1, columns: area.columns - 1 };
      const withoutHeaders = axis === "rows" ? below : beside;
      const sorted = args.flag(2) ? withoutHeaders : area;
      sortRange({ ...range, area: sorted }, { keys, matchCase: args.flag(1), axis });
    },
  },
};

const sortTable = ({ book, sheet, table }: TableTarget, sort: TableSortData): void =>
  sortRange({ book, sheet, area: bodyArea(table) }, { ...sort, axis: "rows" });

export const TABLE_SORT: TypeOf<"TableSort"> = {
  scalars: {
    Fields: {
      get: ({ table }) =>
        (table.sort?.keys ?? []).map(({ column, isAscending }) => ({
          key: column,
          ascending: isAscending,
          sortOn: "Value",
        })),
    },
    MatchCase: { get: ({ table }) => table.sort?.matchCase ?? false },
    // Strokes or sound, which only Chinese texts can be sorted by.
    Method: { get: () => "PinYin" },
  },
  methods: {
    Apply: (target, args) => {
      const { table } = target;
      const keys = sortKeys(args.raw(0), table.area.columns);
      const sort = { keys, matchCase: args.flag(1) };
      sortTable(target, sort);
      table.sort = sort;
    },
    Clear: ({ table }) => {
      table.sort = null;
    },
    Reapply: (target) => {
      if (target.table.sort) sortTable(target, target.table.sort);
    },
  },
};
