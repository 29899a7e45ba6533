// SPDX-License-Identifier: EUPL-1.2
import { formatArea, quoteSheetName } from "../model/address";
import { cellCount, isUnbounded } from "../model/area";
import type { CellRange } from "../model/cell-range";
import { MAX_COLUMNS, MAX_ROWS } from "../model/workbook-data";
import { applyStyle, styleNameOf } from "../behaviour/cell-styles";
import { commonFormat } from "../behaviour/change-format";
import { readGrid } from "../behaviour/read-range";
import { writeContents, writeNumberFormats } from "../behaviour/write-range";
import { isHidden, setHidden } from "../behaviour/rows-and-columns";
import { hyperlinkOf, setHyperlink } from "../behaviour/hyperlinks";
import { HAS_SPILL } from "./range-spills";
import { fromR1C1, toR1C1 } from "../calculator/r1c1";
import { numberText } from "../calculator/number-text";
import { guardAlive } from "../behaviour/guards";
import type { Scalar } from "../wire/object-type";
import { asText } from "./checks";

/** Excel answers -1 for more cells than a 32-bit number can count. */
const MOST_COUNTED = 2 ** 31 - 1;

export const addressOf = ({ sheet, area }: CellRange): string =>
  `${quoteSheetName(sheet.name)}!${formatArea(area)}`;

export const RANGE_SCALARS: Readonly<Record<string, Scalar<CellRange>>> = {
  Address: {
    get: (range) => {
      guardAlive(range);
      return addressOf(range);
    },
  },
  RowIndex: { get: ({ area }) => area.row },
  ColumnIndex: { get: ({ area }) => area.column },
  RowCount: { get: ({ area }) => area.rows },
  ColumnCount: { get: ({ area }) => area.columns },
  CellCount: { get: ({ area }) => (cellCount(area) > MOST_COUNTED ? -1 : cellCount(area)) },
  IsEntireColumn: { get: ({ area }) => area.rows === MAX_ROWS },
  IsEntireRow: { get: ({ area }) => area.columns === MAX_COLUMNS },
  Values: {
    get: (range) => readGrid(range, ({ value }) => value),
    set: (range, input) => writeContents(range, input),
  },
  Formulas: {
    get: (range) => readGrid(range, ({ formula, value }) => formula ?? value),
    set: (range, input) => writeContents(range, input),
  },
  FormulasR1C1: {
    get: (range) => formulasR1C1(range),
    set: (range, input) =>
      writeContents(range, input, (entry, at) =>
        typeof entry === "string" && entry.startsWith("=") ? fromR1C1(entry, at) : entry,
      ),
  },
  ValueTypes: { get: (range) => readGrid(range, ({ type }) => type) },
  NumberFormat: {
    get: (range) => readGrid(range, ({ format }) => format.numberFormat),
    set: (range, input) => writeNumberFormats(range, input),
  },
  Text: {
    get: (range) => readGrid(range, ({ value, format }) => numberText(value, format.numberFormat)),
  },
  RowHidden: {
    get: (range) => isHidden(range, "rows"),
    set: (range, value) => setHidden(range, "rows", value),
  },
  ColumnHidden: {
    get: (range) => isHidden(range, "columns"),
    set: (range, value) => setHidden(range, "columns", value),
  },
  Hidden: {
    get: (range) => {
      const rows = isHidden(range, "rows");
      const columns = isHidden(range, "columns");
      if (rows === true || columns === true) return true;
      return rows === null || columns === null ? null : false;
    },
  },
  Style: {
    get: (range) => commonFormat(range, styleNameOf),
    set: (range, value) => applyStyle(range, asText(value)),
  },
  Hyperlink: {
    get: (range) => (isUnbounded(range.area) ? null : hyperlinkOf(range)),
    set: (range, value) => setHyperlink(range, value),
    isExplicit: true,
  },
  HasSpill: HAS_SPILL,
};

const formulasR1C1 = (range: CellRange): unknown[][] | null =>
  readGrid(range, ({ formula, value }) => formula ?? value)?.map((row, rowIndex) =>
    row.map((entry, columnIndex) =>
      typeof entry === "string" && entry.startsWith("=")
        ? toR1C1(entry, {
            row: range.area.row + rowIndex,
            column: range.area.column + columnIndex,
          })
        : entry,
    ),
  ) ?? null;
