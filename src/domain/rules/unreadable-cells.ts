// SPDX-License-Identifier: EUPL-1.2
import type { Observation, ReportedValue, UnreadableReason } from "../delivery/delivery";
import type { FindingCell, TargetKey } from "./finding";
import { targetCell, targetKey } from "./finding-parts";
import { passed } from "./rule";
import type { RuleContext } from "./rule-context";

export type UnreadableValue = Extract<ReportedValue, { kind: "unreadable" }>;

interface UnreadableCell {
  readonly value: UnreadableValue;
  readonly sheet: string;
  readonly cells: readonly FindingCell[];
  readonly target: readonly TargetKey[];
}

/**
 * Delivered cells that could not be read for this reason, and how many could be or failed otherwise.
 * Cells that show another department's figure are left out: whoever fills in the sheet cannot mend them.
 */
export const unreadableCells = (
  { catalogue, index }: RuleContext,
  reason: UnreadableReason,
): { readonly found: readonly UnreadableCell[]; readonly others: readonly Passed[] } => {
  const { filled, unreadable } = index.delivered;
  const found = unreadable.flatMap((observation): readonly UnreadableCell[] => {
    const { value, key } = observation;
    if (value.kind !== "unreadable" || value.reason !== reason) return [];
    return [describe(observation, value, targetKey(catalogue, key))];
  });
  const others = filled - found.length;
  return { found, others: others > 0 ? [passed(others)] : [] };
};

type Passed = ReturnType<typeof passed>;

const describe = (
  observation: Observation,
  value: UnreadableValue,
  key: TargetKey,
): UnreadableCell => ({
  value,
  sheet: observation.cell.sheet,
  cells: [targetCell(observation)],
  target: [key],
});
