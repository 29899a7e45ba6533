// SPDX-License-Identifier: EUPL-1.2
import type { CellRange } from "../model/cell-range";
import type { Area } from "../model/workbook-data";
import { readGrid } from "../behaviour/read-range";
import {
  bodyArea,
  columnNameAt,
  headerArea,
  renameColumn,
  totalArea,
} from "../behaviour/table-shape";
import { addColumn, addRows, deleteColumn, deleteRow } from "../behaviour/table-growth";
import { writeContents } from "../behaviour/write-range";
import type { Arguments } from "../wire/arguments";
import { invalidArgument, itemNotFound } from "../wire/host-error";
import type { HostObject } from "../wire/host-object";
import { asText } from "./checks";
import {
  hostObject,
  rangeObject,
  type TableColumnTarget,
  type TableRowTarget,
  type TableTarget,
  type TypeOf,
} from "./targets";

const optionalIndex = (args: Arguments): number | null =>
  args.raw(0) === null ? null : args.integer(0);

const columnAt = (target: TableTarget, index: number): HostObject | null =>
  index >= 0 && index < target.table.area.columns
    ? hostObject("TableColumn", { ...target, index })
    : null;

/** By name, ignoring case, or by id: the place of the column from 1, as long as none comes or goes. */
const findColumn = (target: TableTarget, key: unknown): HostObject | null => {
  if (typeof key === "number") return columnAt(target, key - 1);
  const wanted = String(key).toLowerCase();
  const index = Array.from({ length: target.table.area.columns }, (_, column) =>
    columnNameAt(target, column).toLowerCase(),
  ).indexOf(wanted);
  return columnAt(target, index);
};

export const TABLE_COLUMN_COLLECTION: TypeOf<"TableColumnCollection"> = {
  scalars: { Count: { get: ({ table }) => table.area.columns } },
  items: (target) =>
    Array.from({ length: target.table.area.columns }, (_, index) =>
      hostObject("TableColumn", { ...target, index }),
    ),
  item: findColumn,
  methods: {
    Add: (target, args) => {
      const wanted = {
        index: optionalIndex(args),
        values: args.raw(1),
        name: args.optionalText(2),
      };
      return hostObject("TableColumn", {
        ...target,
        index: addColumn(target.book, target, wanted),
      });
    },
    GetCount: ({ table }) => table.area.columns,
    GetItemAt: (target, args) => {
      const column = columnAt(target, args.integer(0));
      if (!column) throw invalidArgument("index");
      return column;
    },
    GetItemOrNullObject: (target, args) => findColumn(target, args.raw(0)),
  },
};

const columnOf = ({ table, index }: TableColumnTarget, area: Area = table.area): Area => ({
  ...area,
  column: area.column + index,
  columns: 1,
});

const cellsOf = (target: TableColumnTarget): CellRange => ({
  book: target.book,
  sheet: target.sheet,
  area: columnOf(target),
});

const part = (target: TableColumnTarget, area: Area | null): HostObject => {
  if (!area) throw itemNotFound();
  return rangeObject(target, columnOf(target, area));
};

export const TABLE_COLUMN: TypeOf<"TableColumn"> = {
  identity: ({ index }) => ({ Id: index + 1 }),
  scalars: {
    Id: { get: ({ index }) => index + 1 },
    Index: { get: ({ index }) => index },
    Name: {
      get: (target) => columnNameAt(target, target.index),
      set: (target, value) =>
        renameColumn(target.book, target, { index: target.index, name: asText(value) }),
    },
    Values: {
      get: (target) => readGrid(cellsOf(target), ({ value }) => value),
      set: (target, value) => writeContents(cellsOf(target), value),
    },
  },
  navigations: { Filter: (target) => hostObject("Filter", target) },
  methods: {
    Delete: (target) => deleteColumn(target.book, target, target.index),
    GetRange: (target) => rangeObject(target, columnOf(target)),
    GetDataBodyRange: (target) => part(target, bodyArea(target.table)),
    GetHeaderRowRange: (target) => part(target, headerArea(target.table)),
    GetTotalRowRange: (target) => part(target, totalArea(target.table)),
  },
};

const rowAt = (target: TableTarget, index: number): HostObject => {
  if (index < 0 || index >= bodyArea(target.table).rows) throw invalidArgument("index");
  return hostObject("TableRow", { ...target, index });
};

export const TABLE_ROW_COLLECTION: TypeOf<"TableRowCollection"> = {
  scalars: { Count: { get: ({ table }) => bodyArea(table).rows } },
  items: (target) =>
    Array.from({ length: bodyArea(target.table).rows }, (_, index) => rowAt(target, index)),
  methods: {
    Add: (target, args) => {
      const wanted = { index: optionalIndex(args), values: args.raw(1) };
      return hostObject("TableRow", { ...target, index: addRows(target.book, target, wanted) });
    },
    GetCount: ({ table }) => bodyArea(table).rows,
    GetItemAt: (target, args) => rowAt(target, args.integer(0)),
  },
};

const rowOf = ({ book, sheet, table, index }: TableRowTarget): CellRange => {
  const body = bodyArea(table);
  return { book, sheet, area: { ...body, row: body.row + index, rows: 1 } };
};

export const TABLE_ROW: TypeOf<"TableRow"> = {
  scalars: {
    Index: { get: ({ index }) => index },
    Values: {
      get: (target) => readGrid(rowOf(target), ({ value }) => value),
      set: (target, value) => writeContents(rowOf(target), value),
    },
  },
  methods: {
    Delete: (target) => deleteRow(target.book, target, target.index),
    GetRange: (target) => rangeObject(target, rowOf(target).area),
  },
};
