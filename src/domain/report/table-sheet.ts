// SPDX-License-Identifier: EUPL-1.2
import type { Block } from "../shared/cell";
import type { PartName } from "../shared/workbook-edit";
import { valueOf } from "./cells";
import {
  BODY_TOP,
  HEAD_ROW,
  LEAD_ROW,
  LINK_ROW,
  SPANNER_ROW,
  SUBTITLE_ROW,
  TITLE_ROW,
} from "./frame";
import { type PlannedCell, type PlannedGrid, textCell } from "../shared/planned-sheet";
import type { ReportContext } from "./report-context";
import type { ReportWords } from "./report-words";
import { signOf, statusLabel } from "./signs";
import type { BodyCell, Heading, TableColumn, TableModel, TableRow } from "./table-model";
import { textLines } from "./text-lines";

/** A table laid out on its sheet. Rows and columns count from 0. */
export interface TableSheet {
  /** From the title to the data state, the part that every run brings up to date. */
  readonly grid: PlannedGrid;
  /** Heads and body: the Excel table. */
  readonly table: Block;
  /** The row whose text carries the time and so changes only together with something else. The last one of ours. */
  readonly stateRow: number;
  /** Where on a new sheet begins what later runs leave alone: chart, texts, hint, remarks. */
  readonly fixedRow: number;
  /** Columns to be printed. */
  readonly printedColumns: number;
  /** Texts centred over several columns. */
  readonly spanners: readonly Block[];
  readonly widths: readonly number[];
}

/** Widths in characters of the standard font. A column of texts is as wide as its longest one, up to a limit. */
const NUMBER_WIDTH = 12;
const CHANGE_WIDTH = 15;
const TEXT_WIDTH = { least: 10, most: 56 };
/** Of a sentence beside the figures, which is broken. */
const SENTENCE_WIDTH = 34;
/** A stub of short words stays wide enough for a table to fill the page under its title. */
const LEAST_STUB_WIDTH = 32;
/** Letters of the report's font are a little wider than those of the standard font. */
const LETTER = 1.1;
/** Excel breaks a head within a word where the longest one does not fit. */
const BOLD_LETTER = 1.15;
const STANDARD_WIDTH = 8.43;
/** Letters of notes, which are smaller than the standard ones. */
const NOTE_LETTER = 0.85;
/** A bold 14 point letter takes about as much room as one and a quarter standard ones. */
const TITLE_LETTER = 1.25;

/**
 * The common frame: title, sub-title, link, spanners, table, notes, source, data state. What follows below (`fixed-part.ts`)
 * is made once with the sheet.
 */
export const layOutTable = (model: TableModel, facts: ReportContext): TableSheet => {
  const widths = model.columns.map((column, index) => widthOf(column, textsIn(model, index)));
  const tableWidth = widths.reduce((sum, width) => sum + width, 0);
  const lines = linesBelow(model, facts, tableWidth);
  const table: Block = {
    row: HEAD_ROW,
    column: 0,
    rows: model.rows.length + 1,
    columns: model.columns.length,
  };
  const below = BODY_TOP + model.rows.length + 1;
  const stateRow = below + lines.length - 1;
  return {
    grid: [
      ...rowsAbove(model, facts.words),
      ...model.rows.map((row) => bodyRow(row, model.columns)),
      [],
      ...lines.map((line) => [line]),
    ],
    table,
    printedColumns: printedColumns(model.heading, tableWidth, widths.length),
    stateRow,
    fixedRow: stateRow + 2,
    spanners: spannersOf(model.columns).map(({ first, columns }) => ({
      row: SPANNER_ROW,
      column: first,
      rows: 1,
      columns,
    })),
    widths,
  };
};

const HEAD_PARTS: Readonly<Record<TableColumn["kind"], PartName>> = {
  stub: "columnHead",
  text: "textHead",
  delivered: "numberHead",
  derived: "derivedHead",
};

const rowsAbove = ({ heading, columns }: TableModel, words: ReportWords): PlannedGrid => {
  const rows: (readonly PlannedCell[])[] = Array.from({ length: BODY_TOP }, () => []);
  rows[TITLE_ROW] = [textCell(heading.title, "title")];
  rows[SUBTITLE_ROW] = [textCell(heading.subtitle, "subtitle")];
  if (heading.lead !== "") rows[LEAD_ROW] = [textCell(heading.lead, "subtitle")];
  rows[LINK_ROW] = [textCell(words.backToContents, "link")];
  const spanners = spannersOf(columns);
  rows[SPANNER_ROW] = columns.map((_, column) =>
    textCell(spanners.find(({ first }) => first === column)?.text ?? "", "spanner"),
  );
  rows[HEAD_ROW] = columns.map(({ head, kind }) => textCell(head, HEAD_PARTS[kind]));
  return rows;
};

