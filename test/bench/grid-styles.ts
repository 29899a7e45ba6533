// SPDX-License-Identifier: EUPL-1.2
import type { CellStyle, Model } from "@ironcalc/wasm";
import { columnOf, rowOf } from "../host/model/cells";
import {
  cellKey,
  type CellFormat,
  DEFAULT_FORMAT,
  type SheetData,
} from "../host/model/workbook-data";
import { mergedLooks } from "./grid-merged-cells";
import { needsApostrophe } from "./typed-input";

/** Bands of styled rows that are closer to each other, in rows, are pasted as one. */
const NEAR = 20;

/** From 1; a range down to it is taken for the columns themselves. */
const LAST_ROW = 1_048_576;

/** Lets the columns in use look as cells of Excel do that nobody has changed, before anything stands in them. */
export const setPlainLook = (model: Model, index: number, { cells }: SheetData): void => {
  const width = [...cells.keys()].reduce((most, key) => Math.max(most, columnOf(key) + 1), 1);
  const area = { sheet: index, row: 1, column: 1, width, height: LAST_ROW };
  const { size, color } = DEFAULT_FORMAT.font;
  model.updateRangeStyle(area, "font.size", String(size));
  model.updateRangeStyle(area, "font.color", color);
};

/**
 * Pastes the looks of a sheet, band by band of rows that have any. Setting them one by one takes seconds on a full
 * sheet, and so does pasting thousands of rows that look like nothing.
 */
export const pasteStyles = (model: Model, index: number, sheet: SheetData): void => {
  const merged = mergedLooks(sheet);
  const formatAt = (key: number): CellFormat | undefined =>
    merged.get(key) ?? sheet.cells.get(key)?.format;
  const keys = [...merged.keys(), ...styledCells(sheet)];
  if (keys.length === 0) return;
  const columns = keys.reduce((most, key) => Math.max(most, columnOf(key) + 1), 0);
  const lastRow = [...sheet.cells.keys(), ...keys].reduce(
    (last, key) => Math.max(last, rowOf(key)),
    0,
  );
  const plain = model.getCellStyle(index, lastRow + 2, columns + 1).style;
  const styleOf = styleWriter(plain);
  const styleAt = (key: number): CellStyle => {
    const format = formatAt(key);
    const cell = sheet.cells.get(key);
    return format ? styleOf(format, cell !== undefined && needsApostrophe(cell)) : plain;
  };
  for (const { first, last } of bandsOf(keys.map(rowOf))) {
    model.setSelectedCell(first + 1, 1);
    model.setSelectedRange(first + 1, 1, last + 1, columns);
    model.onPasteStyles(
      Array.from({ length: last - first + 1 }, (_, row) =>
        Array.from({ length: columns }, (_unused, column) => styleAt(cellKey(first + row, column))),
      ),
    );
  }
};

/** Keys of cells that look like something; formulas among them, as the grid gives these a look of its own. */
const styledCells = ({ cells }: SheetData): readonly number[] => {
  const plain = JSON.stringify(toStyle(DEFAULT_FORMAT, {} as CellStyle));
  const known = new Map<CellFormat, boolean>();
  const isPlain = (format: CellFormat): boolean => {
    const made = known.get(format) ?? JSON.stringify(toStyle(format, {} as CellStyle)) === plain;
    known.set(format, made);
    return made;
  };
  return [...cells].flatMap(([key, { format, formula }]) =>
    formula === null && isPlain(format) ? [] : [key],
  );
};

interface Band {
  readonly first: number;
  readonly last: number;
}

/** Runs of rows (from 0). */
const bandsOf = (rows: readonly number[]): readonly Band[] => {
  const bands: { first: number; last: number }[] = [];
  for (const row of [...new Set(rows)].sort((a, b) => a - b)) {
    const band = bands.at(-1);
    if (band && row - band.last <= NEAR) band.last = row;
    else bands.push({ first: row, last: row });
  }
  return bands;
};

/** Cells that look alike share one style; a text that might be none keeps the mark of one. */
const styleWriter = (plain: CellStyle): ((format: CellFormat, isMarked: boolean) => CellStyle) => {
  const marked: CellStyle = { ...plain, quote_prefix: true };
  const made = new Map<CellStyle, Map<CellFormat, CellStyle>>([
    [plain, new Map()],
    [marked, new Map()],
  ]);
  return (format, isMarked) => {
    const base = isMarked ? marked : plain;
    const style = made.get(base)?.get(format) ?? toStyle(format, base);
    made.get(base)?.set(format, style);
    return style;
  };
};

const toStyle = (format: CellFormat, base: CellStyle): CellStyle => ({
  ...base,
  num_fmt: format.numberFormat === "General" ? "general" : format.numberFormat,
  fill: format.fill === null ? {} : { color: format.fill },
  font: {
    ...base.font,
    b: format.font.bold,
    i: format.font.italic,
    u: format.font.underline,
    sz: format.font.size,
    color: format.font.color,
  },
  alignment: {
    // The calculator writes "centerContinuous" without the capital.
    horizontal: format.alignment.horizontal.toLowerCase() as "general",
    vertical: format.alignment.vertical as "bottom",
    wrap_text: format.alignment.wrapText,
  },
  border: {
    ...line("top", format.borders.top),
    ...line("right", format.borders.right),
    ...line("bottom", format.borders.bottom),
    ...line("left", format.borders.left),
  },
});

const line = (
  side: "top" | "right" | "bottom" | "left",
  border: CellFormat["borders"]["top"],
): CellStyle["border"] => (border ? { [side]: { style: border.style, color: border.color } } : {});
