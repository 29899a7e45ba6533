// SPDX-License-Identifier: EUPL-1.2
import { singleCell } from "../model/area";
import type { SheetData } from "../model/workbook-data";
import { guardAlive, guardSheet, guardStructure } from "../behaviour/guards";
import { listen } from "../behaviour/listening";
import { usedArea } from "../behaviour/read-range";
import { activateSheet } from "../behaviour/selection";
import { deleteSheet, moveSheet, renameSheet, setVisibility } from "../behaviour/sheets";
import type { Arguments } from "../wire/arguments";
import type { HostObject } from "../wire/host-object";
import type { Scalar } from "../wire/object-type";
import { rangeAt, shifted } from "./addressing";
import { asColor, asFlag, asNumber, asText, oneOf } from "./checks";
import { hostObject, rangeObject, type SheetTarget, type TypeOf } from "./targets";

const VISIBILITIES: readonly SheetData["visibility"][] = ["Visible", "Hidden", "VeryHidden"];

const usedRange = (target: SheetTarget, args: Arguments): HostObject | null => {
  guardAlive(target);
  const area = usedArea(target.sheet, args.flag(0));
  return area && rangeObject(target, area);
};

const rangeOf = (target: SheetTarget, args: Arguments): HostObject => {
  guardAlive(target);
  const { sheet, area } = rangeAt(target, args.optionalText(0));
  return rangeObject({ book: target.book, sheet }, area);
};

const SHOW_GRIDLINES: Scalar<SheetTarget> = {
  get: ({ sheet }) => sheet.showGridlines,
  set: ({ book, sheet }, value) => {
    guardSheet(book, sheet);
    sheet.showGridlines = asFlag(value);
    book.tell({ kind: "structure" });
  },
};

export const WORKSHEET: TypeOf<"Worksheet"> = {
  identity: ({ sheet }) => ({ Id: sheet.id }),
  scalars: {
    Id: { get: ({ sheet }) => sheet.id },
    Name: {
      get: ({ sheet }) => sheet.name,
      set: ({ book, sheet }, value) => renameSheet(book, sheet, asText(value)),
    },
    Position: {
      get: ({ book, sheet }) => book.data.sheets.indexOf(sheet),
      set: ({ book, sheet }, value) => moveSheet(book, sheet, asNumber(value)),
    },
    Visibility: {
      get: ({ sheet }) => sheet.visibility,
      set: ({ book, sheet }, value) => setVisibility(book, sheet, oneOf(VISIBILITIES, value)),
    },
    TabColor: {
      get: ({ sheet }) => sheet.tabColor,
      set: ({ book, sheet }, value) => {
        guardStructure(book);
        sheet.tabColor = value === "" ? "" : asColor(value);
      },
    },
    ShowGridlines: SHOW_GRIDLINES,
    // The name under which office.js sends an assignment to showGridlines.
    Gridlines: { ...SHOW_GRIDLINES, isExplicit: true },
  },
  navigations: {
    Tables: (target) => hostObject("TableCollection", target),
    Names: (target) => hostObject("NamedItemCollection", target),
    Protection: (target) => hostObject("WorksheetProtection", target),
    CustomProperties: (target) => hostObject("WorksheetCustomPropertyCollection", target),
    FreezePanes: (target) => hostObject("WorksheetFreezePanes", target),
    PageLayout: (target) => hostObject("PageLayout", target),
  },
  methods: {
    GetRange: rangeOf,
    GetCell: (target, args) => {
      guardAlive(target);
      return shifted(target, singleCell(args.integer(0), args.integer(1)));
    },
    GetRangeByIndexes: (target, args) => {
      guardAlive(target);
      return shifted(target, {
        row: args.integer(0),
        column: args.integer(1),
        rows: args.integer(2),
        columns: args.integer(3),
      });
    },
    GetUsedRange: (target, args) =>
      usedRange(target, args) ?? rangeObject(target, singleCell(0, 0)),
    GetUsedRangeOrNullObject: usedRange,
    Activate: ({ book, sheet }) => activateSheet(book, sheet),
    Delete: ({ book, sheet }) => deleteSheet(book, sheet),
    // Everything is calculated together; marking all as dirty or not makes no difference here.
    Calculate: ({ book }) => book.calculation.calculateAll(),
    ...listen(({ book, sheet }: SheetTarget) => ({ events: book.eventTargets, id: sheet.id })),
  },
};
