// SPDX-License-Identifier: EUPL-1.2
import type { Catalogue } from "../domain/catalogue/catalogue";
import { editionBefore, figuresOfEdition, newestEdition } from "../domain/edition/last-edition";
import { publishedObservations } from "../domain/edition/published-figures";
import { readEditions } from "../domain/edition/read-editions";
import type { DataRow } from "../domain/report/data-row";
import type { ReportWords } from "../domain/report/report-words";
import type { PublishedFigures } from "../domain/rules/rule-context";
import type { WorkbookSnapshot } from "../domain/shared/sheet-snapshot";

/** The figures that count where nobody delivers them anew: those of the edition before the reporting years. */
export const carriedIn = (
  { sheets }: WorkbookSnapshot,
  { data }: Catalogue,
  words: ReportWords,
): readonly DataRow[] => {
  const last = editionBefore(readEditions(sheets, words), data.reportingYears);
  return last ? figuresOfEdition(last) : [];
};

/** What deliveries are compared with: the newest edition the workbook keeps. */
export type PublishedIn = (workbook: WorkbookSnapshot) => PublishedFigures | null;

export const publishedIn =
  (words: ReportWords): PublishedIn =>
  ({ sheets }) => {
    const newest = newestEdition(readEditions(sheets, words));
    return (
      newest && {
        edition: newest.id,
        observations: publishedObservations(figuresOfEdition(newest)),
      }
    );
  };
