// SPDX-License-Identifier: EUPL-1.2
import type { CellValue } from "../shared/sheet-snapshot";
import type { TableRead } from "./table-read";
import type { FormulaCell, SheetFacts, TextCell } from "./sheet-facts";
import type { TableTools } from "./table-plan";

type ScannedFacts = Pick<SheetFacts, "blankRows" | "paddedTexts" | "formulas">;

/** Goes through the rows of a table once, cell by cell. */
export const scanTable = (
  { grid }: TableTools,
  { snapshot, layout }: TableRead,
  figureColumns: ReadonlySet<number>,
): ScannedFacts => {
  const { values, formulas } = snapshot;
  const { dataRows, lastColumn } = layout;
  const { first, last } = dataRows;
  const blankRows: number[] = [];
  const paddedTexts: TextCell[] = [];
  const found: FormulaCell[] = [];
  for (let row = first; row <= last; row += 1) {
    const line = values[row] ?? [];
    const formulasInLine = formulas[row] ?? [];
    if (line.every((value) => value === "")) blankRows.push(row);
    for (let column = 0; column <= lastColumn; column += 1) {
      const value = line[column] ?? "";
      const formula = formulasInLine[column];
      if (isFormula(formula, value)) found.push({ cell: grid.cellAt(row, column), formula });
      if (!isPadded(value) || figureColumns.has(column)) continue;
      paddedTexts.push({ cell: grid.cellAt(row, column), text: value });
    }
  }
  return { blankRows, paddedTexts, formulas: found };
};

/** A blank of any kind at either end; trim knows them all and is far faster than a pattern on every text of a sheet. */
const isPadded = (value: CellValue): value is string => {
  if (typeof value !== "string") return false;
  const { length } = value.trim();
  return length > 0 && length < value.length;
};

/** A text that merely starts with "=" shows itself; a formula shows its result. */
const isFormula = (formula: CellValue | undefined, value: CellValue): formula is string =>
  formula !== value && typeof formula === "string" && formula.startsWith("=");
