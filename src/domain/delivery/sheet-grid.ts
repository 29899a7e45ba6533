// SPDX-License-Identifier: EUPL-1.2
import { cleanText } from "../shared/label";
import type { CellRef } from "../shared/cell";
import type { CellValue, SheetSnapshot, ValueType } from "../shared/sheet-snapshot";
import { dateText, isDateFormat } from "./excel-date";

/** The cells of one sheet, asked for by row and column (from 0); cells outside the sheet are blank. */
export interface SheetGrid {
  readonly sheet: string;
  readonly rows: number;
  readonly columns: number;
  readonly valueAt: (row: number, column: number) => CellValue;
  readonly typeAt: (row: number, column: number) => ValueType;
  readonly formatAt: (row: number, column: number) => string;
  readonly isFormulaAt: (row: number, column: number) => boolean;
  /** Tidy text of a label cell; every cell of a merged area has the text of its top left cell. */
  readonly labelAt: (row: number, column: number) => string;
  /** Last row of the merged area the cell lies in; the row itself where nothing is merged. */
  readonly mergedUntil: (row: number, column: number) => number;
  readonly cellAt: (row: number, column: number) => CellRef;
}

interface Corner {
  readonly row: number;
  readonly column: number;
  readonly lastRow: number;
}

export const createSheetGrid = (snapshot: SheetSnapshot): SheetGrid => {
  const { values, valueTypes, formulas, numberFormats } = snapshot;
  const rows = values.length;
  const columns = values.reduce((widest, row) => Math.max(widest, row.length), 0);
  const corners = cornersOf(snapshot, { rows, columns });
  const tidyIn = tidyByColumn(columns);

  const valueAt: SheetGrid["valueAt"] = (row, column) => values[row]?.[column] ?? "";
  const typeAt: SheetGrid["typeAt"] = (row, column) => valueTypes[row]?.[column] ?? "Empty";
  const formatAt: SheetGrid["formatAt"] = (row, column) => numberFormats[row]?.[column] ?? "";
  const ownLabel = (row: number, column: number): string => {
    const value = valueAt(row, column);
    if (typeof value === "string") return tidyIn(column, value);
    if (typeof value !== "number") return String(value);
    const format = formatAt(row, column);
    return isDateFormat(format) ? dateText(value, format) : String(value);
  };

  return {
    sheet: snapshot.name,
    rows,
    columns,
    valueAt,
    typeAt,
    formatAt,
    isFormulaAt: (row, column) => {
      const formula = formulas[row]?.[column];
      // A text that merely starts with "=" shows itself; a formula shows its result.
      return (
        typeof formula === "string" && formula.startsWith("=") && formula !== valueAt(row, column)
      );
    },
    labelAt: (row, column) => {
      const corner = corners.size === 0 ? undefined : corners.get(row * columns + column);
      return corner ? ownLabel(corner.row, corner.column) : ownLabel(row, column);
    },
    mergedUntil: (row, column) => corners.get(row * columns + column)?.lastRow ?? row,
    cellAt: (row, column) => ({ sheet: snapshot.name, row, column }),
  };
};

/**
 * Tidy texts by column. Most rows of a long sheet repeat the label above: comparing the two costs a fraction of finding
 * the label among all that are known.
 */
const tidyByColumn = (columns: number): ((column: number, text: string) => string) => {
  const tidy = memoise(cleanText);
  const above = Array.from({ length: columns }, () => "");
  const tidied = Array.from({ length: columns }, () => "");
  return (column, text) => {
    if (text !== above[column]) {
      above[column] = text;
      tidied[column] = tidy(text);
    }
    return tidied[column] ?? "";
  };
};

/** Remembers what a function made of a text; sheets repeat the same few hundred labels thousands of times. */
export const memoise = <T>(make: (text: string) => T): ((text: string) => T) => {
  const made = new Map<string, T>();
  return (text) => {
    const known = made.get(text);
    if (known !== undefined) return known;
    const fresh = make(text);
    made.set(text, fresh);
    return fresh;
  };
};

/** Every cell of every merged area, clipped to the cells that were read. */
const cornersOf = (
  { mergedAreas }: SheetSnapshot,
  size: { readonly rows: number; readonly columns: number },
): ReadonlyMap<number, Corner> => {
  const corners = new Map<number, Corner>();
  for (const area of mergedAreas) {
    const lastRow = Math.min(area.row + area.rows, size.rows) - 1;
    const lastColumn = Math.min(area.column + area.columns, size.columns) - 1;
    for (let row = area.row; row <= lastRow; row += 1) {
      for (let column = area.column; column <= lastColumn; column += 1) {
        corners.set(row * size.columns + column, { row: area.row, column: area.column, lastRow });
      }
    }
  }
  return corners;
};
