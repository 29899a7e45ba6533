// SPDX-License-Identifier: EUPL-1.2
import { ui } from "../../texts/ui.de";
import type { RunningJob } from "../../usecases/jobs";

/** What a running job is doing, in words. */
export const progressText = (running: RunningJob | null): string => {
  if (running?.isCancelling) return ui.running.cancelling;
  if (running?.progress) return ui.running.progress(running.progress);
  return running?.waitsForCellEdit ? ui.running.waiting : ui.running.starting;
};
