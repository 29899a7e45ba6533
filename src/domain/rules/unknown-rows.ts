// SPDX-License-Identifier: EUPL-1.2
import type { QuantityId } from "../catalogue/catalogue";
import type { CellRef } from "../shared/cell";
import type { RuleContext } from "./rule-context";

/** A row whose label could not be read may be one of the missing ones. */
export const unknownRows = (quantity: QuantityId, { delivery }: RuleContext): readonly CellRef[] =>
  delivery.sheets
    .flatMap(({ unknownCodes }) => unknownCodes)
    .filter(({ role }) => role !== "mark")
    .filter((code) => code.quantity === null || code.quantity === quantity)
    .map(({ cell }) => cell);
