// SPDX-License-Identifier: EUPL-1.2
import type { DepartmentId } from "../catalogue/catalogue";
import type { Agreement } from "../catalogue/catalogue-schema";
import { valueAt } from "../shared/planned-sheet";
import type { SheetMarker, SheetSnapshot } from "../shared/sheet-snapshot";
import { dateText, isDateFormat } from "./excel-date";

const MARKER_ID = /^agreements (?<department>.+)$/u;

/** Ziel, Maßnahme, zuständig, Frist, Stand, Kennzahl, in this order. */
const AGREEMENT_COLUMNS = 6;

/** Marks the sheet `Vereinbarungen` of a department. */
export const agreementsMarker = (department: DepartmentId): SheetMarker => ({
  kind: "supporting",
  id: `agreements ${department}`,
  schema: 1,
});

/** The department whose goals and measures a sheet lists; null for every other sheet. */
export const agreementsDepartment = ({ marker }: SheetSnapshot): DepartmentId | null =>
  marker?.kind === "supporting" ? (MARKER_ID.exec(marker.id)?.groups?.department ?? null) : null;

/**
 * Goals and measures as a sheet `Vereinbarungen` lists them, in its order; a blank cell is null, a blank Ziel or Maßnahme "".
 * The heads are its first row that is filled to the last column. What stands below Kennzahl is given as it was typed.
 */
export const readAgreements = (sheet: SheetSnapshot): readonly Agreement[] => {
  const department = agreementsDepartment(sheet);
  if (department === null) return [];
  const rows = sheet.values.map((_, row) =>
    Array.from({ length: AGREEMENT_COLUMNS }, (__, column) => textAt(sheet, row, column)),
  );
  const head = rows.findIndex((texts) => texts.every((text) => text !== ""));
  return rows.slice(head + 1).flatMap((texts) => {
    const [goal = "", measure = "", ...others] = texts;
    if (head < 0 || (goal === "" && measure === "")) return [];
    const [responsible = null, due = null, state = null, indicator = null] = others.map((text) =>
      text === "" ? null : text,
    );
    return [{ department, goal, measure, responsible, due, state, indicator }];
  });
};

/** A date is given as it is shown. */
const textAt = (sheet: SheetSnapshot, row: number, column: number): string => {
  const value = valueAt(sheet, { row, column });
  const format = sheet.numberFormats[row]?.[column] ?? "General";
  if (typeof value === "number" && isDateFormat(format)) return dateText(value, format);
  return String(value).trim();
};
