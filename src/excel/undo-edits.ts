// SPDX-License-Identifier: EUPL-1.2
import { parseA1, type CellRef } from "../domain/shared/cell";
import { ok } from "../domain/shared/result";
import type { CellValue } from "../domain/shared/sheet-snapshot";
import type { UndoOutcome } from "../usecases/ports";
import {
  queueFormulas,
  type AddedSheet,
  type AppliedState,
  type BlockImage,
  type FormulaGrid,
} from "./action-images";
import { Refusal, type Work } from "./batch";

/** Puts back what an action changed, after checking that everything still is what the action left. */
export const undoEdits =
  (state: AppliedState): Work<UndoOutcome> =>
  async (context) => {
    const { worksheets } = context.workbook;
    const blocks = state.blocks.map((image) => queueBlock(worksheets, image));
    const added = state.added.map((sheet) => queueAdded(worksheets, sheet));
    await context.sync();

    const changed = [...blocks.flatMap(changedInBlock), ...added.flatMap(changedInSheet)];
    if (changed.length > 0) return () => ok({ type: "changedMeanwhile", cells: changed });

    for (const { sheetId, name, address } of state.tables) {
      worksheets.getItem(sheetId).tables.getItem(name).resize(localAddress(address));
    }
    // In reverse order: two edits of one action may touch the same cell.
    for (const { range, image } of [...blocks].reverse()) restore(range, image);
    for (const { sheet } of added) sheet.delete();
    return () =>
      ok({
        type: "undone",
        cells: state.blocks.reduce((sum, { block }) => sum + block.rows * block.columns, 0),
        sheetsRemoved: state.added.map(({ sheet }) => sheet),
      });
  };

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
  if (sheet.isNullObject) throw new Refusal({ type: "SheetMissing", sheet: image.sheet });
  if (sheet.protection.protected) throw new Refusal({ type: "SheetProtected", sheet: sheet.name });
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

/** Address without the sheet, which may have been renamed. */
const localAddress = (address: string): string => address.slice(address.lastIndexOf("!") + 1);

const differences = (
  now: FormulaGrid,
  then: FormulaGrid,
): readonly { readonly row: number; readonly column: number }[] =>
  now.flatMap((cells, row) =>
    cells.flatMap((value, column) => (value === then[row]?.[column] ? [] : [{ row, column }])),
  );

const restore = (range: Excel.Range, { before, hasLook }: BlockImage): void => {
  if (hasLook && before.valueTypes.flat().every((type) => type === "Empty")) {
    // Cells that were blank before get rid of the look we gave them; used cells only ever got values from us.
    range.clear("Formats");
  }
  range.numberFormat = before.numberFormats.map((row) => [...row]);
  range.formulas = before.formulas.map((row, rowIndex) =>
    row.map((formula, column) =>
      isTextIn(before, rowIndex, column) ? `'${String(formula)}` : formula,
    ),
  );
};

/**
 * A text is put back as text: without the apostrophe Excel would turn "1.234" into a number and "=1+1" into a formula.
 * A formula that yields a text differs from its value.
 */
const isTextIn = (before: BlockImage["before"], row: number, column: number): boolean =>
  before.valueTypes[row]?.[column] === "String" &&
  before.numberFormats[row]?.[column] !== "@" &&
  before.values[row]?.[column] === before.formulas[row]?.[column];
