// SPDX-License-Identifier: EUPL-1.2
import { useEffect } from "react";
import { canRecheck } from "./check/stale";
import type { PaneActions } from "./pane-actions";
import type { PaneDeps } from "./pane-context";
import type { PaneEvent, PaneState } from "./pane-state";

/** Milliseconds after the last entry: long enough to type the next figure without a check in between. */
const RECHECK_AFTER = 500;

interface Marked {
  readonly state: PaneState;
  readonly actions: PaneActions;
  /** Keeps its identity. */
  readonly dispatch: (event: PaneEvent) => void;
}

/** Marks findings whose cells change, from the first check on, and repeats the check where the user wants that. */
export const useStaleMarks = (
  { useCases, now }: PaneDeps,
  { state, actions, dispatch }: Marked,
): void => {
  const { result, phase, changes, rechecks } = state.check;
  const isWatching = result !== null || phase.type === "running";

  useEffect(() => {
    if (!isWatching) return undefined;
    return useCases.watchChanges((change) => dispatch({ type: "cellsChanged", change, at: now() }));
  }, [isWatching, useCases, now, dispatch]);

  useEffect(() => {
    if (!rechecks || changes.length === 0 || !result || !canRecheck(result.outcome)) {
      return undefined;
    }
    const timer = setTimeout(() => void actions.recheck(), RECHECK_AFTER);
    return () => clearTimeout(timer);
  }, [rechecks, changes, result, actions]);
};
