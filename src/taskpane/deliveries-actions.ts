// SPDX-License-Identifier: EUPL-1.2
import { type MergeDecisions, NO_DECISIONS } from "../domain/merge/merge-decisions";
import type { ChosenFile } from "../usecases/ports";
import { type ActionDeps, toEvent, type Work } from "./action-deps";
import { toChosenFile } from "./chosen-file";
import type { PaneState } from "./pane-state";
import type { Step } from "./phase";

/** A step of "Lieferungen zusammenführen"; null where it has no material. */
export const deliveriesWork = (deps: ActionDeps, step: Step): Work | null => {
  const { chosenFiles } = deps.state;
  if (step === "write") return writeWork(deps);
  return chosenFiles.length === 0 ? null : readWork(deps, chosenFiles);
};

/**
 * Reads files and plans their merge. What was decided on the page still counts, before it what was decided when the very
 * same files were merged.
 */
export const readWork =
  ({ useCases, state }: ActionDeps, files: readonly ChosenFile[]): Work =>
  async (watch) => {
    const read = await useCases.readDeliveries(files, watch);
    if (!read.ok) return read;
    const { earlier } = read.value;
    const { options, points } = keepsDecisions(state, files) ? state.mergeDecisions : NO_DECISIONS;
    const decisions = {
      options: { ...earlier.options, ...options },
      points: { ...earlier.points, ...points },
    };
    return toEvent(await useCases.previewMerge(read.value, decisions), (preview) => ({
      type: "deliveriesRead",
      preview,
    }));
  };

/** The files on the page and new ones. A refused file makes room for one of its name, which has been mended. */
export const withNewFiles = (
  { chosenFiles, deliveries: { result } }: PaneState,
  added: readonly File[],
): readonly ChosenFile[] => {
  const statuses = result.type === "preview" ? result.preview.read.files : [];
  const kept = chosenFiles.filter(
    ({ name }, index) =>
      statuses[index]?.kind !== "refused" || !added.some((file) => file.name === name),
  );
  const fresh = added
    .map(toChosenFile)
    .filter((file) => !kept.some((known) => isSame(known, file)));
  return [...kept, ...fresh];
};

const isSame = (a: ChosenFile, b: ChosenFile): boolean =>
  a.name === b.name && a.modifiedAt === b.modifiedAt;

/** Decisions name files by their place among those of one name; they hold as long as no file before them has gone. */
const keepsDecisions = ({ chosenFiles }: PaneState, files: readonly ChosenFile[]): boolean =>
  chosenFiles.every((file, index) => files[index] === file);

/** Plans the merge anew after a decision; the page stays as it is until the answer is there. */
export const decideMerge = async (deps: ActionDeps, decisions: MergeDecisions): Promise<void> => {
  const { useCases, dispatch, state } = deps;
  const { result } = state.deliveries;
  if (result.type !== "preview") return;
  dispatch({ type: "mergeDecided", decisions });
  const planned = await useCases.previewMerge(result.preview.read, decisions);
  if (planned.ok) return dispatch({ type: "mergeReplanned", preview: planned.value });
  dispatch({ type: "failed", job: "deliveries", step: "preview", error: planned.error });
};

const writeWork = ({ useCases, now, state }: ActionDeps): Work | null => {
  const { result } = state.deliveries;
  if (result.type !== "preview" || result.preview.decisions !== state.mergeDecisions) return null;
  const { preview } = result;
  return async (watch) =>
    toEvent(await useCases.writeMerge(preview, watch), (outcome) =>
      outcome.type === "merged"
        ? {
            type: "merged",
            // Merging writes no formulas that could turn out otherwise.
            outcome: { preview, applied: outcome.applied, differences: [] },
            at: now(),
          }
        : { type: "deliveriesRead", preview },
    );
};
