// SPDX-License-Identifier: EUPL-1.2
import type { Observation } from "../delivery/delivery";
import type { Year } from "../shared/year";
import { targetCell, targetKey } from "./finding-parts";
import { carries, defineRule, passed } from "./rule";
import type { RuleContext } from "./rule-context";

/** Figures of a year after the last one that is reported on. Earlier years are welcome for comparison. */
export const yearInPeriod = defineRule({
  meta: {
    code: "ZTR-04",
    family: "ZTR",
    scope: "cell",
    level: "1a",
    severity: "error",
    acknowledge: "openPoint",
    suppressedBy: [],
    params: {},
    source: "Catalogue, reportingYears; ESS rule types RTS and COV",
    messages: {
      later: carries<{ readonly year: Year; readonly last: Year; readonly values: number }>(),
    },
  },
  *check(context) {
    const { delivery, catalogue } = context;
    const last = lastYear(context);
    let inTime = 0;
    for (const { name, years, rows } of delivery.sheets) {
      const late = years.filter((year) => year > last);
      inTime += years.length - late.length;
      if (late.length === 0) continue;
      const filled = rows.flatMap(({ observations }) => observations).filter(isFilled);
      for (const year of late) {
        const found = filled.filter(({ key }) => key.year === year);
        if (found.length === 0) continue;
        yield {
          result: "failed",
          messageId: "later",
          data: { year, last, values: found.length },
          sheet: name,
          cells: found.map(targetCell),
          target: found.map(({ key }) => targetKey(catalogue, key)),
        };
      }
    }
    if (inTime > 0) yield passed(inTime);
  },
});

const lastYear = ({ years, catalogue }: RuleContext): Year =>
  Math.max(...catalogue.data.reportingYears, ...years);

const isFilled = ({ value, role }: Observation): boolean =>
  role === "delivered" && value.kind !== "missing";
