// SPDX-License-Identifier: EUPL-1.2
import type { CatalogueSheetId } from "./catalogue-sheet";
import type { ChoiceWords } from "./codec";
import type { DraftWords } from "./complete-draft";

export interface ColumnWords {
  readonly head: string;
  /** One sentence above the head. */
  readonly explanation: string;
}

export interface CatalogueSheetText {
  /** Name on the tab, also the title. */
  readonly name: string;
  readonly hint: string;
  /** By key of the column. */
  readonly columns: Readonly<Record<string, ColumnWords>>;
}

/** All wording of the catalogue's sheets; the heads are what the reader finds its columns by. */
export interface CatalogueSheetWords extends DraftWords {
  readonly choices: ChoiceWords;
  readonly sheets: Readonly<Record<CatalogueSheetId, CatalogueSheetText>>;
  /** Heads of a sheet that runs down. */
  readonly form: { readonly field: string; readonly entry: string; readonly explanation: string };
  /** Shown when something is typed that is not in the list. */
  readonly notInList: { readonly title: string; readonly text: string };
  readonly footer: { readonly left: string; readonly center: string; readonly right: string };
}
