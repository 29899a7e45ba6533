// SPDX-License-Identifier: EUPL-1.2
import type { Catalogue } from "../domain/catalogue/catalogue";
import type { Delivery, UnreadSheet } from "../domain/delivery/delivery";
import { parseDelivery } from "../domain/delivery/parse-delivery";
import { allRules } from "../domain/rules/index";
import { runRules } from "../domain/rules/run";
import { readReview } from "../domain/review/review-state";
import { ok, type Result } from "../domain/shared/result";
import type { WorkbookSnapshot } from "../domain/shared/sheet-snapshot";
import type { Year } from "../domain/shared/year";
import type { Watch, WorkbookDep, WorkbookError } from "./ports";
import { reviewOf } from "./review-findings";
import type { CheckOutcome, CheckRequest, UseCases } from "./use-cases";

export interface CheckDeps extends WorkbookDep {
  readonly catalogue: Catalogue;
  /** Milliseconds since any fixed moment. */
  readonly now?: () => number;
}

/** "Prüfen": reads the sheets in scope and runs every rule over them. Writes nothing. */
export const createCheckDelivery =
  ({ workbook, catalogue, now = Date.now }: CheckDeps): UseCases["checkDelivery"] =>
  async (request: CheckRequest, watch: Watch): Promise<Result<CheckOutcome, WorkbookError>> => {
    const read = await workbook.read(request.scope, watch);
    if (!read.ok) return read;

    const start = now();
    const snapshot = read.value;
    watch.onProgress({ phase: "computing", done: 0, total: 1, sheet: null });
    const delivery = withEmptyHanded(parseDelivery(snapshot, catalogue), snapshot);
    const result = runRules(allRules, {
      catalogue,
      delivery,
      years: judgedYears(request.years, delivery, catalogue),
      department: request.department,
    });
    watch.onProgress({ phase: "computing", done: 1, total: 1, sheet: null });

    const review = reviewOf({ delivery, result }, readReview(snapshot.ownParts));
    const milliseconds = now() - start;
    return ok({ delivery, result, ...review, snapshot, catalogue, milliseconds });
  };

/** How far the header is looked for; the reading searches no further. */
const ROWS_SEARCHED = 200;

/** Where no sheet looks like a table at all, the one in front of the user is told about: a check never passes on nothing. */
const withEmptyHanded = (delivery: Delivery, snapshot: WorkbookSnapshot): Delivery => {
  if (delivery.sheets.length > 0 || delivery.unread.length > 0) return delivery;
  const { sheets, activeSheetId } = snapshot;
  const sheet = sheets.find(({ id }) => id === activeSheetId) ?? sheets[0];
  if (!sheet) return delivery;
  const unread: UnreadSheet = {
    id: sheet.id,
    name: sheet.name,
    problem: { type: "noHeader", rowsSearched: Math.min(sheet.values.length, ROWS_SEARCHED) },
  };
  return {
    ...delivery,
    unread: [unread],
    ignored: delivery.ignored.filter(({ id }) => id !== sheet.id),
  };
};

/** As asked; else the reporting years that occur; else whatever years stand there. */
const judgedYears = (
  asked: readonly Year[],
  delivery: Delivery,
  { data }: Catalogue,
): readonly Year[] => {
  if (asked.length > 0) return asked;
  const found = [...new Set(delivery.sheets.flatMap(({ years }) => years))].sort((a, b) => a - b);
  const reporting = found.filter((year) => data.reportingYears.includes(year));
  return reporting.length > 0 ? reporting : found;
};
