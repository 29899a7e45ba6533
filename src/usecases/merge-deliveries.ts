// SPDX-License-Identifier: EUPL-1.2
import { createReadDeliveries, type MergeReadDeps } from "./merge-read";
import type { MergeUseCases } from "./merge-use-cases";
import { createPreviewMerge, createWriteMerge, type MergeDeps } from "./merge-write";

export interface AllMergeDeps extends Omit<MergeReadDeps, "words">, Omit<MergeDeps, "words"> {
  readonly words: MergeReadDeps["words"];
  readonly mergeWords: MergeDeps["words"];
}

/** "Lieferungen zusammenführen", from reading the files to writing. */
export const createMergeUseCases = ({ mergeWords, now, ...deps }: AllMergeDeps): MergeUseCases => ({
  readDeliveries: createReadDeliveries(deps),
  previewMerge: createPreviewMerge({ words: mergeWords, now }),
  writeMerge: createWriteMerge(deps),
});
