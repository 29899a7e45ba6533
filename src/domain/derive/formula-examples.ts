// SPDX-License-Identifier: EUPL-1.2
import { type CellRef, columnName, toSheetA1 } from "../shared/cell";
import type { DeriveWords } from "./derive-words";
import { guardedFormula } from "./formula";
import type { Operation } from "./operation";
import type { PlannedCell } from "./planned-cell";

/** A pattern of formulas with a cell that shows it at work. */
export interface FormulaExample {
  /** The formula with letters for the cells it reads, English: "=IF(ISNUMBER(a),...". */
  readonly pattern: string;
  readonly sentence: string;
  readonly cell: CellRef;
  /** The cells it reads, in the order of the letters, as other sheets refer to them. */
  readonly inputs: readonly string[];
  readonly value: number;
  /** As its cell shows it, en-US code; null where the cell keeps its own. */
  readonly numberFormat: string | null;
}

/** The first cell of each pattern that shows a number; a sign would explain nothing. */
export const formulaExamples = (
  sheet: string,
  cells: readonly PlannedCell[],
  words: DeriveWords,
): readonly FormulaExample[] => {
  const examples = new Map<string, FormulaExample>();
  const known = new Map<Operation, Set<string>>();
  for (const { row, column, content, numberFormat, source, expected, measure } of cells) {
    const isFormula = typeof content === "object";
    if (!isFormula || !source || !measure || typeof expected !== "number") continue;
    const { operation, references } = source;
    const names = [...new Set(references)];
    const places = references.map((reference) => names.indexOf(reference));
    // Thousands of cells share an operation, and its pattern takes longer to write than to recognise.
    const shapes = known.get(operation) ?? new Set();
    const shape = places.join(" ");
    if (shapes.has(shape)) continue;
    known.set(operation, shapes.add(shape));
    const pattern = guardedFormula(
      operation,
      places.map((place) => columnName(place).toLowerCase()),
    );
    if (examples.has(pattern)) continue;
    examples.set(pattern, {
      pattern,
      sentence: words.sentence(measure),
      cell: { sheet, row, column },
      inputs: names.map((name) => onSheet(sheet, name)),
      value: expected,
      numberFormat,
    });
  }
  return [...examples.values()];
};

/** "H5" -> "'Zahlen'!H5"; what names a sheet already, or is a look-up, stays. */
const onSheet = (sheet: string, reference: string): string =>
  /^[A-Z]+\$?\d+$/u.test(reference)
    ? `${toSheetA1({ sheet, row: 0, column: 0 }).replace("$A$1", "")}${reference}`
    : reference;
