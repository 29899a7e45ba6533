// SPDX-License-Identifier: EUPL-1.2
import { isQuestionnaire } from "./blank-cells";
import { textTargets } from "./finding-parts";
import { defineRule, carries, passed } from "./rule";

interface ExtraColumn {
  readonly text: string;
}

/** A column nobody asked for. In an Erhebungsbogen somebody added it; on a foreign sheet it is merely not read. */
export const columnExpected = defineRule({
  meta: {
    code: "STR-05",
    family: "STR",
    scope: "sheet",
    level: "0",
    severity: "warning",
    acknowledge: "reason",
    suppressedBy: [],
    params: {},
    source: "Catalogue, headerSynonyms; ESS rule type FLF",
    messages: {
      questionnaire: carries<ExtraColumn>(),
      foreign: carries<ExtraColumn>({ severity: "information", acknowledge: "none" }),
    },
  },
  *check({ delivery }) {
    for (const sheet of delivery.sheets) {
      const messageId = isQuestionnaire(sheet) ? "questionnaire" : "foreign";
      for (const heading of sheet.facts.unknownColumns) {
        const { text } = heading;
        yield {
          result: "failed",
          messageId,
          data: { text },
          sheet: sheet.name,
          cells: textTargets([heading]),
          target: [],
          aspect: text,
        };
      }
      if (sheet.facts.unknownColumns.length === 0) yield passed(1);
    }
  },
});
