// SPDX-License-Identifier: EUPL-1.2
import { blankTargets } from "./finding-parts";
import { defineRule, carries, passed } from "./rule";

/** A blank row between rows of figures is passed over; perhaps something was deleted there. */
export const rowNotBlank = defineRule({
  meta: {
    code: "STR-07",
    family: "STR",
    scope: "sheet",
    level: "0",
    severity: "information",
    acknowledge: "none",
    suppressedBy: [],
    params: {},
    source: "ESS rule type FLF",
    messages: { blank: carries<{ readonly rows: readonly number[] }>() },
  },
  *check({ delivery }) {
    for (const { name, facts } of delivery.sheets) {
      const rows = facts.blankRows;
      if (rows.length === 0) {
        yield passed(1);
        continue;
      }
      const cells = blankTargets(
        name,
        rows.map((row) => ({ row, column: 0 })),
      );
      const place = { sheet: name, cells, target: [] };
      yield { result: "failed", messageId: "blank", data: { rows }, ...place };
    }
  },
});
