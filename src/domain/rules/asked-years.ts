// SPDX-License-Identifier: EUPL-1.2
import type { QuantityId } from "../catalogue/catalogue";
import type { Year } from "../shared/year";
import { perRun } from "./per-run";
import type { RuleContext } from "./rule-context";

/** false for a year in which none of the indicators of a quantity is asked, such as a year without an election. */
export const isAsked = (context: RuleContext, quantity: QuantityId, year: Year): boolean =>
  askedYears(context, quantity)?.has(year) ?? true;

/** null: every year. Put together once per quantity, as it is asked for every cell. */
export const askedYears = (
  context: RuleContext,
  quantity: QuantityId,
): ReadonlySet<Year> | null => {
  const known = yearsByQuantity(context);
  const made = known.get(quantity);
  if (made !== undefined) return made;
  const years = yearsOf(context, quantity);
  known.set(quantity, years);
  return years;
};

const yearsByQuantity = perRun(() => new Map<QuantityId, ReadonlySet<Year> | null>());

const yearsOf = ({ use }: RuleContext, quantity: QuantityId): ReadonlySet<Year> | null => {
  const indicators = [...use.asNumerator(quantity), ...use.asDenominator(quantity)];
  const isEveryYear =
    indicators.length === 0 || indicators.some(({ period }) => period.years === null);
  return isEveryYear ? null : new Set(indicators.flatMap(({ period }) => period.years ?? []));
};
