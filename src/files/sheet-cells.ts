// SPDX-License-Identifier: EUPL-1.2
import type { CellValue, SheetSnapshot, ValueType } from "../domain/shared/sheet-snapshot";
import { GENERAL } from "./number-formats";

export interface FileCell {
  readonly column: number;
  readonly value: CellValue;
  readonly type: ValueType;
  readonly formula: string | null;
  readonly format: string;
}

export type Grids = Pick<SheetSnapshot, "values" | "formulas" | "valueTypes" | "numberFormats">;

/** The part of a sheet that holds values; all zero for an empty sheet. Rows and columns count from 0, ends exclusive. */
export interface UsedArea {
  readonly firstRow: number;
  readonly endRow: number;
  readonly firstColumn: number;
  readonly endColumn: number;
}

const NOTHING_USED: UsedArea = { firstRow: 0, endRow: 0, firstColumn: 0, endColumn: 0 };

/** Cells by row; rows without cells are missing. */
export type RowsOfCells = ReadonlyMap<number, readonly FileCell[]>;

/** Formats alone do not make a cell used. */
export const usedArea = (rows: RowsOfCells): UsedArea => {
  let [firstRow, endRow, firstColumn, endColumn] = [Infinity, 0, Infinity, 0];
  for (const [row, cells] of rows) {
    for (const { column, type, formula } of cells) {
      if (type === "Empty" && formula === null) continue;
      firstRow = Math.min(firstRow, row);
      endRow = Math.max(endRow, row + 1);
      firstColumn = Math.min(firstColumn, column);
      endColumn = Math.max(endColumn, column + 1);
    }
  }
  return endRow === 0 ? NOTHING_USED : { firstRow, endRow, firstColumn, endColumn };
};

/** Pads the cells to grids that start at A1. Blank rows, and formulas of rows without any, share their array. */
export const toGrids = (rows: RowsOfCells, used: UsedArea): Grids => {
  const { endRow, endColumn } = used;
  const blank = blankRow(endColumn);
  const values: (readonly CellValue[])[] = [];
  const formulas: (readonly CellValue[])[] = [];
  const valueTypes: (readonly ValueType[])[] = [];
  const numberFormats: (readonly string[])[] = [];
  for (let row = 0; row < endRow; row += 1) {
    const filled = fillRow(row < used.firstRow ? [] : (rows.get(row) ?? []), blank, used);
    values.push(filled.values);
    formulas.push(filled.formulas);
    valueTypes.push(filled.valueTypes);
    numberFormats.push(filled.numberFormats);
  }
  return { values, formulas, valueTypes, numberFormats };
};

interface GridRow {
  readonly values: CellValue[];
  readonly formulas: CellValue[];
  readonly valueTypes: ValueType[];
  readonly numberFormats: string[];
}

const blankRow = (width: number): GridRow => {
  const values = Array.from({ length: width }, () => "");
  return {
    values,
    formulas: values,
    valueTypes: Array.from({ length: width }, () => "Empty"),
    numberFormats: Array.from({ length: width }, () => GENERAL),
  };
};

const fillRow = (cells: readonly FileCell[], blank: GridRow, used: UsedArea): GridRow => {
  const inside = cells.filter(
    ({ column }) => column >= used.firstColumn && column < used.endColumn,
  );
  if (inside.length === 0) return blank;
  const values = [...blank.values];
  const row = {
    values,
    formulas: inside.some(({ formula }) => formula !== null) ? [...blank.formulas] : values,
    valueTypes: [...blank.valueTypes],
    numberFormats: [...blank.numberFormats],
  };
  for (const { column, value, type, formula, format } of inside) {
    row.values[column] = value;
    row.formulas[column] = formula ?? value;
    row.valueTypes[column] = type;
    row.numberFormats[column] = format;
  }
  return row;
};
