// SPDX-License-Identifier: EUPL-1.2
import type { Year } from "../shared/year";
import type { Catalogue } from "./catalogue";
import type { Indicator } from "./catalogue-schema";

/** How a rate is formed. The one definition of it: derived cells, the report and the rules compute by it. */
export interface RateForm {
  /** 100 for per cent and index numbers, 1000 and 100000 for "je 1 000" and "je 100 000", 1 for a mean. */
  readonly factor: number;
  /** Dates the base is given for. Of two it is the mean, as for events of a year among a population that changed. */
  readonly dates: 1 | 2;
}

/** The base from the sum over its dates. */
export const meanBase = (sum: number, { dates }: Pick<RateForm, "dates">): number => sum / dates;

/** Multiplied before it is divided, because whole numbers stay exact that way. */
export const rateValue = (
  above: number,
  base: number,
  { factor }: Pick<RateForm, "factor">,
): number => (above * factor) / base;

/**
 * Whether a new series begins between the two dates of a mean base: a mean of old and new counts is of neither. A
 * difference rests on the rates of its two sides.
 */
export const mixesSeries = (
  catalogue: Pick<Catalogue, "quantityById" | "indicatorById">,
  { denominator, meanWith, breaks, minuend, subtrahend }: Indicator,
  year: Year,
): boolean => {
  const sides = [minuend, subtrahend].flatMap(
    (side) => catalogue.indicatorById.get(side?.indicator ?? "") ?? [],
  );
  if (sides.some((side) => mixesSeries(catalogue, side, year))) return true;
  if (meanWith === null) return false;
  const years = [denominator, meanWith].map(
    (id) => year - (catalogue.quantityById.get(id ?? "")?.lag ?? 0),
  );
  const [from, to] = [Math.min(...years), Math.max(...years)];
  return breaks.some((seriesBreak) => from < seriesBreak.year && seriesBreak.year <= to);
};
