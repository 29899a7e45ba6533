// SPDX-License-Identifier: EUPL-1.2
import type { Catalogue } from "../domain/catalogue/catalogue";
import type { Delivery } from "../domain/delivery/delivery";
import { parseInSteps } from "../domain/delivery/parse-delivery";
import { DEFAULT_DERIVE_OPTIONS, type DeriveOptions } from "../domain/derive/derive-options";
import type { DerivePlan } from "../domain/derive/derive-plan";
import type { DeriveWords } from "../domain/derive/derive-words";
import { planFormulaSheet } from "../domain/derive/plan-formula-sheet";
import { planDerivedColumns } from "../domain/derive/plan-derived-columns";
import { ok, type Result } from "../domain/shared/result";
import type { SheetSnapshot, WorkbookSnapshot } from "../domain/shared/sheet-snapshot";
import type { CatalogueDep } from "./catalogue-in-use";
import type { Steps } from "../domain/shared/steps";
import { computedDifferences } from "./computed-differences";
import type { ReadScope, Watch, WorkbookDep, WorkbookError } from "./ports";
import type { DeriveOutcome, DerivePreview, UseCases } from "./use-cases";
import { workInSteps } from "./work-in-steps";

export interface DeriveDeps extends WorkbookDep, CatalogueDep {
  readonly words: DeriveWords;
}

/** "Berechnen", first half: reads the sheets in scope and plans. Writes nothing. */
export const createPreviewDerivedColumns =
  (deps: DeriveDeps): UseCases["previewDerivedColumns"] =>
  async (
    scope: ReadScope,
    watch: Watch,
    options: DeriveOptions = DEFAULT_DERIVE_OPTIONS,
  ): Promise<Result<DerivePreview, WorkbookError>> => {
    const read = await deps.workbook.read(scope, watch);
    return read.ok ? plan(deps, { snapshot: read.value, scope, options }, watch) : read;
  };

/** Plans a preview again with other options, on what was read for it. */
export const createReplanDerivedColumns =
  (deps: DeriveDeps): UseCases["replanDerivedColumns"] =>
  (
    { snapshot, scope }: DerivePreview,
    options: DeriveOptions,
    watch: Watch,
  ): Promise<Result<DerivePreview, WorkbookError>> =>
    plan(deps, { snapshot, scope, options }, watch);

type PlanRequest = Pick<DerivePreview, "snapshot" | "scope" | "options">;

const plan = async (
  { catalogueOf, words }: DeriveDeps,
  request: PlanRequest,
  watch: Watch,
): Promise<Result<DerivePreview, WorkbookError>> => {
  const inUse = catalogueOf(request.snapshot);
  return inUse.ok ? workInSteps(planSheets(inUse.value, words, request), watch) : inUse;
};

function* planSheets(
  catalogue: Catalogue,
  words: DeriveWords,
  request: PlanRequest,
): Steps<DerivePreview> {
  const { snapshot, scope, options } = request;
  const delivery = yield* parseInSteps(snapshot, catalogue);
  const asked = sheetsInScope(snapshot, scope);
  const sheets = recognised(asked, delivery);
  const context = { catalogue, words, options, workbook: snapshot };
  const plans: DerivePlan[] = [];
  for (const [done, sheet] of sheets.entries()) {
    yield { done, total: sheets.length, sheet: sheet.name };
    plans.push(planDerivedColumns(sheet, delivery, context));
  }
  const explained = planFormulaSheet(plans, context);
  return {
    ...request,
    plans: [...plans, ...(explained ? [explained] : [])],
    unread: unreadNames(asked, delivery),
  };
}

/** "Berechnen", second half: writes what the preview showed and compares what Excel computed. */
export const createWriteDerivedColumns =
  ({ workbook }: WorkbookDep): UseCases["writeDerivedColumns"] =>
  async (
    { plans, snapshot }: DerivePreview,
    watch: Watch,
  ): Promise<Result<DeriveOutcome, WorkbookError>> => {
    const pending = plans.filter(({ cellsToWrite }) => cellsToWrite > 0);
    const applied = await workbook.apply(
      pending.flatMap(({ edits }) => edits),
      watch,
      snapshot,
    );
    if (!applied.ok) return applied;

    const expected = pending.flatMap((plan) => plan.expected);
    return ok({
      applied: applied.value,
      differences: computedDifferences(applied.value, expected),
    });
  };

/** Sheets of ours are read along, whatever is in front: they say who delivers and what an earlier run has written. */
export const sheetsInScope = (
  { sheets, activeSheetId }: WorkbookSnapshot,
  scope: ReadScope,
): readonly SheetSnapshot[] =>
  scope === "allSheets" ? sheets : sheets.filter(({ id }) => id === activeSheetId);

export const recognised = (
  sheets: readonly SheetSnapshot[],
  delivery: Delivery,
): readonly SheetSnapshot[] => {
  const ids = new Set(delivery.sheets.map(({ id }) => id));
  return sheets.filter(({ id }) => ids.has(id));
};

/** Sheets of ours and blank ones are left out: nobody expects formulas there. */
const unreadNames = (
  sheets: readonly SheetSnapshot[],
  { unread, ignored }: Delivery,
): readonly string[] => {
  const ids = new Set([...unread, ...ignored].map(({ id }) => id));
  return sheets
    .filter(({ id, marker, values }) => ids.has(id) && marker === null && values.length > 0)
    .map(({ name }) => name);
};
