// SPDX-License-Identifier: EUPL-1.2
import type { Catalogue } from "../catalogue/catalogue";
import type { Year } from "../shared/year";
import { spanChoices } from "./change-spans";
import { type DeriveOptions, MEASURE_CHOICES, type MeasureChoice } from "./derive-options";
import { possibleComparisons } from "./indicator-comparisons";
import type { Comparison } from "./indicator-frame";
import type { IndicatorLine } from "./indicator-lines";

/** The comparisons of these lines that the user wants. */
export const chosenComparisons = (
  lines: readonly IndicatorLine[],
  { measures }: DeriveOptions,
): readonly Comparison[] =>
  possibleComparisons(lines).filter(({ type }) => measures.includes(type));

/** The measures that make sense on a sheet with these lines and years, chosen or not. */
export const measureChoices = (
  catalogue: Catalogue,
  { lines, years }: { readonly lines: readonly IndicatorLine[]; readonly years: readonly Year[] },
): readonly MeasureChoice[] => {
  const possible = new Set<MeasureChoice>([
    ...(lines.length > 0 ? (["indicators"] as const) : []),
    ...spanChoices(catalogue, years),
    ...possibleComparisons(lines).map(({ type }) => type),
  ]);
  return MEASURE_CHOICES.filter((choice) => possible.has(choice));
};
