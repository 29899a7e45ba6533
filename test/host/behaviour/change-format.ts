// SPDX-License-Identifier: EUPL-1.2
import { cellAt, keptKeys, keysOf, putCell, BLANK_CELL } from "../model/cells";
import type { CellRange } from "../model/cell-range";
import { cellCount, isUnbounded } from "../model/area";
import { DEFAULT_FORMAT, type CellFormat } from "../model/workbook-data";
import { notImplemented } from "../wire/host-error";
import { guardFormatting } from "./guards";

export const withNumberFormat = (format: CellFormat, numberFormat: string): CellFormat => ({
  ...format,
  numberFormat,
});

type FormatChange = (format: CellFormat) => CellFormat;

/** Changes the look of every cell; cells that looked alike go on sharing one object. */
export const changeFormat = (range: CellRange, change: FormatChange): void => {
  guardFormatting(range);
  const changed = new Map<CellFormat, CellFormat>();
  for (const key of formatKeys(range)) {
    const cell = range.sheet.cells.get(key) ?? BLANK_CELL;
    const format = changed.get(cell.format) ?? change(cell.format);
    changed.set(cell.format, format);
    putCell(range.sheet, key, { ...cell, format });
  }
  range.book.tell({ kind: "format", sheet: range.sheet, area: range.area });
};

/** More would freeze the test; Excel keeps one style for a whole column, this model does not. */
const MOST_FORMATTED_CELLS = 2_000_000;

const formatKeys = ({ area }: CellRange): Iterable<number> => {
  if (cellCount(area) > MOST_FORMATTED_CELLS) throw notImplemented("formatting of whole columns");
  return keysOf(area);
};

/** The value all cells agree on; null when they differ, as Excel answers. */
export const commonFormat = <T>(
  { sheet, area }: CellRange,
  pick: (format: CellFormat) => T,
): T | null => {
  const isWhole = isUnbounded(area);
  // No sheet keeps all cells of a whole row or column, so some always look like a new cell.
  const first = pick(isWhole ? DEFAULT_FORMAT : cellAt(sheet, area.row, area.column).format);
  for (const key of isWhole ? keptKeys(sheet, area) : keysOf(area)) {
    const { format } = sheet.cells.get(key) ?? BLANK_CELL;
    if (pick(format) !== first) return null;
  }
  return first;
};
