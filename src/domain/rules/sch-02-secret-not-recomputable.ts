// SPDX-License-Identifier: EUPL-1.2
import type { CellKey, Observation } from "../delivery/delivery";
import { cellId } from "../shared/cell";
import { sourceCell, targetCell, targetKey } from "./finding-parts";
import { judgedSums, type UndecidedSum } from "./judged-sums";
import { carries, defineRule, PASSED } from "./rule";
import type { RuleContext } from "./rule-context";

/** A lone hidden value in a sum follows from the others. The delivery keeps it; the report hides a second one. */
export const secretNotRecomputable = defineRule({
  meta: {
    code: "SCH-02",
    family: "SCH",
    scope: "group",
    level: "1c",
    severity: "information",
    acknowledge: "none",
    suppressedBy: [],
    params: {},
    source: "Catalogue, secrecy.secondary; domain paper on disclosure",
    messages: { lone: carries<{ readonly key: CellKey }>() },
  },
  *check(context) {
    if (!context.index.observations.some(isSecret)) return;
    const told = new Set<string>();
    for (const sum of judgedSums(context)) {
      if (!("silent" in sum) || !sum.silent.some(isSecret)) continue;
      const [lone, ...more] = sum.silent;
      if (!lone || more.length > 0) yield PASSED;
      else if (!told.has(cellId(lone.cell))) {
        told.add(cellId(lone.cell));
        yield describe(lone, sum, context);
      }
    }
  },
});

const isSecret = ({ value, role }: Observation): boolean =>
  role === "delivered" && value.kind === "sign" && value.status === "secret";

const describe = (lone: Observation, sum: UndecidedSum, { catalogue }: RuleContext) => {
  const others = [sum.whole, ...sum.parts].filter((observation) => observation !== lone);
  return {
    result: "failed",
    messageId: "lone",
    data: { key: lone.key },
    sheet: lone.cell.sheet,
    cells: [targetCell(lone), ...others.map(sourceCell)],
    target: [targetKey(catalogue, lone.key)],
    source: others.map(({ key }) => targetKey(catalogue, key)),
  } as const;
};
