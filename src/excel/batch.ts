// SPDX-License-Identifier: EUPL-1.2
import { err, ok, type Result } from "../domain/shared/result";
import type { WorkbookError } from "../usecases/ports";
import { toWorkbookError } from "./workbook-error";

/**
 * Work inside one Excel.run. It may sync as often as it needs; what it queues last travels with the closing sync of
 * Excel.run, and the function it returns reads the answer. That saves one round trip per action.
 */
export type Work<T> = (context: Excel.RequestContext) => Promise<() => Result<T, WorkbookError>>;

export interface BatchOptions {
  /** Wait until the user has left the cell being edited instead of failing at once. */
  readonly waitForCellEdit: boolean;
}

/** Leaves a batch early with an error the port names; nothing queued after the last sync is sent. */
export class Refusal extends Error {
  constructor(readonly reason: WorkbookError) {
    super(reason.type);
  }
}

/**
 * The only try/catch around Excel.run. A failure Excel names becomes a value; anything else is a bug of ours and
 * keeps flying.
 */
export const batch = async <T>(
  work: Work<T>,
  { waitForCellEdit }: BatchOptions,
): Promise<Result<T, WorkbookError>> => {
  try {
    const finish = await Excel.run({ delayForCellEdit: waitForCellEdit }, work);
    return finish();
  } catch (cause) {
    if (cause instanceof Refusal) return err(cause.reason);
    if (cause instanceof OfficeExtension.Error) return err(toWorkbookError(cause));
    throw cause;
  }
};

/** For work whose result is known before the closing sync. */
export const done =
  <T>(value: T) =>
  (): Result<T, WorkbookError> =>
    ok(value);
