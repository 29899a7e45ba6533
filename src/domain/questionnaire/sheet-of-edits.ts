// SPDX-License-Identifier: EUPL-1.2
import { cellId } from "../shared/cell";
import type { SheetMarker, SheetSnapshot, WorkbookSnapshot } from "../shared/sheet-snapshot";
import type { CellContent, WorkbookEdit } from "../shared/workbook-edit";

type PutBlock = Extract<WorkbookEdit, { readonly kind: "putBlock" }>;

export interface NewSheet {
  readonly sheet: string;
  readonly marker: SheetMarker;
  readonly edits: readonly WorkbookEdit[];
  /** Results of its formulas, by `cellId`. */
  readonly computed: ReadonlyMap<string, number | string>;
}

interface FoundCell {
  readonly content: Exclude<CellContent, null>;
  readonly value: number | string;
  readonly format: string;
}

/** A sheet that is still to be added, as it will be read. */
export const snapshotOfEdits = (added: NewSheet): SheetSnapshot => {
  const cells = cellsOf(added);
  const rows = cells.reduce((most, row, index) => (row.length > 0 ? index + 1 : most), 0);
  const columns = cells.reduce((most, row) => Math.max(most, row.length), 0);
  const grid = <T>(pick: (cell: FoundCell | undefined) => T): T[][] =>
    Array.from({ length: rows }, (_, row) =>
      Array.from({ length: columns }, (__, column) => pick(cells[row]?.[column])),
    );
  return {
    id: added.sheet,
    name: added.sheet,
    visibility: "Visible",
    isProtected: false,
    marker: added.marker,
    values: grid((cell) => cell?.value ?? ""),
    formulas: grid((cell) =>
      typeof cell?.content === "object" ? cell.content.formula : (cell?.content ?? ""),
    ),
    valueTypes: grid((cell) => {
      if (!cell) return "Empty";
      return typeof cell.value === "number" ? "Double" : "String";
    }),
    numberFormats: grid((cell) => cell?.format ?? "General"),
    mergedAreas: [],
    hiddenRows: [],
    hiddenColumns: [],
  };
};

/** A workbook of this sheet alone. */
export const workbookOfSheet = (sheet: SheetSnapshot): WorkbookSnapshot => ({
  sheets: [sheet],
  sheetNames: [sheet.name],
  activeSheetId: sheet.id,
  isStructureProtected: false,
  isReadOnly: false,
  isCalculatedByHand: false,
  ownParts: [],
});

/** Rows of filled cells; later writes go before earlier ones. */
const cellsOf = ({ sheet, edits, computed }: NewSheet): readonly (readonly FoundCell[])[] => {
  const cells: FoundCell[][] = [];
  for (const edit of edits) {
    if (edit.kind !== "putBlock" || edit.sheet !== sheet) continue;
    edit.contents.forEach((contents, row) =>
      contents.forEach((content, column) => {
        if (content === null) return;
        const at = { sheet, row: edit.at.row + row, column: edit.at.column + column };
        const value = typeof content === "object" ? (computed.get(cellId(at)) ?? "") : content;
        (cells[at.row] ??= [])[at.column] = { content, value, format: formatAt(edit, row, column) };
      }),
    );
  }
  return Array.from(cells, (row) => row ?? []);
};

const formatAt = ({ numberFormats }: PutBlock, row: number, column: number): string =>
  numberFormats?.[row]?.[column] ?? "General";