const bodyRow = (row: TableRow, columns: readonly TableColumn[]): readonly PlannedCell[] =>
  row.cells.map((cell, column) => bodyCell(cell, partOf(row, columns[column])));

const bodyCell = (cell: BodyCell, part: PartName): PlannedCell => {
  switch (cell.kind) {
    case "text":
      return textCell(cell.text, part);
    case "sign":
      return { content: cell.text, format: cell.format, part };
    case "delivered":
      return { content: cell.value, format: cell.format, part };
    case "derived":
      return { content: { formula: cell.formula }, format: cell.format, part };
  }
};

const partOf = ({ kind }: TableRow, column: TableColumn | undefined): PartName => {
  if (column?.kind === "stub") return kind === "total" ? "totalStub" : "stub";
  if (column?.kind === "text") return "textBeside";
  return kind === "total" ? "totalBody" : "body";
};

const linesBelow = (
  { agreements, footnotes, source, chartNote }: TableModel,
  { catalogue, words, now }: ReportContext,
  width: number,
): readonly PlannedCell[] => {
  const legend = footnotes.statuses.map((status) => ({
    sign: signOf(catalogue, status),
    label: statusLabel(catalogue, status),
  }));
  const notes = [
    ...footnotes.numbered,
    ...footnotes.general,
    ...(legend.length > 0 ? [words.legend(legend)] : []),
    ...(chartNote === "" ? [] : [chartNote]),
  ];
  const wrap = (text: string): readonly string[] =>
    textLines(text, Math.floor(width / NOTE_LETTER));
  return [
    ...(agreements.length > 0 ? [textCell(words.agreements.heading, "remarkHead")] : []),
    ...agreements.flatMap(wrap).map((line) => textCell(line, "note")),
    ...notes.flatMap(wrap).map((line) => textCell(line, "note")),
    ...wrap(source).map((line) => textCell(line, "source")),
    textCell(words.dataState(now, catalogue.data.version), "source"),
  ];
};

const widthOf = ({ head, spec, kind }: TableColumn, texts: readonly string[]): number => {
  const words = head.split(" ");
  if (spec?.kind === "measure") {
    const least = spec.from !== null ? CHANGE_WIDTH : NUMBER_WIDTH;
    return Math.max(least, Math.ceil(longestOf(words) * BOLD_LETTER) + 1);
  }
  const width = Math.ceil(longestOf([...texts, ...words]) * LETTER) + 2;
  const least = kind === "stub" && spec === null ? LEAST_STUB_WIDTH : TEXT_WIDTH.least;
  const most = kind === "text" && spec === null ? SENTENCE_WIDTH : TEXT_WIDTH.most;
  return Math.min(most, Math.max(least, width));
};

const longestOf = (texts: readonly string[]): number =>
  texts.reduce((most, text) => Math.max(most, text.length), 0);

/** Texts of a column; the words a formula shows are among them. */
const textsIn = ({ rows }: TableModel, column: number): readonly string[] =>
  rows.flatMap(({ cells }) => {
    const cell = cells[column];
    const shown = cell ? valueOf(cell) : "";
    return typeof shown === "string" ? [shown] : [];
  });

/** Lines above that are longer than the table run on over blank columns, which are then printed with it. */
const printedColumns = (
  { title, subtitle, lead }: Heading,
  tableWidth: number,
  columns: number,
): number => {
  const longest = Math.max(
    title.length * TITLE_LETTER,
    subtitle.length * LETTER,
    lead.length * LETTER,
  );
  return columns + Math.max(0, Math.ceil((longest - tableWidth) / STANDARD_WIDTH));
};

interface Spanner {
  readonly text: string;
  /** Column from 0. */
  readonly first: number;
  readonly columns: number;
}

/** Texts over several columns. Over a single one there is none: its head says everything. */
const spannersOf = (columns: readonly TableColumn[]): readonly Spanner[] => {
  const spanners: Spanner[] = [];
  columns.forEach(({ spanner: text }, column) => {
    const last = spanners.at(-1);
    if (text === null) return;
    if (last?.text === text && last.first + last.columns === column) {
      spanners[spanners.length - 1] = { ...last, columns: last.columns + 1 };
    } else spanners.push({ text, first: column, columns: 1 });
  });
  return spanners.filter(({ columns: width }) => width > 1);
};
