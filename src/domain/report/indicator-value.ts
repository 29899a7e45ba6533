// SPDX-License-Identifier: EUPL-1.2
import { CITY_AREA, type QuantityId, TOTAL_GROUP } from "../catalogue/catalogue";
import type { Indicator } from "../catalogue/catalogue-schema";
import type { FigureRef } from "../catalogue/figure";
import type { IndicatorGroup } from "../catalogue/indicator-groups";
import { formOf, ratioFigures, type RatioSource, type RowSource } from "../catalogue/needed-cells";
import { mixesSeries } from "../catalogue/rate-form";
import type { Operation } from "../derive/operation";
import { difference, meanOfDates, rateOperation, ratioDifference } from "../derive/rate";
import type { Year } from "../shared/year";
import { type BuildContext, differenceId } from "./build-context";
import { derivedCell, figureCell, type Input, signCell } from "./cells";
import type { Figure } from "./data-sheet";
import { combined, ratioRests, type Rests } from "./rests";
import type { BodyCell } from "./table-model";

/** One indicator in one row of a table. */
export interface IndicatorPlace {
  readonly indicator: Indicator;
  readonly row: IndicatorGroup;
}

/** The value of an indicator in a year: the delivered figure, or a formula over the figures in `IM_Daten`. */
export const indicatorValue = (
  context: BuildContext,
  { indicator, row }: IndicatorPlace,
  year: Year,
): BodyCell => {
  const format = { catalogue: context.catalogue, decimals: indicator.decimals };
  if (!isAsked(indicator, year)) return signCell("blocked", format);
  const source = sourceOf(context, { indicator, row });
  if (!source) return signCell("later", format);
  if (source.kind === "ratio" && source.denominator === null) {
    return figureCell(findFigure(context, source.numerator, year), format);
  }
  if (mixesSeries(context.catalogue, indicator, year)) return signCell("blocked", format);
  const { operation, figures } = computation(source);
  const inputs = figures.map((figure) => toInput(findFigure(context, figure, year)));
  const rests = inputs.map((input) => input?.rests);
  return {
    ...derivedCell(operation, inputs, format),
    rests:
      source.kind === "ratio"
        ? ratioRests({ of: "rate", isPart: isShare(indicator) }, rests)
        : differenceRests(source, rests),
  };
};

const differenceRests = (
  { minuend }: Extract<RowSource, { readonly kind: "difference" }>,
  rests: readonly (Rests | undefined)[],
): Rests => {
  const first = ratioFigures(minuend).length;
  return combined([
    ratioRests(OPERAND, rests.slice(0, first)),
    ratioRests(OPERAND, rests.slice(first)),
  ]);
};

/** Operands of a difference are judged as rates; what is part of what is not known of them. */
const OPERAND = { of: "rate", isPart: false } as const;

/** A rate that cannot exceed 100 %: its numerator is part of its base. The catalogue says so by its upper limit. */
export const isShare = ({ kind, factor, meanWith, plausible }: Indicator): boolean =>
  kind === "rate" && meanWith === null && plausible.hard[1] === factor;

/** Numerator or base of a rate in a year, as a figure of its own; a base of two dates is their mean. */
export const ratePart = (
  context: BuildContext,
  { indicator, row }: IndicatorPlace,
  request: { readonly part: "numerator" | "denominator"; readonly year: Year },
): BodyCell => {
  const format = { catalogue: context.catalogue, decimals: 0 };
  if (!isAsked(indicator, request.year)) return signCell("blocked", format);
  const source = sourceOf(context, { indicator, row });
  if (source?.kind !== "ratio") return figureCell(null, format);
  const { numerator, denominator, meanWith } = source;
  if (request.part === "numerator" || !denominator || !meanWith) {
    const figure = request.part === "numerator" ? numerator : denominator;
    return figureCell(figure && findFigure(context, figure, request.year), format);
  }
  if (mixesSeries(context.catalogue, indicator, request.year)) return signCell("blocked", format);
  const dates = [denominator, meanWith].map((figure) => findFigure(context, figure, request.year));
  return derivedCell(meanOfDates, dates.map(toInput), format);
};

/** The figures a row of an indicator is computed from; the year is left open. */
export const figuresOf = (
  context: Pick<BuildContext, "differences">,
  place: IndicatorPlace,
): readonly FigureRef[] => {
  const source = sourceOf(context, place);
  return source ? computation(source).figures : [];
};

/** Whether a delivery says anything on what the row is about, in any year of the report. A base alone does not count. */
export const hasFigures = (context: BuildContext, place: IndicatorPlace): boolean => {
  const source = sourceOf(context, place);
  if (!source) return false;
  const subjects =
    source.kind === "ratio"
      ? [source.numerator]
      : [source.minuend.numerator, source.subtrahend.numerator];
  return subjects.some((figure) =>
    context.years.some((year) => findFigure(context, figure, year) !== null),
  );
};

/** false in years in which the figure is not collected, such as years without an election. */
export const isAsked = ({ period }: Indicator, year: Year): boolean =>
  period.years === null || period.years.includes(year);

/** The rates whose figures a row uses; a count is one without a base. */
export const ratiosOf = (
  context: Pick<BuildContext, "differences">,
  place: IndicatorPlace,
): readonly RatioSource[] => {
  const source = sourceOf(context, place);
  if (!source) return [];
  return source.kind === "ratio" ? [source] : [source.minuend, source.subtrahend];
};

const sourceOf = (
  { differences }: Pick<BuildContext, "differences">,
  { indicator, row }: IndicatorPlace,
): RowSource | null => {
  const { id, kind, numerator, denominator, meanWith, factor } = indicator;
  const { group, area } = row;
  if (kind === "difference") {
    return differences.get(differenceId(id, group, area))?.source ?? null;
  }
  if (numerator === null) return null;
  const base = row.base === "whole" ? { group: TOTAL_GROUP, area: CITY_AREA } : { group, area };
  const baseOf = (quantity: QuantityId | null): FigureRef | null =>
    quantity === null ? null : { quantity, ...base };
  return {
    kind: "ratio",
    numerator: { quantity: numerator, group, area },
    denominator: baseOf(denominator),
    meanWith: baseOf(meanWith),
    factor,
  };
};

interface Computation {
  readonly operation: Operation;
  readonly figures: readonly FigureRef[];
}

const computation = (source: RowSource): Computation => {
  if (source.kind === "ratio") {
    return { operation: rateOperation(formOf(source)), figures: ratioFigures(source) };
  }
  const { minuend, subtrahend } = source;
  const isOfRates = minuend.denominator !== null && subtrahend.denominator !== null;
  return {
    operation: isOfRates ? ratioDifference(formOf(minuend), formOf(subtrahend)) : difference,
    figures: isOfRates
      ? [...ratioFigures(minuend), ...ratioFigures(subtrahend)]
      : [minuend.numerator, subtrahend.numerator],
  };
};

const findFigure = (context: BuildContext, figure: FigureRef, year: Year): Figure | null =>
  context.figures.find({ ...figure, year });

const toInput = (figure: Figure | null): Input | null =>
  figure && {
    reference: figure.address,
    value: figure.value,
    rests: { kind: "figure", figure: figure.id },
  };
