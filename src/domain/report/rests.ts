// SPDX-License-Identifier: EUPL-1.2
import type { FigureId } from "./secrecy/count-grid";

/**
 * What a cell of a table rests on, down to the delivered figures. Secrecy follows it: a cell that rests on a hidden
 * figure is hidden, whatever computes it and whether or not the figure stands in the same table.
 */
export type Rests =
  | { readonly kind: "figure"; readonly figure: FigureId }
  | {
      readonly kind: "ratio";
      /** A share of the same table, or a rate, which needs a base that is not too small. */
      readonly of: "share" | "rate";
      /** Whether the numerator counts some of those the denominator counts. */
      readonly isPart: boolean;
      /** Numerator, base, and the base at another date where the rate is formed with the mean of both. */
      readonly inputs: readonly [Rests, Rests] | readonly [Rests, Rests, Rests];
    }
  | { readonly kind: "percentChange"; readonly inputs: readonly [Rests, Rests] }
  | { readonly kind: "combined"; readonly inputs: readonly Rests[] };

/** A cell that tells of no figure. */
export const RESTS_ON_NOTHING: Rests = { kind: "combined", inputs: [] };

/** What a computed cell rests on when all that counts is whether one of its inputs is hidden. */
export const combined = (inputs: readonly (Rests | undefined)[]): Rests => ({
  kind: "combined",
  inputs: inputs.flatMap((input) => input ?? []),
});

/** Of numerator and base; a base that is the mean of two dates rests on both. */
export const ratioRests = (
  kind: { readonly of: "share" | "rate"; readonly isPart: boolean },
  [numerator = RESTS_ON_NOTHING, ...bases]: readonly (Rests | undefined)[],
): Rests => {
  const [denominator = RESTS_ON_NOTHING, meanWith] = bases.flatMap(datesOf);
  return {
    kind: "ratio",
    ...kind,
    inputs: meanWith ? [numerator, denominator, meanWith] : [numerator, denominator],
  };
};

const datesOf = (base: Rests | undefined): readonly (Rests | undefined)[] =>
  base?.kind === "combined" && base.inputs.every(({ kind }) => kind === "figure")
    ? base.inputs
    : [base];

export const percentRests = ([from = RESTS_ON_NOTHING, to = RESTS_ON_NOTHING]: readonly (
  Rests | undefined
)[]): Rests => ({ kind: "percentChange", inputs: [from, to] });
