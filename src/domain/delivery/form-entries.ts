// SPDX-License-Identifier: EUPL-1.2
import type { Catalogue, DepartmentId } from "../catalogue/catalogue";
import type { CellRef } from "../shared/cell";
import { normaliseLabel } from "../shared/label";
import type { WorkbookSnapshot } from "../shared/sheet-snapshot";
import { deliveringDepartment, formFields } from "./delivery-form";

/** Fields of the sheet `Lieferung` that rules look at. */
export type FormFieldId =
  "department" | "year" | "catalogueVersion" | "source" | "referenceDate" | "contact";

export interface FormEntry {
  /** "" where nothing has been filled in. */
  readonly text: string;
  /** Where it stands or belongs. */
  readonly cell: CellRef;
}

/** The sheet `Lieferung` as it was filled in; fields it does not ask for are missing. */
export interface DeliveryForm {
  readonly sheet: string;
  /** The department its entry names; null where it names none that the catalogue knows. */
  readonly department: DepartmentId | null;
  readonly entries: Readonly<Partial<Record<FormFieldId, FormEntry>>>;
}

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
