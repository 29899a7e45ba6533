// SPDX-License-Identifier: EUPL-1.2
import { useEffect } from "react";

/** Whatever Tab stops at. Fluent's focus keepers are no stops of their own. */
const STOPS = [
  "a[href]",
  "button:not([disabled])",
  "input:not([disabled])",
  "select:not([disabled])",
  "textarea:not([disabled])",
  "[tabindex]",
]
  .map((kind) => `main ${kind}:not([tabindex='-1'], [data-tabster-dummy])`)
  .join();

/**
 * Keeps Tab in the hands of the browser while there is something further on in the pane. In Excel on the web, office.js
 * moves the focus itself, and leaves the pane from everything it does not count: from the headings, too, that take the
 * focus when a page or a result appears. Behind the last stop, and before the first, Tab belongs to office.js, which
 * leads back into Excel.
 */
export const useTabKey = (): void => {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === "Tab" && hasNextStop(event)) event.stopPropagation();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);
};

const hasNextStop = ({ target, shiftKey }: KeyboardEvent): boolean => {
  if (!(target instanceof Element)) return false;
  const wanted = shiftKey ? Node.DOCUMENT_POSITION_PRECEDING : Node.DOCUMENT_POSITION_FOLLOWING;
  return [...document.querySelectorAll(STOPS)].some(
    (stop) => (target.compareDocumentPosition(stop) & wanted) !== 0,
  );
};
