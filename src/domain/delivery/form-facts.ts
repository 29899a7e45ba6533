// SPDX-License-Identifier: EUPL-1.2
import type { DepartmentId } from "../catalogue/catalogue";
import type { CellRef } from "../shared/cell";

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
