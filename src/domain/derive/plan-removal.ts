// SPDX-License-Identifier: EUPL-1.2
import type { Delivery } from "../delivery/delivery";
import type { CellPosition, CellRef } from "../shared/cell";
import type { SheetSnapshot } from "../shared/sheet-snapshot";
import type { PartName, WorkbookEdit } from "../shared/workbook-edit";
import { DEFAULT_DERIVE_OPTIONS } from "./derive-options";
import type { DeriveWords } from "./derive-words";
import { contentAt, holdsValue, isOurFormula, saysFollows, type PlannedCell } from "./planned-cell";
import type { DeriveContext } from "./plan-derived-columns";
import { planTargets } from "./plan-targets";
import { rectanglesOf } from "./rectangles";
import { sheetsBeside } from "./source-sheet";

/** What "Berechnete Spalten entfernen" would empty on one sheet. */
export interface RemovalPlan {
  readonly sheet: string;
  readonly edits: readonly WorkbookEdit[];
  readonly cells: number;
  /** Cells of our columns in which somebody has put something else; they stay, and so do their headings. */
  readonly kept: readonly CellRef[];
  /** true: a sheet of ours that is empty afterwards. */
  readonly isOwnSheet: boolean;
}

/** The cells that "Berechnen" has written for a sheet: recognised by pattern, value and heading, not by place. */
export const planRemoval = (
  sheet: SheetSnapshot,
  delivery: Delivery,
  { catalogue, words, workbook }: Omit<DeriveContext, "options">,
): readonly RemovalPlan[] => {
  const read = delivery.sheets.find(({ id }) => id === sheet.id);
  if (!read) return [];
  const source = {
    snapshot: sheet,
    delivery: read,
    others: sheetsBeside(read.id, delivery, workbook),
    catalogue,
    words,
    options: DEFAULT_DERIVE_OPTIONS,
  };
  const { right, indicators } = planTargets(source, { workbook, sheets: delivery.sheets });
  const targets = [right, ...(indicators ? [indicators] : [])];
  const bySheet = new Map(targets.map(({ sheet: target }) => [target.name, target]));
  return [...bySheet.values()].flatMap(({ name, snapshot }): readonly RemovalPlan[] => {
    const cells = targets
      .filter((target) => target.sheet.name === name)
      .flatMap(({ columns }) => columns.cells);
    if (!snapshot) return [];
    const plan = removalOf(snapshot, cells, words);
    const isOwnSheet = snapshot.id !== sheet.id;
    return plan.cells > 0 || plan.kept.length > 0 ? [{ ...plan, isOwnSheet }] : [];
  });
};

const removalOf = (
  snapshot: SheetSnapshot,
  cells: readonly PlannedCell[],
  { follows }: DeriveWords,
): Omit<RemovalPlan, "isOwnSheet"> => {
  const { name } = snapshot;
  const results = cells.filter(({ measure }) => measure !== null);
  const isWritten = (cell: PlannedCell): boolean => {
    const content = contentAt(snapshot, cell);
    return isOurFormula(content) || holdsValue(snapshot, cell) || saysFollows(content, follows);
  };
  const kept = results.filter((cell) => contentAt(snapshot, cell) !== "" && !isWritten(cell));
  const removed = [
    ...results.filter(isWritten),
    ...removableLabels(snapshot, cells, kept),
    ...leftoverFormulas(snapshot, results),
  ];
  return {
    sheet: name,
    edits: clearEdits(name, removed),
    cells: removed.length,
    kept: kept.map(({ row, column }) => ({ sheet: name, row, column })),
  };
};

/** A cell that is emptied, with the look it had from us. */
type RemovedCell = CellPosition & Pick<PlannedCell, "part">;

/** Formulas of ours that would not be written today, such as those of a year that has gone. */
const leftoverFormulas = (
  { formulas }: SheetSnapshot,
  results: readonly PlannedCell[],
): readonly RemovedCell[] => {
  const known = new Set(results.map(placeOf));
  return formulas.flatMap((contents, row) =>
    contents.flatMap((content, column): readonly RemovedCell[] =>
      isOurFormula(content) && !known.has(placeOf({ row, column }))
        ? [{ row, column, part: null }]
        : [],
    ),
  );
};

const placeOf = ({ row, column }: CellPosition): string => `${row}:${column}`;

/** A heading or row label stays where something that is not ours stands below or beside it. */
const removableLabels = (
  sheet: SheetSnapshot,
  cells: readonly PlannedCell[],
  kept: readonly CellPosition[],
): readonly PlannedCell[] => {
  const [rows, columns] = [
    new Set(kept.map(({ row }) => row)),
    new Set(kept.map(({ column }) => column)),
  ];
  const isNeeded = ({ row, column, part }: PlannedCell): boolean =>
    part === "stub" || part === "derivedHead" || part === "columnHead"
      ? rows.has(row) || columns.has(column)
      : kept.length > 0;
  return cells.filter(
    (cell) => cell.measure === null && contentAt(sheet, cell) === cell.content && !isNeeded(cell),
  );
};

const clearEdits = (sheet: string, cells: readonly RemovedCell[]): readonly WorkbookEdit[] => {
  const partAt = new Map(cells.map((cell) => [placeOf(cell), cell.part]));
  return rectanglesOf(cells).map((block) => ({
    kind: "clearBlock",
    sheet,
    block,
    looks: Array.from({ length: block.rows }, (_, row) =>
      Array.from(
        { length: block.columns },
        (_unused, column): PartName | null =>
          partAt.get(placeOf({ row: block.row + row, column: block.column + column })) ?? null,
      ),
    ),
  }));
};
