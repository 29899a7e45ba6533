// SPDX-License-Identifier: EUPL-1.2
import type { Catalogue } from "../catalogue/catalogue";
import type { MergedDelivery } from "./merge-state";
import type { MergeWords } from "./merge-words";
import type { AssignedFile } from "./rival-files";

interface LabelContext {
  readonly catalogue: Catalogue;
  readonly words: MergeWords;
}

/**
 * Names of the files in `IM_Daten`, by file id. Two files of one name are told apart by their departments, and where that
 * is one, by a number.
 */
export const fileLabels = (
  { catalogue, words }: LabelContext,
  files: readonly AssignedFile[],
  standing: readonly MergedDelivery[],
): ReadonlyMap<string, string> => {
  const taken = new Set(standing.map(({ file }) => file));
  const labels = new Map<string, string>();
  for (const { id, name, department } of files) {
    const isShared = taken.has(name) || files.filter((other) => other.name === name).length > 1;
    const wanted = isShared
      ? words.fileOf(name, catalogue.departmentById.get(department)?.shortName ?? department)
      : name;
    const label = firstFree(wanted, taken);
    taken.add(label);
    labels.set(id, label);
  }
  return labels;
};

const firstFree = (wanted: string, taken: ReadonlySet<string>): string => {
  let label = wanted;
  for (let number = 2; taken.has(label); number += 1) label = `${wanted} (${number})`;
  return label;
};
