// SPDX-License-Identifier: EUPL-1.2
import type { QuantityId } from "../catalogue/catalogue";
import type { RuleContext } from "./rule-context";

/** true where the figures of a quantity are whole numbers: people, households, places; not the value of an index or mean. */
export const isCounted = ({ use }: RuleContext, quantity: QuantityId): boolean =>
  use.asNumerator(quantity).every(({ kind }) => kind !== "index" && kind !== "mean");
