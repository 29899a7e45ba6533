// SPDX-License-Identifier: EUPL-1.2
import type { DeliverySheet, Observation } from "../delivery/delivery";
import { type CellRef, cellId } from "../shared/cell";
import type { SheetSnapshot } from "../shared/sheet-snapshot";
import type { WorkbookEdit } from "../shared/workbook-edit";
import { valueFormat } from "./number-format";
import { ownIndicator } from "./series-break";
import type { SourceSheet } from "./sheet-part";

/**
 * Value cells in which "-" was typed for exactly zero. It is text for Excel: no formula can count with it. What a
 * formula of somebody else yields is left to that formula.
 */
export const nilTextCells = (
  { rows }: DeliverySheet,
  { valueTypes }: SheetSnapshot,
): readonly Observation[] => {
  const cells = rows
    .flatMap(({ observations }) => observations)
    .filter(
      ({ value, cell, isFormula }) =>
        value.kind === "sign" &&
        value.status === "nil" &&
        !isFormula &&
        valueTypes[cell.row]?.[cell.column] === "String",
    );
  return [...new Map(cells.map((observation) => [cellId(observation.cell), observation])).values()];
};

/** The number 0 in the format that shows "–". Only these cells are written, so nothing around them is touched. */
export const zeroEdits = (
  { catalogue }: Pick<SourceSheet, "catalogue">,
  observations: readonly Observation[],
): readonly WorkbookEdit[] =>
  runsBelowEachOther(observations).flatMap((run): readonly WorkbookEdit[] => {
    const [first] = run;
    if (!first) return [];
    const { sheet, row, column } = first.cell;
    const formatOf = ({ key }: Observation): string =>
      valueFormat(ownIndicator(catalogue, key.quantity)?.decimals ?? 0);
    return [
      {
        kind: "putBlock",
        sheet,
        at: { row, column },
        contents: run.map(() => [0]),
        numberFormats: run.map((observation) => [formatOf(observation)]),
      },
    ];
  });

/** One list of cells per unbroken run in a column: Excel is slow per rectangle, not per cell. */
const runsBelowEachOther = (
  observations: readonly Observation[],
): readonly (readonly Observation[])[] => {
  const sorted = [...observations].sort(
    (a, b) => a.cell.column - b.cell.column || a.cell.row - b.cell.row,
  );
  const runs: Observation[][] = [];
  for (const observation of sorted) {
    const run = runs.at(-1);
    const above = run?.at(-1)?.cell;
    const { row, column } = observation.cell;
    if (run && above?.column === column && above.row === row - 1) run.push(observation);
    else runs.push([observation]);
  }
  return runs;
};

/** The sheet as it is once these cells hold the number 0. */
export const withZeros = (sheet: SheetSnapshot, cells: readonly CellRef[]): SheetSnapshot => {
  const zeros = new Set(cells.map(({ row, column }) => `${row}:${column}`));
  const replace = <T>(grid: readonly (readonly T[])[], value: T): readonly (readonly T[])[] =>
    grid.map((line, row) =>
      line.map((item, column) => (zeros.has(`${row}:${column}`) ? value : item)),
    );
  return {
    ...sheet,
    values: replace(sheet.values, 0),
    formulas: replace(sheet.formulas, 0),
    valueTypes: replace(sheet.valueTypes, "Double"),
  };
};
