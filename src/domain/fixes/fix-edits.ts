// SPDX-License-Identifier: EUPL-1.2
import { cellId } from "../shared/cell";
import type { WorkbookEdit } from "../shared/workbook-edit";
import type { Fix, FixedCell } from "./fix";

/**
 * The edits that carry out fixes: exactly their cells, one rectangle per unbroken run in a column, as Excel is slow per
 * rectangle and not per cell. A cell that two fixes change keeps what the first one makes of it.
 */
export const fixEdits = (fixes: readonly Fix[]): readonly WorkbookEdit[] => {
  const cells = new Map<string, FixedCell>();
  for (const fixed of fixes.flatMap((fix) => fix.cells)) {
    const id = cellId(fixed.cell);
    if (!cells.has(id)) cells.set(id, fixed);
  }
  return runsBelowEachOther([...cells.values()]).map((run): WorkbookEdit => {
    const { sheet, row, column } = run[0].cell;
    return {
      kind: "putBlock",
      sheet,
      at: { row, column },
      contents: run.map(({ after }) => [after]),
      numberFormats: run.map(({ numberFormat }) => [numberFormat]),
    };
  });
};

type Run = [FixedCell, ...FixedCell[]];

const runsBelowEachOther = (cells: readonly FixedCell[]): readonly Run[] => {
  const runs: Run[] = [];
  for (const fixed of [...cells].sort(byPlace)) {
    const run = runs.at(-1);
    const above = run?.at(-1)?.cell;
    const { sheet, row, column } = fixed.cell;
    const isNext = above?.sheet === sheet && above.column === column && above.row === row - 1;
    if (run && isNext) run.push(fixed);
    else runs.push([fixed]);
  }
  return runs;
};

const byPlace = ({ cell: a }: FixedCell, { cell: b }: FixedCell): number =>
  a.sheet.localeCompare(b.sheet) || a.column - b.column || a.row - b.row;
