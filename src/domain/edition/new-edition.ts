// SPDX-License-Identifier: EUPL-1.2
import type { Agreement, CatalogueData, Indicator } from "../catalogue/catalogue-schema";
import type { Catalogue } from "../catalogue/catalogue";
import { indexCatalogue } from "../catalogue/catalogue";
import type { CatalogueSheetWords } from "../catalogue-sheets/sheet-words";
import { writeCatalogueSheets } from "../catalogue-sheets/write-catalogue-sheets";
import { freeSheetName } from "../shared/free-sheet-name";
import type { WorkbookEdit } from "../shared/workbook-edit";
import type { Year } from "../shared/year";
import type { Edition, EditionRecord } from "./edition-record";
import { editionSheets, type EditionSheetWords } from "./edition-sheets";

export interface NewEditionFacts {
  /** The edition that was closed last. */
  readonly last: Edition;
  /** The catalogue in use, which may have been changed since. */
  readonly catalogue: Catalogue;
  /** Reporting years of the new edition. */
  readonly years: readonly Year[];
  /** Goals and measures as they stand now. */
  readonly agreements: readonly Agreement[];
}

/**
 * A workbook for the next edition: the catalogue as sheets, set to the new years, and the last edition as it was frozen.
 * Its figures are the series that goes on, and what later deliveries are compared with.
 */
export const newEditionEdits = (
  facts: NewEditionFacts,
  words: EditionSheetWords & { readonly catalogue: CatalogueSheetWords },
): readonly WorkbookEdit[] => {
  const taken: string[] = [];
  const nameOf = (wanted: string): string => {
    const name = freeSheetName(wanted, taken);
    taken.push(name);
    return name;
  };
  const catalogue = indexCatalogue(nextCatalogue(facts, words.edition.closed));
  const catalogueEdits = writeCatalogueSheets(catalogue, words.catalogue, nameOf);
  return [...catalogueEdits, ...editionSheets(facts.last, taken, words)];
};

export const nextCatalogue = (
  { last, catalogue: { data }, years, agreements }: NewEditionFacts,
  closed: string,
): CatalogueData => {
  const { record } = last;
  return {
    ...data,
    version: nextVersion(data.version),
    reportingYears: [...new Set(years)].sort((a, b) => a - b),
    editions: [
      ...data.editions.filter(({ id }) => id !== record.id),
      { id: record.id, years: record.years, published: publishedOn(record), status: closed },
    ],
    indicators: data.indicators.map((indicator) => carriedOn(indicator, record)),
    agreements,
  };
};

/** The day it was closed; people may enter when it came out. */
const publishedOn = ({ closedAt }: EditionRecord): string => closedAt.slice(0, 10);

/** What an earlier edition said of its own changes is no news in the next one. */
const carriedOn = (indicator: Indicator, { id }: EditionRecord): Indicator => {
  const { continuity } = indicator;
  if (continuity?.status === "dropped") return indicator;
  const since = continuity?.since ?? id;
  return {
    ...indicator,
    continuity: { since, status: "carried", reason: null, comparable: "yes" },
  };
};

/** "1.4.2" -> "1.5.0": nothing that was issued with the last edition is taken for the new one. */
const nextVersion = (version: string): string => {
  const [major = "0", minor = "0"] = version.split(".");
  return `${major}.${Number(minor) + 1}.0`;
};
