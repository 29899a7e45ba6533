// SPDX-License-Identifier: EUPL-1.2
import type { Catalogue } from "../catalogue/catalogue";
import { areaText, groupText } from "../catalogue/group-key";
import type { CellKey, MarkStatus } from "../delivery/delivery";
import { typedName } from "../delivery/open-labels";
import { toA1, toSheetA1 } from "../shared/cell";
import { listPage } from "../shared/list-page";
import { blockEdits, type PlannedCell, type PlannedGrid, textCell } from "../shared/planned-sheet";
import type { SheetMarker, SheetSnapshot } from "../shared/sheet-snapshot";
import { inParts, runThrough, type Steps } from "../shared/steps";
import type { WorkbookEdit } from "../shared/workbook-edit";
import { formatKey, homeKey, parseKey } from "./data-key";
import { DATA_COLUMNS, DATA_WIDTHS, dataReader, findHeadRow, hasFileColumn } from "./data-layout";
import type { DataRow } from "./data-row";
import { STATUS_SEPARATOR } from "./filed-rows";
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

const NUMBER_COLUMNS: readonly DataColumn[] = ["year", "value"];
/** Title, hint, blank row, heads, data; rows from 0. Somebody may have put rows above it. */
const HEAD_ROW = 3;
const VALUE_COLUMN = DATA_COLUMNS.indexOf("value");

interface PlacedRow {
  readonly key: CellKey;
  readonly value: number | string;
  readonly marks: readonly MarkStatus[];
  readonly cells: readonly PlannedCell[];
}

/**
 * `IM_Daten`: one figure per row. A figure keeps its row in every run, so that formulas pointing at it stay right;
 * new figures are appended, and a figure that is delivered no more keeps its row and shows "…".
 */
export const planDataSheet = (...request: Parameters<typeof planDataInSteps>): DataSheet =>
  runThrough(planDataInSteps(...request));

/** The same, row by row. */
export function* planDataInSteps(
  request: DataSheetRequest,
  rows: readonly DataRow[],
): Steps<DataSheet> {
  const placed = yield* placeRows(request, rows);
  const figures = toFigures(request, placed);
  if (placed.length === 0) return { figures, edits: [] };
  const { name, existing } = request;
  return {
    figures,
    edits: [
      ...(existing ? [] : [addSheet(name)]),
      ...blockEdits(name, toGrid(request, placed), existing),
      ...tableEdits(request, placed.length),
      ...(existing ? [] : [freezeHead(name)]),
    ],
  };
}

const headRowOf = ({ existing, words }: DataSheetRequest): number =>
  existing ? findHeadRow(existing, words) : HEAD_ROW;

type DataTools = Pick<DataSheetRequest, "catalogue" | "words">;

/** Heads and figures as `IM_Daten` shows them, for a sheet that is laid out alike. */
export const dataTable = (tools: DataTools, rows: readonly DataRow[]): PlannedGrid => [
  headCells(tools),
  ...rows.map((row) => deliveredRow(tools, row).cells),
];

const headCells = ({ words }: DataTools): readonly PlannedCell[] =>
  DATA_COLUMNS.map((column) =>
    textCell(
      words.dataSheet.heads[column],
      NUMBER_COLUMNS.includes(column) ? "numberHead" : "columnHead",
    ),
  );

const toGrid = (request: DataSheetRequest, placed: readonly (PlacedRow | null)[]): PlannedGrid => {
  const { title, hint } = request.words.dataSheet;
  const above = request.existing
    ? Array.from({ length: headRowOf(request) }, () => [])
    : [[textCell(title, "title")], [textCell(hint, "hint")], []];
  return [...above, headCells(request), ...placed.map((row) => row?.cells ?? [])];
};

function* placeRows(
  request: DataSheetRequest,
  rows: readonly DataRow[],
): Steps<readonly (PlacedRow | null)[]> {
  const byKey = new Map(rows.map((row) => [formatKey(row.key), row]));
  const firstRow = headRowOf(request) + 1;
  const keys = existingKeys(request);
  const kept = yield* inParts([...keys.entries()], ([index, text]) => {
    const key = parseKey(text);
    const row = byKey.get(text);
    byKey.delete(text);
    if (row) return deliveredRow(request, row);
    return key ? vanishedRow(request, key, firstRow + index) : null;
  });
  const added = yield* inParts([...byKey.values()], (row) => deliveredRow(request, row));
  return [...kept, ...added];
}

