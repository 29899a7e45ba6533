// SPDX-License-Identifier: EUPL-1.2
import type { ColumnRole, UnreadSheet } from "../delivery/delivery";
import { defineRule, carries, passed } from "./rule";

type MissingColumn = Extract<UnreadSheet["problem"], { type: "columnMissing" }>;

/** A header was found, but a column that every table needs is not in it. */
export const columnPresent = defineRule({
  meta: {
    code: "STR-04",
    family: "STR",
    scope: "sheet",
    level: "0",
    severity: "error",
    acknowledge: "never",
    suppressedBy: [],
    params: {},
    source: "Catalogue, headerSynonyms; ESS rule type FLF",
    messages: {
      missing: carries<{ readonly column: ColumnRole }>(),
      candidate: carries<{ readonly column: ColumnRole; readonly text: string }>(),
    },
  },
  *check({ delivery }) {
    for (const { name, problem } of delivery.unread) {
      if (problem.type === "columnMissing") yield describe(name, problem);
    }
    if (delivery.sheets.length > 0) yield passed(delivery.sheets.length);
  },
});

const describe = (sheet: string, { role, candidate, headerRow }: MissingColumn) => {
  const place = { result: "failed", sheet, target: [], aspect: role } as const;
  if (candidate) {
    const { cell, text } = candidate;
    return {
      ...place,
      messageId: "candidate",
      data: { column: role, text },
      cells: [{ cell, role: "target", text }],
    } as const;
  }
  return {
    ...place,
    messageId: "missing",
    data: { column: role },
    cells: [{ cell: { sheet, row: headerRow, column: 0 }, role: "source", text: "" }],
  } as const;
};
