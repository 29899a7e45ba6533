// SPDX-License-Identifier: EUPL-1.2
import type { UseCases } from "./use-cases";

export interface LazyUseCases {
  readonly useCases: UseCases;
  /** Begins loading before anything is asked for. */
  readonly preload: () => void;
}

/** Every use case that answers with a promise; a new one that is missing here does not compile. */
type Promised = Exclude<keyof UseCases, Watching>;

/** What goes on telling until it is stopped. */
type Watching = "watchChanges" | "watchFront";

const PROMISED: Readonly<Record<Promised, true>> = {
  checkDelivery: true,
  readDeliveryFile: true,
  answerFinding: true,
  discardReview: true,
  applyFixes: true,
  closeDelivery: true,
  writeProtocol: true,
  describeHandover: true,
  previewDerivedColumns: true,
  replanDerivedColumns: true,
  writeDerivedColumns: true,
  previewDerivedRemoval: true,
  removeDerivedColumns: true,
  previewReport: true,
  writeReport: true,
  checkCatalogue: true,
  writeCatalogueKeys: true,
  layOutCatalogue: true,
  readCatalogueFile: true,
  catalogueFile: true,
  explainCell: true,
  listExtracts: true,
  publishReport: true,
  readDeliveries: true,
  previewMerge: true,
  writeMerge: true,
  previewQuestionnaires: true,
  writeQuestionnaires: true,
  questionnaireFile: true,
  previewEditions: true,
  closeEdition: true,
  newEditionFile: true,
  openPublication: true,
  revealCell: true,
  unhideSheet: true,
  undo: true,
};

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
      ...promisedUseCases(loaded),
      watchChanges: watchWhenLoaded(loaded, ({ watchChanges }) => watchChanges),
      watchFront: watchWhenLoaded(loaded, ({ watchFront }) => watchFront),
    },
  };
};

const promisedUseCases = (loaded: () => Promise<UseCases>): Pick<UseCases, Promised> => {
  const later =
    (name: Promised) =>
    async (...order: readonly unknown[]) => {
      const useCases = await loaded();
      return (useCases[name] as (...order: readonly unknown[]) => unknown)(...order);
    };
  const names = Object.keys(PROMISED) as Promised[];
  return Object.fromEntries(names.map((name) => [name, later(name)])) as unknown as Pick<
    UseCases,
    Promised
  >;
};

const watchWhenLoaded =
  <Order extends readonly unknown[]>(
    loaded: () => Promise<UseCases>,
    choose: (useCases: UseCases) => (...order: Order) => () => void,
  ) =>
  (...order: Order): (() => void) => {
    let stop: (() => void) | null = null;
    let isStopped = false;
    void loaded().then(
      (useCases) => {
        if (!isStopped) stop = choose(useCases)(...order);
      },
      // Whoever asks for a use case meets the failure.
      () => undefined,
    );
    return () => {
      isStopped = true;
      stop?.();
    };
  };
