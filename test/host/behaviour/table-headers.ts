// SPDX-License-Identifier: EUPL-1.2
import type { CellRange } from "../model/cell-range";
import { cellAt, putCell } from "../model/cells";
import { cellKey } from "../model/workbook-data";
import { numberText } from "../calculator/number-text";
import { tellContent } from "./write-range";

/** Header cells of a table become texts, blank ones are named, equal ones are numbered. */
export const nameColumns = (range: CellRange): void => {
  const { sheet, area } = range;
  const header = { ...range, area: { ...area, rows: 1 } };
  const taken = new Set<string>();
  for (let offset = 0; offset < area.columns; offset += 1) {
    const column = area.column + offset;
    const cell = cellAt(sheet, area.row, column);
    const wanted =
      cell.type === "Empty"
        ? `Spalte${offset + 1}`
        : numberText(cell.value, cell.format.numberFormat);
    let name = wanted;
    for (let copy = 2; taken.has(name.toLowerCase()); copy += 1) name = `${wanted}${copy}`;
    taken.add(name.toLowerCase());
    if (cell.type === "String" && cell.value === name) continue;
    putCell(sheet, cellKey(area.row, column), {
      value: name,
      type: "String",
      formula: null,
      format: cell.format,
    });
  }
  tellContent(header, null);
};
