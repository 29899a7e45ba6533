// SPDX-License-Identifier: EUPL-1.2
import type { Finding } from "../rules/finding";
import type { CellRef } from "../shared/cell";
import type { FixContext } from "./fix-context";
import type { FixDraft, Fixers } from "./fixer";

/** Cells that hold figures in a form that Excel or the reader cannot use. */
export const valueFixers = {
  "TYP-01": {
    textNumber: ({ number }, finding, context) =>
      typedTargets(finding, context).map((cell) => ({
        kind: "textToNumber",
        isSafe: true,
        cells: [context.number(cell, number)],
      })),
  },
  "TYP-03": {
    ambiguous: ({ readings }, finding, context) =>
      typedTargets(finding, context).flatMap((cell) =>
        readings.map((reading): FixDraft => ({
          kind: "chooseReading",
          isSafe: false,
          cells: [context.number(cell, reading)],
        })),
      ),
  },
  "TYP-05": {
    rate: (_, finding, context) => scaleFix(finding, context),
  },
} satisfies Fixers;

/** The cells a finding judges, without those that a formula fills: a formula is mended by its author. */
export const typedTargets = ({ cells }: Finding, { typedAt }: FixContext): readonly CellRef[] =>
  cells
    .filter(({ role, cell }) => role === "target" && typedAt(cell) !== null)
    .map(({ cell }) => cell);

/** Digits after which a product is nothing but the error of binary fractions: 0.07 * 100. */
const PRECISION = 10;

/** A column is scaled as a whole or not at all. */
const scaleFix = (finding: Finding, context: FixContext): readonly FixDraft[] => {
  const cells = typedTargets(finding, context).flatMap((cell) => {
    const value = context.typedAt(cell);
    if (typeof value !== "number") return [];
    return [context.number(cell, Number((value * 100).toFixed(PRECISION)))];
  });
  return cells.length === finding.cells.length ? [{ kind: "scale100", isSafe: false, cells }] : [];
};
