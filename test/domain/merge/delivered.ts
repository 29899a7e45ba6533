// SPDX-License-Identifier: EUPL-1.2
import type { DeliveredFile } from "../../../src/domain/merge/delivered-file";
import { NO_DECISIONS } from "../../../src/domain/merge/merge-decisions";
import { type MergePlan, type MergeRequest, planMerge } from "../../../src/domain/merge/plan-merge";
import type { DataRow } from "../../../src/domain/report/data-row";
import { sha256 } from "../../../src/domain/shared/sha-256";
import { MERGE_WORDS } from "../../../src/texts/merge.de";
import { bundledCatalogue } from "../../support/catalogue";

/** A figure by "quantity year", of the whole city. */
export type Figures = Readonly<Record<string, number>>;

/** A file that names Amt 61 unless a test says otherwise. Figures stand in column B, one per row. */
export const delivered = (
  name: string,
  figures: Figures,
  part: Partial<DeliveredFile> = {},
): DeliveredFile => ({
  id: name,
  name,
  modifiedAt: null,
  department: "61",
  years: [2013, 2014, 2015],
  catalogueVersion: null,
  stamp: "none",
  releasedAt: null,
  contentSha256: sha256(JSON.stringify(figures)),
  counts: { error: 0, warning: 0, information: 0 },
  points: [],
  figures: Object.entries(figures).map(([id, value], row) => figure(id, value, row)),
  agreements: [],
  unreadSheets: [],
  hasExternalLinks: false,
  ...part,
});

const figure = (id: string, value: number, row: number): DataRow => {
  const [quantity = "", year] = id.split(" ");
  return {
    key: { quantity, group: "total", area: "city", year: Number(year) },
    value,
    statuses: ["ok"],
    marks: [],
    cell: { sheet: "Angaben", row, column: 1 },
    file: "",
    remark: "",
  };
};

/** Merges files into a workbook without any, on 4 January 2016. */
export const merge = (
  files: readonly DeliveredFile[],
  part: Partial<MergeRequest> = {},
): MergePlan =>
  planMerge({
    catalogue: bundledCatalogue(),
    words: MERGE_WORDS,
    files,
    decisions: NO_DECISIONS,
    filed: [],
    merged: [],
    now: "2016-01-04T12:00:00.000Z",
    ...part,
  });

/** Merges further files after an earlier merge, a month later. */
export const mergeAfter = (
  before: MergePlan,
  files: readonly DeliveredFile[],
  part: Partial<MergeRequest> = {},
): MergePlan =>
  merge(files, {
    filed: before.rows,
    merged: before.merged,
    now: "2016-02-04T12:00:00.000Z",
    ...part,
  });

/** What the plan says of each figure: value and file, by "quantity year". */
export const figuresOf = ({ rows }: MergePlan): Readonly<Record<string, string>> =>
  Object.fromEntries(
    rows.map(({ key, value, file }) => [`${key.quantity} ${key.year}`, `${value} ${file}`]),
  );

/** Figures that change, as "quantity year: before > after". */
export const changesOf = ({ changes }: MergePlan): readonly string[] =>
  changes.map(
    ({ key, before, after }) =>
      `${key.quantity} ${key.year}: ${before?.value ?? "nichts"} > ${after?.value ?? "nichts"}`,
  );
