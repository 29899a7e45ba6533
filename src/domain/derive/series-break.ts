// SPDX-License-Identifier: EUPL-1.2
import type { Catalogue, QuantityId } from "../catalogue/catalogue";
import type { Indicator } from "../catalogue/catalogue-schema";
import type { DeliveryRow } from "../delivery/delivery";
import type { YearSpan } from "./change-spans";

/** Whether a new series begins after the start year. A break at the start year itself leaves the change comparable. */
export const crossesBreak = (indicator: Indicator | undefined, { from, to }: YearSpan): boolean =>
  indicator?.breaks.some(({ year }) => from < year && year <= to) ?? false;

/**
 * The indicator that says how the figures of a row are judged and shown: the one named in the row, else the one whose
 * value the figure is itself, else a rate it is the numerator of.
 */
export const judgingIndicator = (
  catalogue: Catalogue,
  row: Pick<DeliveryRow, "quantity" | "indicator">,
): Indicator | undefined => {
  const named = catalogue.indicatorById.get(row.indicator ?? "");
  if (named?.numerator === row.quantity) return named;
  const using = catalogue.data.indicators.filter(({ numerator }) => numerator === row.quantity);
  return using.find(isOwnValue) ?? using[0];
};

/** The indicator whose published value a quantity is without any computing; undefined for a mere part of rates. */
export const ownIndicator = (catalogue: Catalogue, quantity: QuantityId): Indicator | undefined =>
  catalogue.data.indicators.find(
    (indicator) => indicator.numerator === quantity && isOwnValue(indicator),
  );

const isOwnValue = ({ denominator }: Indicator): boolean => denominator === null;
