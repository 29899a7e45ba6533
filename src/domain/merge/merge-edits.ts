// SPDX-License-Identifier: EUPL-1.2
import type { Catalogue } from "../catalogue/catalogue";
import type { Delivery } from "../delivery/delivery";
import { findDataSheet } from "../report/data-layout";
import type { DataRow } from "../report/data-row";
import { mergeDeliveries } from "../report/data-rows";
import { planDataSheet } from "../report/data-sheet";
import type { ReportWords } from "../report/report-words";
import { createSheetPlaces, type SheetPlaces } from "../report/sheet-places";
import type { WorkbookSnapshot } from "../shared/sheet-snapshot";
import type { WorkbookEdit } from "../shared/workbook-edit";
import { agreementSheetEdits } from "./agreement-sheets";
import type { DeliveryStatus } from "./delivery-status";
import { writeMerged } from "./merge-state";
import type { MergeWords } from "./merge-words";
import type { MergePlan } from "./plan-merge";
import { questionSheetEdits } from "./question-sheets";
import { statusSheetEdits } from "./status-sheet";

export interface MergeTarget {
  readonly catalogue: Catalogue;
  readonly words: { readonly merge: MergeWords; readonly report: ReportWords };
  readonly snapshot: WorkbookSnapshot;
  /** What the workbook itself delivers. */
  readonly delivery: Delivery;
  /** Figures of the last edition. */
  readonly carried: readonly DataRow[];
  readonly statuses: readonly DeliveryStatus[];
}

/**
 * The edits that carry out a plan; none where the workbook says all of it already. null: what is kept of the files has
 * outgrown what a workbook should carry.
 */
export const mergeEdits = (
  plan: MergePlan,
  target: MergeTarget,
): readonly WorkbookEdit[] | null => {
  const { catalogue, snapshot, statuses, words } = target;
  const xml = writeMerged(plan.merged);
  if (xml === null) return null;
  const kept = snapshot.ownParts.find(({ name }) => name === "deliveries");
  const isKept = kept?.xml === xml || (kept === undefined && plan.merged.length === 0);
  const places = createSheetPlaces(snapshot);
  const sheets = { sheets: snapshot.sheets, places, words: words.merge };
  return [
    ...dataEdits(plan, target, places),
    ...statusSheetEdits(statuses, sheets),
    ...questionSheetEdits(statuses, sheets),
    ...agreementSheetEdits(plan, { catalogue, ...sheets }),
    ...(isKept ? [] : [{ kind: "putOwnPart", part: "deliveries", xml } as const]),
  ];
};

const dataEdits = (
  { rows }: MergePlan,
  { catalogue, words: { report }, snapshot, delivery, carried }: MergeTarget,
  places: SheetPlaces,
): readonly WorkbookEdit[] => {
  const place = places.place(report.sheetNames.data, findDataSheet(snapshot.sheets, report));
  const data = mergeDeliveries(catalogue, delivery, { filed: rows, carried });
  return planDataSheet({ catalogue, words: report, ...place }, data.rows).edits;
};
