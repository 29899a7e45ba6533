// SPDX-License-Identifier: EUPL-1.2
import { numberOf, type Observation } from "../delivery/delivery";
import { judgedPositions } from "./judged-positions";
import { perRun } from "./per-run";
import type { RuleContext } from "./rule-context";
import { numberFrom, observationOf, type Source } from "./series";
import type { SumCheck } from "./sum-causes";
import { type SumEquation, sumEquations } from "./sum-equations";

/** A sum that cannot be computed because some of its cells hold no number. */
export interface UndecidedSum {
  readonly whole: Observation;
  readonly parts: readonly Observation[];
  readonly silent: readonly Observation[];
}

/** An equation and where its parts are found. */
interface Summation {
  readonly equation: SumEquation;
  readonly parts: readonly Source[];
}

/** Every sum of the judged years whose whole and parts have cells in the delivery. */
export function* judgedSums(context: RuleContext): Generator<SumCheck | UndecidedSum> {
  for (const summation of summations(context)) {
    for (const at of judgedPositions(summation.equation.whole, context)) {
      const sum = sumAt(summation, at);
      if (sum) yield sum;
    }
  }
}

/** The same, but those that come out to the last digit are only counted: nearly all do. */
export const inexactSums = (
  context: RuleContext,
): { readonly exact: number; readonly others: readonly (SumCheck | UndecidedSum)[] } => {
  const others: (SumCheck | UndecidedSum)[] = [];
  let exact = 0;
  for (const summation of summations(context)) {
    for (const at of judgedPositions(summation.equation.whole, context)) {
      const sum = isExact(summation, at) ? "exact" : sumAt(summation, at);
      if (sum === "exact") exact += 1;
      else if (sum) others.push(sum);
    }
  }
  return { exact, others };
};

/** Those of the cells that stand in a sum for which `isRight` holds. */
export const cellsInSums = (
  cells: ReadonlySet<Observation>,
  isRight: (sum: SumCheck) => boolean,
  context: RuleContext,
): ReadonlySet<Observation> => {
  const found = new Set<Observation>();
  const series = new Set([...cells].map(({ key }) => context.index.seriesOf(key)));
  for (const summation of summations(context)) {
    const { equation, parts } = summation;
    if (!series.has(equation.whole) && !parts.some(({ own }) => series.has(own))) continue;
    for (const at of judgedPositions(summation.equation.whole, context)) {
      const sum = sumAt(summation, at);
      if (!sum || "silent" in sum || !isRight(sum)) continue;
      for (const cell of [sum.whole, ...sum.parts]) if (cells.has(cell)) found.add(cell);
    }
  }
  return found;
};

const summations = perRun((context): readonly Summation[] =>
  [...sumEquations(context)].flatMap((equation) => {
    const parts = equation.parts.map((part) => context.index.sourceOf(part));
    return parts.every((part) => part !== undefined) ? [{ equation, parts }] : [];
  }),
);

/** false also where a number is missing. */
const isExact = ({ equation: { whole }, parts }: Summation, at: number): boolean => {
  const year = whole.years[at] ?? 0;
  const near = whole.observations[at];
  let sum = 0;
  for (const part of parts) sum += near ? numberFrom(part, year, near) : Number.NaN;
  return sum === whole.numbers[at];
};

/** null where a part has no cell in this year. */
const sumAt = (
  { equation, parts: sources }: Summation,
  at: number,
): SumCheck | UndecidedSum | null => {
  const whole = equation.whole.observations[at];
  if (!whole) return null;
  const parts: Observation[] = [];
  for (const source of sources) {
    const part = observationOf(source, whole.key.year, whole);
    if (!part) return null;
    parts.push(part);
  }
  return addUp(equation, whole, parts);
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
