// SPDX-License-Identifier: EUPL-1.2
import type { CellKey } from "../delivery/delivery";
import { type ComparedFigure, compareWithEarlier } from "./compare-earlier";
import { targetCell, targetKey } from "./finding-parts";
import { parameter } from "./parameters";
import { exceeds } from "./rounding-tolerance";
import { carries, defineRule, passed } from "./rule";
import type { RuleContext } from "./rule-context";

interface ChangedValue {
  readonly key: CellKey;
  readonly value: number;
  readonly before: number;
  /** The edition that had the earlier value; null: an earlier delivery had it. */
  readonly edition: string | null;
}

/** A figure that was delivered before, or that the last edition was made from, is not to change without a word. */
export const earlierValueKept = defineRule({
  meta: {
    code: "REV-01",
    family: "REV",
    scope: "cell",
    level: "2",
    severity: "warning",
    acknowledge: "reason",
    suppressedBy: ["REV-02", "TYP-05", "TYP-10", "WER-01", "BEZ-01", "SUM-01", "SUM-03", "DUP-01"],
    params: { tolerancePercent: 0, errorFromPercent: 20 },
    source: "ESS rule type VRT",
    messages: {
      changed: carries<ChangedValue>(),
      changedMuch: carries<ChangedValue>({ severity: "error", acknowledge: "openPoint" }),
    },
  },
  *check(context) {
    const earlier = context.earlier ?? context.lastEdition;
    if (!earlier) return;
    const compared = compareWithEarlier(context, earlier);
    let kept = 0;
    for (const figure of compared) {
      const messageId = judge(figure, context);
      if (messageId) yield describe(figure, messageId, context);
      else kept += 1;
    }
    if (kept > 0) yield passed(kept);
  },
});

const judge = (
  { key, value, before, isChanged }: ComparedFigure,
  { catalogue }: RuleContext,
): "changed" | "changedMuch" | null => {
  if (!isChanged) return null;
  const percent = (name: "tolerancePercent" | "errorFromPercent"): number =>
    parameter({ catalogue, quantity: key.quantity }, earlierValueKept.meta, name);
  const difference = Math.abs(value - before);
  const size = Math.abs(before);
  if (!exceeds(difference, (percent("tolerancePercent") * size) / 100, before)) return null;
  // Nothing can be said in percent of zero.
  const isMuch = before !== 0 && difference * 100 >= percent("errorFromPercent") * size;
  return isMuch ? "changedMuch" : "changed";
};

const describe = (
  { key, now, value, before }: ComparedFigure,
  messageId: "changed" | "changedMuch",
  { catalogue, earlier, published }: RuleContext,
) =>
  ({
    result: "failed",
    messageId,
    data: { key, value, before, edition: earlier ? null : (published?.edition ?? null) },
    sheet: now[0].cell.sheet,
    cells: now.map(targetCell),
    target: [targetKey(catalogue, key)],
  }) as const;
