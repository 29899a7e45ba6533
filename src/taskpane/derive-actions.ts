// SPDX-License-Identifier: EUPL-1.2
import { DEFAULT_DERIVE_OPTIONS, type DeriveOptions } from "../domain/derive/derive-options";
import { type ActionDeps, toEvent, type Work } from "./action-deps";
import type { DeriveState } from "./pane-state";
import type { Step } from "./phase";

/** A step of "Berechnen" or "Berechnete Spalten entfernen"; null where it has no material. */
export const deriveWork = (deps: ActionDeps, step: Step): Work | null => {
  switch (step) {
    case "preview":
      return previewWork(deps);
    case "write":
      return writeWork(deps);
    case "previewRemoval":
      return previewRemovalWork(deps);
    case "remove":
      return removeWork(deps);
    default:
      return null;
  }
};

/** Plans the preview again; the page stays as it is until the answer is there. */
export const replan = async (deps: ActionDeps, options: DeriveOptions): Promise<void> => {
  const { useCases, jobs, dispatch, state } = deps;
  const { result } = state.derive;
  if (result.type !== "preview") return;
  const end = await jobs.run({ job: "derive", waitForCellEdit: false }, (watch) =>
    useCases.replanDerivedColumns(result.preview, options, watch),
  );
  if (end.type === "busy") return;
  const answer = end.type === "finished" ? end.value : null;
  if (answer?.ok) return dispatch({ type: "deriveReplanned", preview: answer.value });
  const error = answer ? answer.error : ({ type: "Unexpected" } as const);
  dispatch({ type: "failed", job: "derive", step: "preview", error });
};

const previewWork = ({ useCases, state }: ActionDeps): Work => {
  const { scope, derive } = state;
  return async (watch) =>
    toEvent(await useCases.previewDerivedColumns(scope, watch, optionsOf(derive)), (preview) => ({
      type: "derivePreviewed",
      preview,
    }));
};

/** A new preview keeps what was chosen for the one on the page. */
const optionsOf = ({ result }: DeriveState): DeriveOptions =>
  result.type === "preview" ? result.preview.options : DEFAULT_DERIVE_OPTIONS;

const writeWork = ({ useCases, now, state }: ActionDeps): Work | null => {
  const { result } = state.derive;
  if (result.type !== "preview") return null;
  return async (watch) =>
    toEvent(await useCases.writeDerivedColumns(result.preview, watch), (outcome) => ({
      type: "derived",
      outcome,
      at: now(),
    }));
};

const previewRemovalWork = ({ useCases, state: { scope } }: ActionDeps): Work => {
  return async (watch) =>
    toEvent(await useCases.previewDerivedRemoval(scope, watch), (preview) => ({
      type: "removalPreviewed",
      preview,
    }));
};

const removeWork = ({ useCases, state: { removal } }: ActionDeps): Work | null => {
  if (removal.type !== "preview") return null;
  return async (watch) =>
    toEvent(await useCases.removeDerivedColumns(removal.preview, watch), (applied) => ({
      type: "removed",
      // Emptied cells show nothing that could be compared.
      outcome: { applied, differences: [] },
    }));
};
