// SPDX-License-Identifier: EUPL-1.2
import type { CellValue, SheetSnapshot } from "./sheet-snapshot";
import type { CellContent, PartName, WorkbookEdit } from "./workbook-edit";

/** What one cell of a sheet of ours is to hold. */
export interface PlannedCell {
  readonly content: number | string | { readonly formula: string };
  /** en-US code; null for texts, whose format Excel or the adapter chooses. */
  readonly format: string | null;
  readonly part: PartName;
}

/** Rows of cells from A1 on; null is a cell that is not ours and stays as it is. Rows may differ in length. */
export type PlannedGrid = readonly (readonly (PlannedCell | null)[])[];

/** Changed rows closer together than this are written as one block: Excel is slow per call, not per cell. */
const MAX_GAP = 4;

export const textCell = (content: string, part: PartName): PlannedCell => ({
  content,
  format: null,
  part,
});

/** The writes that make a sheet hold the plan; none where it does already. `existing` is null for a new sheet. */
export const blockEdits = (
  sheet: string,
  grid: PlannedGrid,
  existing: SheetSnapshot | null,
): readonly WorkbookEdit[] => {
  const changed = grid.map((row, rowIndex) =>
    row.map((cell, column) =>
      cell && existing && holds(existing, { row: rowIndex, column }, cell) ? null : cell,
    ),
  );
  return rowRuns(changed).map(({ first, last }) => putBlock(sheet, changed, { first, last }));
};

/** Number of cells of a sheet that differ from the plan. */
export const countChanges = (grid: PlannedGrid, existing: SheetSnapshot): number =>
  grid.reduce(
    (sum, row, rowIndex) =>
      sum +
      row.filter((cell, column) => cell && !holds(existing, { row: rowIndex, column }, cell))
        .length,
    0,
  );

/** What stands in a cell of a snapshot; "" outside its grid. */
export const valueAt = (
  sheet: SheetSnapshot,
  { row, column }: { readonly row: number; readonly column: number },
): CellValue => sheet.values[row]?.[column] ?? "";

const holds = (
  sheet: SheetSnapshot,
  at: { readonly row: number; readonly column: number },
  { content, format }: PlannedCell,
): boolean => {
  const formula = sheet.formulas[at.row]?.[at.column] ?? "";
  const wanted = typeof content === "object" ? content.formula : content;
  if (typeof wanted !== typeof formula) return false;
  const isSame =
    typeof content === "object"
      ? sameFormula(content.formula, String(formula))
      : formula === wanted;
  const found = sheet.numberFormats[at.row]?.[at.column] ?? "General";
  return isSame && (format === null || format === found);
};

/** Excel drops the quotes around a sheet name that needs none, and so gives another text back than it got. */
const sameFormula = (a: string, b: string): boolean => plainNames(a) === plainNames(b);

const plainNames = (formula: string): string =>
  formula.replace(/'([\p{L}_][\p{L}\p{N}_.]*)'!/gu, "$1!");

interface RowRun {
  readonly first: number;
  readonly last: number;
}

const rowRuns = (grid: PlannedGrid): readonly RowRun[] => {
  const runs: RowRun[] = [];
  grid.forEach((row, index) => {
    if (row.every((cell) => cell === null)) return;
    const run = runs.at(-1);
    if (run && index - run.last <= MAX_GAP) runs[runs.length - 1] = { ...run, last: index };
    else runs.push({ first: index, last: index });
  });
  return runs;
};

const putBlock = (sheet: string, grid: PlannedGrid, { first, last }: RowRun): WorkbookEdit => {
  const rows = grid.slice(first, last + 1);
  const used = rows.flatMap((row) => row.flatMap((cell, column) => (cell ? [column] : [])));
  const left = used.reduce((least, column) => Math.min(least, column), Infinity);
  const right = used.reduce((most, column) => Math.max(most, column), 0);
  const cells = rows.map((row) =>
    Array.from({ length: right - left + 1 }, (_, column) => row[left + column] ?? null),
  );
  return {
    kind: "putBlock",
    sheet,
    at: { row: first, column: left },
    contents: cells.map((row) => row.map((cell): CellContent => cell?.content ?? null)),
    numberFormats: cells.map((row) => row.map((cell) => cell?.format ?? null)),
    parts: cells.map((row) => row.map((cell) => cell?.part ?? null)),
  };
};
