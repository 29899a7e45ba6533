// SPDX-License-Identifier: EUPL-1.2
import type { CellRef } from "../../src/domain/shared/cell";
import type { CellValue, SheetSnapshot, ValueType } from "../../src/domain/shared/sheet-snapshot";
import type { CellContent, SheetEdit, WorkbookEdit } from "../../src/domain/shared/workbook-edit";

export interface MemoryCell {
  readonly value: CellValue;
  readonly formula: CellValue;
  readonly type: ValueType;
  readonly numberFormat: string;
}

/** A worksheet of the in-memory workbook: rows of cells, ragged, from A1. */
export interface MemorySheet extends Omit<
  SheetSnapshot,
  "values" | "formulas" | "valueTypes" | "numberFormats"
> {
  readonly cells: readonly (readonly MemoryCell[])[];
}

const BLANK: MemoryCell = { value: "", formula: "", type: "Empty", numberFormat: "General" };

export const fromSnapshot = (sheet: SheetSnapshot): MemorySheet => ({
  ...sheet,
  cells: sheet.values.map((row, r) =>
    row.map((value, c) => ({
      value,
      formula: sheet.formulas[r]?.[c] ?? "",
      type: sheet.valueTypes[r]?.[c] ?? "Empty",
      numberFormat: sheet.numberFormats[r]?.[c] ?? "General",
    })),
  ),
});

export const toSnapshot = ({ cells, ...sheet }: MemorySheet): SheetSnapshot => {
  const used = cells.map((row) => lengthOf(row, ({ type }) => type !== "Empty"));
  const height = lengthOf(used, (count) => count > 0);
  const width = Math.max(0, ...used);
  const grid = <T>(pick: (cell: MemoryCell) => T): T[][] =>
    Array.from({ length: height }, (_, r) =>
      Array.from({ length: width }, (_unused, c) => pick(cells[r]?.[c] ?? BLANK)),
    );
  return {
    ...sheet,
    values: grid(({ value }) => value),
    formulas: grid(({ formula }) => formula),
    valueTypes: grid(({ type }) => type),
    numberFormats: grid(({ numberFormat }) => numberFormat),
  };
};

/** Length of a list without the trailing items that are not wanted. */
const lengthOf = <T>(items: readonly T[], isWanted: (item: T) => boolean): number =>
  items.reduce((length, item, index) => (isWanted(item) ? index + 1 : length), 0);

const constant = (value: CellValue, numberFormat: string): MemoryCell => {
  if (value === "") return { ...BLANK, numberFormat };
  const type = typeof value === "number" ? "Double" : "String";
  return { value, formula: value, type, numberFormat };
};

/** An empty sheet as an action adds it. */
export const addedSheet = (
  id: string,
  { sheet, marker }: Extract<WorkbookEdit, { kind: "addSheet" }>,
): MemorySheet => ({
  id,
  name: sheet,
  visibility: "Visible",
  isProtected: false,
  marker,
  cells: [],
  mergedAreas: [],
  hiddenRows: [],
  hiddenColumns: [],
});

const putBlock = (
  sheet: MemorySheet,
  { at, contents, numberFormats }: Extract<WorkbookEdit, { kind: "putBlock" }>,
): MemorySheet => {
  const cells = sheet.cells.map((row) => [...row]);
  contents.forEach((row, r) =>
    row.forEach((content, c) => {
      const target = (cells[at.row + r] ??= []);
      const old = target[at.column + c] ?? BLANK;
      const numberFormat = numberFormats?.[r]?.[c] ?? old.numberFormat;
      target[at.column + c] = written(content, { ...old, numberFormat });
    }),
  );
  return {
    ...sheet,
    cells: Array.from(cells, (row) => Array.from(row ?? [], (cell) => cell ?? BLANK)),
  };
};

const written = (content: CellContent, old: MemoryCell): MemoryCell => {
  if (content === null) return old;
  if (typeof content !== "object") return constant(content, old.numberFormat);
  return { ...old, formula: content.formula, value: "", type: "String" };
};

/** A clearBlock is a putBlock of blanks in the standard format. */
const clearBlock = (
  sheet: MemorySheet,
  { block }: Extract<WorkbookEdit, { kind: "clearBlock" }>,
): MemorySheet => {
  const blank = <T>(value: T): T[][] =>
    Array.from({ length: block.rows }, () => Array.from({ length: block.columns }, () => value));
  return putBlock(sheet, {
    kind: "putBlock",
    sheet: sheet.name,
    at: block,
    contents: blank(""),
    numberFormats: blank("General"),
  });
};

/** Everything below moves down; formulas stay as they are, as there is no calculator that would read them. */
const insertRows = (
  sheet: MemorySheet,
  { row: at, count }: Extract<WorkbookEdit, { kind: "insertRows" }>,
): MemorySheet => {
  const moved = (row: number): number => (row >= at ? row + count : row);
  const above = Array.from({ length: at }, (_, row) => sheet.cells[row] ?? []);
  const looks = (above.at(-1) ?? []).map(({ numberFormat }) => ({ ...BLANK, numberFormat }));
  const added = Array.from({ length: count }, () => looks);
  return {
    ...sheet,
    cells: [...above, ...added, ...sheet.cells.slice(at)],
    hiddenRows: sheet.hiddenRows.map(moved),
    mergedAreas: sheet.mergedAreas.map((area) => ({
      ...area,
      row: moved(area.row),
      rows: moved(area.row + area.rows - 1) - moved(area.row) + 1,
    })),
  };
};

const unmerge = (
  sheet: MemorySheet,
  { block }: Extract<WorkbookEdit, { kind: "unmerge" }>,
): MemorySheet => ({
  ...sheet,
  mergedAreas: sheet.mergedAreas.filter(
    ({ row, column }) => row !== block.row || column !== block.column,
  ),
});

const showLines = (
  sheet: MemorySheet,
  { rows, columns }: Extract<WorkbookEdit, { kind: "showLines" }>,
): MemorySheet => ({
  ...sheet,
  hiddenRows: sheet.hiddenRows.filter((row) => !rows.includes(row)),
  hiddenColumns: sheet.hiddenColumns.filter((column) => !columns.includes(column)),
});

/** A sheet after an edit of its own; what only concerns looks and pages changes nothing here. */
export const changedSheet = (sheet: MemorySheet, edit: SheetEdit): MemorySheet => {
  switch (edit.kind) {
    case "putBlock":
      return putBlock(sheet, edit);
    case "clearBlock":
      return clearBlock(sheet, edit);
    case "insertRows":
      return insertRows(sheet, edit);
    case "unmerge":
      return unmerge(sheet, edit);
    case "showLines":
      return showLines(sheet, edit);
    case "protectSheet":
      return { ...sheet, isProtected: true };
    default:
      return sheet;
  }
};

/** A text that starts with "=" is its own value; a formula is not. */
export const isFormula = (cell: MemoryCell): boolean =>
  typeof cell.formula === "string" && cell.formula.startsWith("=") && cell.formula !== cell.value;

export const changedCells = (
  then: readonly MemorySheet[],
  now: readonly MemorySheet[],
): readonly CellRef[] =>
  now.flatMap((sheet, index) =>
    sheet.cells.flatMap((row, r) =>
      row.flatMap((cell, c) =>
        cell.formula === then[index]?.cells[r]?.[c]?.formula
          ? []
          : [{ sheet: sheet.name, row: r, column: c }],
      ),
    ),
  );
