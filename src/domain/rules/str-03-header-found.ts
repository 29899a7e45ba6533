// SPDX-License-Identifier: EUPL-1.2
import { defineRule, carries, passed } from "./rule";

/** A sheet of figures needs a header row that can be recognised; without one nothing on it can be assigned. */
export const headerFound = defineRule({
  meta: {
    code: "STR-03",
    family: "STR",
    scope: "sheet",
    level: "0",
    severity: "error",
    acknowledge: "never",
    suppressedBy: [],
    params: {},
    source: "Catalogue, headerSynonyms; ESS rule type FLF",
    messages: {
      noHeader: carries<{ readonly rowsSearched: number }>(),
      emptySheet: carries<Record<never, never>>(),
    },
  },
  *check({ delivery }) {
    for (const { name, problem } of delivery.unread) {
      if (problem.type !== "noHeader") continue;
      const { rowsSearched } = problem;
      const place = { sheet: name, cells: [], target: [] };
      if (rowsSearched === 0) {
        yield { result: "failed", messageId: "emptySheet", data: {}, ...place };
      } else {
        yield { result: "failed", messageId: "noHeader", data: { rowsSearched }, ...place };
      }
    }
    if (delivery.sheets.length > 0) yield passed(delivery.sheets.length);
  },
});
