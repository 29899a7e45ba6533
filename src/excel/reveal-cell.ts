// SPDX-License-Identifier: EUPL-1.2
import type { CellRef } from "../domain/shared/cell";
import { ok } from "../domain/shared/result";
import type { CellValue } from "../domain/shared/sheet-snapshot";
import type { RevealOutcome } from "../usecases/ports";
import { done, Refusal, type Work } from "./batch";

/** Brings a cell to the front. Hidden sheets and rows stay hidden: the pane explains instead. */
export const revealCell =
  (
    sheetId: string,
    { sheet: name, row, column }: CellRef,
    expected: CellValue | undefined,
  ): Work<RevealOutcome> =>
  async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(sheetId);
    sheet.load({ visibility: true });
    const cell = sheet.getCell(row, column);
    cell.load({ values: true, rowHidden: true, columnHidden: true });
    await context.sync();
    if (sheet.isNullObject) throw new Refusal({ type: "SheetMissing", sheet: name });
    if (sheet.visibility !== "Visible") return () => ok({ type: "sheetHidden" });

    sheet.activate();
    cell.select();
    const isHidden = cell.rowHidden || cell.columnHidden;
    if (isHidden) return () => ok({ type: "rowHidden" });
    const isChanged = expected !== undefined && (cell.values as CellValue[][])[0]?.[0] !== expected;
    return () => ok({ type: isChanged ? "changed" : "shown" });
  };

export const unhideSheet =
  (sheetId: string, name: string): Work<null> =>
  async (context) => {
    const { workbook } = context;
    const sheet = workbook.worksheets.getItemOrNullObject(sheetId);
    workbook.protection.load({ protected: true });
    await context.sync();
    if (sheet.isNullObject) throw new Refusal({ type: "SheetMissing", sheet: name });
    if (workbook.protection.protected) throw new Refusal({ type: "StructureProtected" });
    sheet.visibility = "Visible";
    return done(null);
  };
