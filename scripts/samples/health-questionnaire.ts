// SPDX-License-Identifier: EUPL-1.2
import type { Catalogue } from "../../src/domain/catalogue/catalogue";
import { neededCells } from "../../src/domain/catalogue/needed-cells";
import type { Year } from "../../src/domain/shared/year";
import { inventFigures } from "./invented-figures";
import { healthModels } from "./models";
import { questionnaireSheet } from "./questionnaire-sheet";
import type { SampleSheet } from "./sheet-model";

const YEARS: readonly Year[] = [2013, 2014, 2015];

/** The complete Erhebungsbogen of Amt 53, filled with invented figures. */
export const healthQuestionnaire = (catalogue: Catalogue, sheet: string): SampleSheet => {
  const request = { department: "53", includeOptional: false };
  const cells = neededCells(catalogue, request);
  return questionnaireSheet(catalogue, {
    ...request,
    sheet,
    years: YEARS,
    values: inventFigures(catalogue, cells, {
      published: new Map(),
      models: healthModels,
      years: YEARS,
    }),
    remarks: new Map(),
    openNames: new Map(),
  });
};
