// SPDX-License-Identifier: EUPL-1.2
import type { UseCases } from "./use-cases";

export interface LazyUseCases {
  readonly useCases: UseCases;
  /** Begins loading before anything is asked for. */
  readonly preload: () => void;
}

/**
 * Use cases whose program part is loaded when it is first needed: the pane shows itself without the rules, the
 * planners and the catalogue. A failed load is tried again with the next call.
 */
export const createLazyUseCases = (load: () => Promise<UseCases>): LazyUseCases => {
  let loading: Promise<UseCases> | null = null;
  const loaded = (): Promise<UseCases> =>
    (loading ??= load().catch((cause: unknown) => {
      loading = null;
      throw cause;
    }));

  return {
    preload: () => {
      // Whoever asks for a use case meets the failure; here nobody waits for it.
      loaded().catch(() => undefined);
    },
    useCases: {
      checkDelivery: async (...order) => (await loaded()).checkDelivery(...order),
      readDeliveryFile: async (...order) => (await loaded()).readDeliveryFile(...order),
      answerFinding: async (...order) => (await loaded()).answerFinding(...order),
      discardReview: async (...order) => (await loaded()).discardReview(...order),
      applyFixes: async (...order) => (await loaded()).applyFixes(...order),
      closeDelivery: async (...order) => (await loaded()).closeDelivery(...order),
      writeProtocol: async (...order) => (await loaded()).writeProtocol(...order),
      describeHandover: async (...order) => (await loaded()).describeHandover(...order),
      previewDerivedColumns: async (...order) => (await loaded()).previewDerivedColumns(...order),
      replanDerivedColumns: async (...order) => (await loaded()).replanDerivedColumns(...order),
      writeDerivedColumns: async (...order) => (await loaded()).writeDerivedColumns(...order),
      previewDerivedRemoval: async (...order) => (await loaded()).previewDerivedRemoval(...order),
      removeDerivedColumns: async (...order) => (await loaded()).removeDerivedColumns(...order),
      previewReport: async (...order) => (await loaded()).previewReport(...order),
      writeReport: async (...order) => (await loaded()).writeReport(...order),
      checkCatalogue: async (...order) => (await loaded()).checkCatalogue(...order),
      writeCatalogueKeys: async (...order) => (await loaded()).writeCatalogueKeys(...order),
      layOutCatalogue: async (...order) => (await loaded()).layOutCatalogue(...order),
      readCatalogueFile: async (...order) => (await loaded()).readCatalogueFile(...order),
      catalogueFile: async (...order) => (await loaded()).catalogueFile(...order),
      explainCell: async (...order) => (await loaded()).explainCell(...order),
      publishReport: async (...order) => (await loaded()).publishReport(...order),
      readDeliveries: async (...order) => (await loaded()).readDeliveries(...order),
      previewMerge: async (...order) => (await loaded()).previewMerge(...order),
      writeMerge: async (...order) => (await loaded()).writeMerge(...order),
      previewQuestionnaires: async (...order) => (await loaded()).previewQuestionnaires(...order),
      writeQuestionnaires: async (...order) => (await loaded()).writeQuestionnaires(...order),
      questionnaireFile: async (...order) => (await loaded()).questionnaireFile(...order),
      openPublication: async (...order) => (await loaded()).openPublication(...order),
      revealCell: async (...order) => (await loaded()).revealCell(...order),
      unhideSheet: async (...order) => (await loaded()).unhideSheet(...order),
      watchChanges: (...order) => {
        let stop: (() => void) | null = null;
        let isStopped = false;
        void loaded().then(
          ({ watchChanges }) => {
            if (!isStopped) stop = watchChanges(...order);
          },
          // Whoever asks for a use case meets the failure.
          () => undefined,
        );
        return () => {
          isStopped = true;
          stop?.();
        };
      },
      undo: async (...order) => (await loaded()).undo(...order),
    },
  };
};
