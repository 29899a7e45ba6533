// SPDX-License-Identifier: EUPL-1.2
import type { DepartmentId } from "../catalogue/catalogue";
import type { SheetMarker, SheetSnapshot } from "../shared/sheet-snapshot";
import type { WorkbookEdit } from "../shared/workbook-edit";
import type { DeliveryStatus } from "./delivery-status";
import { questionSheetId } from "./question-sheets";
import { STATUS_ID } from "./status-sheet";

/** Names of the sheets that merging has written, as they are after it. */
export interface MergeSheets {
  readonly data: string | null;
  readonly status: string | null;
  /** Of the departments with something sent back. */
  readonly questions: ReadonlyMap<DepartmentId, string>;
}

interface Workbook {
  readonly sheets: readonly SheetSnapshot[];
  readonly edits: readonly WorkbookEdit[];
}

/** People may have renamed the sheets; their markers tell which they are. */
export const mergeSheets = (
  statuses: readonly DeliveryStatus[],
  { sheets, edits }: Workbook,
): MergeSheets => {
  // One that is added takes the place of one without room.
  const added = edits.flatMap((edit) =>
    edit.kind === "addSheet" ? [{ name: edit.sheet, marker: edit.marker }] : [],
  );
  const nameOf = (isWanted: (marker: SheetMarker) => boolean): string | null =>
    [...added, ...sheets].find(({ marker }) => marker && isWanted(marker))?.name ?? null;
  return {
    data: nameOf(({ kind }) => kind === "data"),
    status: nameOf(({ id }) => id === STATUS_ID),
    questions: new Map(
      statuses.flatMap(({ department, questions }): [DepartmentId, string][] => {
        const name = nameOf(({ id }) => id === questionSheetId(department));
        return questions.length > 0 && name !== null ? [[department.id, name]] : [];
      }),
    ),
  };
};
