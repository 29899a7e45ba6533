// SPDX-License-Identifier: EUPL-1.2
import type { TableEntry } from "../model/book";
import {
  listen,
  TABLE_COLLECTION_EVENTS,
  TABLE_EVENTS,
  WHOLE_WORKBOOK,
} from "../behaviour/listening";
import { clearFilters, reapplyFilters, tableFilter } from "../behaviour/filters";
import { guardSheet } from "../behaviour/guards";
import {
  bodyArea,
  dissolveTable,
  headerArea,
  resizeTable,
  totalArea,
} from "../behaviour/table-shape";
import { showTotals } from "../behaviour/table-growth";
import { addTable, removeTable, renameTable } from "../behaviour/tables";
import type { Area } from "../model/workbook-data";
import { invalidArgument, itemNotFound } from "../wire/host-error";
import type { HostObject } from "../wire/host-object";
import type { Scalar } from "../wire/object-type";
import { rangeArgument } from "./addressing";
import { asFlag, asText } from "./checks";
import {
  hostObject,
  rangeObject,
  sheetObject,
  type ScopeTarget,
  type TableTarget,
  type TypeOf,
} from "./targets";

const entries = ({ book, sheet }: ScopeTarget): readonly TableEntry[] =>
  book.tables().filter((entry) => sheet === null || entry.sheet === sheet);

const tableObject = ({ book }: ScopeTarget, entry: TableEntry): HostObject =>
  hostObject("Table", { book, ...entry });

const find = (scope: ScopeTarget, key: unknown): HostObject | null => {
  const entry = scope.book.findTable(key);
  if (!entry || (scope.sheet && entry.sheet !== scope.sheet)) return null;
  return tableObject(scope, entry);
};

export const TABLE_COLLECTION: TypeOf<"TableCollection"> = {
  scalars: { Count: { get: (scope) => entries(scope).length } },
  items: (scope) => entries(scope).map((entry) => tableObject(scope, entry)),
  item: find,
  methods: {
    Add: (scope, args) => {
      const origin = { book: scope.book, sheet: scope.sheet ?? scope.book.activeSheet };
      return tableObject(scope, addTable(rangeArgument(origin, args, 0), args.flag(1)));
    },
    GetCount: (scope) => entries(scope).length,
    GetItemAt: (scope, args) => {
      const entry = entries(scope)[args.integer(0)];
      if (!entry) throw invalidArgument("index");
      return tableObject(scope, entry);
    },
    GetItemOrNullObject: (scope, args) => find(scope, args.text(0)),
    ...listen(TABLE_COLLECTION_EVENTS, ({ book, sheet }: ScopeTarget) => ({
      events: book.eventTargets,
      id: sheet?.id ?? WHOLE_WORKBOOK,
    })),
  },
};

type Flag = "showBandedRows" | "showFilterButton";

const flag = (key: Flag): Scalar<TableTarget> => ({
  get: ({ table }) => table[key],
  set: ({ book, sheet, table }, value) => {
    guardSheet(book, sheet);
    table[key] = asFlag(value);
  },
});

const STYLE = /^(TableStyle(Light|Medium|Dark)\d{1,2})?$/;

const part = (target: TableTarget, area: Area | null): HostObject => {
  if (!area) throw itemNotFound();
  return rangeObject(target, area);
};

export const TABLE: TypeOf<"Table"> = {
  identity: ({ table }) => ({ Id: table.id }),
  scalars: {
    Id: { get: ({ table }) => table.id },
    Name: {
      get: ({ table }) => table.name,
      set: ({ book, ...entry }, value) => renameTable(book, entry, asText(value)),
    },
    ShowHeaders: { get: ({ table }) => table.showHeaders },
    ShowTotals: {
      get: ({ table }) => table.showTotals,
      set: ({ book, ...entry }, value) => showTotals(book, entry, asFlag(value)),
    },
    Style: {
      get: ({ table }) => table.style,
      set: ({ book, sheet, table }, value) => {
        guardSheet(book, sheet);
        const style = asText(value);
        if (!STYLE.test(style)) throw invalidArgument(`table style ${style}`);
        table.style = style;
      },
    },
    ShowBandedRows: flag("showBandedRows"),
    ShowFilterButton: flag("showFilterButton"),
  },
  navigations: {
    Worksheet: ({ book, sheet }) => sheetObject(book, sheet),
    Columns: (target) => hostObject("TableColumnCollection", target),
    Rows: (target) => hostObject("TableRowCollection", target),
    Sort: (target) => hostObject("TableSort", target),
    AutoFilter: (target) => hostObject("AutoFilter", target),
  },
  methods: {
    GetRange: (target) => rangeObject(target, target.table.area),
    GetHeaderRowRange: (target) => part(target, headerArea(target.table)),
    GetDataBodyRange: (target) => rangeObject(target, bodyArea(target.table)),
    GetTotalRowRange: (target) => part(target, totalArea(target.table)),
    Resize: ({ book, ...entry }, args) =>
      resizeTable(book, entry, rangeArgument({ book, sheet: entry.sheet }, args, 0)),
    ClearFilters: ({ book, ...entry }) => clearFilters(tableFilter(book, entry)),
    ReapplyFilters: ({ book, ...entry }) => reapplyFilters(tableFilter(book, entry)),
    ConvertToRange: ({ book, ...entry }) => {
      dissolveTable(book, entry);
      return rangeObject({ book, sheet: entry.sheet }, entry.table.area);
    },
    Delete: ({ book, ...entry }) => removeTable(book, entry),
    ...listen(TABLE_EVENTS, ({ book, table }: TableTarget) => ({
      events: book.eventTargets,
      id: table.id,
    })),
  },
};
