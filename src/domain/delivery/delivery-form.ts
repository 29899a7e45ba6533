// SPDX-License-Identifier: EUPL-1.2
import type { Catalogue, DepartmentId } from "../catalogue/catalogue";
import { normaliseLabel } from "../shared/label";
import type { SheetSnapshot, WorkbookSnapshot } from "../shared/sheet-snapshot";
import { departmentIn } from "./questionnaire-frame";

/** Header of the sheet `Lieferung`. */
const FORM_HEADER = ["feld", "eintrag"];
const ROWS_SEARCHED = 20;
const DEPARTMENT_FIELD = "amt";

/** The form with the particulars of a delivery (Amt, Berichtsjahr, Stempel ...), which holds no figures. */
export const isDeliverySheet = (sheet: SheetSnapshot): boolean => formHeaderRow(sheet) !== null;

/** The department named in the sheet `Lieferung`; null where there is none. */
export const deliveringDepartment = (
  { sheets }: WorkbookSnapshot,
  catalogue: Catalogue,
): DepartmentId | null => {
  for (const sheet of sheets) {
    const headerRow = formHeaderRow(sheet);
    if (headerRow === null) continue;
    const row = sheet.values
      .slice(headerRow + 1)
      .find(([field]) => textOf(field) === DEPARTMENT_FIELD);
    const entry = String(row?.[1] ?? "");
    return catalogue.departmentById.get(entry)?.id ?? departmentIn(catalogue, entry);
  }
  return null;
};

/** Where a field of the form `Lieferung` stands, rows from 0, and what it says. */
export interface FormField {
  /** As it is written there. */
  readonly label: string;
  readonly row: number;
  readonly entry: string;
}

/** The filled and blank fields of a form, from top to bottom; null for a sheet that is no form. */
export const formFields = (sheet: SheetSnapshot): readonly FormField[] | null => {
  const headerRow = formHeaderRow(sheet);
  if (headerRow === null) return null;
  return sheet.values.flatMap(([label = "", entry = ""], row) =>
    row > headerRow && label !== "" ? [{ label: String(label), row, entry: String(entry) }] : [],
  );
};

const formHeaderRow = ({ values }: SheetSnapshot): number | null => {
  const row = values
    .slice(0, ROWS_SEARCHED)
    .findIndex((cells) => FORM_HEADER.every((label, column) => textOf(cells[column]) === label));
  return row < 0 ? null : row;
};

const textOf = (value: unknown): string => (typeof value === "string" ? normaliseLabel(value) : "");
