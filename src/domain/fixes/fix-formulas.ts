// SPDX-License-Identifier: EUPL-1.2
import { evaluateGuarded, guardedFormula } from "../derive/formula";
import { valueFormat } from "../derive/number-format";
import { ratio } from "../derive/rate";
import type { ComputedFacts } from "../rules/computed-facts";
import type { Finding } from "../rules/finding";
import { type CellRef, toA1, toSheetA1 } from "../shared/cell";
import type { FixedCell } from "./fix";
import type { FixContext } from "./fix-context";
import type { Fixers } from "./fixer";

/** Numbers that should be computed, and formulas that should be numbers. */
export const formulaFixers = {
  "BEZ-02": {
    rate: ({ indicator }, finding, context) => [
      { kind: "useFormula", isSafe: false, cells: computedRate(finding, indicator, context) },
    ],
  },
  "FOR-02": {
    sameResult: (facts, finding, context) => [
      { kind: "restoreFormula", isSafe: true, cells: restored(finding, facts, context) },
    ],
    otherResult: (facts, finding, context) => [
      { kind: "restoreFormula", isSafe: false, cells: restored(finding, facts, context) },
    ],
  },
  "FOR-03": {
    sameResult: (facts, finding, context) => [
      { kind: "restoreFormula", isSafe: false, cells: restored(finding, facts, context) },
    ],
    otherResult: (facts, finding, context) => [
      { kind: "restoreFormula", isSafe: false, cells: restored(finding, facts, context) },
    ],
  },
  "FOR-05": {
    externalLink: (_, finding, context) => [
      { kind: "breakLink", isSafe: false, cells: unlinked(finding, context) },
    ],
  },
} satisfies Fixers;

/** The delivered rate as a formula over the value and the base it was compared with. */
const computedRate = (
  { cells }: Finding,
  indicatorId: string,
  context: FixContext,
): readonly FixedCell[] => {
  const indicator = context.catalogue.indicatorById.get(indicatorId);
  const [rate, value, base] = cells;
  if (!indicator || !rate || !value || !base || context.typedAt(rate.cell) === null) return [];
  const inputs = [value.cell, base.cell];
  if (inputs.some((cell) => typeof context.valueAt(cell) !== "number")) return [];
  const operation = ratio(indicator.factor);
  const result = evaluateGuarded(operation, inputs.map(context.valueAt));
  const references = inputs.map((cell) => referenceFrom(rate.cell, cell));
  const showsPercent = context.formatAt(rate.cell).includes("%");
  const format = showsPercent ? valueFormat(indicator.decimals) : undefined;
  return [
    {
      ...context.number(rate.cell, 0, format),
      after: { formula: guardedFormula(operation, references) },
      result: typeof result === "boolean" ? null : result,
    },
  ];
};

const referenceFrom = (from: CellRef, to: CellRef): string =>
  from.sheet === to.sheet ? toA1(to) : toSheetA1(to);

/** Our own formula, as it stood there before somebody typed over it. */
const restored = (
  { cells }: Finding,
  { formula, expected }: Pick<ComputedFacts, "formula" | "expected">,
  context: FixContext,
): readonly FixedCell[] =>
  cells.map(({ cell }) => ({
    ...context.number(cell, 0, formatOfFormula(cell, context)),
    after: { formula },
    result: expected,
  }));

/** In a cell with the text format Excel would show the formula instead of computing it. */
const formatOfFormula = (cell: CellRef, { formatAt }: FixContext): string =>
  formatAt(cell) === "@" ? "General" : formatAt(cell);

/** The number the link last brought, so that the figure stands for itself. */
const unlinked = ({ cells }: Finding, context: FixContext): readonly FixedCell[] =>
  cells.flatMap(({ cell }) => {
    const value = context.valueAt(cell);
    return typeof value === "number" ? [context.number(cell, value, context.formatAt(cell))] : [];
  });
