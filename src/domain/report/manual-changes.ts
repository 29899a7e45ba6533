// SPDX-License-Identifier: EUPL-1.2
import type { CellPosition, CellRef } from "../shared/cell";
import { type PlannedCell, type PlannedGrid, valueAt } from "../shared/planned-sheet";
import type { CellValue, SheetSnapshot } from "../shared/sheet-snapshot";
import { BODY_TOP, HEAD_ROW } from "./frame";
import { contentOf, hashAt, HASH_LENGTH, hashesOf, hashOf, NO_HASH } from "./generated-part";
import type { WrittenRows } from "./generated-part";
import type { TableSheet } from "./table-sheet";

/** What happens to a cell of ours that somebody has changed. */
export type ManualChoice = "keep" | "overwrite" | "moveToRemarks";

/** A cell of ours that holds something else than the last run wrote, and than this run would write. */
export interface ManualChange {
  readonly cell: CellRef;
  /** Name of its row and head of its column; "" outside the table. */
  readonly row: string;
  readonly column: string;
  /** Value or formula that stands there; "" where it was emptied. */
  readonly found: string;
  /** Where the cell goes; null: what it belonged to is no more, so that it cannot be kept. */
  readonly target: CellPosition | null;
}

/** What people have chosen, by cell id (`cellId`). */
export type ManualChoices = ReadonlyMap<string, ManualChoice>;

export interface ComparedSheet {
  readonly existing: SheetSnapshot;
  readonly layout: TableSheet;
  /** What the last run wrote. */
  readonly written: WrittenRows;
}

export const defaultChoice = ({ target }: ManualChange): ManualChoice =>
  target ? "keep" : "moveToRemarks";

/** A record of the part of a sheet that every run brings up to date; the time of the data state is not watched. */
export const writtenRows = ({ grid, stateRow }: TableSheet): WrittenRows =>
  grid.map((row, index) => (index === stateRow ? "" : hashesOf(row)));

export const findManualChanges = (sheet: ComparedSheet): readonly ManualChange[] => {
  const { existing, layout, written } = sheet;
  const moves = movesOf(sheet);
  return changedCells(existing, written).flatMap(({ row, column }) => {
    const target = moves.targetOf({ row, column });
    const planned = target && layout.grid[target.row]?.[target.column];
    const found = formulaAt(existing, { row, column });
    if (planned && hashOf(contentOf(planned)) === hashOf(found)) return [];
    const change = {
      cell: { sheet: existing.name, row, column },
      ...placeOf(sheet, { row, column }),
      found: String(found),
      target: planned ? target : null,
    };
    return [change];
  });
};

/** true where so much of the table differs that rows or columns must have been moved by hand. */
export const isRearranged = (existing: SheetSnapshot, written: WrittenRows): boolean => {
  const watched = written.reduce(
    (sum, hashes) => sum + (hashes.match(CELL) ?? []).filter((hash) => hash !== NO_HASH).length,
    0,
  );
  return changedCells(existing, written).length > watched / 2;
};

/** The plan with what people want to keep in place of what this run would write. */
export const withKept = (
  grid: PlannedGrid,
  kept: readonly ManualChange[],
  sheet: KeptOn,
): PlannedGrid => {
  const targets = new Map(
    kept.flatMap((change) =>
      change.target ? [[`${change.target.row}:${change.target.column}`, change] as const] : [],
    ),
  );
  return grid.map((row, rowIndex) =>
    row.map((cell, column) => {
      const change = targets.get(`${rowIndex}:${column}`);
      return change && cell ? keptCell(change, cell, sheet) : cell;
    }),
  );
};

/** A sheet before a run, and where its rows will stand once others are put in. */
export interface KeptOn {
  readonly before: SheetSnapshot;
  readonly rowAfter: (row: number) => number;
}

/**
 * A formula that goes elsewhere would compute with other cells: there its value stays. Excel itself sees to those that go
 * along with their row: such a cell is left alone.
 */
const keptCell = (
  { cell, target }: ManualChange,
  { format, part }: PlannedCell,
  { before, rowAfter }: KeptOn,
): PlannedCell | null => {
  const value = valueAt(before, cell);
  const formula = formulaAt(before, cell);
  const stays = target?.row === rowAfter(cell.row) && target.column === cell.column;
  if (stays && isFormula(formula, value)) {
    if (target.row !== cell.row) return null;
    return { content: { formula }, format: formatAt(before, cell) ?? format, part };
  }
  return { content: plainValue(value), format: formatAt(before, cell) ?? format, part };
};

const formatAt = ({ numberFormats }: SheetSnapshot, { row, column }: CellPosition) =>
  numberFormats[row]?.[column];

/** A text that starts with "=" is its own value. */
const isFormula = (formula: CellValue, value: CellValue): formula is string =>
  typeof formula === "string" && formula.startsWith("=") && formula !== value;

const plainValue = (value: CellValue): number | string =>
  typeof value === "boolean" ? String(value) : value;

const formulaAt = ({ formulas }: SheetSnapshot, { row, column }: CellPosition): CellValue =>
  formulas[row]?.[column] ?? "";

const CELL = new RegExp(`.{${HASH_LENGTH}}`, "gu");

const changedCells = (existing: SheetSnapshot, written: WrittenRows): readonly CellPosition[] =>
  written.flatMap((hashes, row) =>
    (hashes.match(CELL) ?? []).flatMap((hash, column) => {
      if (hash === NO_HASH) return [];
      return hashOf(formulaAt(existing, { row, column })) === hash ? [] : [{ row, column }];
    }),
  );

interface Moves {
  readonly targetOf: (cell: CellPosition) => CellPosition | null;
}

/** Where the cells of the last run stand in this one: rows by their names, columns by their heads. */
const movesOf = ({ layout, written }: ComparedSheet): Moves => {
  const planned = writtenRows(layout);
  const before = bodyEnd(written);
  const now = bodyEnd(planned);
  const stubs = planned.slice(BODY_TOP, now).map((hashes) => hashes.slice(0, HASH_LENGTH));
  const heads: readonly string[] = (planned[HEAD_ROW] ?? "").match(CELL) ?? [];
  const hasSameHeads = written[HEAD_ROW]?.length === planned[HEAD_ROW]?.length;
  const hasSameLines = written.length - before === planned.length - now;

  const columnOf = (column: number): number =>
    hasSameHeads ? column : heads.indexOf(hashAt(written, HEAD_ROW, column));
  const rowOf = (row: number): number => {
    if (row < BODY_TOP) return row;
    if (row >= before) return hasSameLines ? row - before + now : -1;
    const stub = stubs.indexOf(hashAt(written, row, 0));
    return stub < 0 ? -1 : BODY_TOP + stub;
  };
  return {
    targetOf: (cell) => {
      const isInTable = cell.row >= HEAD_ROW && cell.row < before;
      const row = rowOf(cell.row);
      const column = isInTable ? columnOf(cell.column) : cell.column;
      return row < 0 || column < 0 ? null : { row, column };
    },
  };
};

/** The blank row below the body. */
export const bodyEnd = (written: WrittenRows): number => {
  const blank = written.findIndex((hashes, row) => row >= BODY_TOP && hashes === "");
  return blank < 0 ? written.length : blank;
};

const placeOf = (
  { existing, written }: ComparedSheet,
  { row, column }: CellPosition,
): Pick<ManualChange, "row" | "column"> => {
  const isInBody = row >= BODY_TOP && row < bodyEnd(written);
  return {
    row: isInBody ? String(existing.values[row]?.[0] ?? "") : "",
    column: isInBody ? String(existing.values[HEAD_ROW]?.[column] ?? "") : "",
  };
};
