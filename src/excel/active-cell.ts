// SPDX-License-Identifier: EUPL-1.2
import type { ActiveCell } from "../usecases/ports";
import { done, type Work } from "./batch";

/** The cell the user has selected last. The sheet is asked for first: a chart sheet names itself by its error. */
export const activeCell: Work<ActiveCell> = async (context) => {
  const sheet = context.workbook.worksheets.getActiveWorksheet();
  sheet.load({ id: true, name: true });
  const cell = context.workbook.getActiveCell();
  cell.load({ rowIndex: true, columnIndex: true });
  await context.sync();
  const place = { sheet: sheet.name, row: cell.rowIndex, column: cell.columnIndex };
  return done({ sheetId: sheet.id, cell: place });
};
