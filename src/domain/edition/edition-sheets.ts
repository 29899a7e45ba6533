// SPDX-License-Identifier: EUPL-1.2
import { DATA_WIDTHS } from "../report/data-layout";
import { dataTable } from "../report/data-sheet";
import type { ReportWords } from "../report/report-words";
import { freeSheetName } from "../shared/free-sheet-name";
import { listPage } from "../shared/list-page";
import { blockEdits, type PlannedCell, type PlannedGrid, textCell } from "../shared/planned-sheet";
import type { WorkbookEdit } from "../shared/workbook-edit";
import { EDITION_PARTS, editionMarker, type EditionPart } from "./edition-marker";
import type { Edition, EditionRecord } from "./edition-record";
import { catalogueLines, linesOf, type TextLine } from "./edition-text";
import type { EditionWords } from "./edition-words";
import { sha256 } from "../shared/sha-256";

/** Parts of the technical sheet that are no part of the catalogue. */
export const RECORD_PART = "record";
export const RECORD_HASH_PART = "recordSha256";

/** Title, hint, blank row, heads; rows from 0. */
export const HEAD_ROW = 3;

/** Column of the record that counts the figures of a table. */
const FIGURES_COLUMN = 2;

const WIDTHS: Readonly<Record<EditionPart, readonly number[]>> = {
  record: [34, 70, 12, 70],
  figures: DATA_WIDTHS,
  catalogue: [24, 8, 120],
};

export interface EditionSheetWords {
  readonly edition: EditionWords;
  readonly report: ReportWords;
}

/**
 * The sheets that keep a closed edition. They are protected: whoever changes them has to mean it, and is found out by
 * the hashes.
 */
export const editionSheets = (
  edition: Edition,
  taken: readonly string[],
  words: EditionSheetWords,
): readonly WorkbookEdit[] => {
  const { id } = edition.record;
  const used = [...taken];
  return EDITION_PARTS.flatMap((part) => {
    const sheet = freeSheetName(words.edition.sheetName(part, id), used);
    used.push(sheet);
    return sheetEdits({ sheet, part, table: tableOf(part, edition, words) }, id, words.edition);
  });
};

interface PartSheet {
  readonly sheet: string;
  readonly part: EditionPart;
  /** From the heads on. */
  readonly table: PlannedGrid;
}

const tableOf = (part: EditionPart, edition: Edition, words: EditionSheetWords): PlannedGrid => {
  switch (part) {
    case "record":
      return recordTable(edition.record, words.edition);
    case "figures":
      return dataTable({ catalogue: edition.catalogue, words: words.report }, edition.rows);
    case "catalogue":
      return textTable(edition, words.edition);
  }
};

const sheetEdits = (
  { sheet, part, table }: PartSheet,
  id: string,
  words: EditionWords,
): readonly WorkbookEdit[] => {
  const grid = [
    [textCell(words.title(part, id), "title")],
    [textCell(words.hints[part], "hint")],
    [],
    ...table,
  ];
  const widths = WIDTHS[part];
  return [
    { kind: "addSheet", sheet, marker: editionMarker(part, id), position: "last" },
    { kind: "setColumnWidths", sheet, widths },
    ...blockEdits(sheet, grid, null),
    listPage({
      sheet,
      list: { row: HEAD_ROW, column: 0, rows: table.length, columns: widths.length },
      footer: words.footer(id),
    }),
    { kind: "freeze", sheet, rows: part === "record" ? 0 : HEAD_ROW + 1, columns: 1 },
    { kind: "hideGridlines", sheet },
    { kind: "protectSheet", sheet },
  ];
};

/** For people: what was frozen when, and what was printed. */
const recordTable = (record: EditionRecord, words: EditionWords): PlannedGrid => [
  heads(words.fieldHeads),
  ...words.fields(record).map(([field, entry]) => [textCell(field, "stub"), text(entry)]),
  [],
  heads(words.tableHeads).map((head, column) =>
    column === FIGURES_COLUMN ? { ...head, part: "numberHead" } : head,
  ),
  ...record.tables.map(({ id, title, figures, sha256: hash }) => [
    textCell(id, "stub"),
    text(title),
    { content: figures, format: "0", part: "body" } as const,
    textCell(hash, "textBeside"),
  ]),
];

/** For the add-in: the record and the catalogue, each entry with a line of its own. */
const textTable = ({ record, catalogue }: Edition, words: EditionWords): PlannedGrid => {
  const lines: readonly TextLine[] = [
    ...linesOf(RECORD_PART, "", record),
    ...linesOf(RECORD_HASH_PART, "", sha256(JSON.stringify(record))),
    ...catalogueLines(catalogue.data),
  ];
  return [
    heads(words.textHeads),
    ...lines.map(([part, index, content]) => [textCell(part, "stub"), text(index), text(content)]),
  ];
};

const heads = (texts: readonly string[]): readonly PlannedCell[] =>
  texts.map((head, column) => textCell(head, column === 0 ? "columnHead" : "textHead"));

const text = (content: string): PlannedCell => textCell(content, "textBeside");
