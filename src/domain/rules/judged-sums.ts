// SPDX-License-Identifier: EUPL-1.2
import { numberOf, type Observation } from "../delivery/delivery";
import type { LookUp } from "./figures";
import type { RuleContext } from "./rule-context";
import type { SumCheck } from "./sum-causes";
import { type SumEquation, sumEquations } from "./sum-equations";

/** A sum that cannot be computed because some of its cells hold no number. */
export interface UndecidedSum {
  readonly whole: Observation;
  readonly parts: readonly Observation[];
  readonly silent: readonly Observation[];
}

/** Every sum of the judged years whose whole and parts have cells in the delivery. */
export function* judgedSums(context: RuleContext): Generator<SumCheck | UndecidedSum> {
  for (const equation of sumEquations(context)) {
    const lookUps = equation.parts.map((part) => context.index.lookUp(part));
    for (const wholes of equation.whole.byYear.values()) {
      for (const whole of wholes) {
        if (whole.role !== "delivered" || !context.isJudged(whole.key.year)) continue;
        const parts = partsOf(whole, lookUps);
        if (parts) yield addUp(equation, whole, parts);
      }
    }
  }
}

/** null where a part has no cell in this year. */
const partsOf = (
  whole: Observation,
  lookUps: readonly (LookUp | undefined)[],
): readonly Observation[] | null => {
  const { year } = whole.key;
  const parts: Observation[] = [];
  for (const lookUp of lookUps) {
    const part = lookUp?.(year, whole);
    if (!part) return null;
    parts.push(part);
  }
  return parts;
};

const addUp = (
  equation: SumEquation,
  whole: Observation,
  parts: readonly Observation[],
): SumCheck | UndecidedSum => {
  const actual = numberOf(whole.value);
  let expected = 0;
  for (const { value } of parts) expected += numberOf(value) ?? Number.NaN;
  if (actual !== undefined && !Number.isNaN(expected)) {
    return { equation, whole, parts, actual, expected };
  }
  const silent = [whole, ...parts].filter(({ value }) => numberOf(value) === undefined);
  return { whole, parts, silent };
};
