// SPDX-License-Identifier: EUPL-1.2
import type { SheetSnapshot } from "../shared/sheet-snapshot";
import type { PageLayout } from "../shared/workbook-edit";
import { printedRows } from "./fixed-part";
import { HEAD_ROW, SPANNER_ROW } from "./frame";
import type { ReportWords } from "./report-words";
import type { TableModel } from "./table-model";
import type { TableSheet } from "./table-sheet";

/** Up to so many columns fit a portrait page. */
const PORTRAIT_COLUMNS = 8;
/** Points from margin to margin of an A4 page. */
const PAGE_HEIGHT = { portrait: 757, landscape: 510 } as const;
/** Points of a row, and of what heads of several lines take beyond that. */
const ROW = 15;
const HEADS = 45;
/** Smaller than this a page cannot be read any more. */
const LEAST_SCALE = 0.65;

interface TablePage {
  readonly model: TableModel;
  readonly layout: TableSheet;
  readonly words: ReportWords;
  readonly existing: SheetSnapshot | null;
}

export const orientationOf = ({ table }: TableSheet): PageLayout["orientation"] =>
  table.columns <= PORTRAIT_COLUMNS ? "portrait" : "landscape";

/**
 * Table, chart and texts on one page where that can be read: else the chart would be cut through, or headings of texts
 * would stand alone under the heads of the table.
 */
export const pageLayoutOf = ({ model, layout, words, existing }: TablePage): PageLayout => {
  const orientation = orientationOf(layout);
  const rows = printedRows({ model, words, existing }, layout);
  return {
    orientation,
    repeatedRows: { first: SPANNER_ROW, last: HEAD_ROW },
    printArea: { row: 0, column: 0, rows, columns: layout.printedColumns },
    footer: words.pageFooter(model.id),
    isOnePage: PAGE_HEIGHT[orientation] / (rows * ROW + HEADS) >= LEAST_SCALE,
  };
};
