// SPDX-License-Identifier: EUPL-1.2
import { ok, type Result } from "../domain/shared/result";
import { checkSnapshot, type SnapshotDeps } from "./check-snapshot";
import { readForCheck } from "./previous-delivery";
import type { Watch, WorkbookDep, WorkbookError } from "./ports";
import type { CheckOutcome, CheckRequest, UseCases } from "./use-cases";

export interface CheckDeps extends WorkbookDep, SnapshotDeps {
  /** Milliseconds since any fixed moment. */
  readonly now?: () => number;
}

/** "Prüfen": reads the sheets in scope and runs every rule over them. Writes nothing. */
export const createCheckDelivery =
  ({ workbook, now = Date.now, ...deps }: CheckDeps): UseCases["checkDelivery"] =>
  async (request: CheckRequest, watch: Watch): Promise<Result<CheckOutcome, WorkbookError>> => {
    const read = await readForCheck(workbook, request, watch);
    if (!read.ok) return read;

    const start = now();
    watch.onProgress({ phase: "computing", done: 0, total: 1, sheet: null });
    const checked = checkSnapshot(read.value, deps, request);
    watch.onProgress({ phase: "computing", done: 1, total: 1, sheet: null });
    return ok({ ...checked, milliseconds: now() - start });
  };
