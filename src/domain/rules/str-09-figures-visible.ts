// SPDX-License-Identifier: EUPL-1.2
import { blankTargets } from "./finding-parts";
import { defineRule, carries, passed } from "./rule";

/** Figures nobody sees are checked and delivered all the same. */
export const figuresVisible = defineRule({
  meta: {
    code: "STR-09",
    family: "STR",
    scope: "sheet",
    level: "0",
    severity: "warning",
    acknowledge: "reason",
    suppressedBy: [],
    params: {},
    source: "ESS rule type FLF",
    messages: {
      hiddenRows: carries<{ readonly rows: readonly number[] }>(),
      /** A filter is at work; Excel does not tell which rows it is that hides. */
      filteredRows: carries<{ readonly rows: readonly number[] }>(),
      hiddenColumns: carries<{ readonly columns: readonly number[] }>(),
    },
  },
  *check({ delivery }) {
    for (const { name, facts, layout } of delivery.sheets) {
      const { hiddenRows: rows, hiddenColumns: columns } = facts;
      const place = { result: "failed", sheet: name, target: [] } as const;
      if (rows.length > 0) {
        const cells = blankTargets(
          name,
          rows.map((row) => ({ row, column: 0 })),
        );
        const messageId = facts.isFiltered ? "filteredRows" : "hiddenRows";
        yield { ...place, messageId, data: { rows }, cells, aspect: "rows" };
      }
      if (columns.length > 0) {
        const { last: row } = layout.headerRows;
        const cells = blankTargets(
          name,
          columns.map((column) => ({ row, column })),
        );
        yield { ...place, messageId: "hiddenColumns", data: { columns }, cells, aspect: "columns" };
      }
      if (rows.length + columns.length === 0) yield passed(1);
    }
  },
});
