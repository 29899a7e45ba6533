// SPDX-License-Identifier: EUPL-1.2
import type { MarkStatus, Observation } from "../delivery/delivery";
import { targetCell, targetKey } from "./finding-parts";
import { carries, defineRule, passed } from "./rule";
import { questionnaireCells, unexplainedRows } from "./unexplained";

/** Every mark is explained in the report; a break of the series is ZTR-03, an unknown mark COD-01. */
export const markExplained = defineRule({
  meta: {
    code: "MET-02",
    family: "MET",
    scope: "row",
    level: "1b",
    severity: "warning",
    acknowledge: "reason",
    suppressedBy: [],
    params: {},
    source: "SDMX OBS_STATUS; ESS rule type COC",
    messages: {
      unexplained: carries<{ readonly marks: readonly MarkStatus[]; readonly values: number }>(),
    },
  },
  *check(context) {
    let failed = 0;
    for (const { sheet, cells } of unexplainedRows(context, isMarked)) {
      failed += cells.length;
      const [first] = cells;
      if (!first) continue;
      yield {
        result: "failed",
        messageId: "unexplained",
        data: { marks: marksOf(first), values: cells.length },
        sheet,
        cells: cells.map(targetCell),
        target: cells.map(({ key }) => targetKey(context.catalogue, key)),
      };
    }
    const explained = questionnaireCells(context) - failed;
    if (explained > 0) yield passed(explained);
  },
});

const NEEDS_REMARK: ReadonlySet<MarkStatus> = new Set(["provisional", "revised", "estimated"]);

const marksOf = ({ value }: Observation): readonly MarkStatus[] =>
  value.kind === "number" ? value.marks.filter((mark) => NEEDS_REMARK.has(mark)) : [];

const isMarked = (observation: Observation): boolean => marksOf(observation).length > 0;
