// SPDX-License-Identifier: EUPL-1.2
import type { QuantityId } from "../catalogue/catalogue";
import type { Year } from "../shared/year";
import type { RuleContext } from "./rule-context";

/** false for a year in which none of the indicators of a quantity is asked, such as a year without an election. */
export const isAsked = ({ use }: RuleContext, quantity: QuantityId, year: Year): boolean => {
  const indicators = [...use.asNumerator(quantity), ...use.asDenominator(quantity)];
  return (
    indicators.length === 0 ||
    indicators.some(({ period }) => period.years === null || period.years.includes(year))
  );
};