/** Texts of column Schlüssel below the head, down to the last row with any. */
const existingKeys = (request: DataSheetRequest): readonly string[] => {
  const below = (request.existing?.values ?? []).slice(headRowOf(request) + 1);
  const texts = below.map((row) => String(row[0] ?? ""));
  const rows = texts.flatMap((text, index) => (parseKey(text) ? [index + 1] : []));
  return texts.slice(0, rows.at(-1) ?? 0);
};

const deliveredRow = (tools: DataTools, row: DataRow): PlacedRow => {
  const { catalogue } = tools;
  const { sum } = tools.words.dataSheet;
  const { value, file, remark, groupName } = row;
  const place = row.cell
    ? { sheet: row.cell.sheet, cell: toA1(row.cell) }
    : { sheet: sum, cell: sum };
  const status = row.statuses.map((id) => statusLabel(catalogue, id)).join(STATUS_SEPARATOR);
  const shown = { value, status, file, remark, groupName, ...place };
  return { ...row, cells: dataCells(tools, row.key, shown) };
};

/**
 * The value is "follows". Where it stood in this workbook stays, so that it can be asked after; a figure of a file that
 * is merged no more belongs to no file.
 */
const vanishedRow = (request: DataSheetRequest, key: CellKey, row: number): PlacedRow => {
  const { catalogue, words, existing } = request;
  const read = existing ? dataReader(existing, words) : () => "";
  const wasFiled = read(row, "file") !== "";
  const value = signOf(catalogue, "later");
  const cells = dataCells(request, key, {
    value,
    status: statusLabel(catalogue, "later"),
    file: "",
    sheet: wasFiled ? "" : String(read(row, "sheet")),
    cell: wasFiled ? "" : String(read(row, "cell")),
    remark: "",
    groupName: typedName(catalogue, key.group, String(read(row, "group"))),
  });
  return { key, value, marks: [], cells };
};

type ShownFigure = Pick<DataRow, "value" | "file" | "remark"> &
  Readonly<Record<"status" | "sheet" | "cell", string>> & {
    readonly groupName: string | undefined;
  };

const dataCells = (
  { catalogue }: DataTools,
  key: CellKey,
  { value, status, file, sheet, cell, remark, groupName }: ShownFigure,
): readonly PlannedCell[] => {
  const names = namesOf(catalogue, key);
  return [
    textCell(formatKey(key), "stub"),
    textCell(names.code, "text"),
    textCell(names.label, "text"),
    textCell(groupName ?? groupText(catalogue, key.group), "text"),
    textCell(areaText(catalogue, key.area), "text"),
    { content: key.year, format: "0", part: "body" },
    { content: value, format: "General", part: "body" },
    textCell(status, "textBeside"),
    ...[names.department, file, sheet, cell, catalogue.data.version, remark].map((text) =>
      textCell(text, "text"),
    ),
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

const addSheet = (sheet: string): WorkbookEdit => ({
  kind: "addSheet",
  sheet,
  marker: DATA_MARKER,
  position: "last",
});

/** The page is set again when rows or columns were added, which would not be printed else. */
const tableEdits = (request: DataSheetRequest, rows: number): readonly WorkbookEdit[] => {
  const { name: sheet, existing, words } = request;
  const isWide = existing !== null && hasFileColumn(existing, words);
  if (isWide && existingKeys(request).length === rows) return [];
  const columns = DATA_COLUMNS.length;
  const block = { row: headRowOf(request), column: 0, rows: rows + 1, columns };
  const footer = words.pageFooter(words.sheetNames.data);
  return [
    { kind: existing ? "resizeTable" : "addTable", sheet, name: DATA_TABLE, block },
    ...(isWide ? [] : [{ kind: "setColumnWidths", sheet, widths: DATA_WIDTHS } as const]),
    listPage({ sheet, list: block, footer }),
  ];
};

const freezeHead = (sheet: string): WorkbookEdit => ({
  kind: "freeze",
  sheet,
  rows: HEAD_ROW + 1,
  columns: 1,
});
