// SPDX-License-Identifier: EUPL-1.2
import { useEffect } from "react";
import type { PaneActions } from "../pane-actions";
import type { PaneState } from "../pane-state";

/** F8 and Umschalt+F8 go to the next and previous finding while the keyboard focus is in the pane. */
export const useStepKeys = ({ view }: PaneState, { stepTo }: PaneActions): void => {
  useEffect(() => {
    if (view !== "check") return undefined;
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== "F8" || event.ctrlKey || event.altKey || event.metaKey) return;
      event.preventDefault();
      void stepTo(event.shiftKey ? "previous" : "next");
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [view, stepTo]);
};
