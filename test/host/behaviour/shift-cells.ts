// SPDX-License-Identifier: EUPL-1.2
import { shiftReferences } from "../calculator/shift-references";
import { isOnSheet } from "../model/address";
import { intersection } from "../model/area";
import { BLANK_CELL, columnOf, keptKeys, keysOf, putCell, rowOf } from "../model/cells";
import type { CellRange } from "../model/cell-range";
import { lostArea, movingArea, shiftedArea, shiftedCell, tears, type Shift } from "../model/shift";
import {
  cellKey,
  DEFAULT_FORMAT,
  MAX_COLUMNS,
  MAX_ROWS,
  type Area,
  type PageLayoutData,
  type SheetData,
} from "../model/workbook-data";
import { HostError, invalidArgument } from "../wire/host-error";
import { isUnderFilter } from "./filters";
import { guardAlive, guardShift } from "./guards";
import { rewriteFormulas } from "./rewrite-formulas";
import { keepingCharts } from "./keep-charts";
import { moveLists, moveRules } from "./shift-rules";

/** Direction of `Range.insert` and `Range.delete`, and along which axis it moves cells. */
const AXES: Readonly<Record<string, Shift["axis"]>> = {
  Down: "rows",
  Up: "rows",
  Right: "columns",
  Left: "columns",
};

/** How many cells of the other axis make a whole row or column. */
const WHOLE = { rows: MAX_COLUMNS, columns: MAX_ROWS } as const;

interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** Inserts blank cells that look like those before them; the area they take is the one asked for. */
export const insertCells = (range: CellRange, direction: string): void => {
  const shift = shiftOf("insert", range, direction);
  refuseConflicts(range, shift);
  if (keptKeys(range.sheet, lostArea(shift)).length > 0) {
    throw new HostError("NonBlankCellOffSheet", "Non-blank cells would leave the worksheet.");
  }
  moveEverything(range, shift);
  lookLikeNeighbours(range, shift);
};

export const deleteCells = (range: CellRange, direction: string): void => {
  const shift = shiftOf("delete", range, direction);
  refuseConflicts(range, shift);
  moveEverything(range, shift);
};

/** Whole rows move along rows and whole columns along columns, whatever the direction says. */
const shiftOf = (kind: Shift["kind"], { area }: CellRange, direction: string): Shift => {
  const axis = AXES[direction];
  if (!axis || !isOnSheet(area)) throw invalidArgument(`direction ${direction}`);
  if (area.columns === MAX_COLUMNS) return { kind, area, axis: "rows" };
  if (area.rows === MAX_ROWS) return { kind, area, axis: "columns" };
  return { kind, area, axis };
};

const refuseConflicts = ({ book, sheet, area }: CellRange, shift: Shift): void => {
  guardAlive({ book, sheet });
  guardShift({ book, sheet, area }, shift);
  const isTorn = (torn: Area): boolean => tears(shift, torn);
  if (sheet.tables.some((table) => isTorn(table.area))) {
    throw new HostError("InvalidOperation", "Cells of a table cannot be shifted.");
  }
  if (sheet.mergedAreas.some(isTorn)) {
    throw new HostError("InsertDeleteConflict", "Merged cells would be torn.");
  }
  const moving = movingArea(shift);
  if (isUnderFilter(sheet, shift, moving)) {
    throw new HostError("FilteredRangeConflict", "The operation conflicts with a filtered range.");
  }
  if (book.obstacles.within("pivot", sheet, moving).length > 0) {
    throw new HostError("PivotTableRangeConflict", "A PivotTable cannot be shifted.");
  }
};

const moveEverything = ({ book, sheet }: CellRange, shift: Shift): void => {
  moveCells(sheet, shift);
  moveParts(sheet, shift);
  keepingCharts(
    sheet,
    () => moveRowsAndColumns(sheet, shift),
    (cell) => anchorCell(shift, cell),
  );
  book.obstacles.move(sheet, (area) => shiftedArea(shift, area));
  const isShifted = (named: string | null, own: SheetData | null): boolean =>
    named === null ? own === sheet : named.toLowerCase() === sheet.name.toLowerCase();
  rewriteFormulas(book, (formula, own) =>
    shiftReferences(formula, shift, (named) => isShifted(named, own)),
  );
  book.tell({ kind: "structure" });
  book.tell({ kind: "shift", sheet, shift, author: book.author });
};

