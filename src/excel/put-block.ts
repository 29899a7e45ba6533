// SPDX-License-Identifier: EUPL-1.2
import type { Block, CellPosition } from "../domain/shared/cell";
import type { CellContent, WorkbookEdit } from "../domain/shared/workbook-edit";

export type PutBlock = Extract<WorkbookEdit, { kind: "putBlock" }>;

/** The rectangle a putBlock writes, from 0. */
export const blockOf = ({ at, contents }: PutBlock): Block => ({
  ...at,
  rows: contents.length,
  columns: contents[0]?.length ?? 0,
});

export const hasFormulas = ({ contents }: PutBlock): boolean =>
  contents.some((row) => row.some((content) => typeof content === "object" && content !== null));

/** Cells a putBlock writes in its rows `from` (inclusive) to `to` (exclusive); the others stay as they are. */
export const filledCells = (
  { contents }: PutBlock,
  { from, to } = { from: 0, to: contents.length },
): number => contents.slice(from, to).reduce((sum, row) => sum + row.filter(isFilled).length, 0);

const isFilled = (content: CellContent): boolean => content !== null;

/**
 * What Excel would take for a formula, a number, a date or a truth value when it is written into a General cell.
 * Such a text gets the text format first, and so stays what it is. (office-js: strings are parsed like typed input.)
 */
const LOOKS_LIKE_MORE_THAN_TEXT =
  /^\s*[=+\-@].|^\s*\d|^\s*\(.*\d|^(true|false|wahr|falsch)$|^(jan|feb|mär|mar|apr|ma[iy]|jun|jul|aug|sep|o[kc]t|nov|de[zc])\p{L}*\.?\s*\d/iu;

export const needsTextFormat = (content: CellContent): boolean =>
  typeof content === "string" && LOOKS_LIKE_MORE_THAN_TEXT.test(content);

const formatOf = (content: CellContent, planned: string | null | undefined): string | null =>
  needsTextFormat(content) ? "@" : (planned ?? null);

const toFormulaEntry = (content: CellContent): string | number | null =>
  typeof content === "object" && content !== null ? content.formula : content;

/** Queues rows `from` (inclusive) to `to` (exclusive) of a block: formats first, so that texts are not converted. */
export const queueRows = (
  sheet: Excel.Worksheet,
  edit: PutBlock,
  rows: { readonly from: number; readonly to: number },
): Excel.Range => {
  const contents = edit.contents.slice(rows.from, rows.to);
  const at: CellPosition = { row: edit.at.row + rows.from, column: edit.at.column };
  const range = sheet.getRangeByIndexes(
    at.row,
    at.column,
    contents.length,
    contents[0]?.length ?? 0,
  );
  const formats = contents.map((row, rowIndex) =>
    row.map((content, column) =>
      formatOf(content, edit.numberFormats?.[rows.from + rowIndex]?.[column]),
    ),
  );
  // null leaves a cell's format alone; an array of nothing but null would be a write for nothing.
  if (formats.some((row) => row.some((format) => format !== null))) range.numberFormat = formats;
  range.formulas = contents.map((row) => row.map(toFormulaEntry));
  return range;
};
