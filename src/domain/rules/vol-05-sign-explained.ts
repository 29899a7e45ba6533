// SPDX-License-Identifier: EUPL-1.2
import type { Observation, SignStatus } from "../delivery/delivery";
import { targetCell, targetKey } from "./finding-parts";
import { carries, defineRule, passed } from "./rule";
import { questionnaireCells, unexplainedRows } from "./unexplained";

/** The report says why a figure is missing. Zero and what makes no sense explain themselves. */
export const signExplained = defineRule({
  meta: {
    code: "VOL-05",
    family: "VOL",
    scope: "row",
    level: "1b",
    severity: "warning",
    acknowledge: "reason",
    suppressedBy: [],
    params: {},
    source: "Catalogue, signs; ESS rule type FDM",
    messages: { unexplained: carries<{ readonly status: SignStatus; readonly values: number }>() },
  },
  *check(context) {
    let failed = 0;
    for (const { sheet, cells } of unexplainedRows(context, isGap)) {
      failed += cells.length;
      const [first] = cells;
      if (!first) continue;
      yield {
        result: "failed",
        messageId: "unexplained",
        data: { status: statusOf(first), values: cells.length },
        sheet,
        cells: cells.map(targetCell),
        target: cells.map(({ key }) => targetKey(context.catalogue, key)),
      };
    }
    const explained = questionnaireCells(context) - failed;
    if (explained > 0) yield passed(explained);
  },
});

const NEEDS_REMARK: ReadonlySet<SignStatus> = new Set(["secret", "later", "unreliable"]);

const isGap = ({ value }: Observation): boolean =>
  value.kind === "sign" && NEEDS_REMARK.has(value.status);

const statusOf = ({ value }: Observation): SignStatus =>
  value.kind === "sign" ? value.status : "secret";
