// SPDX-License-Identifier: EUPL-1.2
import type { Block } from "./cell";
import type { PageLayout, WorkbookEdit } from "./workbook-edit";

export interface ListPage {
  readonly sheet: string;
  /** The list with its head row; printed together with everything above it. */
  readonly list: Block;
  readonly footer: PageLayout["footer"];
}

/** Print set-up of a sheet that holds a long list: landscape, the head row on every page. */
export const listPage = ({ sheet, list, footer }: ListPage): WorkbookEdit => ({
  kind: "setPageLayout",
  sheet,
  layout: {
    orientation: "landscape",
    repeatedRows: { first: list.row, last: list.row },
    printArea: { row: 0, column: 0, rows: list.row + list.rows, columns: list.columns },
    footer,
  },
});
