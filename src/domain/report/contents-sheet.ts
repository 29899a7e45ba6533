// SPDX-License-Identifier: EUPL-1.2
import type { Block, CellPosition } from "../shared/cell";
import type { SheetMarker, SheetSnapshot } from "../shared/sheet-snapshot";
import type { PartName, WorkbookEdit } from "../shared/workbook-edit";
import { listPage } from "../shared/list-page";
import {
  blockEdits,
  type PlannedCell,
  type PlannedGrid,
  textCell,
  valueAt,
} from "../shared/planned-sheet";
import type { ContentsColumn, ReportWords } from "./report-words";

/** One line of `Inhalt`. */
export interface ContentsLine {
  readonly number: string;
  readonly title: string;
  readonly type: string;
  readonly state: string;
  readonly notes: number;
  /** Sheet the title links to. */
  readonly sheet: string;
}

export interface ContentsRequest {
  readonly words: ReportWords;
  /** Name of the sheet that is there, or is to be made. */
  readonly name: string;
  readonly existing: SheetSnapshot | null;
}

export const CONTENTS_TABLE = "IM_Inhalt";
export const CONTENTS_MARKER: SheetMarker = { kind: "contents", id: "", schema: 1 };

const COLUMNS: readonly ContentsColumn[] = ["number", "title", "type", "state", "notes", "sheet"];
const HEAD_PARTS: Readonly<Partial<Record<ContentsColumn, PartName>>> = {
  notes: "numberHead",
  sheet: "textHead",
};
const TITLE_COLUMN = 1;
/** Title, hint, blank row, heads; rows from 0. */
const HEAD_ROW = 3;
export const CONTENTS_WIDTHS = [10, 118, 34, 28, 14, 28];

/** The edits that make `Inhalt` list these tables; none where it does. */
export const contentsEdits = (
  request: ContentsRequest,
  lines: readonly ContentsLine[],
): readonly WorkbookEdit[] => {
  const { name, existing } = request;
  const grid = contentsGrid(request.words, lines);
  const widths = CONTENTS_WIDTHS;
  if (existing && !isReshaped(existing, lines)) {
    return [...blockEdits(name, grid, existing), ...linkEdits(request, lines, existing)];
  }
  return [
    ...(existing ? clearEdits(name, existing) : [addEdit(name)]),
    ...(isBlank(existing) ? [{ kind: "setColumnWidths", sheet: name, widths } as const] : []),
    ...blockEdits(name, grid, null),
    ...tableEdits(request, lines.length),
    ...linkEdits(request, lines, null),
    ...(isBlank(existing) ? [{ kind: "hideGridlines", sheet: name } as const] : []),
  ];
};

/** true where a longer list would run into something that stands below it. */
export const isContentsObstructed = (existing: SheetSnapshot, lines: number): boolean =>
  existing.values
    .slice(lastLine(existing) + 1, HEAD_ROW + 1 + lines)
    .some((row) => row.slice(0, COLUMNS.length).some((value) => value !== ""));

export const contentsGrid = (words: ReportWords, lines: readonly ContentsLine[]): PlannedGrid => {
  const { title, hint, heads } = words.contents;
  return [
    [textCell(title, "title")],
    [textCell(hint, "hint")],
    [],
    COLUMNS.map((column) => textCell(heads[column], HEAD_PARTS[column] ?? "columnHead")),
    ...lines.map(lineCells),
  ];
};

const lineCells = (line: ContentsLine): readonly PlannedCell[] => [
  textCell(line.number, "text"),
  textCell(line.title, "link"),
  textCell(line.type, "text"),
  textCell(line.state, "text"),
  { content: line.notes, format: "0", part: "body" },
  textCell(line.sheet, "textBeside"),
];

const addEdit = (sheet: string): WorkbookEdit => ({
  kind: "addSheet",
  sheet,
  marker: CONTENTS_MARKER,
  position: "first",
});

/** New, or left behind by an interrupted run. */
const isBlank = (existing: SheetSnapshot | null): boolean => (existing?.values.length ?? 0) === 0;

/** Whether lines came or went. Then all are written anew, so that no link stays behind in a line without one. */
const isReshaped = (existing: SheetSnapshot, lines: readonly ContentsLine[]): boolean =>
  lastLine(existing) !== HEAD_ROW + lines.length ||
  lines.some(
    ({ number }, index) => valueAt(existing, { row: HEAD_ROW + 1 + index, column: 0 }) !== number,
  );

const clearEdits = (sheet: string, existing: SheetSnapshot): readonly WorkbookEdit[] => {
  const rows = lastLine(existing) - HEAD_ROW;
  const block = { row: HEAD_ROW + 1, column: 0, rows, columns: COLUMNS.length };
  return rows > 0 ? [{ kind: "clearBlock", sheet, block }] : [];
};

const tableEdits = (
  { name: sheet, existing, words }: ContentsRequest,
  lines: number,
): readonly WorkbookEdit[] => {
  const { name, block } = contentsTable(lines);
  const footer = words.pageFooter(words.sheetNames.contents);
  return [
    { kind: isBlank(existing) ? "addTable" : "resizeTable", sheet, name, block },
    listPage({ sheet, list: block, footer }),
  ];
};

/** The Excel table of so many lines. */
export const contentsTable = (lines: number): { readonly name: string; readonly block: Block } => ({
  name: CONTENTS_TABLE,
  block: { row: HEAD_ROW, column: 0, rows: lines + 1, columns: COLUMNS.length },
});

/** The cells that lead to the sheets. */
export const linkedLines = (
  lines: readonly ContentsLine[],
): readonly { readonly at: CellPosition; readonly sheet: string }[] =>
  lines.map(({ sheet }, index) => ({
    at: { row: HEAD_ROW + 1 + index, column: TITLE_COLUMN },
    sheet,
  }));

/** A link is set again only where its line changed: what it points at cannot be read back. */
const linkEdits = (
  { name, words }: ContentsRequest,
  lines: readonly ContentsLine[],
  existing: SheetSnapshot | null,
): readonly WorkbookEdit[] =>
  lines.flatMap((line, index) => {
    const row = HEAD_ROW + 1 + index;
    const isThere =
      existing !== null &&
      valueAt(existing, { row, column: TITLE_COLUMN }) === line.title &&
      valueAt(existing, { row, column: COLUMNS.indexOf("sheet") }) === line.sheet;
    if (isThere) return [];
    const target = { sheet: line.sheet, at: { row: 0, column: 0 } };
    const tip = words.contents.linkTip(line.sheet);
    return [{ kind: "link", sheet: name, at: { row, column: TITLE_COLUMN }, target, tip }];
  });

/** Row of the last line an earlier run wrote. */
const lastLine = (existing: SheetSnapshot): number => {
  const blank = existing.values.findIndex(([first], row) => row > HEAD_ROW && first === "");
  return (blank < 0 ? existing.values.length : blank) - 1;
};
