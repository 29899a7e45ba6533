// SPDX-License-Identifier: EUPL-1.2
import type { Welcome } from "../pane-context";

const KEY = "im-welcome-seen";

/**
 * Remembers for this user that the welcome was seen; nothing else is ever kept outside the workbook. Where the browser
 * keeps nothing for the page, the welcome is left out rather than shown every time.
 */
export const rememberedWelcome = (): Welcome => ({
  isDue: () => {
    try {
      return window.localStorage.getItem(KEY) === null;
    } catch {
      return false;
    }
  },
  markSeen: () => {
    try {
      window.localStorage.setItem(KEY, "1");
    } catch {
      // Storage is full or forbidden; the welcome comes again.
    }
  },
});
