// SPDX-License-Identifier: EUPL-1.2
import type { Catalogue } from "../domain/catalogue/catalogue";
import type { DeliveredFile, DeliveryProblem } from "../domain/merge/delivered-file";
import type { DeliveryStatus } from "../domain/merge/delivery-status";
import type { MergeDecisions } from "../domain/merge/merge-decisions";
import type { MergeSheets } from "../domain/merge/merge-sheets";
import type { MergePlan } from "../domain/merge/plan-merge";
import type { DepartmentMessage } from "../domain/merge/status-sheet";
import type { Result } from "../domain/shared/result";
import type { WorkbookSnapshot } from "../domain/shared/sheet-snapshot";
import type { WorkbookEdit } from "../domain/shared/workbook-edit";
import type { AppliedEdits, ChosenFile, FileProblem, Watch, WorkbookError } from "./ports";

/** One of the chosen files: what it brings, or why it is not merged. */
export type FileStatus =
  | { readonly kind: "delivered"; readonly file: DeliveredFile }
  | {
      readonly kind: "refused";
      readonly id: string;
      readonly name: string;
      readonly problem: FileProblem | DeliveryProblem;
    };

/** The file where it can be merged. */
export const deliveredFile = (status: FileStatus): readonly DeliveredFile[] =>
  status.kind === "delivered" ? [status.file] : [];

export interface ReadDeliveries {
  /** In the order in which they were chosen. */
  readonly files: readonly FileStatus[];
  /** The workbook they are merged into. */
  readonly snapshot: WorkbookSnapshot;
  /** The one by which files were judged: the coordinator's. */
  readonly catalogue: Catalogue;
  /** What was decided about the very same files when they were merged before. */
  readonly earlier: MergeDecisions;
}

export interface MergePreview {
  readonly read: ReadDeliveries;
  readonly decisions: MergeDecisions;
  readonly plan: MergePlan;
  /** How far every department is after the merge; what the sheet `Lieferstand` will say. */
  readonly statuses: readonly DeliveryStatus[];
  /** Texts to copy into mails, once it is written. */
  readonly messages: readonly DepartmentMessage[];
  /** The sheets that tell what was merged, once it is written. */
  readonly sheets: MergeSheets;
  /** Everything writing would do; nothing where the workbook says all of it already. */
  readonly edits: readonly WorkbookEdit[];
}

export type MergeOutcome =
  | { readonly type: "merged"; readonly applied: AppliedEdits }
  /** Something has to be decided first; nothing was written. */
  | { readonly type: "undecided" };

/** "Lieferungen zusammenführen": files of the departments become figures of `IM_Daten`. */
export interface MergeUseCases {
  /** Reads the chosen files and checks each of them; one that cannot be used stops none of the others. Writes nothing. */
  readonly readDeliveries: (
    files: readonly ChosenFile[],
    watch: Watch,
  ) => Promise<Result<ReadDeliveries, WorkbookError>>;
  /** What merging would do after these decisions. Reads nothing again and writes nothing. */
  readonly previewMerge: (
    read: ReadDeliveries,
    decisions: MergeDecisions,
  ) => Promise<Result<MergePreview, WorkbookError>>;
  /** Writes a preview in one go that can be taken back; refuses when the workbook has changed since it was read. */
  readonly writeMerge: (
    preview: MergePreview,
    watch: Watch,
  ) => Promise<Result<MergeOutcome, WorkbookError>>;
}
