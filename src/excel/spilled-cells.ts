// SPDX-License-Identifier: EUPL-1.2
import { type CellPosition, toA1 } from "../domain/shared/cell";
import { isSheetEdit, type WorkbookEdit } from "../domain/shared/workbook-edit";
import { Refusal } from "./batch";
import type { EditTargets } from "./edit-targets";
import { blockOf } from "./put-block";

interface CellQuery extends CellPosition {
  readonly sheet: string;
  readonly range: Excel.Range;
}

/**
 * Refuses to write into cells that an array formula fills by itself: Excel would raise no error, and the formula would
 * show #SPILL!. Which cells these are costs a sync of its own, asked only where something spills at all.
 */
export const refuseSpilled = async (
  context: Excel.RequestContext,
  edits: readonly WorkbookEdit[],
  { blocks }: Pick<EditTargets, "blocks">,
): Promise<void> => {
  // null: some of the cells.
  const isSpilled = ({ hasSpill }: Excel.Range): boolean => (hasSpill as boolean | null) !== false;
  const sheets = new Set(
    blocks.flatMap(({ sheet, now }) => (now && isSpilled(now.range) ? [sheet] : [])),
  );
  if (sheets.size === 0) return;
  const queries = edits.flatMap((edit) =>
    isSheetEdit(edit) && sheets.has(edit.sheet) ? queueWritten(context, edit) : [],
  );
  await context.sync();
  const [first, ...others] = queries.filter(({ range }) => range.hasSpill);
  if (!first) return;
  const last = others.filter(({ sheet }) => sheet === first.sheet).at(-1);
  const address = last ? `${toA1(first)}:${toA1(last)}` : toA1(first);
  throw new Refusal({ type: "SpilledCells", sheet: first.sheet, address });
};

/** The cells that a putBlock writes; those it leaves alone may be anybody's. */
const queueWritten = (
  { workbook }: Excel.RequestContext,
  edit: WorkbookEdit,
): readonly CellQuery[] => {
  if (edit.kind !== "putBlock") return [];
  const sheet = workbook.worksheets.getItem(edit.sheet);
  const { row: top, column: left } = blockOf(edit);
  return edit.contents.flatMap((line, rowIndex) =>
    line.flatMap((content, columnIndex): readonly CellQuery[] => {
      if (content === null) return [];
      const at = { row: top + rowIndex, column: left + columnIndex };
      const range = sheet.getCell(at.row, at.column);
      range.load({ hasSpill: true });
      return [{ sheet: edit.sheet, range, ...at }];
    }),
  );
};
