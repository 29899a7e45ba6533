// SPDX-License-Identifier: EUPL-1.2
import { NO_DECISIONS } from "../../src/domain/merge/merge-decisions";
import type { MergePlan } from "../../src/domain/merge/plan-merge";
import { ok } from "../../src/domain/shared/result";
import type { CatalogueUseCases } from "../../src/usecases/edit-catalogue";
import type {
  MergePreview,
  MergeUseCases,
  ReadDeliveries,
} from "../../src/usecases/merge-use-cases";
import { appliedEdits } from "./applied-edits";
import { bundledCatalogue } from "./catalogue";
import { workbookOf } from "./sheet-table";

const NO_MERGE: MergePlan = {
  files: [],
  conflicts: [],
  isDecided: true,
  rows: [],
  changes: [],
  merged: [],
};

export const readDeliveries = (
  files: ReadDeliveries["files"],
  part: Partial<ReadDeliveries> = {},
): ReadDeliveries => ({
  files,
  snapshot: workbookOf(),
  catalogue: bundledCatalogue(),
  earlier: NO_DECISIONS,
  ...part,
});

/** Merges nothing, unless a test says what. */
export const mergePreview = (part: Partial<MergePreview> = {}): MergePreview => ({
  read: readDeliveries([]),
  decisions: NO_DECISIONS,
  plan: NO_MERGE,
  statuses: [],
  messages: [],
  sheets: { data: null, status: null, questions: new Map() },
  edits: [],
  ...part,
});

/** No file brings anything. */
export const mergeFakes: MergeUseCases = {
  readDeliveries: () => Promise.resolve(ok(readDeliveries([]))),
  previewMerge: (read, decisions) => Promise.resolve(ok(mergePreview({ read, decisions }))),
  writeMerge: () => Promise.resolve(ok({ type: "merged", applied: appliedEdits() })),
};

/** The workbook carries no catalogue. */
export const catalogueFakes: CatalogueUseCases = {
  checkCatalogue: () => Promise.resolve(ok({ type: "noSheets", catalogue: bundledCatalogue() })),
  writeCatalogueKeys: () => Promise.resolve(ok(appliedEdits())),
  layOutCatalogue: () => Promise.resolve(ok(appliedEdits())),
  readCatalogueFile: () => Promise.resolve(ok(bundledCatalogue())),
  catalogueFile: () => Promise.resolve({ name: "im-muenster-1.1.0.json", text: "{}" }),
};
