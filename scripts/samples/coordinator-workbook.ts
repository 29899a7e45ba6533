// SPDX-License-Identifier: EUPL-1.2
import type { Catalogue } from "../../src/domain/catalogue/catalogue";
import { healthQuestionnaire } from "./health-questionnaire";
import { planningQuestionnaire } from "./planning-questionnaire";
import type { PublishedFigures } from "./published-figures";
import { withNotice } from "./questionnaire-sheet";
import type { SampleSheet } from "./sheet-model";

const NOTICE = "Beispielzahlen: Was die Stadt Münster nicht veröffentlicht hat, ist ausgedacht.";

/** What the coordinator has before the report: the sheets of two Ämter in one workbook. */
export const coordinatorWorkbook = (
  catalogue: Catalogue,
  published: PublishedFigures,
): readonly SampleSheet[] =>
  [
    { ...planningQuestionnaire(catalogue, published), name: "Amt 61" },
    healthQuestionnaire(catalogue, "Amt 53"),
  ].map((sheet) => withNotice(sheet, NOTICE));
