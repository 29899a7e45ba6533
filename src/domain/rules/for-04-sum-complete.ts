// SPDX-License-Identifier: EUPL-1.2
import { type CellKey, numberOf, type Observation } from "../delivery/delivery";
import { type Block, type CellPosition, type CellRef, cellId, parseA1 } from "../shared/cell";
import { sourceCell, targetCell, targetKey } from "./finding-parts";
import { judgedSums } from "./judged-sums";
import { carries, defineRule, PASSED } from "./rule";
import type { RuleContext } from "./rule-context";

/** A total whose formula adds up some of its parts and leaves others out. */
export const sumComplete = defineRule({
  meta: {
    code: "FOR-04",
    family: "FOR",
    scope: "cell",
    level: "1a",
    severity: "warning",
    acknowledge: "reason",
    suppressedBy: ["FOR-03"],
    params: {},
    source: "Excel's formula omits adjacent cells; catalogue, dimension.split",
    messages: {
      omitted: carries<{
        readonly key: CellKey;
        readonly covered: readonly CellRef[];
        readonly omitted: readonly CellRef[];
      }>(),
    },
  },
  *check(context) {
    const formulas = formulaTexts(context);
    if (formulas.size === 0) return;
    for (const { whole, parts } of judgedSums(context)) {
      const formula = formulas.get(cellId(whole.cell));
      const summed = formula === undefined ? null : summedCells(formula, whole.cell.sheet);
      if (!summed) continue;
      const isCovered = ({ cell }: Observation): boolean => summed.has(cellId(cell));
      const covered = parts.filter(isCovered);
      const omitted = parts.filter((part) => !isCovered(part) && (numberOf(part.value) ?? 0) !== 0);
      // A total may be added up along another split, which is then complete or not by itself.
      if (covered.length === 0) continue;
      yield omitted.length === 0 ? PASSED : describe(whole, { covered, omitted }, context);
    }
  },
});

/** Formulas by cell, on sheets that have any. */
const formulaTexts = ({ delivery }: RuleContext): ReadonlyMap<string, string> =>
  new Map(
    delivery.sheets
      .flatMap(({ facts }) => facts.formulas)
      .map(({ cell, formula }) => [cellId(cell), formula]),
  );

const SUM = /^=\s*SUM\(([^()!]*)\)\s*$/iu;
const ADDITION = /^=\s*\$?[A-Z]{1,3}\$?\d+(?:\s*\+\s*\$?[A-Z]{1,3}\$?\d+)+\s*$/iu;
/** A column of figures; a formula over more cells adds up something else. */
const MOST_CELLS = 2000;

/** The cells a plain sum on the same sheet adds up; null for every other formula. */
const summedCells = (formula: string, sheet: string): ReadonlySet<string> | null => {
  const blocks = summedTexts(formula).map((text) => parseA1(text.trim()));
  const cells = new Set<string>();
  for (const block of blocks) {
    if (!block || block.rows * block.columns > MOST_CELLS) return null;
    for (const cell of cellsOf(block)) cells.add(cellId({ sheet, ...cell }));
  }
  return cells.size > 0 ? cells : null;
};

const summedTexts = (formula: string): readonly string[] => {
  const [, list] = SUM.exec(formula) ?? [];
  return list?.split(",") ?? (ADDITION.test(formula) ? formula.slice(1).split("+") : []);
};

function* cellsOf({ row, column, rows, columns }: Block): Generator<CellPosition> {
  for (let r = row; r < row + rows; r += 1) {
    for (let c = column; c < column + columns; c += 1) yield { row: r, column: c };
  }
}

interface Parts {
  readonly covered: readonly Observation[];
  readonly omitted: readonly Observation[];
}

const describe = (whole: Observation, { covered, omitted }: Parts, { catalogue }: RuleContext) =>
  ({
    result: "failed",
    messageId: "omitted",
    data: {
      key: whole.key,
      covered: covered.map(({ cell }) => cell),
      omitted: omitted.map(({ cell }) => cell),
    },
    sheet: whole.cell.sheet,
    cells: [targetCell(whole), ...omitted.map(sourceCell)],
    target: [targetKey(catalogue, whole.key)],
    source: omitted.map(({ key }) => targetKey(catalogue, key)),
  }) as const;
