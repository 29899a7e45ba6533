// SPDX-License-Identifier: EUPL-1.2
import type { Catalogue } from "../catalogue/catalogue";
import { normaliseLabel } from "../shared/label";
import type { WorkbookSnapshot } from "../shared/sheet-snapshot";
import { deliveringDepartment, formFields } from "./delivery-form";
import type { DeliveryForm, FormEntry, FormFieldId } from "./form-facts";

const LABELS: ReadonlyMap<string, FormFieldId> = new Map([
  ["amt", "department"],
  ["berichtsjahr", "year"],
  ["katalogversion", "catalogueVersion"],
  ["quelle", "source"],
  ["stichtag", "referenceDate"],
  ["ansprechperson", "contact"],
]);

const ENTRY_COLUMN = 1;

/** The first form of a workbook; null where it has none. */
export const readDeliveryForm = (
  snapshot: WorkbookSnapshot,
  catalogue: Catalogue,
): DeliveryForm | null => {
  for (const sheet of snapshot.sheets) {
    const fields = formFields(sheet);
    if (!fields) continue;
    const entries: Partial<Record<FormFieldId, FormEntry>> = {};
    for (const { label, row, entry } of fields) {
      const field = LABELS.get(normaliseLabel(label));
      const cell = { sheet: sheet.name, row, column: ENTRY_COLUMN };
      if (field) entries[field] ??= { text: entry.trim(), cell };
    }
    const department = deliveringDepartment(snapshot, catalogue);
    return { sheet: sheet.name, department, entries };
  }
  return null;
};
