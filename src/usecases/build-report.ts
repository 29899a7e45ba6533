// SPDX-License-Identifier: EUPL-1.2
import { parseInSteps } from "../domain/delivery/parse-delivery";
import type { ManualChoices } from "../domain/report/manual-changes";
import { planReportInSteps } from "../domain/report/plan-report";
import type { PlannedTable, ReportPlan } from "../domain/report/report-plan";
import type { ReportContext } from "../domain/report/report-context";
import type { ReportWords } from "../domain/report/report-words";
import { ok, type Result } from "../domain/shared/result";
import type { WorkbookSnapshot } from "../domain/shared/sheet-snapshot";
import type { Steps } from "../domain/shared/steps";
import type { WorkbookEdit } from "../domain/shared/workbook-edit";
import type { CatalogueDep } from "./catalogue-in-use";
import { carriedIn } from "./kept-editions";
import { computedDifferences } from "./computed-differences";
import type { Watch, WorkbookDep, WorkbookError } from "./ports";
import { printedReasons } from "./printed-reasons";
import type { ReportOutcome, ReportPreview, UseCases } from "./use-cases";
import { workInSteps } from "./work-in-steps";

export interface ReportDeps extends WorkbookDep, CatalogueDep {
  readonly words: ReportWords;
  /** Milliseconds since 1970; stands in the tables as the time they were made. */
  readonly now?: () => number;
}

/** "Berichtstabellen", first half: reads every sheet and plans. Writes nothing. */
export const createPreviewReport =
  ({ workbook, catalogueOf, words, now = Date.now }: ReportDeps): UseCases["previewReport"] =>
  async (watch: Watch): Promise<Result<ReportPreview, WorkbookError>> => {
    const read = await workbook.read("allSheets", watch);
    if (!read.ok) return read;
    const inUse = catalogueOf(read.value);
    if (!inUse.ok) return inUse;
    const facts = { catalogue: inUse.value, words, now: new Date(now()) };
    const plan = await workInSteps(planSheets(read.value, facts), watch);
    return plan.ok ? ok({ plan: plan.value, snapshot: read.value }) : plan;
  };

function* planSheets(
  snapshot: WorkbookSnapshot,
  facts: Pick<ReportContext, "catalogue" | "words" | "now">,
): Steps<ReportPlan> {
  const { catalogue, words } = facts;
  const delivery = yield* parseInSteps(snapshot, catalogue);
  const reasons = printedReasons(snapshot, delivery, catalogue);
  const carried = carriedIn(snapshot, catalogue, words);
  return yield* planReportInSteps(snapshot, delivery, { ...facts, reasons, carried });
}

/** "Berichtstabellen", second half: writes the chosen tables, what they rest on and `Inhalt`, all in one go. */
export const createWriteReport =
  ({ workbook }: WorkbookDep): UseCases["writeReport"] =>
  async (
    { plan, snapshot, choices = new Map() }: ReportPreview,
    tableIds: readonly string[],
    watch: Watch,
  ): Promise<Result<ReportOutcome, WorkbookError>> => {
    const tables = plan.tables.filter((table) => tableIds.includes(table.id) && isBuilt(table));
    const applied = await workbook.apply(editsOf(plan, tables, choices), watch, snapshot);
    if (!applied.ok) return applied;

    const expected = tables.flatMap((table) => table.expected);
    return ok({
      applied: applied.value,
      differences: computedDifferences(applied.value, expected),
      sheets: tables.map(({ sheet }) => sheet),
    });
  };

const isBuilt = ({ state }: PlannedTable): boolean => state === "complete" || state === "gaps";

/** Without a table there is nothing to write; the sheets around the tables serve only them. */
const editsOf = (
  plan: ReportPlan,
  tables: readonly PlannedTable[],
  choices: ManualChoices,
): readonly WorkbookEdit[] => {
  if (tables.length === 0) return [];
  const ids = tables.map(({ id }) => id);
  const contents = plan.contentsEdits(ids);
  const edits = [
    ...plan.sharedEdits,
    ...tables.flatMap((table) => table.editsWith(choices)),
    ...contents,
    ...plan.recordEdits(ids),
  ];
  const isNewSheet = (edit: WorkbookEdit) => edit.kind === "addSheet";
  const newContents = contents.find(isNewSheet);
  // Formulas and links name other sheets, which therefore have to be there first.
  return [
    ...edits.filter(isNewSheet),
    ...edits.filter((edit) => !isNewSheet(edit)),
    ...(newContents ? [{ kind: "activate", sheet: newContents.sheet } as const] : []),
  ];
};
