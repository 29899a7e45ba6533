// SPDX-License-Identifier: EUPL-1.2
import { addFormat } from "./behaviour/conditional-formats";
import { setValidation } from "./behaviour/data-validation";
import { mergeRange } from "./behaviour/merged-cells";
import { deleteSheet, moveSheet, renameSheet } from "./behaviour/sheets";
import { usedArea } from "./behaviour/read-range";
import type { ExcelHost } from "./boot/excel-host";
import { formatArea, parseArea } from "./model/address";
import { around, overlaps, singleCell } from "./model/area";
import { cellAt, columnOf, keysOf, putCell, rowOf } from "./model/cells";
import type { CellRange } from "./model/cell-range";
import { cellKey, MAX_ROWS, type Area, type CellData } from "./model/workbook-data";

/** A requirement matrix below the floor of the add-in (X43): `openHost(data, { requirementSets: OLD_EXCEL })`. */
export const OLD_EXCEL: Readonly<Record<string, string>> = {
  ExcelApi: "1.12",
  SharedRuntime: "1.1",
};

/** The call by which sheets of another file come in. */
export const INSERT = "Workbook.insertWorksheetsFromBase64";

type Begin = (range: CellRange, host: ExcelHost) => void;

const putValue = ({ sheet, area }: CellRange, cell: Partial<CellData>): void =>
  putCell(sheet, cellKey(area.row, area.column), {
    ...cellAt(sheet, area.row, area.column),
    ...cell,
  });

const eachRow = ({ area }: CellRange): readonly number[] =>
  Array.from({ length: area.rows }, (_, offset) => area.row + offset);

const hideRows = (range: CellRange): void => {
  for (const row of eachRow(range)) range.sheet.rows.set(row, { height: null, hidden: true });
};

const hideColumns = ({ sheet, area }: CellRange): void => {
  for (let column = area.column; column < area.column + area.columns; column += 1) {
    sheet.columns.set(column, { width: null, hidden: true });
  }
};

const lookOf = (range: CellRange, look: Partial<CellData["format"]>): void => {
  for (const key of keysOf(range.area)) {
    const cell = cellAt(range.sheet, rowOf(key), columnOf(key));
    putCell(range.sheet, key, { ...cell, format: { ...cell.format, ...look } });
  }
};

const protect = ({ sheet }: CellRange, options: Readonly<Record<string, string>> = {}): void => {
  sheet.protection = { options: { sheet: "1", ...options } };
};

/** A filter of a kind the host only keeps; the row above the range are its headers. */
const filter = ({ sheet, area }: CellRange): void => {
  const columns = [{ column: 0, criteria: { kind: "Other", type: "colorFilter" } }] as const;
  const table = sheet.tables.find((candidate) => overlaps(candidate.area, area));
  if (table) table.filters = columns;
  else {
    const row = Math.max(0, area.row - 1);
    sheet.autoFilter = { area: around({ ...area, row }, area), columns };
  }
};

const obstacle =
  (kind: "spill" | "pivot"): Begin =>
  ({ book, sheet, area }) =>
    book.obstacles.add({ kind, sheet, area });

/**
 * How each situation of the interaction spec (X01-X52) begins, as far as it is something Excel does. What stands in the
 * workbook already when a program finds it is done to the data; what happens later waits for the batch it happens at.
 */
