// SPDX-License-Identifier: EUPL-1.2
import { loadBundledCatalogue } from "./domain/catalogue/bundled-catalogue";
import type { Catalogue } from "./domain/catalogue/catalogue";
import { createExcelWorkbook } from "./excel/excel-workbook";
import { openWorkbook } from "./excel/open-workbook";
import { FONT_NAME, PART_LOOKS } from "./excel/theme";
import { deriveWords } from "./texts/derive.de";
import { handoverOf } from "./texts/handover.de";
import { REPORT_WORDS } from "./texts/report.de";
import { reviewSheetWords } from "./texts/review-sheets.de";
import { createPreviewReport, createWriteReport } from "./usecases/build-report";
import { createApplyFixes } from "./usecases/apply-fixes";
import { createAnswerFinding, createDiscardReview } from "./usecases/answer-finding";
import { createCloseDelivery } from "./usecases/close-delivery";
import { createCheckDelivery } from "./usecases/check-delivery";
import {
  createPreviewDerivedColumns,
  createReplanDerivedColumns,
  createWriteDerivedColumns,
} from "./usecases/derive-columns";
import {
  createPreviewDerivedRemoval,
  createRemoveDerivedColumns,
} from "./usecases/remove-derived-columns";
import { createExplainCell } from "./usecases/explain-cell";
import { createWriteProtocol } from "./usecases/write-protocol";
import { createPublishReport } from "./usecases/publish-report";
import type { UseCases } from "./usecases/use-cases";

/** Everything a user can ask for, on the workbook that is open in Excel. */
export const createUseCases = (catalogue: Catalogue = loadBundledCatalogue()): UseCases => {
  const workbook = createExcelWorkbook();
  const derive = { workbook, catalogue, words: deriveWords };
  const checkDelivery = createCheckDelivery(derive);
  const now = (): Date => new Date();
  const review = { workbook, checkDelivery, words: reviewSheetWords, now };
  return {
    checkDelivery,
    readDeliveryFile: async (file) =>
      (await import("./files/delivery-files")).createDeliveryFiles().read(file),
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
    previewReport: createPreviewReport({ workbook, catalogue, words: REPORT_WORDS }),
    writeReport: createWriteReport({ workbook }),
    publishReport: createPublishReport({
      workbook,
      catalogue,
      words: REPORT_WORDS,
      loadWriter: async () => {
        const { createPublicationWriter } = await import("./files/write-publication");
        return createPublicationWriter({ fontName: FONT_NAME, parts: PART_LOOKS });
      },
    }),
    openPublication: openWorkbook,
    explainCell: createExplainCell({
      workbook,
      catalogue,
      codeHeading: deriveWords.columns.code,
    }),
    revealCell: workbook.reveal,
    unhideSheet: workbook.unhideSheet,
    watchChanges: workbook.watchChanges,
    undo: workbook.undo,
  };
};
