// SPDX-License-Identifier: EUPL-1.2
import { type DeliveredFile, pointKey } from "./delivered-file";
import { type MergeDecisions, NO_DECISIONS } from "./merge-decisions";
import type { MergedDelivery } from "./merge-state";

/** What was decided about these files when they were merged before; a file that has changed since is judged anew. */
export const earlierDecisions = (
  files: readonly DeliveredFile[],
  merged: readonly MergedDelivery[] | null,
): MergeDecisions => {
  const known = new Map(merged?.map(({ contentSha256, decided }) => [contentSha256, decided]));
  return {
    ...NO_DECISIONS,
    points: Object.fromEntries(
      files.flatMap((file) =>
        Object.entries(known.get(file.contentSha256) ?? {}).map(
          ([id, decision]) => [pointKey(file, { id }), decision] as const,
        ),
      ),
    ),
  };
};
