// SPDX-License-Identifier: EUPL-1.2
import { blockEdits, type PlannedGrid } from "../shared/planned-sheet";
import type { SheetMarker } from "../shared/sheet-snapshot";
import type { WorkbookEdit } from "../shared/workbook-edit";

export interface PlainSheet {
  readonly sheet: string;
  readonly marker: SheetMarker;
  /** In characters. */
  readonly widths: readonly number[];
  readonly grid: PlannedGrid;
  readonly footer: { readonly left: string; readonly center: string; readonly right: string };
}

/** A sheet of texts beside the Erhebungsbogen. */
export const plainSheetEdits = (plain: PlainSheet): readonly WorkbookEdit[] => {
  const { sheet, marker, widths, grid, footer } = plain;
  const printArea = { row: 0, column: 0, rows: grid.length, columns: widths.length };
  return [
    { kind: "addSheet", sheet, marker, position: "last" },
    { kind: "setColumnWidths", sheet, widths },
    ...blockEdits(sheet, grid, null),
    {
      kind: "setPageLayout",
      sheet,
      layout: { orientation: "landscape", repeatedRows: null, printArea, footer },
    },
    { kind: "hideGridlines", sheet },
  ];
};
