// SPDX-License-Identifier: EUPL-1.2
import { loadBundledCatalogue } from "./domain/catalogue/bundled-catalogue";
import type { Catalogue } from "./domain/catalogue/catalogue";
import { createExcelWorkbook } from "./excel/excel-workbook";
import { openWorkbook } from "./excel/open-workbook";
import { FONT_NAME, PART_LOOKS } from "./excel/theme";
import { catalogueSheetWords } from "./texts/catalogue-sheets.de";
import { deriveWords } from "./texts/derive.de";
import { EDITION_WORDS } from "./texts/edition.de";
import { handoverOf } from "./texts/handover.de";
import { MERGE_WORDS } from "./texts/merge.de";
import { questionnaireWorkbookWords } from "./texts/questionnaire-sheets.de";
import { REPORT_WORDS } from "./texts/report.de";
import { reviewSheetWords } from "./texts/review-sheets.de";
import { createPreviewReport, createWriteReport } from "./usecases/build-report";
import { createApplyFixes } from "./usecases/apply-fixes";
import { createAnswerFinding, createDiscardReview } from "./usecases/answer-finding";
import { createCloseDelivery } from "./usecases/close-delivery";
import { always, catalogueInWorkbook } from "./usecases/catalogue-in-use";
import { createCheckDelivery } from "./usecases/check-delivery";
import { createEditionUseCases } from "./usecases/close-edition";
import type { EditionUseCases } from "./usecases/edition-use-cases";
import {
  createPreviewDerivedColumns,
  createReplanDerivedColumns,
  createWriteDerivedColumns,
} from "./usecases/derive-columns";
import {
  createPreviewDerivedRemoval,
  createRemoveDerivedColumns,
} from "./usecases/remove-derived-columns";
import { createCatalogueUseCases } from "./usecases/edit-catalogue";
import {
  createQuestionnaireUseCases,
  type QuestionnaireDeps,
  type QuestionnaireUseCases,
} from "./usecases/issue-questionnaires";
import { publishedIn } from "./usecases/kept-editions";
import type { WorkbookWriter } from "./usecases/new-workbook";
import { createExplainCell } from "./usecases/explain-cell";
import { createMergeUseCases } from "./usecases/merge-deliveries";
import { createWriteProtocol } from "./usecases/write-protocol";
import {
  createListExtracts,
  createPublishReport,
  type PublishDeps,
} from "./usecases/publish-report";
import type { UseCases } from "./usecases/use-cases";

const mergeWords = { merge: MERGE_WORDS, report: REPORT_WORDS };

/** The reader is loaded with the first chosen file. */
const readDeliveryFile: UseCases["readDeliveryFile"] = async (file) =>
  (await import("./files/delivery-files")).createDeliveryFiles().read(file);

/** The writer is loaded when a file is to be made. */
const loadWriter = async (): Promise<WorkbookWriter> => {
  const { createWorkbookWriter } = await import("./files/write-workbook");
  return createWorkbookWriter({ fontName: FONT_NAME, parts: PART_LOOKS });
};

const loadPublicationWriter: PublishDeps["loadWriter"] = async () => {
  const { createPublicationWriter } = await import("./files/write-publication");
  return createPublicationWriter({ fontName: FONT_NAME, parts: PART_LOOKS });
};

/** What the coordinator gives out: Erhebungsbögen and editions. */
const issuing = (deps: Issuing): QuestionnaireUseCases & EditionUseCases => ({
  ...createQuestionnaireUseCases({
    ...{ ...deps, loadWriter },
    words: questionnaireWorkbookWords,
    reportWords: REPORT_WORDS,
  }),
  ...createEditionUseCases({
    ...{ ...deps, loadWriter },
    words: { edition: EDITION_WORDS, report: REPORT_WORDS, catalogue: catalogueSheetWords },
  }),
});

type Issuing = Pick<QuestionnaireDeps, "workbook" | "catalogueOf" | "now">;

/**
 * Everything a user can ask for, on the workbook that is open in Excel. A catalogue that is given counts whatever the
 * workbook carries.
 */
export const createUseCases = (given?: Catalogue): UseCases => {
  const catalogueOf = given
    ? always(given)
    : catalogueInWorkbook(loadBundledCatalogue, catalogueSheetWords);
  const workbook = createExcelWorkbook();
  const derive = { workbook, catalogueOf, words: deriveWords };
  const published = publishedIn(REPORT_WORDS);
  const checkDelivery = createCheckDelivery({ ...derive, publishedIn: published });
  const now = (): Date => new Date();
  const review = { workbook, checkDelivery, words: reviewSheetWords, now };
  return {
    checkDelivery,
    readDeliveryFile,
    answerFinding: createAnswerFinding({ workbook, now }),
    discardReview: createDiscardReview({ workbook }),
    applyFixes: createApplyFixes({ workbook, checkDelivery }),
    closeDelivery: createCloseDelivery(review),
    writeProtocol: createWriteProtocol(review),
    describeHandover: (outcome) => Promise.resolve(handoverOf(outcome)),
    previewDerivedColumns: createPreviewDerivedColumns(derive),
    replanDerivedColumns: createReplanDerivedColumns(derive),
    writeDerivedColumns: createWriteDerivedColumns({ workbook }),
    previewDerivedRemoval: createPreviewDerivedRemoval(derive),
    removeDerivedColumns: createRemoveDerivedColumns(derive),
    previewReport: createPreviewReport({ workbook, catalogueOf, words: REPORT_WORDS }),
    writeReport: createWriteReport({ workbook }),
    listExtracts: createListExtracts({ workbook, catalogueOf, words: REPORT_WORDS }),
    publishReport: createPublishReport({
      ...{ workbook, catalogueOf, words: REPORT_WORDS },
      loadWriter: loadPublicationWriter,
    }),
    ...createMergeUseCases({
      ...{ ...derive, mergeWords, now, readFile: readDeliveryFile },
      publishedIn: published,
    }),
    ...issuing({ workbook, catalogueOf, now }),
    openPublication: openWorkbook,
    explainCell: createExplainCell({
      workbook,
      catalogueOf,
      codeHeading: deriveWords.columns.code,
    }),
    ...createCatalogueUseCases({ workbook, catalogueOf, words: catalogueSheetWords }),
    revealCell: workbook.reveal,
    unhideSheet: workbook.unhideSheet,
    watchChanges: workbook.watchChanges,
    watchFront: workbook.watchFront,
    undo: workbook.undo,
  };
};
