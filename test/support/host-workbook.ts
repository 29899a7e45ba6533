// SPDX-License-Identifier: EUPL-1.2
import type { SheetSnapshot, WorkbookSnapshot } from "../../src/domain/shared/sheet-snapshot";
import {
  cellKey,
  DEFAULT_FORMAT,
  type CellData,
  type SheetData,
  type WorkbookData,
} from "../host/model/workbook-data";
import { emptySheet, emptyWorkbook, sheetId } from "../host/model/new-workbook";

/** The host's workbook that holds what a snapshot holds, so that one table of cells serves every kind of test. */
export const hostWorkbookOf = (snapshot: WorkbookSnapshot): WorkbookData => {
  const active = snapshot.sheets.findIndex(({ id }) => id === snapshot.activeSheetId);
  return {
    ...emptyWorkbook(),
    sheets: snapshot.sheets.map(toSheet),
    activeSheetId: sheetId(Math.max(0, active)),
    isStructureProtected: snapshot.isStructureProtected,
    isReadOnly: snapshot.isReadOnly,
    calculationMode: snapshot.isCalculatedByHand ? "Manual" : "Automatic",
    customXmlParts: snapshot.ownParts.map(({ xml }, index) => ({
      id: `{00000000-0000-4000-8000-${String(index).padStart(12, "0")}}`,
      xml,
    })),
  };
};

const toSheet = (snapshot: SheetSnapshot, index: number): SheetData => ({
  ...emptySheet(sheetId(index), snapshot.name),
  visibility: snapshot.visibility,
  protection: snapshot.isProtected ? { options: { sheet: "1" } } : null,
  mergedAreas: [...snapshot.mergedAreas],
  cells: cellsOf(snapshot),
  rows: new Map(snapshot.hiddenRows.map((row) => [row, { height: null, hidden: true }])),
  columns: new Map(snapshot.hiddenColumns.map((column) => [column, { width: null, hidden: true }])),
  customProperties: new Map(
    snapshot.marker
      ? [
          ["im.kind", snapshot.marker.kind],
          ["im.id", snapshot.marker.id],
          ["im.schema", String(snapshot.marker.schema)],
        ]
      : [],
  ),
});

const cellsOf = (snapshot: SheetSnapshot): Map<number, CellData> => {
  const cells = new Map<number, CellData>();
  snapshot.values.forEach((row, r) =>
    row.forEach((value, c) => {
      const type = snapshot.valueTypes[r]?.[c] ?? "Empty";
      const numberFormat = snapshot.numberFormats[r]?.[c] ?? "General";
      if (type === "Empty" && numberFormat === "General") return;
      const formula = snapshot.formulas[r]?.[c];
      cells.set(cellKey(r, c), {
        value,
        type,
        formula: typeof formula === "string" && formula.startsWith("=") ? formula : null,
        format: { ...DEFAULT_FORMAT, numberFormat },
      });
    }),
  );
  return cells;
};
