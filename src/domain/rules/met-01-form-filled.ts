// SPDX-License-Identifier: EUPL-1.2
import type { FormFieldId } from "../delivery/form-facts";
import { carries, defineRule, PASSED } from "./rule";

/** What the report prints about a delivery. */
const REQUIRED = ["source", "referenceDate", "contact"] as const satisfies readonly FormFieldId[];

/** Fields of the sheet `Lieferung` that it asks for are filled in. */
export const formFilled = defineRule({
  meta: {
    code: "MET-01",
    family: "MET",
    scope: "workbook",
    level: "0",
    severity: "warning",
    acknowledge: "reason",
    suppressedBy: [],
    params: {},
    source: "ESS rule type EVA; SDMX attributes of a data set",
    messages: {
      blank: carries<{ readonly fields: readonly (typeof REQUIRED)[number][] }>(),
    },
  },
  *check({ delivery: { form } }) {
    if (!form) return;
    const asked = REQUIRED.flatMap((field) => {
      const entry = form.entries[field];
      return entry ? [{ field, ...entry }] : [];
    });
    if (asked.length === 0) return;
    const blank = asked.filter(({ text }) => text === "");
    if (blank.length === 0) {
      yield PASSED;
      return;
    }
    yield {
      result: "failed",
      messageId: "blank",
      data: { fields: blank.map(({ field }) => field) },
      sheet: form.sheet,
      cells: blank.map(({ cell }) => ({ cell, role: "target", text: "" })),
      target: [],
    };
  },
});
