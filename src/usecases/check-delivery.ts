// SPDX-License-Identifier: EUPL-1.2
import type { Catalogue } from "../domain/catalogue/catalogue";
import { ok, type Result } from "../domain/shared/result";
import { checkSnapshot } from "./check-snapshot";
import type { Watch, WorkbookDep, WorkbookError } from "./ports";
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
    watch.onProgress({ phase: "computing", done: 0, total: 1, sheet: null });
    const checked = checkSnapshot(read.value, catalogue, request);
    watch.onProgress({ phase: "computing", done: 1, total: 1, sheet: null });
    return ok({ ...checked, milliseconds: now() - start });
  };
