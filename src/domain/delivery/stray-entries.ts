// SPDX-License-Identifier: EUPL-1.2
import { normaliseLabel } from "../shared/label";
import type { TableRead } from "./table-read";
import type { SheetGrid } from "./sheet-grid";
import type { TextCell } from "./sheet-facts";
import type { TableTools } from "./table-plan";

/** Rows below a table that are searched for what was left there. */
const ROWS_BELOW = 40;
/** Labels of sums that somebody added up in between; "insgesamt" is a group. */
const SUM_WORDS = /^(?:zwischen)?summen?\b|^(?:zwischen)?gesamt(?:summe)?\b/u;
/** A file's path or name, as tools leave it below a table. */
const FILE_PATH = /^[a-z]:[\\/]|^\\\\|[\\/][^\\/]+\.xlsx?\b/iu;

/** Entries of a sheet that belong to no row or column of its table, from top to bottom. */
export const strayEntries = (tools: TableTools, read: TableRead): readonly TextCell[] => [
  ...besideTable(tools, read),
  ...betweenRows(tools, read),
  ...belowTable(tools, read),
];

/** Only numbers: a word beside a table is a note. */
const besideTable = ({ grid }: TableTools, { layout }: TableRead): readonly TextCell[] => {
  const { headerRows, dataRows, lastColumn } = layout;
  const found: TextCell[] = [];
  if (grid.columns <= lastColumn + 1) return found;
  for (let row = headerRows.last + 1; row <= dataRows.last; row += 1) {
    for (let column = lastColumn + 1; column < grid.columns; column += 1) {
      if (grid.typeAt(row, column) === "Double") found.push(textCell(grid, row, column));
    }
  }
  return found;
};

/** Sums in between, and figures in rows that say nothing about themselves. */
const betweenRows = (
  { grid }: TableTools,
  { layout, rows: { unassigned, unknownCodes } }: TableRead,
): readonly TextCell[] => {
  const sums = unknownCodes.filter(
    ({ role, text }) => role !== "mark" && SUM_WORDS.test(normaliseLabel(text)),
  );
  if (layout.kind === "areaMatrix") return sums;
  const explained = new Set(unknownCodes.map(({ cell }) => cell.row));
  return [
    ...sums,
    ...unassigned
      .filter(({ cell }) => !explained.has(cell.row))
      .map(({ cell }) => textCell(grid, cell.row, cell.column)),
  ];
};

const belowTable = ({ grid }: TableTools, { layout }: TableRead): readonly TextCell[] => {
  const found: TextCell[] = [];
  const first = layout.dataRows.last + 1;
  for (let row = first; row < Math.min(grid.rows, first + ROWS_BELOW); row += 1) {
    for (let column = 0; column < grid.columns; column += 1) {
      if (grid.typeAt(row, column) !== "String") continue;
      const entry = textCell(grid, row, column);
      if (FILE_PATH.test(entry.text)) found.push(entry);
    }
  }
  return found;
};

const textCell = (grid: SheetGrid, row: number, column: number): TextCell => ({
  cell: grid.cellAt(row, column),
  text: grid.labelAt(row, column),
});
