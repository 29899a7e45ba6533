// SPDX-License-Identifier: EUPL-1.2
import type { DepartmentId } from "../catalogue/catalogue";
import type { DeliverySheet } from "../delivery/delivery";
import type { FormEntry } from "../delivery/form-facts";
import type { Year } from "../shared/year";
import { carries, defineRule, PASSED } from "./rule";

/** Erhebungsbogen and sheet `Lieferung` speak of the same Amt and the same year. */
export const formFits = defineRule({
  meta: {
    code: "STR-10",
    family: "STR",
    scope: "workbook",
    level: "0",
    severity: "error",
    acknowledge: "never",
    suppressedBy: [],
    params: {},
    source: "ESS rule type EVA",
    messages: {
      department: carries<{ readonly expected: DepartmentId; readonly found: string }>(),
      year: carries<{ readonly expected: Year; readonly found: string }>(),
    },
  },
  *check({ delivery: { form, sheets } }) {
    const questionnaires = sheets.filter(isQuestionnaire);
    if (!form || questionnaires.length === 0) return;
    const { department, year } = form.entries;
    const departments = questionnaires.flatMap((sheet) => sheet.department ?? []);
    const [asked] = departments;
    if (asked !== undefined && isFilled(department)) {
      const fits = form.department !== null && departments.includes(form.department);
      yield fits ? PASSED : differs("department", asked, department);
    }
    const last = Math.max(...questionnaires.flatMap((sheet) => sheet.years));
    if (Number.isFinite(last) && isFilled(year)) {
      yield Number(year.text) === last ? PASSED : differs("year", last, year);
    }
  },
});

const isQuestionnaire = ({ layout }: DeliverySheet): boolean =>
  layout.kind === "yearColumns" && layout.isQuestionnaire;

const isFilled = (entry: FormEntry | undefined): entry is FormEntry =>
  entry !== undefined && entry.text !== "";

const differs = <Id extends string, Expected>(
  messageId: Id,
  expected: Expected,
  { text, cell }: FormEntry,
) =>
  ({
    result: "failed",
    messageId,
    data: { expected, found: text },
    sheet: cell.sheet,
    cells: [{ cell, role: "target", text }],
    target: [],
    aspect: messageId,
  }) as const;
