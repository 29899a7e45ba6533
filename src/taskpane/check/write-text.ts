// SPDX-License-Identifier: EUPL-1.2
import { fixWords } from "../../texts/fix-words.de";
import { ui } from "../../texts/ui.de";
import type { CheckWrite } from "./check-state";

/** What this page has written or taken back, in words. */
export const writeText = (write: CheckWrite): string =>
  write.type === "fixed" ? fixWords.done(write.cells) : ui.write.undone(write.cells);
