// SPDX-License-Identifier: EUPL-1.2
import type { CellKey, Observation } from "../delivery/delivery";
import { targetCell, targetKey } from "./finding-parts";
import { carries, defineRule, passed } from "./rule";
import type { RuleContext } from "./rule-context";
import { questionnaireCells, unexplainedRows } from "./unexplained";

/** A break of the series that is marked but neither explained in the row nor known to the catalogue. */
export const breakExplained = defineRule({
  meta: {
    code: "ZTR-03",
    family: "ZTR",
    scope: "series",
    level: "1c",
    severity: "warning",
    acknowledge: "reason",
    suppressedBy: [],
    params: {},
    source: "Catalogue, indicator.breaks; ESS rule type VNO",
    messages: { unexplained: carries<{ readonly key: CellKey }>() },
  },
  *check(context) {
    let failed = 0;
    const isBreak = (observation: Observation): boolean => isUnknownBreak(observation, context);
    for (const { sheet, cells } of unexplainedRows(context, isBreak)) {
      for (const observation of cells) {
        failed += 1;
        const { key } = observation;
        yield {
          result: "failed",
          messageId: "unexplained",
          data: { key },
          sheet,
          cells: [targetCell(observation)],
          target: [targetKey(context.catalogue, key)],
        };
      }
    }
    const explained = questionnaireCells(context) - failed;
    if (explained > 0) yield passed(explained);
  },
});

const isUnknownBreak = ({ key, value }: Observation, { use }: RuleContext): boolean =>
  value.kind === "number" &&
  value.marks.includes("break") &&
  ![...use.asNumerator(key.quantity), ...use.asDenominator(key.quantity)].some(({ breaks }) =>
    breaks.some(({ year }) => year === key.year),
  );
