// SPDX-License-Identifier: EUPL-1.2
import type { CellValue, SheetSnapshot } from "../shared/sheet-snapshot";
import type { WorkbookEdit } from "../shared/workbook-edit";
import { fixedRowOf } from "./fixed-part";
import { BODY_TOP } from "./frame";
import { contentOf, hashAt, hashOf, type WrittenRows } from "./generated-part";
import { bodyEnd } from "./manual-changes";
import type { ReportWords } from "./report-words";
import type { TableModel } from "./table-model";
import type { TableSheet } from "./table-sheet";

/** The sheet of an earlier run once whole rows were put in, so that all rows stand where the new table has them. */
export interface GrownSheet {
  readonly existing: SheetSnapshot;
  readonly inserts: readonly WorkbookEdit[];
  /** Where a row (from 0) of the sheet as it is now will stand. */
  readonly rowAfter: (row: number) => number;
}

export interface NewTable {
  readonly model: TableModel;
  readonly layout: TableSheet;
  /** What the last run wrote; none where that is not known. */
  readonly written: WrittenRows;
}

/**
 * Whole rows are put in where the table gains some: comments, remarks beside the table, heights and the chart go along
 * with their rows. Rows that were lost, or changed places, are none of this: there the table is written anew in place.
 */
export const growSheet = (
  sheet: SheetSnapshot,
  { model, layout, written }: NewTable,
  words: ReportWords,
): GrownSheet => {
  const gained = gainedRows(sheet, layout, written);
  const grown = withRows(sheet, gained, (row) => namesIn(layout)[row - BODY_TOP] ?? "");
  const fixed = fixedRowOf(grown.existing, model, words);
  const missing = fixed === null ? 0 : layout.stateRow + 2 - fixed;
  if (fixed === null || missing <= 0) return grown;
  const longer = withRows(grown.existing, range(fixed, missing), () => "");
  return {
    existing: longer.existing,
    inserts: [...grown.inserts, ...longer.inserts],
    rowAfter: (row) => longer.rowAfter(grown.rowAfter(row)),
  };
};

/** Rows (from 0, ascending) of the new table that the sheet does not have; none where it has others instead. */
const gainedRows = (
  sheet: SheetSnapshot,
  layout: TableSheet,
  written: WrittenRows,
): readonly number[] => {
  const before = namesBefore(sheet, written);
  let matched = 0;
  const gained = namesIn(layout).flatMap((name, index) => {
    if (hashOf(name) !== before[matched]) return [BODY_TOP + index];
    matched += 1;
    return [];
  });
  return before.length > 0 && matched === before.length ? gained : [];
};

const namesIn = ({ grid, table }: TableSheet): readonly (number | string)[] =>
  grid.slice(BODY_TOP, table.row + table.rows).map(([stub]) => (stub ? contentOf(stub) : ""));

/** Names of the rows as the last run wrote them: somebody may have changed one since. */
const namesBefore = (sheet: SheetSnapshot, written: WrittenRows): readonly string[] => {
  if (written.length > 0) {
    return written
      .slice(BODY_TOP, bodyEnd(written))
      .map((_, row) => hashAt(written, BODY_TOP + row, 0));
  }
  const blank = sheet.values.findIndex(([first], row) => row >= BODY_TOP && first === "");
  return sheet.values.slice(BODY_TOP, Math.max(blank, 0)).map(([first]) => hashOf(first ?? ""));
};

/** The new rows bear their names already, so that they count as rows of the table; their cells are still to be written. */
const withRows = (
  sheet: SheetSnapshot,
  rows: readonly number[],
  nameOf: (row: number) => CellValue,
): GrownSheet => {
  const isNew = new Set(rows);
  const place = <T>(
    grid: readonly (readonly T[])[],
    newRow: (row: number) => readonly T[] = () => [],
  ): readonly (readonly T[])[] => {
    let next = 0;
    return Array.from({ length: grid.length + rows.length }, (_, row) =>
      isNew.has(row) ? newRow(row) : (grid[next++] ?? []),
    );
  };
  const rowAfter = (before: number): number =>
    rows.reduce((row, added) => (added <= row ? row + 1 : row), before);
  if (rows.length === 0) return { existing: sheet, inserts: [], rowAfter };
  const existing = {
    ...sheet,
    values: place(sheet.values, (row) => [nameOf(row)]),
    formulas: place(sheet.formulas),
    valueTypes: place(sheet.valueTypes),
    numberFormats: place(sheet.numberFormats),
    hiddenRows: sheet.hiddenRows.map(rowAfter),
  };
  return { existing, inserts: insertEdits(sheet.name, rows), rowAfter };
};

const insertEdits = (sheet: string, rows: readonly number[]): readonly WorkbookEdit[] => {
  const runs: { row: number; count: number }[] = [];
  for (const row of rows) {
    const run = runs.at(-1);
    if (run && run.row + run.count === row) run.count += 1;
    else runs.push({ row, count: 1 });
  }
  return runs.map(({ row, count }) => ({ kind: "insertRows", sheet, row, count }));
};

const range = (from: number, count: number): readonly number[] =>
  Array.from({ length: count }, (_, index) => from + index);
