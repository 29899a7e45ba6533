// SPDX-License-Identifier: EUPL-1.2
import { MAX_COLUMNS, MAX_ROWS, type Area } from "./workbook-data";

/** Cells that make way for new ones, or close the gap of deleted ones. */
export interface Shift {
  readonly kind: "insert" | "delete";
  /** The new cells, or the deleted ones. */
  readonly area: Area;
  /** "rows": cells below move down or up; "columns": cells to the right move right or left. */
  readonly axis: "rows" | "columns";
}

/** An area seen along the direction of a shift. */
interface Span {
  readonly start: number;
  readonly length: number;
  readonly across: number;
  readonly breadth: number;
}

const spanOf = (axis: Shift["axis"], { row, column, rows, columns }: Area): Span =>
  axis === "rows"
    ? { start: row, length: rows, across: column, breadth: columns }
    : { start: column, length: columns, across: row, breadth: rows };

const areaOf = (axis: Shift["axis"], { start, length, across, breadth }: Span): Area =>
  axis === "rows"
    ? { row: start, rows: length, column: across, columns: breadth }
    : { row: across, rows: breadth, column: start, columns: length };

const limitOf = (axis: Shift["axis"]): number => (axis === "rows" ? MAX_ROWS : MAX_COLUMNS);

/** Everything from the first cell that moves to the end of the sheet, deleted cells included. */
export const movingArea = ({ axis, area }: Shift): Area => {
  const span = spanOf(axis, area);
  return areaOf(axis, { ...span, length: limitOf(axis) - span.start });
};

/** Cells at the end of the sheet that an insertion pushes off it. */
export const lostArea = ({ axis, area }: Shift): Area => {
  const span = spanOf(axis, area);
  return areaOf(axis, { ...span, start: limitOf(axis) - span.length });
};

/** How far the cells behind the area move: positive down or right. */
const distanceOf = ({ kind, axis, area }: Shift): number => {
  const { length } = spanOf(axis, area);
  return kind === "insert" ? length : -length;
};

/** Where a cell goes; null when it is deleted or does not stay on the sheet. */
export const shiftedCell = (
  shift: Shift,
  row: number,
  column: number,
): { readonly row: number; readonly column: number } | null =>
  shiftedArea(shift, { row, column, rows: 1, columns: 1 });

/**
 * Where a reference or a held range goes. It follows only if all of its breadth moves; one that the shift cuts through
 * grows or shrinks. null when all of its cells are deleted.
 */
export const shiftedArea = (shift: Shift, area: Area): Area | null => {
  const { axis } = shift;
  const own = spanOf(axis, area);
  const moved = spanOf(axis, shift.area);
  const movesWhole =
    own.across >= moved.across && own.across + own.breadth <= moved.across + moved.breadth;
  const isEndless = own.length === limitOf(axis);
  if (!movesWhole || isEndless) return area;
  const start = placeOf(shift, own.start, "start");
  const end = Math.min(placeOf(shift, own.start + own.length, "end"), limitOf(axis));
  return end > start ? areaOf(axis, { ...own, start, length: end - start }) : null;
};

/** An edge before the shifted cells stays, one behind them moves, one among deleted cells goes to where these began. */
const placeOf = (shift: Shift, edge: number, side: "start" | "end"): number => {
  const { start, length } = spanOf(shift.axis, shift.area);
  if (edge < start || (edge === start && side === "end")) return edge;
  if (shift.kind === "insert") return edge + length;
  return edge <= start + length ? start : edge + distanceOf(shift);
};

/** Whether the shift would tear the area: some of its cells move (or go) and others beside them do not. */
export const tears = (shift: Shift, area: Area): boolean => {
  const own = spanOf(shift.axis, area);
  const moved = spanOf(shift.axis, shift.area);
  const isBefore = own.start + own.length <= moved.start;
  const isBeside =
    own.across + own.breadth <= moved.across || own.across >= moved.across + moved.breadth;
  if (isBefore || isBeside) return false;
  return own.across < moved.across || own.across + own.breadth > moved.across + moved.breadth;
};
