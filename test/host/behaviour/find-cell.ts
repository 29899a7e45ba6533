// SPDX-License-Identifier: EUPL-1.2
import { numberText } from "../calculator/number-text";
import { singleCell } from "../model/area";
import { columnOf, keptKeys, rowOf } from "../model/cells";
import type { CellRange } from "../model/cell-range";
import type { Area } from "../model/workbook-data";

/** The first (or, searching backwards, last) cell in reading order that shows the text; null when none does. */
export const findCell = (
  range: CellRange,
  text: string,
  criteria: Readonly<Record<string, unknown>>,
): Area | null => {
  range.book.calculation.settle();
  const fold = (shown: string): string =>
    criteria.matchCase === true ? shown : shown.toLowerCase();
  const wanted = fold(text);
  const keys = keptKeys(range.sheet, range.area).sort((one, other) => one - other);
  if (criteria.searchDirection === "Backwards") keys.reverse();
  const key = keys.find((candidate) => {
    const cell = range.sheet.cells.get(candidate);
    if (!cell || cell.type === "Empty") return false;
    const shown = fold(numberText(cell.value, cell.format.numberFormat));
    return criteria.completeMatch === true ? shown === wanted : shown.includes(wanted);
  });
  return key === undefined ? null : singleCell(rowOf(key), columnOf(key));
};
