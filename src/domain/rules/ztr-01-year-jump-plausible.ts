// SPDX-License-Identifier: EUPL-1.2
import type { IndicatorId } from "../catalogue/catalogue";
import type { CellKey, Observation } from "../delivery/delivery";
import { cellId } from "../shared/cell";
import type { Year } from "../shared/year";
import { sourceCell, targetCell, targetKey } from "./finding-parts";
import { isQuotient } from "./indicator-use";
import { defineRule, carries, notEvaluable, passed } from "./rule";
import type { RuleContext } from "./rule-context";
import { type Fold, folded, isJump, seriesJumps } from "./year-jumps";
import type { YearPair } from "./year-pairs";

interface Jump {
  readonly key: CellKey;
  readonly indicator: IndicatorId;
  readonly value: number;
  readonly previousYear: Year;
  /** Groups and areas of the same figure that jumped with it. */
  readonly alsoIn: number;
}

/** A change so strong that it is more often a slip than a development. One jump of a whole is one finding. */
export const yearJumpPlausible = defineRule({
  meta: {
    code: "ZTR-01",
    family: "ZTR",
    scope: "series",
    level: "1c",
    severity: "warning",
    acknowledge: "reason",
    suppressedBy: [
      "TYP-01",
      "TYP-02",
      "TYP-03",
      "TYP-04",
      "TYP-05",
      "TYP-10",
      "FOR-01",
      "FOR-04",
      "DUP-01",
      "WER-01",
      "SUM-01",
      "SUM-03",
      "BEZ-01",
      "BEZ-02",
      "BEZ-03",
      "REV-02",
      "ZTR-03",
    ],
    params: {},
    source: "Catalogue, indicator.yearJump, measured on 880 series; ESS rule type VNO",
    messages: {
      change: carries<Jump & { readonly previous: number }>(),
      fromZero: carries<Jump>(),
    },
  },
  *check(context) {
    const jumpsOfValues: YearPair[] = [];
    const jumpsOfRates: YearPair[] = [];
    let usual = 0;
    for (const series of seriesJumps(context)) {
      usual += series.usual;
      const into = isQuotient(series.indicator) ? jumpsOfRates : jumpsOfValues;
      let last: YearPair | null = null;
      for (const jump of series.jumps) {
        if (last && isReturn(last, jump)) yield notEvaluable(cellsOf(jump.to.cells));
        else into.push(jump);
        last = jump;
      }
    }
    if (usual > 0) yield passed(usual);

    const flagged = new Set(jumpsOfValues.flatMap(({ to }) => to.cells.map(idOf)));
    for (const fold of folded(jumpsOfValues)) yield describe(fold, context);
    for (const fold of folded(jumpsOfRates)) {
      const { from, to } = fold.pair;
      const bases = [...from.cells.slice(1), ...to.cells.slice(1)];
      // The base jumped: the rate only follows it.
      if (bases.some((base) => flagged.has(idOf(base)))) yield notEvaluable(cellsOf(to.cells));
      else yield describe(fold, context);
    }
  },
});

const idOf = ({ cell }: Observation): string => cellId(cell);

const cellsOf = (cells: readonly Observation[]) => cells.map(({ cell }) => cell);

/** A jump straight back from a jump is the same slip seen twice. */
const isReturn = (last: YearPair, pair: YearPair): boolean =>
  last.to.cells[0] === pair.from.cells[0] &&
  !isJump(pair.indicator.yearJump, last.from.value, pair.to.value);

const describe = ({ pair: { indicator, from, to }, parts }: Fold, { catalogue }: RuleContext) => {
  const [observation, ...bases] = to.cells;
  const compared = [...from.cells, ...bases];
  const measure = isQuotient(indicator) ? "rate" : "value";
  const jump: Jump = {
    key: observation.key,
    indicator: indicator.id,
    value: to.value,
    previousYear: from.year,
    alsoIn: parts.length,
  };
  const failure = {
    result: "failed",
    sheet: observation.cell.sheet,
    cells: [targetCell(observation), ...compared.map(sourceCell)],
    target: [targetKey(catalogue, observation.key, measure)],
    source: [...compared, ...parts.map((part) => part.to.cells[0])].map(({ key }) =>
      targetKey(catalogue, key),
    ),
  } as const;
  return from.value === 0
    ? ({ ...failure, messageId: "fromZero", data: jump } as const)
    : ({ ...failure, messageId: "change", data: { ...jump, previous: from.value } } as const);
};
