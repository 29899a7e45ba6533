// SPDX-License-Identifier: EUPL-1.2
import { useEffect, useRef } from "react";
import type { ListState } from "./list-state";

/** Id of the button that opens and closes a finding. */
export const entryButtonId = (findingId: string): string => `finding-${findingId}`;

/**
 * After a step to another finding the list scrolls there, and so does the keyboard focus if it is in the pane: a step
 * made from the ribbon leaves it in the sheet.
 */
export const useFollowSteps = ({ steps, current }: ListState): void => {
  const id = current?.id;
  const followed = useRef(steps);
  useEffect(() => {
    // A finding opened by hand is no step.
    if (followed.current === steps || id === undefined) return;
    followed.current = steps;
    const button = document.getElementById(entryButtonId(id));
    button?.scrollIntoView({ block: "start" });
    if (document.hasFocus()) button?.focus({ preventScroll: true });
  }, [steps, id]);
  useReturn(id);
};

/** Who comes back from the cell, with F6, goes on at its finding: browsers forget where the focus was in the pane. */
const useReturn = (id: string | undefined): void => {
  useEffect(() => {
    if (id === undefined) return undefined;
    const onFocus = (): void => {
      if (document.activeElement !== document.body) return;
      document.getElementById(entryButtonId(id))?.focus({ preventScroll: true });
    };
    window.addEventListener("focus", onFocus);
    return () => window.removeEventListener("focus", onFocus);
  }, [id]);
};
