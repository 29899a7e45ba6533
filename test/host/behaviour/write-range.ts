// SPDX-License-Identifier: EUPL-1.2
import { cellCount, containsCell, isUnbounded } from "../model/area";
import { BLANK_CELL, cellAt, putCell } from "../model/cells";
import type { ContentDetail, FormulaChange } from "../model/book";
import type { CellRange } from "../model/cell-range";
import { cellKey, type CellData, type SheetData } from "../model/workbook-data";
import { HostError, invalidArgument } from "../wire/host-error";
import { guardContent, guardFormatting } from "./guards";
import { fillCalculatedColumns } from "./calculated-column";
import { enterContent } from "./enter-content";
import { breakSpills } from "./spills";
import { withNumberFormat } from "./change-format";

type Enter = (input: unknown, cell: CellData, at: CellPosition) => CellData;

interface CellPosition {
  readonly row: number;
  readonly column: number;
}

/** Writes values or formulas as if they were typed in. */
export const writeContents = (
  range: CellRange,
  input: unknown,
  translate: (input: unknown, at: CellPosition) => unknown = (value) => value,
): void => {
  guardContent(range);
  const detail = detailOf(range);
  const hidden = hiddenByMerge(range.sheet);
  const formulas: FormulaChange[] = [];
  writeGrid(range, input, (value, cell, at) => {
    const entered = hidden(at) ? cell : enterContent(translate(value, at), cell);
    if (entered.formula !== cell.formula) formulas.push({ ...at, before: cell.formula });
    return entered;
  });
  breakSpills(range);
  tellContent(range, detail, formulas);
  for (const area of fillCalculatedColumns(range)) tellContent({ ...range, area }, null);
};

export const writeNumberFormats = (range: CellRange, input: unknown): void => {
  guardFormatting(range);
  writeGrid(range, input, (value, cell) => {
    if (value === null) return cell;
    if (typeof value !== "string") throw invalidArgument("number format");
    if (value === cell.format.numberFormat) return cell;
    return { ...cell, format: withNumberFormat(cell.format, value === "" ? "General" : value) };
  });
  range.book.tell({ kind: "format", sheet: range.sheet, area: range.area });
};

/** Tells who watches that contents of the range changed. */
export const tellContent = (
  range: CellRange,
  before: CellData | null,
  formulas: readonly FormulaChange[] = [],
): void => {
  const { book, sheet, area } = range;
  book.tell({
    kind: "content",
    sheet,
    area,
    author: book.author,
    detail: before && detailFrom(before, cellAt(sheet, area.row, area.column)),
    formulas,
  });
};

/** The cell before the change; only single cells are described in the event. */
export const detailOf = ({ sheet, area }: CellRange): CellData | null =>
  area.rows === 1 && area.columns === 1 ? cellAt(sheet, area.row, area.column) : null;

const detailFrom = (before: CellData, after: CellData): ContentDetail => ({
  valueBefore: before.value,
  valueAfter: after.value,
  typeBefore: before.type,
  typeAfter: after.type,
});

/** As many cells as Excel changes in one operation. */
const MOST_WRITTEN = 33_554_000;

export const wrongShape = (): HostError =>
  new HostError(
    "InvalidArgument",
    "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
  );

/** Goes through a two-dimensional array of the range's shape, or repeats a single value. */
const writeGrid = ({ book, sheet, area }: CellRange, input: unknown, enter: Enter): void => {
  if (cellCount(area) > MOST_WRITTEN) {
    throw new HostError(
      "OperationCellsExceedLimit",
      "The operation changes too many cells at once.",
    );
  }
  const rows = gridRows(input, area);
  book.traffic.cellsWritten += rows ? area.rows * area.columns : 1;
  for (let row = 0; row < area.rows; row += 1) {
    for (let column = 0; column < area.columns; column += 1) {
      const at = { row: area.row + row, column: area.column + column };
      const key = cellKey(at.row, at.column);
      const cell = sheet.cells.get(key) ?? BLANK_CELL;
      const changed = enter(rows ? rows[row]?.[column] : input, cell, at);
      if (changed !== cell) putCell(sheet, key, changed);
    }
  }
};

const gridRows = (
  input: unknown,
  area: CellRange["area"],
): readonly (readonly unknown[])[] | null => {
  if (!Array.isArray(input)) {
    if (isUnbounded(area)) throw invalidArgument("a single value for whole rows or columns");
    return null;
  }
  const fits = (row: unknown): boolean => Array.isArray(row) && row.length === area.columns;
  if (input.length !== area.rows || !input.every(fits)) throw wrongShape();
  return input as unknown[][];
};

/** Cells under a merged area take no value; only its first cell does. */
const hiddenByMerge = (sheet: SheetData): ((at: CellPosition) => boolean) => {
  if (sheet.mergedAreas.length === 0) return () => false;
  return ({ row, column }) =>
    sheet.mergedAreas.some(
      (area) => containsCell(area, row, column) && !(area.row === row && area.column === column),
    );
};