const BEGIN = {
  /** The user is editing a cell; ends with `host.switches.endCellEdit()`. */
  X01: (_range, host) => host.switches.beginCellEdit(),
  /** The sheet is protected without a password. */
  X02: (range) => protect(range),
  /** The sheet is protected with a password; the cells of the range are unlocked. */
  X03: (range) => {
    lookOf(range, { locked: false });
    protect(range, { hashValue: "unknown" });
  },
  /** The structure of the workbook is protected. */
  X04: ({ book }) => void (book.data.isStructureProtected = true),
  /** A filter hides the rows of the range. */
  X05: (range) => {
    hideRows(range);
    filter(range);
  },
  /** The columns of the range are hidden. */
  X06: hideColumns,
  /** The cells of the range are merged. */
  X07: (range) => mergeRange(range, false),
  /** The first cell of the range holds a formula with an error. */
  X12: (range) => putValue(range, { value: "#DIV/0!", type: "Error", formula: "=1/0" }),
  /** The results of the formula in the first cell fill the range. */
  X13: obstacle("spill"),
  /** Formulas are calculated only on demand. */
  X14: ({ book }) => void (book.calculationMode = "Manual"),
  /** Circular references are allowed and calculated repeatedly. */
  X15: ({ book }) => void (book.iterativeCalculation.enabled = true),
  /** Calculations use the digits that are shown. */
  X16: ({ book }) => void (book.usesPrecisionAsDisplayed = true),
  /** The first table of the sheet has another name. */
  X19: ({ sheet }) => {
    const [table] = sheet.tables;
    if (table) table.name = "Umbenannt";
  },
  /** The sheet is renamed and moved to the end. */
  X22: ({ book, sheet }) => {
    renameSheet(book, sheet, "Umbenannt");
    moveSheet(book, sheet, book.data.sheets.length - 1);
  },
  /** The sheet is deleted. */
  X23: ({ book, sheet }) => deleteSheet(book, sheet),
  /** A format in the last row makes the used range a million rows high. */
  X26: (range) => {
    const last = singleCell(MAX_ROWS - 1, range.area.column);
    lookOf({ ...range, area: last }, { fill: "#FFFF00" });
  },
  /** Requests and answers of more than 5 MB are refused. */
  X27: (_range, host) => void (host.switches.hasWebLimits = true),
  /** The workbook cannot be changed. */
  X28: ({ book }) => void (book.data.isReadOnly = true),
  /** Before the second batch from now, a second author writes into the first cell of the range. */
  X29: (range, host) => beforeBatch(host, 2, () => typeRemotely(range, host)),
  /** Excel is closed before the second batch from now. */
  X30: (_range, host) => host.switches.closeAt(2),
  /** The user closes the pane before the second batch from now; `host.showPane(true)` opens it again. */
  X31: (_range, host) => beforeBatch(host, 2, () => host.showPane(false)),
  /** Excel records what the add-in writes; `host.pressUndo()` takes the last batch back. */
  X32: (_range, host) => void (host.switches.recordsUndo = true),
  /** Another window has the focus; ends with `host.switches.regainFocus()`. */
  X33: (_range, host) => host.switches.loseFocus(),
  /** A chart sheet is in front: there is no active worksheet. */
  X37: (_range, host) => {
    host.switches.refuse("WorksheetCollection.getActiveWorksheet", "UnsupportedSheet");
    host.switches.refuse("Workbook.getSelectedRange", "InvalidSelection");
    host.switches.refuse("Workbook.getActiveCell", "InvalidSelection");
  },
  /** A PivotTable stands in the range. */
  X40: obstacle("pivot"),
  /** The user has a conditional format and a rule for typing of their own in the range. */
  X38: (range) => {
    addFormat(range, "CellValue");
    setValidation(range, (before) => ({ ...before, type: "whole", formula1: "0", formula2: "9" }));
  },
  /** Frozen panes, print area and filter of the user's. */
  X39: (range) => {
    range.sheet.frozen = { rows: 1, columns: 1 };
    range.sheet.pageLayout.printArea = range.area;
    filter(range);
  },
  /** No event arrives any more. */
  X41: (_range, host) => host.switches.loseEvents(Infinity),
  /** Every custom XML part has lost its contents. */
  X44: ({ book }) => {
    for (const part of book.data.customXmlParts) {
      part.xml = part.xml.replace(/>.*<\//s, ">kaputt</");
    }
  },
  /** The first cell of the range gets its value from another file. */
  X46: (range) =>
    putValue(range, { value: 7, type: "Double", formula: "=[Vorjahr.xlsx]Daten!$B$2" }),
  /** Sheets of another file come in, and Excel says that they did not; ends with `host.switches.allow(INSERT)`. */
  X49: (_range, host) => host.switches.failAfter(INSERT, "GeneralException"),
  /** The cells of the range have a number format of another region. */
  X51: (range) => lookOf(range, { numberFormat: "[$-407]#.##0,00 _€" }),
} satisfies Record<string, Begin>;

export type Situation = keyof typeof BEGIN;

export const SITUATIONS = Object.keys(BEGIN) as readonly Situation[];

/**
 * Puts the host into a situation, in one line: `begin(host, "X13", "D4:D9")`. Without an address it concerns all used
 * cells of the active sheet.
 */
export const begin = (host: ExcelHost, situation: Situation, address?: string): void => {
  const { book } = host;
  const sheet = book.activeSheet;
  const area = address === undefined ? usedArea(sheet, false) : areaOf(address);
  BEGIN[situation]({ book, sheet, area: area ?? singleCell(0, 0) }, host);
  book.tell({ kind: "structure" });
};

const areaOf = (address: string): Area => {
  const area = parseArea(address);
  if (!area) throw new Error(`${address} is no address.`);
  return area;
};

const beforeBatch = (host: ExcelHost, n: number, act: () => void): void => {
  let left = n;
  host.switches.beforeBatch = () => {
    left -= 1;
    if (left === 0) act();
  };
};

/** What a second author types, told apart from anything a test would write. */
export const REMOTE_VALUE = 987_654;

const typeRemotely = ({ sheet, area }: CellRange, host: ExcelHost): void =>
  host.user.typeRemotely(sheet.name, formatArea(singleCell(area.row, area.column)), REMOTE_VALUE);
