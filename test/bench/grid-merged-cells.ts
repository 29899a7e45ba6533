// SPDX-License-Identifier: EUPL-1.2
import { columnOf, keysOf, rowOf } from "../host/model/cells";
import { cellKey, type Area, type CellFormat, type SheetData } from "../host/model/workbook-data";

const WHITE = "#FFFFFF";

/**
 * The grid knows no merged cells. Their cells share one background with lines around it only, and the text of the
 * first one runs across the others, which are blank. Looks by the key of the cell.
 */
export const mergedLooks = (sheet: SheetData): ReadonlyMap<number, CellFormat> => {
  const looks = new Map<number, CellFormat>();
  for (const area of sheet.mergedAreas) {
    const first = sheet.cells.get(cellKey(area.row, area.column))?.format;
    if (!first) continue;
    const look = { ...first, fill: first.fill ?? WHITE, alignment: shownAlignment(first, area) };
    for (const key of keysOf(area)) {
      const own = sheet.cells.get(key)?.format ?? first;
      looks.set(key, { ...look, borders: outline(key, area, [own, first]) });
    }
  }
  return looks;
};

/** Only a text that stands to the left runs on into other cells. */
const shownAlignment = ({ alignment }: CellFormat, { columns }: Area): CellFormat["alignment"] =>
  columns === 1 ? alignment : { ...alignment, horizontal: "left", wrapText: false };

/** Lines at the edges of the area: the cell's own, else those of the first cell. */
const outline = (
  key: number,
  area: Area,
  [own, first]: readonly [CellFormat, CellFormat],
): CellFormat["borders"] => {
  const row = rowOf(key) - area.row;
  const column = columnOf(key) - area.column;
  const isAtEdge = {
    top: row === 0,
    bottom: row === area.rows - 1,
    left: column === 0,
    right: column === area.columns - 1,
  };
  const line = (side: keyof typeof isAtEdge): CellFormat["borders"]["top"] =>
    isAtEdge[side] ? (own.borders[side] ?? first.borders[side]) : null;
  return { top: line("top"), bottom: line("bottom"), left: line("left"), right: line("right") };
};
