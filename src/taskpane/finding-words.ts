// SPDX-License-Identifier: EUPL-1.2
import type { Catalogue } from "../domain/catalogue/catalogue";
import type { Finding } from "../domain/rules/finding";

/** The German words of one finding. */
export interface FindingWords {
  /** Heading of several findings of this kind. */
  readonly title: string;
  /** The Angabe or Kennzahl it is about; "" for a whole sheet. */
  readonly subject: string;
  /** One sentence: what was found. */
  readonly what: string;
  readonly why: string;
  readonly fix: string;
  /** What stands there and what was to be expected, where both can be said in a few words. */
  readonly compared?: { readonly found: string; readonly expected: string };
}

export type FindingText = (finding: Finding, catalogue: Catalogue) => FindingWords;
