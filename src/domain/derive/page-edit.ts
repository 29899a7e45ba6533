// SPDX-License-Identifier: EUPL-1.2
import type { WorkbookEdit } from "../shared/workbook-edit";
import type { DeriveWords } from "./derive-words";

/** Print set-up of a new sheet of ours: landscape, as wide as the page, its heads on every page. Later the user's own. */
export const pageEdit = (
  sheet: string,
  headerRow: number,
  { pageFooter: footer }: Pick<DeriveWords, "pageFooter">,
): WorkbookEdit => ({
  kind: "setPageLayout",
  sheet,
  layout: {
    orientation: "landscape",
    repeatedRows: { first: headerRow, last: headerRow },
    printArea: null,
    footer,
  },
});
