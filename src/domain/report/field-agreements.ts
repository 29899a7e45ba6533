// SPDX-License-Identifier: EUPL-1.2
import type { Catalogue, DepartmentId, FieldId } from "../catalogue/catalogue";
import type { Agreement, Indicator } from "../catalogue/catalogue-schema";
import { agreementsDepartment, readAgreements } from "../delivery/read-agreements";
import { normaliseLabel } from "../shared/label";
import type { SheetSnapshot } from "../shared/sheet-snapshot";

/** A goal or measure with what it is about; null where that is not known. */
export interface FieldAgreement extends Agreement {
  readonly told: Indicator | null;
  readonly field: FieldId | null;
}

/**
 * What is agreed, by department in the order of the catalogue. The sheet `Vereinbarungen` of a department goes before what the
 * catalogue brought from the last edition. An agreement belongs to the Handlungsfeld of its Kennzahl; without one to that for which
 * its department answers for most indicators.
 */
export const fieldAgreements = (
  catalogue: Catalogue,
  sheets: readonly SheetSnapshot[],
): readonly FieldAgreement[] =>
  [...catalogue.departmentById.keys()].flatMap((department) =>
    agreementsOf(catalogue, sheets, department).map((agreement) => {
      const told = indicatorNamed(catalogue, agreement.indicator);
      return { ...agreement, told, field: told?.field ?? mainField(catalogue, department) };
    }),
  );

const agreementsOf = (
  { data }: Catalogue,
  sheets: readonly SheetSnapshot[],
  department: DepartmentId,
): readonly Agreement[] => {
  const own = sheets.filter((sheet) => agreementsDepartment(sheet) === department);
  return own.length > 0
    ? own.flatMap(readAgreements)
    : data.agreements.filter((agreement) => agreement.department === department);
};

/** By Kennung or title. */
const indicatorNamed = ({ data }: Catalogue, text: string | null): Indicator | null => {
  const wanted = normaliseLabel(text ?? "");
  return (
    data.indicators.find(({ id, title }) =>
      [id, title, `${id} ${title}`].some((name) => normaliseLabel(name) === wanted),
    ) ?? null
  );
};

/** Of several with equally many, the first one in the report. */
const mainField = ({ data }: Catalogue, department: DepartmentId): FieldId | null => {
  const counts = data.fields.map(({ id }) => ({
    id,
    count: data.indicators.filter((one) => one.field === id && one.department === department)
      .length,
  }));
  const most = Math.max(...counts.map(({ count }) => count));
  return most > 0 ? (counts.find(({ count }) => count === most)?.id ?? null) : null;
};
