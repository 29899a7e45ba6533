// SPDX-License-Identifier: EUPL-1.2
import type { Catalogue } from "../catalogue/catalogue";
import type { DeliveredFile } from "./delivered-file";
import { ownersOf } from "./describe-file";
import { LEAVE, type OpenConflict, TAKE } from "./merge-decisions";

/** What has to be decided about a file, whatever the others bring. */
export const fileConflicts = (
  catalogue: Catalogue,
  file: DeliveredFile,
): readonly OpenConflict[] => [
  ...unknownDepartment(catalogue, file),
  ...otherCatalogue(catalogue, file),
  ...otherYears(catalogue, file),
  ...unreadSheets(file),
];

export const departmentConflictId = ({ id }: DeliveredFile): string => `unknownDepartment|${id}`;

const unknownDepartment = (catalogue: Catalogue, file: DeliveredFile): readonly OpenConflict[] => {
  if (file.department !== null) return [];
  const [owner = null, ...others] = ownersOf(catalogue, file.figures);
  return [
    {
      type: "unknownDepartment",
      id: departmentConflictId(file),
      file: file.id,
      options: [...catalogue.departmentById.keys()],
      suggestion: others.length === 0 ? owner : null,
    },
  ];
};

const takeOrLeave = (type: string, { id }: DeliveredFile, suggestion: string) => ({
  id: `${type}|${id}`,
  file: id,
  options: [TAKE, LEAVE],
  suggestion,
});

const otherCatalogue = (
  { data: { version: current } }: Catalogue,
  file: DeliveredFile,
): readonly OpenConflict[] => {
  const { catalogueVersion: version } = file;
  if (version === null || version === current) return [];
  const type = "otherCatalogue";
  return [{ type, ...takeOrLeave(type, file, TAKE), version, current }];
};

const otherYears = ({ data }: Catalogue, file: DeliveredFile): readonly OpenConflict[] => {
  const { years } = file;
  const wanted = data.reportingYears;
  const last = Math.max(...wanted);
  if (years.includes(last) && years.every((year) => year <= last)) return [];
  const type = "otherYears";
  return [{ type, ...takeOrLeave(type, file, TAKE), years, wanted }];
};

const unreadSheets = (file: DeliveredFile): readonly OpenConflict[] => {
  const { unreadSheets: sheets } = file;
  if (sheets.length === 0) return [];
  const type = "unreadSheets";
  return [{ type, ...takeOrLeave(type, file, LEAVE), sheets }];
};
