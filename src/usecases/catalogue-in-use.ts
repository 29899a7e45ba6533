// SPDX-License-Identifier: EUPL-1.2
import type { Catalogue } from "../domain/catalogue/catalogue";
import { readCataloguePart } from "../domain/catalogue/catalogue-part";
import { readCatalogueSheets } from "../domain/catalogue-sheets/read-catalogue-sheets";
import type { CatalogueSheetWords } from "../domain/catalogue-sheets/sheet-words";
import { err, ok, type Result } from "../domain/shared/result";
import type { WorkbookSnapshot } from "../domain/shared/sheet-snapshot";
import type { WorkbookError } from "./ports";

/** The catalogue by which a workbook is read. */
export type CatalogueOf = (workbook: WorkbookSnapshot) => Result<Catalogue, WorkbookError>;

export interface CatalogueDep {
  readonly catalogueOf: CatalogueOf;
}

/** The same catalogue whatever the workbook carries: one that was asked for by name. */
export const always =
  (catalogue: Catalogue): CatalogueOf =>
  () =>
    ok(catalogue);

/**
 * The catalogue in the sheets of the workbook goes before the one it was issued with, and that before the bundled one.
 * One that cannot be used stops the action: figures judged by another catalogue would be judged wrongly.
 */
export const catalogueInWorkbook = (
  loadBundled: () => Catalogue,
  words: CatalogueSheetWords,
): CatalogueOf => {
  let bundled: Catalogue | null = null;
  return ({ sheets, ownParts }) => {
    if (sheets.some(({ marker }) => marker?.kind === "catalogue")) {
      const read = readCatalogueSheets(sheets, words);
      return read.ok ? read : err({ type: "CatalogueUnusable", problems: read.error });
    }
    const issued = readCataloguePart(ownParts);
    if (!issued) return ok((bundled ??= loadBundled()));
    return issued.ok
      ? ok(issued.value.catalogue)
      : err({ type: "IssuedCatalogueUnusable", problem: issued.error.type });
  };
};
