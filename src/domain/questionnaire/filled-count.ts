// SPDX-License-Identifier: EUPL-1.2
import { blockToA1, type CellPosition } from "../shared/cell";
import type { QuestionnaireWords } from "./questionnaire-request";

/** COUNTA takes at most this many ranges. */
const MAXIMUM_RANGES = 250;

/** Formula that says how many of the cells to be filled hold something: a number or a sign. */
export const filledFormula = (
  cells: readonly CellPosition[],
  { before, after }: QuestionnaireWords["filled"],
): string => {
  const counts = inParts(columnRuns(cells), MAXIMUM_RANGES).map(
    (ranges) => `COUNTA(${ranges.join(",")})`,
  );
  const count = counts.length === 0 ? "0" : counts.join("+");
  return `="${before}"&${count}&"${after(cells.length)}"`;
};

/** What that formula shows. */
export const filledText = (
  filled: number,
  total: number,
  { before, after }: QuestionnaireWords["filled"],
): string => `${before}${filled}${after(total)}`;

/** Cells below one another become one range. */
const columnRuns = (cells: readonly CellPosition[]): readonly string[] => {
  const sorted = [...cells].sort((a, b) => a.column - b.column || a.row - b.row);
  const runs: { row: number; column: number; rows: number; columns: 1 }[] = [];
  for (const { row, column } of sorted) {
    const run = runs.at(-1);
    if (run?.column === column && run.row + run.rows === row) run.rows += 1;
    else runs.push({ row, column, rows: 1, columns: 1 });
  }
  return runs.map(blockToA1);
};

const inParts = <T>(list: readonly T[], size: number): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(list.length / size) }, (_, part) =>
    list.slice(part * size, (part + 1) * size),
  );
