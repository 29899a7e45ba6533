// SPDX-License-Identifier: EUPL-1.2
import { cellId, toA1 } from "../shared/cell";
import type { PlannedGrid } from "../shared/planned-sheet";
import { blockEdits, textCell } from "../shared/planned-sheet";
import type { WorkbookEdit } from "../shared/workbook-edit";
import {
  defaultChoice,
  type KeptOn,
  type ManualChange,
  type ManualChoice,
  type ManualChoices,
  withKept,
} from "./manual-changes";
import { type SheetTarget, tableEdits } from "./to-edits";

export interface ChangedTarget extends SheetTarget {
  readonly changes: readonly ManualChange[];
  /** null: there is no sheet of an earlier run. */
  readonly keptOn: KeptOn | null;
}

/** The edits of a sheet on which somebody has changed cells of ours. */
export const editsWithChoices = (
  { changes, keptOn, ...target }: ChangedTarget,
  choices: ManualChoices,
): readonly WorkbookEdit[] => {
  const { layout } = target;
  if (!keptOn || changes.length === 0) return tableEdits(target);
  const chosen = (choice: ManualChoice): readonly ManualChange[] =>
    changes.filter((change) => choiceOf(change, choices) === choice);
  const grid = withKept(layout.grid, chosen("keep"), keptOn);
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
