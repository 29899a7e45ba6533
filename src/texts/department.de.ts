// SPDX-License-Identifier: EUPL-1.2
import type { Catalogue, DepartmentId } from "../domain/catalogue/catalogue";
import type { Department } from "../domain/catalogue/catalogue-schema";

/** "Amt 41 Kulturamt"; an outside source has no number. */
export const departmentName = ({ number, name }: Department): string =>
  number === null ? name : `Amt ${number} ${name}`;

/** The same by id; one that the catalogue does not know is named by it. */
export const departmentNameIn = ({ departmentById }: Catalogue, id: DepartmentId): string => {
  const department = departmentById.get(id);
  return department ? departmentName(department) : id;
};
