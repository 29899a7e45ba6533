// SPDX-License-Identifier: EUPL-1.2
import { fixEdits } from "../domain/fixes/fix-edits";
import { ok } from "../domain/shared/result";
import type { WorkbookDep } from "./ports";
import type { ReviewUseCases } from "./review-use-cases";
import type { UseCases } from "./use-cases";

export interface RecheckDeps extends WorkbookDep {
  readonly checkDelivery: UseCases["checkDelivery"];
}

/** "Korrigieren", "Alle gleichen beheben": writes what the fixes show and looks at the result. */
export const createApplyFixes =
  ({ workbook, checkDelivery }: RecheckDeps): ReviewUseCases["applyFixes"] =>
  async ({ snapshot, request }, fixes, watch) => {
    const applied = await workbook.apply(fixEdits(fixes), watch, snapshot);
    if (!applied.ok) return applied;
    return ok({ applied: applied.value, recheck: await checkDelivery(request, watch) });
  };
