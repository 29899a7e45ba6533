// SPDX-License-Identifier: EUPL-1.2
import type { MarkStatus, Observation } from "../delivery/delivery";
import { type CellPosition, type CellRef, toA1 } from "../shared/cell";
import type { CellValue } from "../shared/sheet-snapshot";
import type { MeasureKind } from "./derive-words";
import { evaluateGuarded, guardedFormula } from "./formula";
import { markedFormat } from "./number-format";
import type { Operation } from "./operation";
import type { PlannedCell } from "./planned-cell";
import type { SourceSheet } from "./sheet-part";
import { sheetOf } from "./source-sheet";

/** An input of a formula: how the formula names it and what it holds now. */
export interface FormulaInput {
  readonly reference: string;
  /** "" for a blank cell. */
  readonly value: CellValue;
  /** Marks beside its number. */
  readonly marks: readonly MarkStatus[];
}

/** A planned formula with the value it shows now and the marks of what it is computed from. */
export interface FormulaCell extends PlannedCell, Pick<FormulaInput, "marks"> {
  readonly expected: number | string;
}

export interface FormulaSpec {
  readonly operation: Operation;
  readonly inputs: readonly FormulaInput[];
  readonly numberFormat: string;
  readonly measure: MeasureKind;
  /** true: the result says little and stands in brackets. */
  readonly isLimited?: boolean;
}

export const formulaCell = (
  at: CellPosition,
  { operation, inputs, numberFormat, measure, isLimited = false }: FormulaSpec,
): FormulaCell => {
  const references = inputs.map(({ reference }) => reference);
  const value = evaluateGuarded(
    operation,
    inputs.map((input) => input.value),
  );
  const marks = [...new Set(inputs.flatMap((input) => input.marks))];
  return {
    row: at.row,
    column: at.column,
    content: { formula: guardedFormula(operation, references) },
    numberFormat: markedFormat(numberFormat, isLimited ? [...marks, "limited"] : marks),
    part: null,
    // Inputs that are true or false count as unreadable and never get here.
    expected: typeof value === "boolean" ? String(value) : value,
    measure,
    marks,
    source: { operation, references },
  };
};

/** A planned cell of the same sheet as an input. */
export const inputFrom = (cell: FormulaCell, reference = toA1(cell)): FormulaInput => ({
  reference,
  value: cell.expected,
  marks: cell.marks,
});

/** Delivered cells as inputs; without `refer` the formula stands on the same sheet. */
export const inputsOf = (
  source: Pick<SourceSheet, "snapshot" | "others">,
  observations: readonly Observation[],
  refer: (cell: CellRef) => string = toA1,
): readonly FormulaInput[] =>
  observations.map(({ cell, value }) => ({
    reference: refer(cell),
    value: sheetOf(source, cell).values[cell.row]?.[cell.column] ?? "",
    marks: value.kind === "number" ? value.marks : [],
  }));
