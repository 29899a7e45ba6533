// SPDX-License-Identifier: EUPL-1.2
import { cellId } from "../shared/cell";
import type { CellContent, WorkbookEdit } from "../shared/workbook-edit";
import type { Fix, FixAct, FixedCell, NewRow } from "./fix";

/**
 * The edits that carry out fixes: exactly what they show. New rows come first, as everything else is said in rows as they
 * are afterwards. A cell that two fixes change keeps what the first one makes of it.
 */
export const fixEdits = (fixes: readonly Fix[]): readonly WorkbookEdit[] => {
  const rows = fixes.flatMap((fix) => fix.rows).sort(byPlaceOfRow);
  const cells = new Map<string, FixedCell>();
  for (const fixed of fixes.flatMap((fix) => fix.cells)) {
    const id = cellId(fixed.cell);
    if (!cells.has(id)) cells.set(id, fixed);
  }
  const moved = moveBelow(rows);
  return [
    ...insertions(rows),
    ...fixes.flatMap((fix) => fix.acts).map((act) => movedAct(act, moved)),
    ...runsBelowEachOther([...cells.values()].map((fixed) => movedCell(fixed, moved))).map(
      cellEdit,
    ),
  ];
};

/** Fixes that put in rows at the same place keep the order they come in. */
const byPlaceOfRow = (a: NewRow, b: NewRow): number =>
  a.sheet.localeCompare(b.sheet) || a.below - b.below;

/** Where a row of a sheet stands after the rows were put in. */
type Moved = (sheet: string, row: number) => number;

const moveBelow =
  (rows: readonly NewRow[]): Moved =>
  (sheet, row) =>
    row + rows.filter((added) => added.sheet === sheet && added.below < row).length;

interface PlacedRow extends NewRow {
  /** Where it stands afterwards, from 0. */
  readonly row: number;
}

/** Rows below each other are put in together; sheet by sheet, all rows of a sheet before their labels. */
const insertions = (rows: readonly NewRow[]): readonly WorkbookEdit[] => {
  const sheets = [...new Set(rows.map(({ sheet }) => sheet))];
  return sheets.flatMap((sheet) => {
    const placed = rows
      .filter((row) => row.sheet === sheet)
      .map((row, index): PlacedRow => ({ ...row, row: row.below + 1 + index }));
    const runs = runsOf(placed, (a, b) => b.row === a.row + 1);
    return [
      ...runs.map((run): WorkbookEdit => ({
        kind: "insertRows",
        sheet,
        row: run[0].row,
        count: run.length,
      })),
      ...runs.map((run) => labelEdit(sheet, run)),
    ];
  });
};

const labelEdit = (sheet: string, run: readonly [PlacedRow, ...PlacedRow[]]): WorkbookEdit => {
  const columns = run.flatMap(({ labels }) => labels.map(({ column }) => column));
  const first = Math.min(...columns);
  const width = Math.max(...columns) - first + 1;
  return {
    kind: "putBlock",
    sheet,
    at: { row: run[0].row, column: first },
    contents: run.map(({ labels }) =>
      Array.from(
        { length: width },
        (_, offset): CellContent =>
          labels.find(({ column }) => column === first + offset)?.text ?? null,
      ),
    ),
  };
};

const movedAct = (act: FixAct, moved: Moved): WorkbookEdit => {
  if (act.kind === "unmerge") {
    return { ...act, block: { ...act.block, row: moved(act.sheet, act.block.row) } };
  }
  return act.kind === "showLines"
    ? { ...act, rows: act.rows.map((row) => moved(act.sheet, row)) }
    : act;
};

const movedCell = (fixed: FixedCell, moved: Moved): FixedCell => ({
  ...fixed,
  cell: { ...fixed.cell, row: moved(fixed.cell.sheet, fixed.cell.row) },
});

const cellEdit = (run: readonly [FixedCell, ...FixedCell[]]): WorkbookEdit => {
  const { sheet, row, column } = run[0].cell;
  return {
    kind: "putBlock",
    sheet,
    at: { row, column },
    contents: run.map(({ after }) => [after]),
    numberFormats: run.map(({ numberFormat }) => [numberFormat]),
  };
};

/** One rectangle per unbroken run in a column, as Excel is slow per rectangle and not per cell. */
const runsBelowEachOther = (cells: readonly FixedCell[]) =>
  runsOf(
    [...cells].sort(byPlace),
    ({ cell: a }, { cell: b }) =>
      a.sheet === b.sheet && a.column === b.column && b.row === a.row + 1,
  );

const byPlace = ({ cell: a }: FixedCell, { cell: b }: FixedCell): number =>
  a.sheet.localeCompare(b.sheet) || a.column - b.column || a.row - b.row;

/** Items after each other, cut where one does not follow the one before. */
const runsOf = <T>(
  items: readonly T[],
  follows: (before: T, item: T) => boolean,
): readonly [T, ...T[]][] => {
  const runs: [T, ...T[]][] = [];
  for (const item of items) {
    const run = runs.at(-1);
    const before = run?.at(-1);
    if (run && before !== undefined && follows(before, item)) run.push(item);
    else runs.push([item]);
  }
  return runs;
};