const moveCells = (sheet: SheetData, shift: Shift): void => {
  const moving = keptKeys(sheet, movingArea(shift));
  const moved = moving.map((key) => ({ key, cell: sheet.cells.get(key) ?? BLANK_CELL }));
  for (const { key } of moved) sheet.cells.delete(key);
  for (const { key, cell } of moved) {
    const place = shiftedCell(shift, rowOf(key), columnOf(key));
    if (place) sheet.cells.set(cellKey(place.row, place.column), cell);
  }
};

/** Charts and page breaks move with whole rows and columns only, and from deleted ones to the first that is left. */
const anchorCell = (shift: Shift, cell: CellPlace): CellPlace => {
  const { area, axis } = shift;
  const isWhole = area[axis === "rows" ? "columns" : "rows"] === WHOLE[axis];
  if (!isWhole) return cell;
  const edge = axis === "rows" ? { row: area.row } : { column: area.column };
  return shiftedCell(shift, cell.row, cell.column) ?? { ...cell, ...edge };
};

const isKept = (area: Area | null): area is Area => area !== null;

/** Everything on the sheet that has a place among the cells. */
const moveParts = (sheet: SheetData, shift: Shift): void => {
  sheet.mergedAreas = sheet.mergedAreas
    .map((area) => shiftedArea(shift, area))
    .filter(isKept)
    .filter(({ rows, columns }) => rows * columns > 1);
  sheet.hyperlinks = sheet.hyperlinks.flatMap((link) => {
    const area = shiftedArea(shift, link.area);
    return area ? [{ ...link, area }] : [];
  });
  moveLists(sheet, shift);
  moveRules(sheet, shift);
  movePrintSetUp(sheet, shift);
};

const movePrintSetUp = ({ pageLayout }: SheetData, shift: Shift): void => {
  if (pageLayout.printArea) pageLayout.printArea = shiftedArea(shift, pageLayout.printArea);
  moveBreaks(pageLayout, shift);
  const titles = pageLayout.printTitleRows;
  if (!titles) return;
  const rows = { row: titles.first, rows: titles.last - titles.first + 1 };
  const moved = shiftedArea(shift, { ...rows, column: 0, columns: MAX_COLUMNS });
  pageLayout.printTitleRows = moved && { first: moved.row, last: moved.row + moved.rows - 1 };
};

/** Breaks go along with whole rows or columns; one before deleted cells moves up to what follows. */
const moveBreaks = (pageLayout: PageLayoutData, shift: Shift): void => {
  const { axis } = shift;
  const key = axis === "rows" ? "rowBreaks" : "columnBreaks";
  const moved = pageLayout[key].map((place) => {
    const cell = axis === "rows" ? { row: place, column: 0 } : { row: 0, column: place };
    return anchorCell(shift, cell)[axis === "rows" ? "row" : "column"];
  });
  pageLayout[key] = [...new Set(moved)].filter((place) => place > 0);
};

/** Heights and widths go along only where whole rows or columns move. */
const moveRowsAndColumns = (sheet: SheetData, shift: Shift): void => {
  const { axis, area } = shift;
  if (axis === "rows" && area.columns === MAX_COLUMNS) {
    sheet.rows = movedEntries(sheet.rows, (row) => shiftedCell(shift, row, 0)?.row);
  }
  if (axis === "columns" && area.rows === MAX_ROWS) {
    sheet.columns = movedEntries(sheet.columns, (column) => shiftedCell(shift, 0, column)?.column);
  }
};

const movedEntries = <T>(
  entries: ReadonlyMap<number, T>,
  place: (index: number) => number | undefined,
): Map<number, T> =>
  new Map(
    [...entries].flatMap(([index, entry]) => {
      const moved = place(index);
      return moved === undefined ? [] : [[moved, entry] as const];
    }),
  );

/** New cells take the look of the row above or the column to the left. */
const lookLikeNeighbours = ({ sheet }: CellRange, { area, axis }: Shift): void => {
  const model: Area =
    axis === "rows"
      ? { ...area, row: area.row - 1, rows: 1 }
      : { ...area, column: area.column - 1, columns: 1 };
  if (!isOnSheet(model)) return;
  for (const key of keptKeys(sheet, model)) {
    const format = sheet.cells.get(key)?.format ?? DEFAULT_FORMAT;
    if (format === DEFAULT_FORMAT) continue;
    const line =
      axis === "rows"
        ? { ...area, column: columnOf(key), columns: 1 }
        : { ...area, row: rowOf(key), rows: 1 };
    const target = intersection(line, area);
    if (!target) continue;
    for (const own of keysOf(target)) putCell(sheet, own, { ...BLANK_CELL, format });
  }
};
