// SPDX-License-Identifier: EUPL-1.2
import { err, ok, type Result } from "../domain/shared/result";
import type { Steps } from "../domain/shared/steps";
import type { Watch, WorkbookError } from "./ports";

/** Milliseconds of computing before the browser gets its turn; with the part in hand it must stay well below 200. */
const LONGEST_STRETCH = 40;

/** Runs a computation part by part. Between two stretches it tells how far it is, gives way and looks for a cancel. */
export const workInSteps = async <T>(
  steps: Steps<T>,
  { onProgress, isCancelled, giveWay }: Watch,
): Promise<Result<T, WorkbookError>> => {
  let stretchBegan = 0;
  for (;;) {
    const step = steps.next();
    if (step.done) return ok(step.value);
    if (Date.now() - stretchBegan < LONGEST_STRETCH) continue;
    onProgress({ phase: "computing", ...step.value });
    await giveWay?.();
    if (isCancelled()) return err({ type: "Cancelled", cellsWritten: 0 });
    stretchBegan = Date.now();
  }
};
