// SPDX-License-Identifier: EUPL-1.2
import type { DepartmentId } from "../catalogue/catalogue";
import { formatKey } from "../report/data-key";
import { type DataRow, saysTheSame, valueText } from "../report/data-row";
import type { DeliveredFile } from "./delivered-file";
import type { DisputedFigure, OpenConflict } from "./merge-decisions";

/** A file whose department is known. */
export type AssignedFile = DeliveredFile & { readonly department: DepartmentId };

/**
 * Files of one department of which one at most can be right. Halves that do not overlap, or agree where they do, are no
 * rivals: both are taken.
 */
export const rivalConflicts = (files: readonly AssignedFile[]): readonly OpenConflict[] => {
  const departments = [...new Set(files.map(({ department }) => department))];
  return departments.flatMap((department) => {
    const own = files.filter((file) => file.department === department);
    const rivals = own.filter((file) => own.some((other) => contradicts(file, other)));
    if (rivals.length === 0) return [];
    const ids = rivals.map(({ id }) => id);
    return [
      {
        type: "sameDepartment",
        id: ["sameDepartment", department, ...ids].join("|"),
        department,
        files: ids,
        figures: disputedFigures(rivals),
        options: ids,
        suggestion: newest(rivals),
      },
    ];
  });
};

const contradicts = (a: DeliveredFile, b: DeliveredFile): boolean => {
  if (a.id === b.id) return false;
  const figures = new Map(b.figures.map((row) => [formatKey(row.key), row]));
  return a.figures.some((row) => {
    const other = figures.get(formatKey(row.key));
    return other !== undefined && !saysTheSame(row, other);
  });
};

/** What the files say of the figures on which they differ; "" where one says nothing. */
const disputedFigures = (files: readonly DeliveredFile[]): readonly DisputedFigure[] => {
  const rowsByFile = files.map(
    ({ figures }) => new Map(figures.map((row) => [formatKey(row.key), row])),
  );
  const all = new Map<string, DataRow>(rowsByFile.flatMap((rows) => [...rows]));
  return [...all].flatMap(([id, { key }]) => {
    const said = rowsByFile.map((rows) => rows.get(id));
    const [first, ...others] = said.filter((row) => row !== undefined);
    const differs = first !== undefined && others.some((row) => !saysTheSame(first, row));
    return differs ? [{ key, values: said.map((row) => (row ? valueText(row) : "")) }] : [];
  });
};

/** The file closed last; where nobody closed any, the one saved last. null where that is not known of all of them. */
const newest = (files: readonly DeliveredFile[]): string | null => {
  const closed = files.map(({ releasedAt }) =>
    releasedAt === null ? null : Date.parse(releasedAt),
  );
  const saved = files.map(({ modifiedAt }) => modifiedAt);
  const times = closed.every((time) => time === null) ? saved : closed;
  if (times.some((time) => time === null || Number.isNaN(time))) return null;
  const last = Math.max(...times.map(Number));
  const [only, ...others] = files.filter((_, index) => times[index] === last);
  return only && others.length === 0 ? only.id : null;
};
