// SPDX-License-Identifier: EUPL-1.2
import type { CatalogueData } from "../catalogue/catalogue-schema";
import type { CatalogueColumn, CatalogueSheet, CatalogueSheetId } from "./catalogue-sheet";
import { type Codec, reference, text } from "./codec";
import { inList, inListOf, OWNER } from "./homes";

/** What a column says beside its key and its codec. */
type Options = Partial<Omit<CatalogueColumn, "key" | "codec">>;

export const column = (key: string, codec: Codec, options: Options = {}): CatalogueColumn => ({
  key,
  codec,
  width: 18,
  ...options,
});

/** Column of an id that a person may leave blank. */
export const id = column("id", text, { blank: "", width: 20 });
export const optional = { blank: null } as const;
export const wide = { width: 46 } as const;

export const quantity = reference("quantity");
export const dimension = reference("dimension");
export const member = reference("member");

export const fromQuantities = { from: { sheet: "quantities", key: "code" } } as const;
export const fromIndicators = { from: { sheet: "indicators", key: "id" } } as const;
export const fromDimensions = { from: { sheet: "dimensions", key: "label" } } as const;
export const fromDepartments = { from: { sheet: "departments", key: "id" } } as const;
export const fromFields = { from: { sheet: "fields", key: "id" } } as const;

/** A sheet whose rows are the entries of a list of the catalogue. */
export const list = (
  sheet: CatalogueSheetId & keyof CatalogueData,
  columns: readonly CatalogueColumn[],
  options: Partial<CatalogueSheet> = {},
): CatalogueSheet => ({
  id: sheet,
  columns,
  orientation: "across",
  idFrom: null,
  optionalParts: [],
  entries: (data) => data[sheet],
  place: inList(sheet),
  ...options,
});

export const ownerOf = (from: Options): CatalogueColumn =>
  column(OWNER, text, { ...from, width: 12 });

/** A sheet whose rows are entries of a list within an indicator. */
export const childrenOf = (
  sheet: CatalogueSheetId,
  property: "breakdowns" | "crossings" | "breaks" | "targets",
  columns: readonly CatalogueColumn[],
): CatalogueSheet => ({
  id: sheet,
  columns: [ownerOf(fromIndicators), ...columns],
  orientation: "across",
  idFrom: null,
  optionalParts: [],
  entries: ({ indicators }) =>
    indicators.flatMap((owner) =>
      owner[property].map((entry: object) => ({ ...entry, [OWNER]: owner.id })),
    ),
  place: inListOf("indicators", property),
});
