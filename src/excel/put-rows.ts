// SPDX-License-Identifier: EUPL-1.2
import { type CellRef, parseA1 } from "../domain/shared/cell";
import type { CellValue } from "../domain/shared/sheet-snapshot";
import type { SheetEdit } from "../domain/shared/workbook-edit";
import { type FormulaGrid, localAddress } from "./action-images";
import { type NewRows, runsFromBelow } from "./inserted-rows";

/** Rows an action put into a sheet, with what they and the size of the sheet were right afterwards. */
export interface InsertedRows {
  readonly sheetId: string;
  readonly sheet: string;
  readonly rows: NewRows;
  /** Address of the cells with values on the sheet: a row that comes or goes anywhere changes it. */
  readonly used: string;
  /** The filled cells of each run of rows, from below. */
  readonly filled: readonly FilledCells[];
}

interface FilledCells {
  readonly address: string;
  readonly formulas: FormulaGrid;
}

interface QueuedRows {
  readonly used: Excel.Range;
  readonly filled: readonly Excel.Range[];
}

export const queueInsertion = (
  sheet: Excel.Worksheet,
  edit: Extract<SheetEdit, { kind: "insertRows" }>,
): void => {
  if (edit.count > 0) wholeRows(sheet, edit).insert("Down");
};

export const queueRowRemoval = (sheet: Excel.Worksheet, rows: NewRows): void => {
  for (const run of runsFromBelow(rows)) wholeRows(sheet, run).delete("Up");
};

const wholeRows = (
  sheet: Excel.Worksheet,
  { row, count }: { readonly row: number; readonly count: number },
): Excel.Range => sheet.getRange(`${row + 1}:${row + count}`);

/** Queues what an undo compares; the state can be put together after the next sync. */
export const queueRowState = (sheet: Excel.Worksheet, rows: NewRows): QueuedRows => {
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load({ address: true });
  const filled = runsFromBelow(rows).map((run) => {
    const range = wholeRows(sheet, run).getUsedRangeOrNullObject(true);
    range.load({ address: true, formulas: true });
    return range;
  });
  return { used, filled };
};

export const rowStateOf = ({
  used,
  filled,
}: QueuedRows): Pick<InsertedRows, "used" | "filled"> => ({
  used: addressOf(used),
  filled: filled.map((range) => ({
    address: addressOf(range),
    formulas: range.isNullObject ? [] : (range.formulas as CellValue[][]),
  })),
});

const addressOf = (range: Excel.Range): string =>
  range.isNullObject ? "" : localAddress(range.address);

/** A cell that shows that somebody has typed into the rows, or moved rows of the sheet, since; null: nobody has. */
export const changeInRows = (
  then: InsertedRows,
  queued: QueuedRows,
  sheet: string,
): CellRef | null => {
  const now = rowStateOf(queued);
  const index = now.filled.findIndex((cells, at) => !isSame(cells, then.filled[at]));
  if (index >= 0)
    return firstCell(sheet, now.filled[index]?.address || then.filled[index]?.address);
  return now.used === then.used ? null : firstCell(sheet, now.used);
};

const isSame = (a: FilledCells, b: FilledCells | undefined): boolean =>
  a.address === b?.address && JSON.stringify(a.formulas) === JSON.stringify(b.formulas);

const firstCell = (sheet: string, address = ""): CellRef => {
  const { row, column } = parseA1(address) ?? { row: 0, column: 0 };
  return { sheet, row, column };
};
