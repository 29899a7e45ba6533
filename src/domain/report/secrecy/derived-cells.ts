// SPDX-License-Identifier: EUPL-1.2
import { meanBase } from "../../catalogue/rate-form";
import type { Secrecy } from "../../catalogue/secrecy-schema";
import type { FigureId } from "./count-grid";
import type { CellSecrecy, DerivedSecrecy } from "./secrecy-result";
import { isSmall, type SecrecyRules } from "./secrecy-rules";

/**
 * A cell that is computed, with everything it is computed from: figures of the grids (printed or not) and derived cells
 * listed before it. As every figure in a grid is protected as if it were printed, a derived cell gives nothing away
 * exactly when none of its inputs is hidden.
 */
export type DerivedCell = { readonly id: string } & (
  | {
      readonly kind: "share" | "rate";
      readonly numerator: FigureId;
      readonly denominator: FigureId;
      /** The base at another date: the rate is formed with the mean of both. */
      readonly meanWith?: FigureId;
      /** The numerator counts some of those the denominator counts; false for "je 1 000" of another mass. */
      readonly isPart: boolean;
      /** In place of `rateMinimumDenominator`, as for unemployment rates. */
      readonly minimumDenominator?: number;
    }
  | { readonly kind: "percentChange"; readonly from: FigureId; readonly to: FigureId }
  /** Differences, gaps, ratios of rates, index figures, words on a change. */
  | { readonly kind: "combined"; readonly inputs: readonly string[] }
);

export interface DerivedFacts {
  readonly secrecy: Secrecy;
  readonly cells: ReadonlyMap<FigureId, CellSecrecy>;
  readonly numbers: ReadonlyMap<FigureId, number>;
  /** null: nothing is hidden. */
  readonly rulesOf: (figure: FigureId) => SecrecyRules | null;
}

type HiddenDerived = Extract<DerivedSecrecy, { state: "hidden" }>;

const SHOWN: DerivedSecrecy = { state: "shown", isBracketed: false };

/** What the signs of several inputs add up to: the gravest first. */
const ORDER: readonly HiddenDerived["status"][] = ["secret", "unreliable", "blocked"];

export const derivedSecrecy = (
  derived: readonly DerivedCell[],
  facts: DerivedFacts,
): ReadonlyMap<string, DerivedSecrecy> => {
  const found = new Map<string, DerivedSecrecy>();
  for (const cell of derived) found.set(cell.id, judge(cell, facts, found));
  return found;
};

const judge = (
  cell: DerivedCell,
  facts: DerivedFacts,
  found: ReadonlyMap<string, DerivedSecrecy>,
): DerivedSecrecy => {
  const inherited = gravest(inputsOf(cell).map((input) => inputState(input, facts, found)));
  if (inherited) return inherited;
  switch (cell.kind) {
    case "share":
    case "rate":
      return judgeRatio(cell, facts);
    case "percentChange":
      return judgeChange(facts.secrecy, facts.numbers.get(cell.from));
    case "combined":
      return SHOWN;
  }
};

const inputsOf = (cell: DerivedCell): readonly string[] => {
  switch (cell.kind) {
    case "share":
    case "rate":
      return [cell.numerator, cell.denominator, ...(cell.meanWith ? [cell.meanWith] : [])];
    case "percentChange":
      return [cell.from, cell.to];
    case "combined":
      return cell.inputs;
  }
};

/** null: the input is shown. */
const inputState = (
  input: string,
  { cells }: DerivedFacts,
  found: ReadonlyMap<string, DerivedSecrecy>,
): HiddenDerived | null => {
  const derived = found.get(input);
  if (derived) return derived.state === "hidden" ? derived : null;
  const figure = cells.get(input);
  if (!figure) throw new Error(`A derived cell rests on "${input}", which is in no grid.`);
  return figure.state === "hidden" ? hidden("secret", "hiddenInput") : null;
};

const gravest = (states: readonly (HiddenDerived | null)[]): HiddenDerived | null => {
  const present = states.flatMap((state) => state ?? []);
  const [first] = ORDER.flatMap((status) => present.filter((state) => state.status === status));
  return first ?? null;
};

type Ratio = Extract<DerivedCell, { kind: "share" | "rate" }>;

const judgeRatio = (cell: Ratio, facts: DerivedFacts): DerivedSecrecy => {
  const denominator = baseOf(cell, facts);
  if (denominator === undefined) return SHOWN;
  if (tellsOfFew(cell, facts, denominator)) return hidden("secret", "complement");
  const minimum = cell.minimumDenominator ?? facts.secrecy.rateMinimumDenominator;
  // A base of nothing has a sign of its own, which the formula shows.
  const isTooSmall = cell.kind === "rate" && denominator > 0 && denominator < minimum;
  return isTooSmall ? hidden("unreliable", "smallDenominator") : SHOWN;
};

const baseOf = (
  { denominator, meanWith }: Ratio,
  { numbers }: DerivedFacts,
): number | undefined => {
  const base = numbers.get(denominator);
  if (meanWith === undefined) return base;
  const other = numbers.get(meanWith);
  return base === undefined || other === undefined
    ? undefined
    : meanBase(base + other, { dates: 2 });
};

/** 98 % of 100 tell of the two others, also where no grid takes the two figures together. */
const tellsOfFew = (
  { numerator, denominator, isPart }: Ratio,
  { numbers, rulesOf }: DerivedFacts,
  whole: number,
): boolean => {
  const rules = rulesOf(numerator);
  const part = numbers.get(numerator);
  if (!rules?.complement || !isPart || numerator === denominator) return false;
  return part !== undefined && part > 0 && isSmall(rules, whole - part);
};

/** The absolute change stays; only the percentage of a small number says little. */
const judgeChange = ({ smallBase }: Secrecy, base: number | undefined): DerivedSecrecy => {
  if (base === undefined || base <= 0 || base >= smallBase.bracketBelow) return SHOWN;
  if (base < smallBase.blockBelow) return hidden("blocked", "smallBase");
  return { state: "shown", isBracketed: true };
};

const hidden = (
  status: HiddenDerived["status"],
  reason: HiddenDerived["reason"],
): HiddenDerived => ({ state: "hidden", status, reason });
