// SPDX-License-Identifier: EUPL-1.2
import type { AreaId, GroupKey } from "../catalogue/catalogue";
import type { Subject } from "../catalogue/label-lookup";
import type { UnknownCode } from "./delivery";

/** What a row with figures is about. */
export interface KnownKey {
  readonly kind: "known";
  readonly subject: Subject;
  readonly group: GroupKey;
  readonly area: AreaId;
}

/** What a row of a table is about. */
export type RowKey =
  | KnownKey
  | { readonly kind: "unknown"; readonly codes: readonly UnknownCode[] }
  /** Nothing in the row says what it is about. */
  | { readonly kind: "blank" }
  /** The header once more, as on printed pages. */
  | { readonly kind: "header" };
