// SPDX-License-Identifier: EUPL-1.2
import { parseA1 } from "../../src/domain/shared/cell";
import type { CellContent } from "../../src/domain/shared/workbook-edit";

type Grid = readonly (readonly CellContent[])[];

/**
 * Value of the formulas an Erhebungsbogen holds, which a file shows until Excel calculates:
 * a figure carried over from another cell, and the line that counts what is filled in.
 */
export const evaluate = (grid: Grid, formula: string): number | string => {
  const carried = /^=IF\((\w+)="","",\1\)$/u.exec(formula);
  if (carried?.[1] !== undefined) return valueAt(grid, carried[1]);
  const filled = /^="([^"]*)"&(COUNTA\(.*\))&"([^"]*)"$/u.exec(formula);
  if (filled) {
    const [, before = "", counts = "", after = ""] = filled;
    return `${before}${countFilled(grid, counts)}${after}`;
  }
  throw new Error(`No value known for ${formula}`);
};

const valueAt = (grid: Grid, address: string): number | string => {
  const { row, column } = parseA1(address) ?? { row: -1, column: -1 };
  const content = grid[row]?.[column] ?? "";
  return typeof content === "object" ? evaluate(grid, content.formula) : content;
};

const countFilled = (grid: Grid, counts: string): number =>
  [...counts.matchAll(/[A-Z]+\d+(?::[A-Z]+\d+)?/gu)]
    .flatMap(([address]) => parseA1(address) ?? [])
    .reduce((count, { row, column, rows }) => {
      const cells = grid.slice(row, row + rows).map((line) => line[column] ?? null);
      return count + cells.filter((cell) => cell !== null).length;
    }, 0);
