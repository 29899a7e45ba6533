// SPDX-License-Identifier: EUPL-1.2
import type { Delivery } from "../domain/delivery/delivery";
import { parseDelivery } from "../domain/delivery/parse-delivery";
import { deliveryStatus } from "../domain/merge/delivery-status";
import { mergeEdits } from "../domain/merge/merge-edits";
import { mergeSheets } from "../domain/merge/merge-sheets";
import { type MergedDelivery, readMerged } from "../domain/merge/merge-state";
import type { MergeWords } from "../domain/merge/merge-words";
import { planMerge } from "../domain/merge/plan-merge";
import { departmentMessages } from "../domain/merge/status-sheet";
import type { DataRow } from "../domain/report/data-row";
import { findDataSheet } from "../domain/report/data-layout";
import { filedRows } from "../domain/report/filed-rows";
import type { ReportWords } from "../domain/report/report-words";
import { err, ok } from "../domain/shared/result";
import { carriedIn } from "./kept-editions";
import { deliveredFile, type MergeUseCases, type ReadDeliveries } from "./merge-use-cases";
import type { WorkbookDep } from "./ports";

export interface MergeDeps {
  readonly words: { readonly merge: MergeWords; readonly report: ReportWords };
  readonly now: () => Date;
}

/** Second step of merging: what would be written after these decisions. */
export const createPreviewMerge = ({ words, now }: MergeDeps): MergeUseCases["previewMerge"] => {
  // Every decision is planned anew; what the workbook says stays the same.
  const standings = new WeakMap<ReadDeliveries, WorkbookStanding>();
  return (read, decisions) => {
    const { snapshot, files, catalogue } = read;
    const standing = standings.get(read) ?? standingIn(read, words.report);
    standings.set(read, standing);
    const { filed, merged, delivery, carried } = standing;
    const plan = planMerge({
      catalogue,
      words: words.merge,
      files: files.flatMap(deliveredFile),
      decisions,
      filed,
      merged,
      now: now().toISOString(),
    });
    const statuses = deliveryStatus(catalogue, plan, delivery);
    const edits = mergeEdits(plan, { catalogue, words, snapshot, delivery, carried, statuses });
    if (edits === null) return Promise.resolve(err({ type: "MergeFull" }));
    const { sheets } = snapshot;
    return Promise.resolve(
      ok({
        ...{ read, decisions, plan, statuses, edits },
        messages: departmentMessages(statuses, { sheets, words: words.merge }),
        sheets: mergeSheets(statuses, { sheets, edits }),
      }),
    );
  };
};

/** What the coordinator's workbook holds before the merge. */
interface WorkbookStanding {
  /** Figures of files merged before. */
  readonly filed: readonly DataRow[];
  readonly merged: readonly MergedDelivery[] | null;
  /** What its own sheets deliver. */
  readonly delivery: Delivery;
  /** Figures of the last edition. */
  readonly carried: readonly DataRow[];
}

const standingIn = (
  { snapshot, catalogue }: ReadDeliveries,
  words: ReportWords,
): WorkbookStanding => ({
  filed: filedRows(catalogue, words, findDataSheet(snapshot.sheets, words)),
  merged: readMerged(snapshot.ownParts),
  delivery: parseDelivery(snapshot, catalogue),
  carried: carriedIn(snapshot, catalogue, words),
});

/** Last step of merging: writes everything in one action. */
export const createWriteMerge =
  ({ workbook }: WorkbookDep): MergeUseCases["writeMerge"] =>
  async ({ plan, edits, read }, watch) => {
    if (!plan.isDecided) return ok({ type: "undecided" });
    const applied = await workbook.apply(edits, watch, read.snapshot);
    return applied.ok ? ok({ type: "merged", applied: applied.value }) : applied;
  };
