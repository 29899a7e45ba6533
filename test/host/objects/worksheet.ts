// SPDX-License-Identifier: EUPL-1.2
import { singleCell } from "../model/area";
import type { SheetData } from "../model/workbook-data";
import { copySheet } from "../behaviour/copy-sheet";
import { guardAlive, guardSheet, guardStructure } from "../behaviour/guards";
import { listen, SHEET_EVENTS } from "../behaviour/listening";
import { usedArea } from "../behaviour/read-range";
import { activateSheet } from "../behaviour/selection";
import { deleteSheet, moveSheet, renameSheet, setVisibility } from "../behaviour/sheets";
import type { Arguments } from "../wire/arguments";
import type { HostObject } from "../wire/host-object";
import type { Scalar } from "../wire/object-type";
import { itemNotFound } from "../wire/host-error";
import { rangeAt, shifted } from "./addressing";
import { asColor, asFlag, asNumber, asText, oneOf } from "./checks";
import {
  hostObject,
  rangeObject,
  sheetObject,
  targetAs,
  type SheetTarget,
  type TypeOf,
} from "./targets";

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

const orNotFound = (object: HostObject | null): HostObject => {
  if (!object) throw itemNotFound();
  return object;
};

/** The next sheet in a direction; only among the visible ones if the argument says so. */
const neighbour = ({ book, sheet }: SheetTarget, args: Arguments, step: number) => {
  const isCounted = (other: SheetData): boolean =>
    other === sheet || !args.flag(0) || other.visibility === "Visible";
  const sheets = book.data.sheets.filter(isCounted);
  const next = sheets[sheets.indexOf(sheet) + step];
  return next ? sheetObject(book, next) : null;
};

const byId = ({ book }: SheetTarget, args: Arguments): HostObject => {
  const sheet = book.findSheet(args.text(0));
  if (!sheet) throw itemNotFound();
  return sheetObject(book, sheet);
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
    AutoFilter: (target) => hostObject("AutoFilter", { ...target, table: null }),
    Charts: (target) => hostObject("ChartCollection", target),
    Comments: (target) => hostObject("CommentCollection", target),
    Names: (target) => hostObject("NamedItemCollection", target),
    Protection: (target) => hostObject("WorksheetProtection", target),
    CustomProperties: (target) => hostObject("WorksheetCustomPropertyCollection", target),
    FreezePanes: (target) => hostObject("WorksheetFreezePanes", target),
    PageLayout: (target) => hostObject("PageLayout", target),
    HorizontalPageBreaks: (target) =>
      hostObject("PageBreakCollection", { ...target, axis: "rows" }),
    VerticalPageBreaks: (target) =>
      hostObject("PageBreakCollection", { ...target, axis: "columns" }),
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
    Copy: (target, args) => {
      const relativeTo = targetAs(args.object(1), "Worksheet")?.sheet ?? null;
      const place = { type: args.optionalText(0) ?? "None", relativeTo };
      return sheetObject(target.book, copySheet(target.book, target.sheet, place));
    },
    GetNext: (target, args) => orNotFound(neighbour(target, args, 1)),
    GetNextOrNullObject: (target, args) => neighbour(target, args, 1),
    GetPrevious: (target, args) => orNotFound(neighbour(target, args, -1)),
    GetPreviousOrNullObject: (target, args) => neighbour(target, args, -1),
    // The names under which office.js reaches a copy or a neighbour again, once it knows its id.
    _GetAnotherWorksheetById: byId,
    _GetSheetById: byId,
    Activate: ({ book, sheet }) => activateSheet(book, sheet),
    Delete: ({ book, sheet }) => deleteSheet(book, sheet),
    // Everything is calculated together; marking all as dirty or not makes no difference here.
    Calculate: ({ book }) => book.calculation.calculateAll(),
    ...listen(SHEET_EVENTS, ({ book, sheet }: SheetTarget) => ({
      events: book.eventTargets,
      id: sheet.id,
    })),
  },
};
