// SPDX-License-Identifier: EUPL-1.2
import { fixWords } from "../../texts/fix-words.de";
import { releaseWords } from "../../texts/release.de";
import { ui } from "../../texts/ui.de";
import type { CheckWrite } from "./check-state";

/** What this page has written or taken back, in words. */
export const writeText = (write: CheckWrite): string => {
  switch (write.type) {
    case "fixed":
      return fixWords.done(write);
    case "closed":
      return releaseWords.closed;
    case "protocol":
      return releaseWords.protocolDone(write.sheet);
    case "undone":
      return write.cells === 0 ? releaseWords.undone : ui.write.undone(write.cells);
  }
};
