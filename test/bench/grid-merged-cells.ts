// SPDX-License-Identifier: EUPL-1.2
import { keysOf } from "../host/model/cells";
import { cellKey, type CellFormat, type SheetData } from "../host/model/workbook-data";

const NO_LINE = { top: null, right: null, bottom: null, left: null };
const WHITE = "#FFFFFF";

/**
 * The grid knows no merged cells. Their cells share one background without lines between them, and the text of the
 * first one runs across the others, which are blank. Looks by the key of the cell.
 */
export const mergedLooks = (sheet: SheetData): ReadonlyMap<number, CellFormat> => {
  const looks = new Map<number, CellFormat>();
  for (const area of sheet.mergedAreas) {
    const first = cellKey(area.row, area.column);
    const format = sheet.cells.get(first)?.format;
    if (!format) continue;
    const { alignment, borders } = format;
    for (const key of keysOf(area)) {
      looks.set(key, { ...format, fill: format.fill ?? WHITE, borders: NO_LINE });
    }
    const isOneColumn = area.columns === 1;
    looks.set(first, {
      ...format,
      fill: format.fill ?? WHITE,
      borders: { ...borders, right: isOneColumn ? borders.right : null },
      alignment: isOneColumn ? alignment : { ...alignment, horizontal: "left", wrapText: false },
    });
  }
  return looks;
};
