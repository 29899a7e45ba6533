// SPDX-License-Identifier: EUPL-1.2
import { ok } from "../domain/shared/result";
import type { CloseEditionOrder } from "../usecases/edition-use-cases";
import { type ActionDeps, toEvent, type Work } from "./action-deps";

export const editionsWork =
  ({ useCases }: ActionDeps): Work =>
  async (watch) =>
    toEvent(await useCases.previewEditions(watch), (preview) => ({
      type: "editionsPreviewed",
      preview,
    }));

export const closeEditionWork =
  ({ useCases, state, now }: ActionDeps, order: CloseEditionOrder): Work =>
  async (watch) => {
    const { result } = state.editions;
    if (result.type !== "preview") return ok({ type: "dismissed", job: "editions" });
    return toEvent(await useCases.closeEdition(result.preview, order, watch), (outcome) =>
      outcome.type === "refused"
        ? { type: "editionRefused", obstacle: outcome.obstacle }
        : {
            type: "editionClosed",
            outcome: {
              applied: outcome.applied,
              differences: [],
              id: outcome.edition.record.id,
            },
            at: now(),
          },
    );
  };
