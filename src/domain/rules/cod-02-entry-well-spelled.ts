// SPDX-License-Identifier: EUPL-1.2
import type { LookupRole } from "../catalogue/label-lookup";
import type { RespelledText } from "../delivery/sheet-facts";
import { isQuestionnaire } from "./blank-cells";
import { textTargets } from "./finding-parts";
import { carries, defineRule, passed } from "./rule";

interface Respelled {
  readonly role: LookupRole;
  readonly text: string;
  readonly label: string;
}

/** An entry that is understood although it is not written as agreed; the same one in many rows is one finding. */
export const entryWellSpelled = defineRule({
  meta: {
    code: "COD-02",
    family: "COD",
    scope: "cell",
    level: "1a",
    severity: "warning",
    acknowledge: "reason",
    suppressedBy: [],
    params: {},
    source: "Catalogue, labels and synonyms; ESS rule type COV",
    messages: {
      questionnaire: carries<Respelled>(),
      foreign: carries<Respelled>({ severity: "information", acknowledge: "none" }),
    },
  },
  *check({ delivery }) {
    for (const sheet of delivery.sheets) {
      const { respelled } = sheet.facts;
      const messageId = isQuestionnaire(sheet) ? "questionnaire" : "foreign";
      for (const same of sameTexts(respelled)) {
        const { role, text, label } = same[0];
        yield {
          result: "failed",
          messageId,
          data: { role, text, label },
          sheet: sheet.name,
          cells: textTargets(same),
          target: [],
          aspect: `${role}|${text}`,
        };
      }
      const right = sheet.rows.length - respelled.length;
      if (right > 0) yield passed(right);
    }
  },
});

type Same = readonly [RespelledText, ...RespelledText[]];

const sameTexts = (texts: readonly RespelledText[]): readonly Same[] => {
  const byText = new Map<string, [RespelledText, ...RespelledText[]]>();
  for (const text of texts) {
    const id = `${text.role}|${text.text}`;
    const known = byText.get(id);
    if (known) known.push(text);
    else byText.set(id, [text]);
  }
  return [...byText.values()];
};
