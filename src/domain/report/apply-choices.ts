// SPDX-License-Identifier: EUPL-1.2
import { cellId, toA1 } from "../shared/cell";
import type { PlannedGrid } from "../shared/planned-sheet";
import { blockEdits, textCell } from "../shared/planned-sheet";
import type { WorkbookEdit } from "../shared/workbook-edit";
import {
  defaultChoice,
  type ManualChange,
  type ManualChoice,
  type ManualChoices,
  withKept,
} from "./manual-changes";
import { type SheetTarget, tableEdits } from "./to-edits";

/** The edits of a sheet on which somebody has changed cells of ours. */
export const editsWithChoices = (
  target: SheetTarget,
  changes: readonly ManualChange[],
  choices: ManualChoices,
): readonly WorkbookEdit[] => {
  const { existing, layout } = target;
  if (!existing || changes.length === 0) return tableEdits(target);
  const chosen = (choice: ManualChoice): readonly ManualChange[] =>
    changes.filter((change) => choiceOf(change, choices) === choice);
  const grid = withKept(layout.grid, chosen("keep"), existing);
  const remarks = remarkGrid(target, chosen("moveToRemarks"));
  return [
    ...tableEdits({ ...target, layout: { ...layout, grid } }),
    ...blockEdits(target.sheet, remarks, null),
  ];
};

export const choiceOf = (change: ManualChange, choices: ManualChoices): ManualChoice => {
  const choice = choices.get(cellId(change.cell)) ?? defaultChoice(change);
  return choice === "keep" && !change.target ? "moveToRemarks" : choice;
};

/** Below everything that stands on the sheet, where the remarks of the coordinator are. */
const remarkGrid = (
  { existing, layout, words }: SheetTarget,
  moved: readonly ManualChange[],
): PlannedGrid => {
  const first = Math.max(existing?.values.length ?? 0, layout.grid.length + 1);
  return [
    ...Array.from({ length: first }, () => []),
    ...moved
      .filter(({ found }) => found !== "")
      .map(({ cell, ...change }) => [
        textCell(words.movedRemark({ ...change, address: toA1(cell) }), "text"),
      ]),
  ];
};
