// SPDX-License-Identifier: EUPL-1.2
import { around, intersection, singleCell } from "../model/area";
import type { CellRange } from "../model/cell-range";
import { MAX_COLUMNS, MAX_ROWS } from "../model/workbook-data";
import { clearRange } from "../behaviour/clear-range";
import { guardAlive } from "../behaviour/guards";
import { mergeRange, mergedWithin, unmergeRange } from "../behaviour/merged-cells";
import { usedArea } from "../behaviour/read-range";
import { selectRange } from "../behaviour/selection";
import { wrongShape } from "../behaviour/write-range";
import type { Arguments } from "../wire/arguments";
import { itemNotFound } from "../wire/host-error";
import type { HostObject } from "../wire/host-object";
import { rangeArgument, shifted } from "./addressing";
import {
  cellProperties,
  columnProperties,
  rowProperties,
  setCellProperties,
} from "./cell-properties";
import { RANGE_SCALARS } from "./range-scalars";
import { RANGE_SEARCH } from "./range-search";
import { RANGE_SHIFTS } from "./range-shifts";
import { RANGE_SPILLS } from "./range-spills";
import { hostObject, rangeObject, sheetObject, type TypeOf } from "./targets";

const cell = (range: CellRange, row: number, column: number): HostObject =>
  shifted(range, singleCell(range.area.row + row, range.area.column + column));

const lastRow = ({ area }: CellRange): number => area.row + area.rows - 1;
const lastColumn = ({ area }: CellRange): number => area.column + area.columns - 1;

const usedRange = (range: CellRange, args: Arguments): HostObject | null => {
  guardAlive(range);
  const used = usedArea(range.sheet, args.flag(0), range.area);
  return used && rangeObject(range, used);
};

const sharedRange = (range: CellRange, args: Arguments): HostObject | null => {
  const other = rangeArgument(range, args, 0);
  const area = other.sheet === range.sheet ? intersection(range.area, other.area) : null;
  return area && rangeObject(range, area);
};

const mergedAreas = (range: CellRange): HostObject | null => {
  const areas = mergedWithin(range);
  return areas.length === 0 ? null : hostObject("RangeAreas", { ...range, areas });
};

const orNotFound = (object: HostObject | null): HostObject => {
  if (!object) throw itemNotFound();
  return object;
};

export const RANGE: TypeOf<"Range"> = {
  isTracked: true,
  scalars: RANGE_SCALARS,
  navigations: {
    Format: (range) => hostObject("RangeFormat", range),
    ConditionalFormats: (range) => hostObject("ConditionalFormatCollection", range),
    DataValidation: (range) => hostObject("DataValidation", range),
    Sort: (range) => hostObject("RangeSort", range),
    Worksheet: ({ book, sheet }) => sheetObject(book, sheet),
  },
  methods: {
    GetCell: (range, args) => cell(range, args.integer(0), args.integer(1)),
    GetRow: (range, args) =>
      shifted(range, { ...range.area, row: range.area.row + args.integer(0), rows: 1 }),
    GetColumn: (range, args) =>
      shifted(range, { ...range.area, column: range.area.column + args.integer(0), columns: 1 }),
    GetLastRow: (range) => shifted(range, { ...range.area, row: lastRow(range), rows: 1 }),
    GetLastColumn: (range) =>
      shifted(range, { ...range.area, column: lastColumn(range), columns: 1 }),
    GetLastCell: (range) => shifted(range, singleCell(lastRow(range), lastColumn(range))),
    GetResizedRange: (range, args) =>
      shifted(range, {
        ...range.area,
        rows: range.area.rows + args.integer(0),
        columns: range.area.columns + args.integer(1),
      }),
    GetAbsoluteResizedRange: (range, args) =>
      shifted(range, { ...range.area, rows: args.integer(0), columns: args.integer(1) }),
    GetOffsetRange: (range, args) =>
      shifted(range, {
        ...range.area,
        row: range.area.row + args.integer(0),
        column: range.area.column + args.integer(1),
      }),
    GetEntireRow: (range) => shifted(range, { ...range.area, column: 0, columns: MAX_COLUMNS }),
    GetEntireColumn: (range) => shifted(range, { ...range.area, row: 0, rows: MAX_ROWS }),
    GetBoundingRect: (range, args) =>
      shifted(range, around(range.area, rangeArgument(range, args, 0).area)),
    GetIntersection: (range, args) => orNotFound(sharedRange(range, args)),
    GetIntersectionOrNullObject: sharedRange,
    // On an empty sheet Excel answers with the first cell instead of nothing.
    GetUsedRange: (range, args) => usedRange(range, args) ?? cell(range, 0, 0),
    GetUsedRangeOrNullObject: usedRange,
    GetMergedAreasOrNullObject: mergedAreas,
    Merge: (range, args) => mergeRange(range, args.flag(0)),
    Unmerge: unmergeRange,
    Clear: (range, args) => clearRange(range, args.optionalText(0) ?? "All"),
    Select: selectRange,
    GetCellProperties: (range, args, types) =>
      cellProperties({ range, options: args.options(0), types }),
    GetRowProperties: (range, args, types) =>
      rowProperties({ range, options: args.options(0), types }),
    GetColumnProperties: (range, args, types) =>
      columnProperties({ range, options: args.options(0), types }),
    SetCellProperties: (range, args, types) => setCellProperties(range, args.raw(0), types),
    ...RANGE_SHIFTS,
    ...RANGE_SEARCH,
    ...RANGE_SPILLS,
    // office.js sends this before it cuts a large write into blocks of rows.
    _ValidateArraySize: ({ area }, args) => {
      if (args.integer(0) !== area.rows || args.integer(1) !== area.columns) throw wrongShape();
    },
  },
};
