// SPDX-License-Identifier: EUPL-1.2
import type { DeliveryRow } from "../delivery/delivery";
import { namesOf } from "./figures";
import type { RuleContext } from "./rule-context";

/** true for the Bezugsgröße of a row that bears an indicator's Kennung; it may be repeated with every rate it serves. */
export const isBaseRow = (row: DeliveryRow, { catalogue }: RuleContext): boolean => {
  const indicator = row.indicator === null ? undefined : catalogue.indicatorById.get(row.indicator);
  if (!indicator) return false;
  const { numerator, denominator, distribution } = indicator;
  return namesOf(catalogue, row).some(({ quantity, group }) => {
    if (quantity !== denominator) return false;
    return quantity !== numerator || !group.includes(`${distribution ?? ""}:`);
  });
};
