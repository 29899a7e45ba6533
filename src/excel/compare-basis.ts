// SPDX-License-Identifier: EUPL-1.2
import type { CellRef } from "../domain/shared/cell";
import type { CellValue, SheetSnapshot, WorkbookSnapshot } from "../domain/shared/sheet-snapshot";
import { Refusal } from "./batch";
import type { BlockTarget, EditTargets } from "./edit-targets";

/**
 * Refuses to write when somebody has worked in the sheets since the edits were planned: a row inserted meanwhile would
 * put every formula beside the wrong figures, and a cell typed meanwhile would be lost.
 */
export const refuseStale = (
  { sheets, used, blocks }: EditTargets,
  basis: WorkbookSnapshot,
): void => {
  const planned = new Map(basis.sheets.map((sheet) => [sheet.id, sheet]));
  const cells: CellRef[] = [];
  for (const [name, sheet] of sheets) {
    const snapshot = planned.get(sheet.id);
    const range = used.get(name);
    if (snapshot && range && !hasSize(range, snapshot)) cells.push(endOf(range, name));
  }
  for (const block of blocks) {
    const snapshot = planned.get(sheets.get(block.sheet)?.id ?? "");
    if (snapshot) cells.push(...changedCells(block, snapshot));
  }
  if (cells.length > 0) throw new Refusal({ type: "ChangedMeanwhile", cells });
};

const hasSize = (used: Excel.Range, { values }: SheetSnapshot): boolean => {
  const rows = used.isNullObject ? 0 : used.rowIndex + used.rowCount;
  const columns = used.isNullObject ? 0 : used.columnIndex + used.columnCount;
  return rows === values.length && columns === (values[0]?.length ?? 0);
};

const endOf = (used: Excel.Range, sheet: string): CellRef =>
  used.isNullObject
    ? { sheet, row: 0, column: 0 }
    : {
        sheet,
        row: used.rowIndex + used.rowCount - 1,
        column: used.columnIndex + used.columnCount - 1,
      };

const changedCells = (
  { sheet, now }: BlockTarget,
  { formulas }: SheetSnapshot,
): readonly CellRef[] =>
  ((now?.range.formulas ?? []) as CellValue[][]).flatMap((cells, rowOffset) =>
    cells.flatMap((formula, columnOffset) => {
      const row = (now?.block.row ?? 0) + rowOffset;
      const column = (now?.block.column ?? 0) + columnOffset;
      return formula === (formulas[row]?.[column] ?? "") ? [] : [{ sheet, row, column }];
    }),
  );
