// SPDX-License-Identifier: EUPL-1.2
import { ok } from "../../src/domain/shared/result";
import type {
  QuestionnairePreview,
  QuestionnaireUseCases,
} from "../../src/usecases/issue-questionnaires";
import { bundledCatalogue } from "./catalogue";
import { workbookOf } from "./sheet-table";

export const questionnairePreview = (
  part: Partial<QuestionnairePreview> = {},
): QuestionnairePreview => ({
  order: {
    years: [2013, 2014, 2015],
    departments: null,
    options: { includeOptional: false, protect: true, due: null },
  },
  years: [2013, 2014, 2015],
  snapshot: workbookOf(),
  catalogue: bundledCatalogue(),
  known: { values: new Map(), marks: new Map(), remarks: new Map(), openNames: new Map() },
  questionnaires: [],
  ...part,
});

/** Nothing is asked of anybody. */
export const questionnaireFakes: QuestionnaireUseCases = {
  previewQuestionnaires: (order) => Promise.resolve(ok(questionnairePreview({ order }))),
  writeQuestionnaires: () =>
    Promise.resolve(
      ok({
        cellsWritten: 0,
        sheetsAdded: [],
        computed: new Map(),
        notices: [],
        before: null,
      }),
    ),
  questionnaireFile: () => Promise.resolve({ name: "IM2015_Amt51.xlsx", bytes: new Uint8Array() }),
};
