// SPDX-License-Identifier: EUPL-1.2
import type { IndicatorId } from "../catalogue/catalogue";
import type { Indicator } from "../catalogue/catalogue-schema";
import type { CellKey, Observation } from "../delivery/delivery";
import type { Year } from "../shared/year";
import { sourceCell, targetCell, targetKey } from "./finding-parts";
import { isQuotient } from "./indicator-use";
import { levelShifts, type ShiftLimits } from "./level-shifts";
import { parameter } from "./parameters";
import { carries, defineRule, passed } from "./rule";
import type { RuleContext } from "./rule-context";
import { questionnaireCells, unexplainedRows } from "./unexplained";
import { type Fold, folded, seriesJumps } from "./year-jumps";
import type { YearPair } from "./year-pairs";

/**
 * A break of the series that is marked but neither explained in the row nor known to the catalogue, or one that nobody
 * has marked: from one year on the values stay on another level.
 */
export const breakExplained = defineRule({
  meta: {
    code: "ZTR-03",
    family: "ZTR",
    scope: "series",
    level: "1c",
    severity: "warning",
    acknowledge: "reason",
    suppressedBy: [],
    // In years on either side, and in percent of the values before.
    params: { minimumYears: 2, minimumChange: 30 },
    source: "Catalogue, indicator.breaks; ESS rule type VNO",
    messages: {
      unexplained: carries<{ readonly key: CellKey }>(),
      unmarked: carries<{
        readonly key: CellKey;
        readonly indicator: IndicatorId;
        readonly value: number;
        readonly previous: number;
        readonly previousYear: Year;
        /** Groups and areas of the same figure that shifted with it. */
        readonly alsoIn: number;
      }>(),
    },
  },
  *check(context) {
    yield* markedBreaks(context);
    yield* unmarkedBreaks(context);
  },
});

function* markedBreaks(context: RuleContext) {
  let failed = 0;
  const isBreak = (observation: Observation): boolean => isUnknownBreak(observation, context);
  for (const { sheet, cells } of unexplainedRows(context, isBreak)) {
    for (const observation of cells) {
      failed += 1;
      const { key } = observation;
      yield {
        result: "failed",
        messageId: "unexplained",
        data: { key },
        sheet,
        cells: [targetCell(observation)],
        target: [targetKey(context.catalogue, key)],
      } as const;
    }
  }
  const explained = questionnaireCells(context) - failed;
  if (explained > 0) yield passed(explained);
}

function* unmarkedBreaks(context: RuleContext) {
  const shifts: YearPair[] = [];
  for (const found of seriesJumps(context)) {
    if (found.jumps.length === 0) continue;
    shifts.push(...levelShifts(found, context, limitsFor(found.indicator, context)));
  }
  for (const fold of folded(shifts)) yield describeShift(fold, context);
  const steady = context.index.series.length - shifts.length;
  if (steady > 0) yield passed(steady);
}

const limitsFor = ({ id: indicator }: Indicator, { catalogue }: RuleContext): ShiftLimits => {
  const limit = (name: string): number =>
    parameter({ catalogue, indicator }, breakExplained.meta, name);
  return { minimumYears: limit("minimumYears"), minimumChange: limit("minimumChange") };
};

const describeShift = ({ pair: { indicator, from, to }, parts }: Fold, context: RuleContext) => {
  const { catalogue } = context;
  const [observation] = to.cells;
  const measure = isQuotient(indicator) ? "rate" : "value";
  return {
    result: "failed",
    messageId: "unmarked",
    data: {
      key: observation.key,
      indicator: indicator.id,
      value: to.value,
      previous: from.value,
      previousYear: from.year,
      alsoIn: parts.length,
    },
    sheet: observation.cell.sheet,
    cells: [targetCell(observation), sourceCell(from.cells[0])],
    target: [targetKey(catalogue, observation.key, measure)],
    source: [targetKey(catalogue, from.cells[0].key, measure)],
    aspect: "level",
  } as const;
};

const isUnknownBreak = ({ key, value }: Observation, { use }: RuleContext): boolean =>
  value.kind === "number" &&
  value.marks.includes("break") &&
  ![...use.asNumerator(key.quantity), ...use.asDenominator(key.quantity)].some(({ breaks }) =>
    breaks.some(({ year }) => year === key.year),
  );
