// SPDX-License-Identifier: EUPL-1.2
import type { Catalogue } from "../domain/catalogue/catalogue";
import type { CatalogueCheck } from "../usecases/edit-catalogue";
import { type ActionDeps, toEvent, type Work } from "./action-deps";

export type UsableCatalogue = Extract<CatalogueCheck, { readonly type: "usable" }>;

/** Looks whether the workbook carries a catalogue in sheets, and whether it can be used. */
export const catalogueWork =
  ({ useCases }: ActionDeps): Work =>
  async (watch) =>
    toEvent(await useCases.checkCatalogue(watch), (check) => ({
      type: "catalogueShown",
      result: { type: "checked", check },
    }));

export const layOutWork =
  ({ useCases }: ActionDeps, catalogue: Catalogue): Work =>
  async (watch) =>
    toEvent(await useCases.layOutCatalogue(catalogue, watch), (applied) => ({
      type: "catalogueShown",
      result: { type: "written", what: "sheets", applied },
    }));

export const keysWork =
  ({ useCases }: ActionDeps, check: UsableCatalogue): Work =>
  async (watch) =>
    toEvent(await useCases.writeCatalogueKeys(check, watch), (applied) => ({
      type: "catalogueShown",
      result: { type: "written", what: "keys", applied },
    }));
