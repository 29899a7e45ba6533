// SPDX-License-Identifier: EUPL-1.2

/** Excel's key for going on between its parts; in the grid the tabulator goes from cell to cell. */
const KEY = "F6";

/** What takes the focus in each part of the page, in their order. */
const REGIONS = [".file-bar", ".ribbon", ".grid .ic-workbook-container", ".pane iframe"];

/** Lets F6, and back with shift, lead from part to part; the pane is a window of its own that has to be watched too. */
export const watchRegionKeys = (target: Window): (() => void) => {
  const step = (event: KeyboardEvent): void => {
    if (event.key !== KEY) return;
    event.preventDefault();
    // The grid would take the key for itself.
    event.stopPropagation();
    stepRegion(event.shiftKey ? -1 : 1);
  };
  target.addEventListener("keydown", step, true);
  return () => target.removeEventListener("keydown", step, true);
};

const stepRegion = (by: 1 | -1): void => {
  const regions = REGIONS.map((selector) => document.querySelector<HTMLElement>(selector)).filter(
    (region): region is HTMLElement => region !== null && region.offsetParent !== null,
  );
  const now = regions.findIndex((region) => region.contains(document.activeElement));
  const start = now < 0 && by < 0 ? 0 : now;
  const next = regions[(start + by + regions.length) % regions.length];
  if (next instanceof HTMLIFrameElement) next.contentWindow?.focus();
  else if (next) (next.tabIndex >= 0 ? next : firstControl(next))?.focus();
};

const firstControl = (region: HTMLElement): HTMLElement | null =>
  region.querySelector<HTMLElement>("button, select, input");
