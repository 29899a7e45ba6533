// SPDX-License-Identifier: EUPL-1.2
import { MAX_COLUMNS, MAX_ROWS, type Area } from "../model/workbook-data";
import { guardAlive, guardSheet, guardWritable } from "../behaviour/guards";
import { invalidArgument } from "../wire/host-error";
import type { HostObject } from "../wire/host-object";
import { rangeArgument } from "./addressing";
import { asText } from "./checks";
import { hostObject, rangeObject, type SheetTarget, type TypeOf } from "./targets";

const property = (target: SheetTarget, key: unknown): HostObject | null => {
  const wanted = String(key).toLowerCase();
  const found = [...target.sheet.customProperties.keys()].find(
    (name) => name.toLowerCase() === wanted,
  );
  return found === undefined
    ? null
    : hostObject("WorksheetCustomProperty", { ...target, key: found });
};

const MAX_KEY = 255;

/** Custom properties of a sheet: the marks by which the add-in knows its own sheets. */
export const WORKSHEET_CUSTOM_PROPERTY_COLLECTION: TypeOf<"WorksheetCustomPropertyCollection"> = {
  items: (target) =>
    [...target.sheet.customProperties.keys()].map((key) =>
      hostObject("WorksheetCustomProperty", { ...target, key }),
    ),
  item: property,
  methods: {
    Add: (target, args) => {
      guardWritable(target.book);
      guardAlive(target);
      const key = args.text(0);
      if (key === "" || key.length > MAX_KEY) throw invalidArgument("key");
      const existing = property(target, key);
      target.sheet.customProperties.set(key, args.text(1));
      return existing ?? hostObject("WorksheetCustomProperty", { ...target, key });
    },
    GetCount: ({ sheet }) => sheet.customProperties.size,
    GetItemOrNullObject: (target, args) => property(target, args.text(0)),
  },
};

export const WORKSHEET_CUSTOM_PROPERTY: TypeOf<"WorksheetCustomProperty"> = {
  identity: ({ key }) => ({ _Id: key }),
  scalars: {
    Key: { get: ({ key }) => key },
    Value: {
      get: ({ sheet, key }) => sheet.customProperties.get(key) ?? "",
      set: ({ book, sheet, key }, value) => {
        guardWritable(book);
        sheet.customProperties.set(key, asText(value));
      },
    },
  },
  methods: {
    Delete: ({ book, sheet, key }) => {
      guardWritable(book);
      sheet.customProperties.delete(key);
    },
  },
};

const freeze = ({ book, sheet }: SheetTarget, rows: number, columns: number): void => {
  guardSheet(book, sheet);
  if (rows < 0 || columns < 0) throw invalidArgument("number of frozen rows or columns");
  sheet.frozen = { rows, columns };
  book.tell({ kind: "structure" });
};

export const WORKSHEET_FREEZE_PANES: TypeOf<"WorksheetFreezePanes"> = {
  methods: {
    FreezeAt: (target, args) => {
      const { area } = rangeArgument(target, args, 0);
      if (area.row !== 0 || area.column !== 0) throw invalidArgument("panes freeze from A1 on");
      freeze(target, area.rows, area.columns);
    },
    FreezeRows: (target, args) => freeze(target, args.optionalInteger(0, 1), 0),
    FreezeColumns: (target, args) => freeze(target, 0, args.optionalInteger(0, 1)),
    Unfreeze: (target) => freeze(target, 0, 0),
    GetLocationOrNullObject: (target) => {
      const { rows, columns } = target.sheet.frozen;
      if (rows === 0 && columns === 0) return null;
      const whole = rangeArea(rows, columns);
      return rangeObject(target, whole);
    },
  },
};

/** Frozen rows alone reach over all columns, frozen columns alone over all rows. */
const rangeArea = (rows: number, columns: number): Area => ({
  row: 0,
  column: 0,
  rows: rows === 0 ? MAX_ROWS : rows,
  columns: columns === 0 ? MAX_COLUMNS : columns,
});
