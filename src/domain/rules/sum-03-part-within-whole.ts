// SPDX-License-Identifier: EUPL-1.2
import { TOTAL_GROUP } from "../catalogue/catalogue";
import type { FigureRef } from "../catalogue/figure";
import { crossGroup, parseGroup } from "../catalogue/group-key";
import { type CellKey, numberOf, type Observation } from "../delivery/delivery";
import { sourceCell, targetCell, targetKey } from "./finding-parts";
import { parameter } from "./parameters";
import { exceeds, roundingTolerance } from "./rounding-tolerance";
import { carries, defineRule, notEvaluable, PASSED } from "./rule";
import type { RuleContext } from "./rule-context";
import { observationOf, type Series } from "./series";

/** "darunter": a part is at most the whole. Splits in full are SUM-01's. */
export const partWithinWhole = defineRule({
  meta: {
    code: "SUM-03",
    family: "SUM",
    scope: "group",
    level: "1c",
    severity: "error",
    acknowledge: "openPoint",
    suppressedBy: ["TYP-01", "TYP-02", "TYP-04", "TYP-05", "TYP-10", "DUP-01", "WER-01"],
    params: { tolerance: 0 },
    source: "Catalogue, dimension.split; ESS rule type VCO",
    messages: {
      part: carries<{ readonly key: CellKey; readonly value: number; readonly whole: number }>(),
    },
  },
  *check(context) {
    for (const series of context.index.series) {
      const whole = wholeOf(series.key, context);
      if (whole) yield* judge(series, whole, context);
    }
  },
});

/** The same figure without the group that is only a part of it. */
const wholeOf = (key: FigureRef, { catalogue }: RuleContext): FigureRef | null => {
  const parts = parseGroup(key.group);
  const rest = parts.filter(
    ({ dimension }) => catalogue.dimensionById.get(dimension)?.split !== "part",
  );
  if (rest.length === parts.length) return null;
  return { ...key, group: rest.length === 0 ? TOTAL_GROUP : crossGroup(catalogue, rest) };
};

function* judge({ observations }: Series, whole: FigureRef, context: RuleContext) {
  const wholes = context.index.sourceOf(whole);
  if (!wholes) return;
  for (const part of observations) {
    const { year } = part.key;
    if (part.role !== "delivered" || !context.isJudged(year)) continue;
    const total = observationOf(wholes, year, part);
    if (total) yield compare(part, total, context);
  }
}

const compare = (part: Observation, total: Observation, context: RuleContext) => {
  const { catalogue } = context;
  const [value, whole] = [numberOf(part.value), numberOf(total.value)];
  if (value === undefined || whole === undefined) return notEvaluable([part.cell, total.cell]);
  const rounding = roundingTolerance(catalogue.quantityById.get(part.key.quantity), part.key.year);
  if (!exceeds(value - whole, 2 * rounding + leewayFor(part, context), whole)) return PASSED;
  return {
    result: "failed",
    messageId: "part",
    data: { key: part.key, value, whole },
    sheet: part.cell.sheet,
    cells: [targetCell(part), sourceCell(total)],
    target: [targetKey(catalogue, part.key)],
    source: [targetKey(catalogue, total.key)],
  } as const;
};

const leewayFor = ({ key: { quantity } }: Observation, { catalogue }: RuleContext): number =>
  parameter({ catalogue, quantity }, partWithinWhole.meta, "tolerance");
