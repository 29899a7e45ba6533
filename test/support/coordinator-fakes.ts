// SPDX-License-Identifier: EUPL-1.2
import type { MergePlan } from "../../src/domain/merge/plan-merge";
import { ok } from "../../src/domain/shared/result";
import type { CatalogueUseCases } from "../../src/usecases/edit-catalogue";
import type { MergeUseCases } from "../../src/usecases/merge-use-cases";
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

/** No file brings anything. */
export const mergeFakes: MergeUseCases = {
  readDeliveries: () =>
    Promise.resolve(ok({ files: [], snapshot: workbookOf(), catalogue: bundledCatalogue() })),
  previewMerge: (read, decisions) =>
    Promise.resolve(ok({ read, decisions, plan: NO_MERGE, statuses: [], edits: [] })),
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
