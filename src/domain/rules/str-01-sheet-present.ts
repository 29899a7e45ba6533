// SPDX-License-Identifier: EUPL-1.2
import type { DeliverySheet } from "../delivery/delivery";
import { missingSheets } from "./compare-earlier";
import { carries, defineRule, passed } from "./rule";

/** A sheet that the earlier delivery had is still there, under whatever name its figures stand now. */
export const sheetPresent = defineRule({
  meta: {
    code: "STR-01",
    family: "STR",
    scope: "workbook",
    level: "0",
    severity: "error",
    // Whoever has nothing to deliver on a sheet any more must be able to say so.
    acknowledge: "openPoint",
    suppressedBy: [],
    params: {},
    source: "ESS rule types EVA, FLF",
    messages: {
      missing: carries<{ readonly name: string; readonly values: number }>(),
    },
  },
  *check(context) {
    const { delivery, previous, isWhole } = context;
    if (!previous || isWhole === false) return;
    const missing = missingSheets(context);
    for (const sheet of missing) {
      yield {
        result: "failed",
        messageId: "missing",
        data: { name: sheet.name, values: filledCells(sheet) },
        sheet: delivery.sheets[0]?.name ?? delivery.unread[0]?.name ?? "",
        cells: [],
        target: [],
        aspect: sheet.name,
      };
    }
    const present = previous.sheets.length - missing.length;
    if (present > 0) yield passed(present);
  },
});

const filledCells = ({ rows }: DeliverySheet): number =>
  rows.reduce(
    (sum, { observations }) =>
      sum + observations.filter(({ value }) => value.kind !== "missing").length,
    0,
  );
