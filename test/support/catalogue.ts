// SPDX-License-Identifier: EUPL-1.2
import { loadBundledCatalogue } from "../../src/domain/catalogue/bundled-catalogue";
import { loadCatalogue } from "../../src/domain/catalogue/load-catalogue";
import type { Catalogue } from "../../src/domain/catalogue/catalogue";
import type { CatalogueData } from "../../src/domain/catalogue/catalogue-schema";

let loaded: Catalogue | null = null;

/** The bundled catalogue, read once per test file. */
export const bundledCatalogue = (): Catalogue => (loaded ??= loadBundledCatalogue());

/** A deep copy of the bundled catalogue's data, with its defaults, that a test may damage. */
export const catalogueCopy = (): CatalogueData => structuredClone(bundledCatalogue().data);

/** The bundled catalogue with something changed; it has to stay valid. */
export const changedCatalogue = (change: (data: CatalogueData) => unknown): Catalogue => {
  const loaded = loadCatalogue(change(catalogueCopy()));
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.error));
  return loaded.value;
};
