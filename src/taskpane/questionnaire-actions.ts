// SPDX-License-Identifier: EUPL-1.2
import { type ActionDeps, toEvent, type Work } from "./action-deps";
import type { Step } from "./phase";

/** A step of "Erhebungsbögen"; null where it has no material. */
export const questionnairesWork = (deps: ActionDeps, step: Step): Work | null =>
  step === "preview" ? previewWork(deps) : writeWork(deps);

const previewWork =
  ({ useCases, state }: ActionDeps): Work =>
  async (watch) =>
    toEvent(await useCases.previewQuestionnaires(state.questionnaireOrder, watch), (preview) => ({
      type: "questionnairesPreviewed",
      preview,
    }));

const writeWork = ({ useCases, now, state }: ActionDeps): Work | null => {
  const { questionnaires, chosenDepartments } = state;
  const { result } = questionnaires;
  if (result.type !== "preview" || chosenDepartments.length === 0) return null;
  return async (watch) =>
    toEvent(
      await useCases.writeQuestionnaires(result.preview, chosenDepartments, watch),
      (applied) => ({
        type: "questionnairesWritten",
        // What the formulas of a fresh Erhebungsbogen give is foretold by the planner of Berechnen.
        outcome: { applied, differences: [] },
        at: now(),
      }),
    );
};
