// SPDX-License-Identifier: EUPL-1.2
import type { Catalogue } from "../catalogue/catalogue";
import { areaText, groupText } from "../catalogue/group-key";
import type { CellKey, MarkStatus } from "../delivery/delivery";
import { toA1, toSheetA1 } from "../shared/cell";
import type { SheetMarker, SheetSnapshot } from "../shared/sheet-snapshot";
import type { WorkbookEdit } from "../shared/workbook-edit";
import { formatKey, homeKey, parseKey } from "./data-key";
import type { DataRow } from "./data-row";
import { listPage } from "../shared/list-page";
import { blockEdits, type PlannedCell, type PlannedGrid, textCell } from "../shared/planned-sheet";
import type { DataColumn, ReportWords } from "./report-words";
import type { FigureId } from "./secrecy/count-grid";
import { signOf, statusLabel } from "./signs";

/** A figure as a table finds it: its value and the cell a formula refers to. */
export interface Figure {
  /** Its key in `IM_Daten`. */
  readonly id: FigureId;
  readonly value: number | string;
  readonly marks: readonly MarkStatus[];
  /** "'IM_Daten'!$G$12". */
  readonly address: string;
}

/** Look-up of the figures in `IM_Daten`, by any of a figure's names. */
export interface Figures {
  readonly find: (key: CellKey) => Figure | null;
  /** Keys of all figures, as they stand in `IM_Daten`. */
  readonly keys: readonly CellKey[];
}

export interface DataSheet {
  readonly figures: Figures;
  readonly edits: readonly WorkbookEdit[];
}

export interface DataSheetRequest {
  readonly catalogue: Catalogue;
  readonly words: ReportWords;
  /** Name of the sheet that is there, or is to be made. */
  readonly name: string;
  readonly existing: SheetSnapshot | null;
}

export const DATA_TABLE = "IM_Daten";
export const DATA_MARKER: SheetMarker = { kind: "data", id: "", schema: 1 };

const COLUMNS: readonly DataColumn[] = [
  "key",
  "code",
  "label",
  "group",
  "area",
  "year",
  "value",
  "status",
  "department",
  "sheet",
  "cell",
  "version",
];
const NUMBER_COLUMNS: readonly DataColumn[] = ["year", "value"];
/** Title, hint, blank row, heads, data; rows from 0. Somebody may have put rows above it. */
const HEAD_ROW = 3;
const VALUE_COLUMN = COLUMNS.indexOf("value");
const WIDTHS = [34, 10, 40, 30, 18, 8, 12, 16, 26, 24, 8, 9];

interface PlacedRow {
  readonly key: CellKey;
  readonly value: number | string;
  readonly marks: readonly MarkStatus[];
  readonly cells: readonly (PlannedCell | null)[];
}

/**
 * `IM_Daten`: one figure per row. A figure keeps its row in every run, so that formulas pointing at it stay right;
 * new figures are appended, and a figure that is delivered no more keeps its row and shows "…".
 */
export const planDataSheet = (request: DataSheetRequest, rows: readonly DataRow[]): DataSheet => {
  const placed = placeRows(request, rows);
  const figures = toFigures(request, placed);
  if (placed.length === 0) return { figures, edits: [] };
  const { name, existing } = request;
  return {
    figures,
    edits: [
      ...(existing ? [] : setUp(name)),
      ...blockEdits(name, toGrid(request, placed), existing),
      ...tableEdits(request, placed.length),
      ...(existing ? [] : layout(name)),
    ],
  };
};

/** The sheet of an earlier run, if its heads can still be found. */
export const findDataSheet = (
  sheets: readonly SheetSnapshot[],
  words: ReportWords,
): SheetSnapshot | null =>
  sheets.find((sheet) => sheet.marker?.kind === "data" && findHeadRow(sheet, words) >= 0) ?? null;

const findHeadRow = (sheet: SheetSnapshot, { dataSheet }: ReportWords): number =>
  sheet.values.findIndex((row) => row[0] === dataSheet.heads.key);

const headRowOf = ({ existing, words }: DataSheetRequest): number =>
  existing ? findHeadRow(existing, words) : HEAD_ROW;

const toGrid = (request: DataSheetRequest, placed: readonly (PlacedRow | null)[]): PlannedGrid => {
  const { title, hint, heads } = request.words.dataSheet;
  const above = request.existing
    ? Array.from({ length: headRowOf(request) }, () => [])
    : [[textCell(title, "title")], [textCell(hint, "hint")], []];
  return [
    ...above,
    COLUMNS.map((column) =>
      textCell(heads[column], NUMBER_COLUMNS.includes(column) ? "numberHead" : "columnHead"),
    ),
    ...placed.map((row) => row?.cells ?? []),
  ];
};

