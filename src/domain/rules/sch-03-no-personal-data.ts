// SPDX-License-Identifier: EUPL-1.2
import type { PersonalEntry } from "../delivery/sheet-facts";
import { textTargets } from "./finding-parts";
import { carries, defineRule, passed } from "./rule";

interface Suspicion {
  readonly kinds: readonly PersonalEntry["kind"][];
  readonly entries: number;
}

/**
 * Entries that look like data about a person. What they say is told nowhere: not in the finding, not to the coordinator.
 */
export const noPersonalData = defineRule({
  meta: {
    code: "SCH-03",
    family: "SCH",
    scope: "sheet",
    level: "1a",
    severity: "error",
    acknowledge: "reason",
    suppressedBy: [],
    params: {},
    source: "Deliveries hold aggregated figures only; Office Document Inspector",
    messages: {
      visible: carries<Suspicion>(),
      hidden: carries<Suspicion>(),
      comment: carries<Suspicion>(),
    },
  },
  *check({ delivery }) {
    for (const { name, facts } of delivery.sheets) {
      const { personal } = facts;
      for (const messageId of ["visible", "hidden", "comment"] as const) {
        const entries = personal.filter((entry) => messageOf(entry) === messageId);
        if (entries.length > 0) yield describe(name, messageId, entries);
      }
      if (personal.length === 0) yield passed(1);
    }
  },
});

type MessageId = "visible" | "hidden" | "comment";

const messageOf = ({ isHidden, isComment }: PersonalEntry): MessageId => {
  if (isComment) return "comment";
  return isHidden ? "hidden" : "visible";
};

const describe = (sheet: string, messageId: MessageId, entries: readonly PersonalEntry[]) =>
  ({
    result: "failed",
    messageId,
    data: { kinds: [...new Set(entries.map(({ kind }) => kind))], entries: entries.length },
    sheet,
    cells: textTargets(entries.map(({ cell }) => ({ cell, text: "" }))),
    target: [],
    aspect: messageId,
  }) as const;
