// SPDX-License-Identifier: EUPL-1.2
import type { Catalogue } from "../../src/domain/catalogue/catalogue";
import type { CatalogueData, SeriesBreak } from "../../src/domain/catalogue/catalogue-schema";
import { changedCatalogue } from "./catalogue";

/**
 * Naturalisations (REC-A01) per 1 000 foreigners, by the mean of those at the end of the year (BEV-A03) and those at the
 * end of the year before (REC-A02, which is BEV-A03 of that year).
 */
export const withMeanBase = (data: CatalogueData, breaks: readonly SeriesBreak[] = []) => ({
  ...data,
  indicators: data.indicators.map((indicator) =>
    indicator.id === "REC-01"
      ? {
          ...indicator,
          denominator: "foreigners",
          meanWith: "foreigners-previous-year",
          factor: 1000,
          unit: "je 1 000",
          plausible: { ...indicator.plausible, city: [5, 50], subgroup: [2, 150], hard: [0, 400] },
          breaks,
        }
      : indicator,
  ),
});

export const meanBaseCatalogue = (breaks: readonly SeriesBreak[] = []): Catalogue =>
  changedCatalogue((data) => withMeanBase(data, breaks));
