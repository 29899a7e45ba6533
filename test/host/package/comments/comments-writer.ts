// SPDX-License-Identifier: EUPL-1.2
import type { SheetChange } from "../cell-writer";
import { isEqual } from "../snapshot";
import type { SheetPart } from "../table-writer";
import { patchNoteBoxes } from "./note-boxes";
import { patchNotes } from "./notes-writer";
import type { PersonIndex } from "./persons";
import { patchThreads } from "./threads-writer";

/**
 * A threaded comment stands in a file three times: in a part of its own, as a note for older programs, and as the box
 * of that note.
 */
export const patchComments = (
  target: SheetPart,
  change: SheetChange,
  personIndex: PersonIndex,
): void => {
  const { before, after } = change;
  const areThreadsSame = isEqual(before.comments, after.comments);
  if (areThreadsSame && isEqual(before.notes, after.notes)) return;
  if (!areThreadsSame) patchThreads(target, after.comments, personIndex);
  patchNotes(target, change);
  patchNoteBoxes(target, change);
};
