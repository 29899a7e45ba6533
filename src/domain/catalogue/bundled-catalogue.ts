// SPDX-License-Identifier: EUPL-1.2
import type { Catalogue } from "./catalogue";
import bundledData from "./catalogue.json";
import { loadCatalogue } from "./load-catalogue";

/** The catalogue that comes with the add-in, used where neither workbook nor command line brings another. */
export const loadBundledCatalogue = (): Catalogue => {
  const loaded = loadCatalogue(bundledData);
  if (loaded.ok) return loaded.value;
  throw new Error(`The bundled catalogue is broken: ${JSON.stringify(loaded.error.slice(0, 3))}`);
};
