// SPDX-License-Identifier: EUPL-1.2
import type { MergeWords } from "../domain/merge/merge-words";
import { findingText } from "./findings.de";

/** Every word of merging that stands in the workbook. */
export const MERGE_WORDS: MergeWords = {
  fileOf: (name, department) => `${name} (${department})`,
  question: (finding, catalogue) => {
    const { what, fix } = findingText(finding, catalogue);
    return `${what} ${fix}`.trim();
  },
};
