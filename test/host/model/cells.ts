// SPDX-License-Identifier: EUPL-1.2
import { containsCell } from "./area";
import {
  cellKey,
  DEFAULT_FORMAT,
  MAX_COLUMNS,
  type Area,
  type CellData,
  type CellFormat,
  type SheetData,
} from "./workbook-data";

export const BLANK_CELL: CellData = {
  value: "",
  type: "Empty",
  formula: null,
  format: DEFAULT_FORMAT,
};

export const cellAt = (sheet: SheetData, row: number, column: number): CellData =>
  sheet.cells.get(cellKey(row, column)) ?? BLANK_CELL;

export const formatAt = (sheet: SheetData, row: number, column: number): CellFormat =>
  cellAt(sheet, row, column).format;

export const isBlank = ({ type, formula }: CellData): boolean =>
  type === "Empty" && formula === null;

export const rowOf = (key: number): number => Math.floor(key / MAX_COLUMNS);
export const columnOf = (key: number): number => key % MAX_COLUMNS;

/** Cells that have neither content nor a look of their own are not kept. */
export const putCell = (sheet: SheetData, key: number, cell: CellData): void => {
  if (isBlank(cell) && cell.format === DEFAULT_FORMAT) {
    sheet.cells.delete(key);
  } else {
    sheet.cells.set(key, cell);
  }
};

/** A grid with one entry per cell of the area, row by row. */
export const gridOf = <T>(sheet: SheetData, area: Area, pick: (cell: CellData) => T): T[][] =>
  area.rows * area.columns * 2 >= sheet.cells.size
    ? gridOfKept(sheet, area, pick)
    : gridOfArea(sheet, area, pick);

const gridOfArea = <T>({ cells }: SheetData, area: Area, pick: (cell: CellData) => T): T[][] =>
  Array.from({ length: area.rows }, (_, row) => {
    const first = cellKey(area.row + row, area.column);
    return Array.from({ length: area.columns }, (_unused, column) =>
      pick(cells.get(first + column) ?? BLANK_CELL),
    );
  });

/** Going once through what a sheet keeps is many times quicker than looking up a million cells. */
const gridOfKept = <T>({ cells }: SheetData, area: Area, pick: (cell: CellData) => T): T[][] => {
  const blank = pick(BLANK_CELL);
  const grid = Array.from({ length: area.rows }, () => new Array<T>(area.columns).fill(blank));
  cells.forEach((cell, key) => {
    const row = rowOf(key) - area.row;
    const column = columnOf(key) - area.column;
    const cellsOfRow = grid[row];
    if (cellsOfRow && column >= 0 && column < area.columns) cellsOfRow[column] = pick(cell);
  });
  return grid;
};

/** Keys of the cells of an area in reading order. */
export function* keysOf(area: Area): Generator<number> {
  for (let row = area.row; row < area.row + area.rows; row += 1) {
    for (let column = area.column; column < area.column + area.columns; column += 1) {
      yield cellKey(row, column);
    }
  }
}

/** Keys of the cells the sheet keeps inside an area; quick for whole columns of a sparse sheet. */
export const keptKeys = (sheet: SheetData, area: Area): number[] => {
  if (area.rows * area.columns <= sheet.cells.size) {
    return [...keysOf(area)].filter((key) => sheet.cells.has(key));
  }
  return [...sheet.cells.keys()].filter((key) => containsCell(area, rowOf(key), columnOf(key)));
};
