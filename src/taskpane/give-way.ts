// SPDX-License-Identifier: EUPL-1.2

/**
 * Lets the browser draw and take clicks before a long computation goes on. Excel on the Mac has no scheduler; a timer
 * does the same there, somewhat later.
 */
export const giveWay = (): Promise<void> =>
  "scheduler" in window && "yield" in window.scheduler
    ? window.scheduler.yield()
    : new Promise((resolve) => setTimeout(resolve));
