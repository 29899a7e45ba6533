// SPDX-License-Identifier: EUPL-1.2
import type { Finding } from "../../domain/rules/finding";
import type { Block, CellPosition } from "../../domain/shared/cell";
import type { CellsChanged } from "../../usecases/ports";
import type { CheckOutcome } from "../../usecases/use-cases";

/** A change of a checked sheet after the check. */
export interface NotedChange {
  readonly change: CellsChanged;
  readonly at: Date;
}

/** More cells than this and checking after every entry would be felt in Excel. */
const CELLS_RECHECKED = 5000;

/** The changes with a new one; the same list where it says nothing new or is about a sheet that was not checked. */
export const withChange = (
  changes: readonly NotedChange[],
  noted: NotedChange,
  checked: CheckOutcome | null,
): readonly NotedChange[] => {
  const { sheetId, block } = noted.change;
  // During the very first check it is not known yet which sheets it is about.
  if (checked && !isChecked(checked, sheetId)) return changes;
  const isKnown = changes.some(
    ({ change }) =>
      change.sheetId === sheetId &&
      (change.block === null || (block !== null && isSame(change.block, block))),
  );
  return isKnown ? changes : [...changes, noted];
};

/** What the add-in makes itself is read along, but not checked. */
const isChecked = ({ snapshot }: CheckOutcome, sheetId: string): boolean => {
  const sheet = snapshot.sheets.find(({ id }) => id === sheetId);
  return sheet !== undefined && (sheet.marker === null || sheet.marker.kind === "questionnaire");
};

/** When a cell the finding speaks of changed first, or anything on its sheet where it speaks of the whole; else null. */
export const staleSince = (
  { cells, sheet }: Finding,
  { snapshot }: CheckOutcome,
  changes: readonly NotedChange[],
): Date | null => {
  if (changes.length === 0) return null;
  const idOf = new Map(snapshot.sheets.map(({ id, name }) => [name, id]));
  const first = changes.find(({ change: { sheetId, block } }) => {
    if (cells.length === 0) return idOf.get(sheet) === sheetId;
    return cells.some(
      ({ cell }) => idOf.get(cell.sheet) === sheetId && (block === null || contains(block, cell)),
    );
  });
  return first?.at ?? null;
};

/** true for a check small enough to be repeated after every entry. */
export const canRecheck = ({ snapshot }: CheckOutcome): boolean =>
  snapshot.sheets.reduce((sum, { values }) => sum + values.length * (values[0]?.length ?? 0), 0) <=
  CELLS_RECHECKED;

const isSame = (a: Block, b: Block): boolean =>
  a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;

const contains = (block: Block, { row, column }: CellPosition): boolean =>
  row >= block.row &&
  row < block.row + block.rows &&
  column >= block.column &&
  column < block.column + block.columns;
