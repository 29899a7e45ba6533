// SPDX-License-Identifier: EUPL-1.2
import type { Observation } from "../delivery/delivery";
import { type CellPosition, type CellRef, toA1 } from "../shared/cell";
import type { CellValue, SheetSnapshot } from "../shared/sheet-snapshot";
import type { MeasureKind } from "./derive-words";
import { evaluateGuarded, guardedFormula } from "./formula";
import type { Operation } from "./operation";
import type { PlannedCell } from "./planned-cell";

/** An input of a formula: how the formula names it and what it holds now. */
export interface FormulaInput {
  readonly reference: string;
  /** "" for a blank cell. */
  readonly value: CellValue;
}

export interface FormulaSpec {
  readonly operation: Operation;
  readonly inputs: readonly FormulaInput[];
  readonly numberFormat: string;
  readonly measure: MeasureKind;
}

export const formulaCell = (
  at: CellPosition,
  { operation, inputs, numberFormat, measure }: FormulaSpec,
): PlannedCell & { readonly expected: number | string } => {
  const references = inputs.map(({ reference }) => reference);
  const value = evaluateGuarded(
    operation,
    inputs.map((input) => input.value),
  );
  return {
    row: at.row,
    column: at.column,
    content: { formula: guardedFormula(operation, references) },
    numberFormat,
    part: null,
    // Inputs that are true or false count as unreadable and never get here.
    expected: typeof value === "boolean" ? String(value) : value,
    measure,
  };
};

/** Delivered cells as inputs; without `refer` the formula stands on the same sheet. */
export const inputsOf = (
  { values }: SheetSnapshot,
  observations: readonly Observation[],
  refer: (cell: CellRef) => string = toA1,
): readonly FormulaInput[] =>
  observations.map(({ cell }) => ({
    reference: refer(cell),
    value: values[cell.row]?.[cell.column] ?? "",
  }));
