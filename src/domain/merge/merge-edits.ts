// SPDX-License-Identifier: EUPL-1.2
import type { Catalogue } from "../catalogue/catalogue";
import type { Delivery } from "../delivery/delivery";
import { findDataSheet } from "../report/data-layout";
import { mergeDeliveries } from "../report/data-rows";
import { planDataSheet } from "../report/data-sheet";
import type { ReportWords } from "../report/report-words";
import { createSheetPlaces } from "../report/sheet-places";
import type { WorkbookSnapshot } from "../shared/sheet-snapshot";
import type { WorkbookEdit } from "../shared/workbook-edit";
import { writeMerged } from "./merge-state";
import type { MergeWords } from "./merge-words";
import type { MergePlan } from "./plan-merge";

export interface MergeTarget {
  readonly catalogue: Catalogue;
  readonly words: { readonly merge: MergeWords; readonly report: ReportWords };
  readonly snapshot: WorkbookSnapshot;
  /** What the workbook itself delivers. */
  readonly delivery: Delivery;
}

/**
 * The edits that carry out a plan; none where the workbook says all of it already. null: what is kept of the files has
 * outgrown what a workbook should carry.
 */
export const mergeEdits = (
  plan: MergePlan,
  target: MergeTarget,
): readonly WorkbookEdit[] | null => {
  const { snapshot } = target;
  const xml = writeMerged(plan.merged);
  if (xml === null) return null;
  const kept = snapshot.ownParts.find(({ name }) => name === "deliveries");
  const isKept = kept?.xml === xml || (kept === undefined && plan.merged.length === 0);
  return [
    ...dataEdits(plan, target),
    ...(isKept ? [] : [{ kind: "putOwnPart", part: "deliveries", xml } as const]),
  ];
};

const dataEdits = (
  { rows }: MergePlan,
  { catalogue, words: { report }, snapshot, delivery }: MergeTarget,
): readonly WorkbookEdit[] => {
  const existing = findDataSheet(snapshot.sheets, report);
  const place = createSheetPlaces(snapshot).place(report.sheetNames.data, existing);
  const data = mergeDeliveries(catalogue, delivery, rows);
  return planDataSheet({ catalogue, words: report, ...place }, data.rows).edits;
};
