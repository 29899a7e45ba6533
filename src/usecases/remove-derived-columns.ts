// SPDX-License-Identifier: EUPL-1.2
import { parseDelivery } from "../domain/delivery/parse-delivery";
import { planFormulaSheetRemoval } from "../domain/derive/plan-formula-sheet";
import { planRemoval } from "../domain/derive/plan-removal";
import { ok, type Result } from "../domain/shared/result";
import { type DeriveDeps, recognised, sheetsInScope } from "./derive-columns";
import type { AppliedEdits, ReadScope, Watch, WorkbookDep, WorkbookError } from "./ports";
import type { RemovalPreview, UseCases } from "./use-cases";

/** "Berechnete Spalten entfernen", first half: finds what "Berechnen" has written. Changes nothing. */
export const createPreviewDerivedRemoval =
  ({ workbook, catalogueOf, words }: DeriveDeps): UseCases["previewDerivedRemoval"] =>
  async (scope: ReadScope, watch: Watch): Promise<Result<RemovalPreview, WorkbookError>> => {
    const read = await workbook.read(scope, watch);
    if (!read.ok) return read;

    const snapshot = read.value;
    const inUse = catalogueOf(snapshot);
    if (!inUse.ok) return inUse;
    const catalogue = inUse.value;
    const delivery = parseDelivery(snapshot, catalogue);
    const context = { catalogue, words, workbook: snapshot };
    const plans = recognised(sheetsInScope(snapshot, scope), delivery).flatMap((sheet) =>
      planRemoval(sheet, delivery, context),
    );
    const explained = planFormulaSheetRemoval(plans, context);
    return ok({ scope, snapshot, plans: [...plans, ...(explained ? [explained] : [])] });
  };

/** "Berechnete Spalten entfernen", second half: empties what the preview counted. */
export const createRemoveDerivedColumns =
  ({ workbook }: WorkbookDep): UseCases["removeDerivedColumns"] =>
  async (
    { plans, snapshot }: RemovalPreview,
    watch: Watch,
  ): Promise<Result<AppliedEdits, WorkbookError>> => {
    const applied = await workbook.apply(
      plans.flatMap(({ edits }) => edits),
      watch,
      snapshot,
    );
    const cellsWritten = plans.reduce((sum, { cells }) => sum + cells, 0);
    return applied.ok ? ok({ ...applied.value, cellsWritten }) : applied;
  };
