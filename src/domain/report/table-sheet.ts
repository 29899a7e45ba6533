// SPDX-License-Identifier: EUPL-1.2
import { type Block, blockToA1 } from "../shared/cell";
import type { PartName } from "../shared/workbook-edit";
import type { TextColumnName } from "./column-tokens";
import { BODY_TOP, HEAD_ROW, LINK_ROW, SPANNER_ROW, SUBTITLE_ROW, TITLE_ROW } from "./frame";
import { type PlannedCell, type PlannedGrid, textCell } from "./planned-sheet";
import type { ReportContext } from "./report-context";
import type { ReportWords } from "./report-words";
import { signOf, statusLabel } from "./signs";
import type { BodyCell, TableColumn, TableModel, TableRow } from "./table-model";
import { textLines } from "./text-lines";

/** A table laid out on its sheet. Rows and columns count from 0. */
export interface TableSheet {
  readonly grid: PlannedGrid;
  /** Heads and body: the Excel table. */
  readonly table: Block;
  /** From the title to the data state. */
  readonly printed: Block;
  /** The row whose text carries the time and so changes only together with something else. */
  readonly stateRow: number;
  /** Last row of ours above the remarks. */
  readonly lastRow: number;
  /** Where the remarks begin on a new sheet. */
  readonly remarkRow: number;
  /** Texts centred over several columns. */
  readonly spanners: readonly Block[];
  readonly widths: readonly number[];
}

/** Rows kept free for lines a later run may need, such as a sign that is used for the first time. */
const SPARE_ROWS = 3;
/** Widths in characters of the standard font. */
const NUMBER_WIDTH = 12;
const STUB_WIDTH = 40;
const TEXT_WIDTHS: Readonly<Record<TextColumnName, number>> = {
  indicatorId: 10,
  indicatorTitle: 50,
  unit: 14,
  changeUnit: 14,
  trend: 16,
  note: 18,
};
const STANDARD_WIDTH = 8.43;
/** A bold 14 point letter takes about as much room as one and a half standard ones. */
const TITLE_LETTER = 1.5;

/**
 * The common frame: title, sub-title, link, spanners, table, notes, source, data state. The technical hint stands
 * below all that and outside the print area: a print area is one rectangle, so that a line among the printed ones
 * would be printed too. Below it follow the remarks, which belong to the users.
 */
export const layOutTable = (model: TableModel, facts: ReportContext): TableSheet => {
  const widths = model.columns.map(widthOf);
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
  const lastRow = stateRow + 2;
  return {
    grid: [
      ...rowsAbove(model, facts.words),
      ...model.rows.map((row) => bodyRow(row, model.columns)),
      [],
      ...lines.map((line) => [line]),
      [],
      [textCell(facts.words.hint(blockToA1(table)), "hint")],
    ],
    table,
    printed: {
      row: TITLE_ROW,
      column: 0,
      rows: stateRow + 1,
      columns: printedColumns(model.heading.title, tableWidth, widths.length),
    },
    stateRow,
    lastRow,
    remarkRow: lastRow + 2 + SPARE_ROWS + Math.max(0, model.maxRows - model.rows.length),
    spanners: spannerBlocks(model.columns),
    widths,
  };
};

const rowsAbove = ({ heading, columns }: TableModel, words: ReportWords): PlannedGrid => {
  const rows: (readonly PlannedCell[])[] = Array.from({ length: BODY_TOP }, () => []);
  rows[TITLE_ROW] = [textCell(heading.title, "title")];
  rows[SUBTITLE_ROW] = [textCell(heading.subtitle, "subtitle")];
  rows[LINK_ROW] = [textCell(words.backToContents, "link")];
  rows[SPANNER_ROW] = columns.map(({ spanner }, column) => {
    const isFirst = spanner !== null && columns[column - 1]?.spanner !== spanner;
    return textCell(isFirst ? spanner : "", "spanner");
  });
  rows[HEAD_ROW] = columns.map(({ head, kind }) =>
    textCell(head, kind === "derived" ? "derivedHead" : "columnHead"),
  );
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
  if (column?.kind === "text") return "text";
  return kind === "total" ? "totalBody" : "body";
};

const linesBelow = (
  { footnotes, source }: TableModel,
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
  ];
  const wrap = (text: string): readonly string[] => textLines(text, Math.floor(width));
  return [
    ...notes.flatMap(wrap).map((line) => textCell(line, "note")),
    ...wrap(source).map((line) => textCell(line, "source")),
    textCell(words.dataState(now, catalogue.data.version), "source"),
  ];
};

const widthOf = ({ kind, spec }: TableColumn): number => {
  if (kind === "stub") return STUB_WIDTH;
  return spec?.kind === "text" ? TEXT_WIDTHS[spec.name] : NUMBER_WIDTH;
};

/** A title longer than the table runs on over blank columns, which are then printed with it. */
const printedColumns = (title: string, tableWidth: number, columns: number): number => {
  const missing = title.length * TITLE_LETTER - tableWidth;
  return columns + Math.max(0, Math.ceil(missing / STANDARD_WIDTH));
};

const spannerBlocks = (columns: readonly TableColumn[]): readonly Block[] => {
  const blocks: { text: string; first: number; columns: number }[] = [];
  columns.forEach(({ spanner }, column) => {
    if (spanner === null) return;
    const last = blocks.at(-1);
    if (last?.text === spanner && last.first + last.columns === column) last.columns += 1;
    else blocks.push({ text: spanner, first: column, columns: 1 });
  });
  return blocks
    .filter((block) => block.columns > 1)
    .map((block) => ({ row: SPANNER_ROW, column: block.first, rows: 1, columns: block.columns }));
};
