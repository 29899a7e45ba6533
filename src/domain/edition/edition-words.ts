// SPDX-License-Identifier: EUPL-1.2
import type { EditionRecord } from "./edition-record";
import type { EditionPart } from "./edition-marker";

/** Wording of the sheets that keep a closed edition. */
export interface EditionWords {
  /** Names of the sheets, at most 31 characters. */
  readonly sheetName: (part: EditionPart, id: string) => string;
  readonly title: (part: EditionPart, id: string) => string;
  readonly hints: Readonly<Record<EditionPart, string>>;
  /** Field and entry of the record. */
  readonly fieldHeads: readonly [string, string];
  readonly fields: (record: EditionRecord) => readonly (readonly [string, string])[];
  /** Number, title, figures and hash of the tables. */
  readonly tableHeads: readonly [string, string, string, string];
  /** Part, number and content of the technical sheet. */
  readonly textHeads: readonly [string, string, string];
  readonly footer: (id: string) => {
    readonly left: string;
    readonly center: string;
    readonly right: string;
  };
  /** State of a closed edition in the list of editions of the catalogue. */
  readonly closed: string;
  /** Title and creator of the workbook of a new edition. */
  readonly fileTitle: (year: number) => string;
  readonly creator: string;
  readonly fileName: (year: number) => string;
}
