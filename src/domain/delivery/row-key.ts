// SPDX-License-Identifier: EUPL-1.2
import type { AreaId, GroupKey } from "../catalogue/catalogue";
import type { LookupRole, Subject } from "../catalogue/label-lookup";
import type { UnknownCode } from "./delivery";

/** What a row with figures is about. */
export interface KnownKey {
  readonly kind: "known";
  readonly subject: Subject;
  readonly group: GroupKey;
  readonly area: AreaId;
  /** Labels of the row that are not written as the catalogue writes them. */
  readonly respelled: readonly RespelledLabel[];
}

export interface RespelledLabel {
  readonly role: LookupRole;
  /** From 0. */
  readonly column: number;
  readonly text: string;
  /** As the catalogue writes it. */
  readonly label: string;
}

export const NOT_RESPELLED: readonly RespelledLabel[] = [];

/** What a row of a table is about. */
export type RowKey =
  | KnownKey
  | { readonly kind: "unknown"; readonly codes: readonly UnknownCode[] }
  /** Nothing in the row says what it is about. */
  | { readonly kind: "blank" }
  /** The header once more, as on printed pages. */
  | { readonly kind: "header" };
