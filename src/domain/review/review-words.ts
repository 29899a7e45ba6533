// SPDX-License-Identifier: EUPL-1.2
import type { Catalogue } from "../catalogue/catalogue";
import type { Finding, Severity } from "../rules/finding";
import type { PageLayout } from "../shared/workbook-edit";
import type { Release } from "./release";
import type { StandingAnswer } from "./standing-answers";

/** What the sheet `Lieferung` is made from where a workbook has none. */
export interface FormFacts {
  /** Name of the Amt; "" where it is not known. */
  readonly department: string;
  /** "" where it is not known. */
  readonly year: string;
  readonly catalogueVersion: string;
}

export interface FormWords {
  readonly sheetName: string;
  readonly title: string;
  readonly hint: string;
  readonly heads: readonly [string, string];
  readonly department: string;
  readonly year: string;
  readonly catalogueVersion: string;
  readonly approvedBy: string;
  readonly stamp: string;
  /** What stands in the field of the stamp. */
  readonly stampEntry: (release: Release) => string;
}

/** What stands above the list of findings. */
export interface ProtocolFacts extends FormFacts {
  readonly sheets: readonly string[];
  readonly rulesVersion: string;
  /** ISO 8601. */
  readonly checkedAt: string;
  readonly release: Release | null;
  /** false: something has changed since. */
  readonly releaseFits: boolean;
  readonly findings: readonly Finding[];
}

export interface ProtocolWords {
  readonly sheetName: string;
  readonly title: string;
  readonly subtitle: (facts: ProtocolFacts) => string;
  /** When and by which rules the check was made. */
  readonly state: (facts: ProtocolFacts) => string;
  readonly result: (facts: ProtocolFacts) => string;
  /** "" without a release. */
  readonly stamp: (release: Release | null) => string;
  readonly counts: (findings: readonly Finding[]) => string;
  readonly hint: string;
  readonly heads: readonly string[];
  readonly severity: Readonly<Record<Severity, string>>;
  /** What a finding says. */
  readonly what: (finding: Finding) => string;
  /** What became of it; "" for one that asks nothing. */
  readonly answer: (finding: Finding, answer: StandingAnswer | undefined) => string;
  readonly footnote: string;
  readonly footer: PageLayout["footer"];
}

/** Wording of what the review writes into the workbook. */
export interface ReviewWords {
  readonly form: FormWords;
  /** What a finding says depends on the names in the catalogue. */
  readonly protocol: (catalogue: Catalogue) => ProtocolWords;
}
