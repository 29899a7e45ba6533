// SPDX-License-Identifier: EUPL-1.2
import type { CellFormat, StyleFacets } from "./workbook-data";

export const ALL_FACETS: StyleFacets = {
  number: true,
  font: true,
  alignment: true,
  border: true,
  patterns: true,
  protection: true,
};

export type FacetMember = Exclude<keyof CellFormat, "style">;

/** The member of a look that each facet is about. */
export const FACET_MEMBERS: readonly (readonly [keyof StyleFacets, FacetMember])[] = [
  ["number", "numberFormat"],
  ["font", "font"],
  ["alignment", "alignment"],
  ["border", "borders"],
  ["patterns", "fill"],
  ["protection", "locked"],
];
