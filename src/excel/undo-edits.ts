// SPDX-License-Identifier: EUPL-1.2
import { parseA1, type CellRef } from "../domain/shared/cell";
import { ok } from "../domain/shared/result";
import type { CellValue } from "../domain/shared/sheet-snapshot";
import type { PartName } from "../domain/shared/workbook-edit";
import type { UndoOutcome } from "../usecases/ports";
import {
  queueFormulas,
  type AddedSheet,
  type AppliedState,
  type BlockImage,
} from "./action-images";
import type { Work } from "./batch";
import { addMissingStyles, queueStyles } from "./cell-styles";
import { type FormulaGrid, localAddress } from "./formula-grid";
import { queueWrittenPart, restorePart } from "./own-parts";
import { restoreTable } from "./put-layout";
import { changedShape, queueFormerShape, queueReshaped, refuseUnreachable } from "./reshape-sheets";
import { restoreBlocks } from "./restore-blocks";

/** Puts back what an action changed, after checking that everything still is what the action left. */
export const undoEdits =
  (state: AppliedState): Work<UndoOutcome> =>
  async (context) => {
    const { workbook } = context;
    const { worksheets } = workbook;
    const parts = state.parts.map((part) => queueWrittenPart(workbook, part));
    const blocks = state.blocks.map((image) => queueBlock(worksheets, image));
    const added = state.added.map((sheet) => queueAdded(worksheets, sheet));
    const reshaped = state.reshaped.map((sheet) => queueReshaped(worksheets, sheet));
    const styles = queueStyles(workbook, looksOf(state));
    await context.sync();

    const changed = [
      ...blocks.flatMap(changedInBlock),
      ...added.flatMap(changedInSheet),
      ...reshaped.flatMap(changedShape),
    ];
    if (changed.length > 0) return () => ok({ type: "changedMeanwhile", cells: changed });

    addMissingStyles(workbook, styles);
    for (const { sheetId, ...size } of state.tables) {
      restoreTable(worksheets.getItem(sheetId), size);
    }
    await restoreBlocks(
      context,
      blocks.map(({ sheet, image }) => ({ ...image, sheet })),
    );
    for (const { sheet, then } of reshaped) queueFormerShape(sheet, then);
    if (state.calculatedByHand) context.application.calculationMode = "Manual";
    for (const { sheet } of added) sheet.delete();
    state.parts.forEach(({ before }, index) => restorePart(workbook, parts[index], before));
    return () =>
      ok({
        type: "undone",
        cells: state.blocks.reduce(
          (sum, { before, after }) => sum + differences(before.formulas, after).length,
          0,
        ),
        sheetsRemoved: state.added.map(({ sheet }) => sheet),
      });
  };

const looksOf = ({ blocks }: AppliedState): readonly PartName[] =>
  blocks.flatMap(({ looks }) => (looks ?? []).flat().filter((part) => part !== null));

interface QueuedBlock {
  readonly image: BlockImage;
  readonly sheet: Excel.Worksheet;
  readonly range: Excel.Range;
}

const queueBlock = (worksheets: Excel.WorksheetCollection, image: BlockImage): QueuedBlock => {
  const sheet = worksheets.getItemOrNullObject(image.sheetId);
  sheet.load({ name: true });
  sheet.protection.load({ protected: true });
  return { image, sheet, range: queueFormulas(sheet, image.block) };
};

interface QueuedSheet {
  readonly added: AddedSheet;
  readonly sheet: Excel.Worksheet;
  readonly used: Excel.Range;
}

const queueAdded = (worksheets: Excel.WorksheetCollection, added: AddedSheet): QueuedSheet => {
  const sheet = worksheets.getItemOrNullObject(added.sheetId);
  sheet.load({ name: true });
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load({ address: true, formulas: true });
  return { added, sheet, used };
};

const changedInBlock = ({ image, sheet, range }: QueuedBlock): readonly CellRef[] => {
  refuseUnreachable(sheet, image.sheet);
  return differences(range.formulas as CellValue[][], image.after).map(({ row, column }) => ({
    sheet: sheet.name,
    row: image.block.row + row,
    column: image.block.column + column,
  }));
};

/** Anything typed into a sheet we added keeps it from being deleted, also outside the cells we wrote. */
const changedInSheet = ({ added, sheet, used }: QueuedSheet): readonly CellRef[] => {
  if (sheet.isNullObject) return [];
  const now = used.isNullObject
    ? BLANK
    : { address: used.address, formulas: used.formulas as CellValue[][] };
  const then = added.after ?? BLANK;
  const at = parseA1(now.address) ?? { row: 0, column: 0 };
  const cells =
    localAddress(now.address) === localAddress(then.address)
      ? differences(now.formulas, then.formulas)
      : [{ row: 0, column: 0 }];
  return cells.map(({ row, column }) => ({
    sheet: sheet.name,
    row: at.row + row,
    column: at.column + column,
  }));
};

const BLANK = { address: "", formulas: [] as FormulaGrid };

const differences = (
  now: FormulaGrid,
  then: FormulaGrid,
): readonly { readonly row: number; readonly column: number }[] =>
  now.flatMap((cells, row) =>
    cells.flatMap((value, column) => (value === then[row]?.[column] ? [] : [{ row, column }])),
  );
