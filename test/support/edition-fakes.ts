// SPDX-License-Identifier: EUPL-1.2
import { ok } from "../../src/domain/shared/result";
import type { EditionsPreview, EditionUseCases } from "../../src/usecases/edition-use-cases";
import type { QuestionnaireUseCases } from "../../src/usecases/issue-questionnaires";
import type { ReportPreview } from "../../src/usecases/use-cases";
import { bundledCatalogue } from "./catalogue";
import { questionnaireFakes } from "./questionnaire-fakes";

export const editionsPreview = (
  report: ReportPreview,
  part: Partial<EditionsPreview> = {},
): EditionsPreview => ({
  report,
  catalogue: bundledCatalogue(),
  editions: [],
  last: null,
  gaps: [],
  ...part,
});

/** Nothing is asked of anybody, no edition was ever closed, and none can be. */
export const editionFakes = (report: ReportPreview): EditionUseCases & QuestionnaireUseCases => ({
  ...questionnaireFakes,
  previewEditions: () => Promise.resolve(ok(editionsPreview(report))),
  closeEdition: () => Promise.resolve(ok({ type: "refused", obstacle: { type: "noTables" } })),
  newEditionFile: () => Promise.resolve(null),
});
