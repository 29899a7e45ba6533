// SPDX-License-Identifier: EUPL-1.2
import type { DimensionId } from "../catalogue/catalogue";
import type { CellKey, Observation } from "../delivery/delivery";
import { cellId, type CellRef } from "../shared/cell";
import { sourceCell, targetCell, targetKey } from "./finding-parts";
import { cellsInSums, inexactSums } from "./judged-sums";
import { parameter } from "./parameters";
import { exceeds, roundingTolerance } from "./rounding-tolerance";
import { defineRule, carries, notEvaluable, passed } from "./rule";
import type { RuleContext } from "./rule-context";
import { groupByCause, type SumCheck, type SumFailure } from "./sum-causes";

interface WrongSum {
  readonly actual: number;
  readonly expected: number;
}

/** "davon": the parts add up to the whole. Signs that hide a number leave the sum undecided. */
export const totalEqualsParts = defineRule({
  meta: {
    code: "SUM-01",
    family: "SUM",
    scope: "group",
    level: "1c",
    severity: "error",
    acknowledge: "openPoint",
    suppressedBy: [
      "TYP-01",
      "TYP-02",
      "TYP-03",
      "TYP-04",
      "TYP-05",
      "TYP-10",
      "DUP-01",
      "FOR-04",
      "VOL-01",
      "VOL-02",
      "WER-01",
      "BEZ-01",
      "BEZ-02",
      "BEZ-03",
    ],
    params: { tolerance: 0 },
    source: "Catalogue, dimension.split, quantity.rounding and identity; ESS rule type VAD",
    messages: {
      split: carries<WrongSum & { readonly key: CellKey; readonly dimension: DimensionId }>(),
      identity: carries<WrongSum & { readonly key: CellKey }>(),
      shared: carries<{
        readonly key: CellKey;
        readonly sums: readonly (WrongSum & {
          readonly whole: CellRef;
          readonly parts: readonly CellRef[];
        })[];
      }>(),
    },
  },
  *check(context) {
    const failed: SumCheck[] = [];
    const { exact, others } = inexactSums(context);
    let sound = exact;
    for (const sum of others) {
      if ("silent" in sum) yield notEvaluable(sum.silent.map(({ cell }) => cell));
      else if (isWrong(sum, context)) failed.push(sum);
      else sound += 1;
    }
    if (sound > 0) yield passed(sound);
    const soundAmong = (cells: ReadonlySet<Observation>): ReadonlySet<Observation> =>
      cellsInSums(cells, (sum) => !isWrong(sum, context), context);
    for (const failure of groupByCause(failed, soundAmong)) yield describe(failure, context);
  },
});

/** Every cell of a rounded quantity may be off on its own: totals are rounded independently of their parts. */
const isWrong = (
  { whole, parts, actual, expected }: SumCheck,
  { catalogue }: RuleContext,
): boolean => {
  if (actual === expected) return false;
  const toleranceOf = ({ key }: Observation): number =>
    roundingTolerance(catalogue.quantityById.get(key.quantity), key.year);
  const tolerance = parts.reduce((sum, part) => sum + toleranceOf(part), toleranceOf(whole));
  const { quantity } = whole.key;
  const leeway = parameter({ catalogue, quantity }, totalEqualsParts.meta, "tolerance");
  return exceeds(Math.abs(actual - expected), tolerance + leeway, actual);
};

const describe = ({ cause, sums }: SumFailure, context: RuleContext) =>
  cause ? describeShared(cause, sums, context) : describeSingle(sums, context);

const describeSingle = (sums: readonly SumCheck[], { catalogue }: RuleContext) => {
  const [sum] = sums as readonly [SumCheck];
  const { equation, whole, parts, actual, expected } = sum;
  const { key } = whole;
  const failure = {
    result: "failed",
    sheet: whole.cell.sheet,
    cells: [targetCell(whole), ...parts.map(sourceCell)],
    target: [targetKey(catalogue, key)],
    source: parts.map((part) => targetKey(catalogue, part.key)),
    aspect: `${equation.kind} ${equation.dimension}`,
  } as const;
  if (equation.kind === "identity") {
    return { ...failure, messageId: "identity", data: { key, actual, expected } } as const;
  }
  const { dimension } = equation;
  return { ...failure, messageId: "split", data: { key, dimension, actual, expected } } as const;
};

const describeShared = (
  cause: Observation,
  sums: readonly SumCheck[],
  { catalogue }: RuleContext,
) => {
  const others = otherCells(cause, sums);
  return {
    result: "failed",
    sheet: cause.cell.sheet,
    messageId: "shared",
    data: {
      key: cause.key,
      sums: sums.map(({ whole, parts, actual, expected }) => ({
        actual,
        expected,
        whole: whole.cell,
        parts: parts.map(({ cell }) => cell),
      })),
    },
    cells: [targetCell(cause), ...others.map(sourceCell)],
    target: [targetKey(catalogue, cause.key)],
    source: others.map(({ key }) => targetKey(catalogue, key)),
  } as const;
};

const otherCells = (cause: Observation, sums: readonly SumCheck[]): readonly Observation[] => {
  const byCell = new Map(
    sums.flatMap(({ whole, parts }) =>
      [whole, ...parts].map((part) => [cellId(part.cell), part] as const),
    ),
  );
  byCell.delete(cellId(cause.cell));
  return [...byCell.values()];
};
