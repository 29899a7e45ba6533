// SPDX-License-Identifier: EUPL-1.2
import type { DeliveredFile } from "./delivered-file";

/** Files that say exactly what another one says: the other file by id. Of equal files the one whose id comes first is used. */
export const repeatedFiles = (
  files: readonly DeliveredFile[],
): ReadonlyMap<string, DeliveredFile> => {
  const sorted = [...files].sort((a, b) => (a.id < b.id ? -1 : 1));
  const first = new Map<string, DeliveredFile>();
  for (const file of sorted) {
    if (!first.has(contentOf(file))) first.set(contentOf(file), file);
  }
  return new Map(
    files.flatMap((file): [string, DeliveredFile][] => {
      const used = first.get(contentOf(file));
      return used && used.id !== file.id ? [[file.id, used]] : [];
    }),
  );
};

const contentOf = ({ department, contentSha256, agreements }: DeliveredFile): string =>
  JSON.stringify([department, contentSha256, agreements]);
