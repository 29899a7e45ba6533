// SPDX-License-Identifier: EUPL-1.2
import { ok } from "../domain/shared/result";
import { isSheetEdit, type WorkbookEdit } from "../domain/shared/workbook-edit";
import type { Workbook } from "../usecases/ports";
import type { AppliedState } from "./action-images";
import { activeCell } from "./active-cell";
import { applyEdits } from "./apply-edits";
import { batch, done } from "./batch";
import { readWorkbook } from "./read-workbook";
import { revealCell, unhideSheet } from "./reveal-cell";
import { undoEdits } from "./undo-edits";
import { watchChanges } from "./watch-changes";
import { watchFront } from "./watch-front";

/** The Workbook port on office.js. */
export const createExcelWorkbook = (): Workbook => ({
  read: (scope, watch) => batch(readWorkbook(scope, watch), watch),
  apply: async (edits, watch, basis) => {
    const applied = await batch(applyEdits(edits, watch, basis), watch);
    if (!applied.ok) return applied;
    const shown = await showSheet(edits);
    return shown === null || shown.ok
      ? applied
      : ok({ ...applied.value, notices: [...applied.value.notices, shown.error] });
  },
  undo: ({ before }, watch) => batch(undoEdits(before as AppliedState), watch),
  reveal: (sheetId, cell, expected) =>
    batch(revealCell(sheetId, cell, expected), { waitForCellEdit: true }),
  unhideSheet: (sheetId, name) => batch(unhideSheet(sheetId, name), { waitForCellEdit: true }),
  activeCell: (watch) => batch(activeCell, watch),
  watchChanges,
  watchFront,
});

/** Navigation is a run of its own: it fails when another window has the focus, and must not undo what was written. */
const showSheet = async (edits: readonly WorkbookEdit[]) => {
  const last = edits
    .filter(isSheetEdit)
    .filter(({ kind }) => kind === "activate")
    .at(-1);
  if (!last) return null;
  return batch(
    (context) => {
      context.workbook.worksheets.getItem(last.sheet).activate();
      return Promise.resolve(done(undefined));
    },
    { waitForCellEdit: true },
  );
};
