// SPDX-License-Identifier: EUPL-1.2
import { ok, type Result } from "../domain/shared/result";
import type { CatalogueDep } from "./catalogue-in-use";
import { checkInSteps, type SnapshotDeps } from "./check-snapshot";
import type { PublishedIn } from "./kept-editions";
import { readForCheck } from "./previous-delivery";
import type { Watch, WorkbookDep, WorkbookError } from "./ports";
import type { CheckOutcome, CheckRequest, UseCases } from "./use-cases";
import { workInSteps } from "./work-in-steps";

export interface CheckDeps extends WorkbookDep, CatalogueDep, Pick<SnapshotDeps, "words"> {
  /** Milliseconds since any fixed moment. */
  readonly now?: () => number;
  /** Absent: nothing is compared with the last edition. */
  readonly publishedIn?: PublishedIn;
}

/** "Prüfen": reads the sheets in scope and runs every rule over them. Writes nothing. */
export const createCheckDelivery =
  ({
    workbook,
    catalogueOf,
    words,
    publishedIn,
    now = Date.now,
  }: CheckDeps): UseCases["checkDelivery"] =>
  async (request: CheckRequest, watch: Watch): Promise<Result<CheckOutcome, WorkbookError>> => {
    const read = await readForCheck(workbook, request, watch);
    if (!read.ok) return read;
    const catalogue = catalogueOf(read.value);
    if (!catalogue.ok) return catalogue;

    const start = now();
    const published = publishedIn?.(read.value) ?? null;
    const deps = { catalogue: catalogue.value, words, published };
    const checked = await workInSteps(checkInSteps(read.value, deps, request), watch);
    if (!checked.ok) return checked;
    watch.onProgress({ phase: "computing", done: 1, total: 1, sheet: null });
    return ok({ ...checked.value, milliseconds: now() - start });
  };
