// SPDX-License-Identifier: EUPL-1.2
import { doneOf } from "./check/check-state";
import type { ActionDeps } from "./action-deps";

/**
 * Repeats the last check while the user goes on working: nothing takes the focus, nothing is shown in between, and a
 * failure leaves the marks on what is out of date.
 */
export const recheck = async ({
  useCases,
  jobs,
  now,
  dispatch,
  state,
}: ActionDeps): Promise<void> => {
  const { result } = state.check;
  if (!result || jobs.snapshot().running) return;
  const { request } = result.outcome;
  dispatch({ type: "recheckStarted" });
  const end = await jobs.run({ job: "check", waitForCellEdit: true }, (watch) =>
    useCases.checkDelivery(request, watch),
  );
  if (end.type !== "finished" || !end.value.ok) return;
  dispatch({ type: "rechecked", done: doneOf(end.value.value, now()) });
};
