// SPDX-License-Identifier: EUPL-1.2
import { intersection } from "../model/area";
import type { FormulaChange } from "../model/book";
import { BLANK_CELL, columnOf, keptKeys, putCell, rowOf } from "../model/cells";
import type { CellRange } from "../model/cell-range";
import { DEFAULT_FORMAT, type CellData } from "../model/workbook-data";
import { invalidArgument } from "../wire/host-error";
import { dropComments } from "./comments";
import { guardContent, guardFormatting } from "./guards";
import { unmergeRange } from "./merged-cells";
import { breakSpills } from "./spills";
import { detailOf, tellContent } from "./write-range";

interface Kind {
  readonly contents: boolean;
  readonly formats: boolean;
  readonly links: boolean;
}

/** What `Range.clear` takes away, by its applyTo argument. */
const KINDS: Readonly<Record<string, Kind>> = {
  All: { contents: true, formats: true, links: true },
  Contents: { contents: true, formats: false, links: false },
  Formats: { contents: false, formats: true, links: false },
  Hyperlinks: { contents: false, formats: false, links: true },
  RemoveHyperlinks: { contents: false, formats: true, links: true },
};

export const clearRange = (range: CellRange, applyTo: string): void => {
  const kind = KINDS[applyTo];
  if (!kind) throw invalidArgument(`clear ${applyTo}`);
  guardClearing(range, kind);
  const before = detailOf(range);
  const { sheet, area, book } = range;
  const formulas: FormulaChange[] = [];
  for (const key of keptKeys(sheet, area)) {
    const cell = sheet.cells.get(key) ?? BLANK_CELL;
    putCell(sheet, key, cleared(cell, kind));
    if (kind.contents && cell.formula !== null) {
      formulas.push({ row: rowOf(key), column: columnOf(key), before: cell.formula });
    }
  }
  if (kind.links) {
    sheet.hyperlinks = sheet.hyperlinks.filter((link) => !intersection(link.area, area));
  }
  if (kind.contents && kind.formats) {
    unmergeRange(range);
    dropComments(range);
  }
  if (!kind.contents) {
    book.tell({ kind: "format", sheet, area });
    return;
  }
  breakSpills(range);
  tellContent(range, before, formulas);
};

const guardClearing = (range: CellRange, { contents, formats }: Kind): void => {
  if (contents) guardContent(range);
  if (formats) guardFormatting(range);
};

const cleared = (cell: CellData, { contents, formats }: Kind): CellData => {
  const format = formats ? DEFAULT_FORMAT : cell.format;
  return contents ? { value: "", type: "Empty", formula: null, format } : { ...cell, format };
};