const placeRows = (
  request: DataSheetRequest,
  rows: readonly DataRow[],
): readonly (PlacedRow | null)[] => {
  const byKey = new Map(rows.map((row) => [formatKey(row.key), row]));
  const kept = existingKeys(request).map((text) => {
    const key = parseKey(text);
    const row = byKey.get(text);
    byKey.delete(text);
    if (row) return deliveredRow(request, row);
    return key ? vanishedRow(request, key) : null;
  });
  return [...kept, ...[...byKey.values()].map((row) => deliveredRow(request, row))];
};

/** Texts of column Schlüssel below the head, down to the last row with any. */
const existingKeys = (request: DataSheetRequest): readonly string[] => {
  const below = (request.existing?.values ?? []).slice(headRowOf(request) + 1);
  const texts = below.map((row) => String(row[0] ?? ""));
  const rows = texts.flatMap((text, index) => (parseKey(text) ? [index + 1] : []));
  return texts.slice(0, rows.at(-1) ?? 0);
};

const deliveredRow = (request: DataSheetRequest, row: DataRow): PlacedRow => {
  const { catalogue } = request;
  const { sum } = request.words.dataSheet;
  const source = row.cell
    ? { sheet: row.cell.sheet, cell: toA1(row.cell) }
    : { sheet: sum, cell: sum };
  const status = row.statuses.map((id) => statusLabel(catalogue, id)).join("; ");
  return {
    ...row,
    cells: dataCells(request, row.key, { value: row.value, status, ...source }),
  };
};

/** Where the figure came from stays, so that it can be asked after; the value is "follows". */
const vanishedRow = (request: DataSheetRequest, key: CellKey): PlacedRow => {
  const value = signOf(request.catalogue, "later");
  const cells = dataCells(request, key, {
    value,
    status: statusLabel(request.catalogue, "later"),
    sheet: null,
    cell: null,
  });
  return { key, value, marks: [], cells };
};

interface ShownFigure {
  readonly value: number | string;
  readonly status: string;
  /** null leaves what the row says. */
  readonly sheet: string | null;
  readonly cell: string | null;
}

const dataCells = (
  { catalogue }: DataSheetRequest,
  key: CellKey,
  { value, status, sheet, cell }: ShownFigure,
): readonly (PlannedCell | null)[] => {
  const names = namesOf(catalogue, key);
  return [
    textCell(formatKey(key), "stub"),
    textCell(names.code, "text"),
    textCell(names.label, "text"),
    textCell(groupText(catalogue, key.group), "text"),
    textCell(areaText(catalogue, key.area), "text"),
    { content: key.year, format: "0", part: "body" },
    { content: value, format: "General", part: "body" },
    textCell(status, "textBeside"),
    textCell(names.department, "text"),
    sheet === null ? null : textCell(sheet, "text"),
    cell === null ? null : textCell(cell, "text"),
    textCell(catalogue.data.version, "text"),
  ];
};

/** A quantity the catalogue no longer has keeps its id as its only name. */
const namesOf = (
  catalogue: Catalogue,
  { quantity: id }: CellKey,
): { readonly code: string; readonly label: string; readonly department: string } => {
  const quantity = catalogue.quantityById.get(id);
  if (!quantity) return { code: id, label: id, department: "" };
  const department = catalogue.departmentById.get(quantity.department);
  return { code: quantity.code, label: quantity.label, department: department?.name ?? "" };
};

const toFigures = (request: DataSheetRequest, placed: readonly (PlacedRow | null)[]): Figures => {
  const firstRow = headRowOf(request) + 1;
  const found = new Map<string, Figure>();
  placed.forEach((row, index) => {
    if (!row) return;
    const at = { sheet: request.name, row: firstRow + index, column: VALUE_COLUMN };
    const { value, marks } = row;
    const id = formatKey(row.key);
    found.set(id, { id, value, marks, address: toSheetA1(at) });
  });
  return {
    find: (key) => found.get(formatKey(homeKey(request.catalogue, key))) ?? null,
    keys: placed.flatMap((row) => (row ? [row.key] : [])),
  };
};

const setUp = (sheet: string): readonly WorkbookEdit[] => [
  { kind: "addSheet", sheet, marker: DATA_MARKER, position: "last" },
];

/** The page is set again when rows were added, which would not be printed else. */
const tableEdits = (request: DataSheetRequest, rows: number): readonly WorkbookEdit[] => {
  const { name: sheet, existing, words } = request;
  if (existing && existingKeys(request).length === rows) return [];
  const block = { row: headRowOf(request), column: 0, rows: rows + 1, columns: COLUMNS.length };
  const footer = words.pageFooter(words.sheetNames.data);
  return [
    { kind: existing ? "resizeTable" : "addTable", sheet, name: DATA_TABLE, block },
    listPage({ sheet, list: block, footer }),
  ];
};

const layout = (sheet: string): readonly WorkbookEdit[] => [
  { kind: "setColumnWidths", sheet, widths: WIDTHS },
  { kind: "freeze", sheet, rows: HEAD_ROW + 1, columns: 1 },
];
