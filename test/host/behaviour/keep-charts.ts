// SPDX-License-Identifier: EUPL-1.2
import { indexAt, startOf } from "../model/sheet-places";
import type { SheetData } from "../model/workbook-data";

interface Cell {
  readonly row: number;
  readonly column: number;
}

/**
 * Does something that moves cells or changes their size. Charts stay with the cell under their top left corner and
 * keep their own size; `move` tells where that cell goes.
 */
export const keepingCharts = <T>(
  sheet: SheetData,
  act: () => T,
  move: (cell: Cell) => Cell = (cell) => cell,
): T => {
  const anchors = sheet.charts.map((chart) => ({
    chart,
    row: indexAt(sheet, "rows", chart.place.top),
    column: indexAt(sheet, "columns", chart.place.left),
  }));
  const result = act();
  for (const { chart, row, column } of anchors) {
    const cell = { row: row.index, column: column.index };
    const place = move(cell);
    const top = startOf(sheet, "rows", place.row) + row.offset;
    const left = startOf(sheet, "columns", place.column) + column.offset;
    if (top === chart.place.top && left === chart.place.left) continue;
    chart.place = { ...chart.place, top, left };
  }
  return result;
};
