// SPDX-License-Identifier: EUPL-1.2
import type { Catalogue } from "../catalogue/catalogue";
import type { Finding } from "../rules/finding";

/** Every word of merging that stands in the workbook. German in `src/texts/merge.de.ts`. */
export interface MergeWords {
  /** A file of a department whose name another file has too. */
  readonly fileOf: (name: string, department: string) => string;
  /** What the department is asked about a finding, in one or two sentences. */
  readonly question: (finding: Finding, catalogue: Catalogue) => string;
}
