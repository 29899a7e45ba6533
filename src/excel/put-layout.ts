// SPDX-License-Identifier: EUPL-1.2
import { blockToA1, quoteSheetName, toA1, type Block } from "../domain/shared/cell";
import type { PageLayout, WorkbookEdit } from "../domain/shared/workbook-edit";
import { PART_LOOKS } from "./theme";

type EditOf<K extends WorkbookEdit["kind"]> = Extract<WorkbookEdit, { kind: K }>;

/** Points per character of the standard font: 7 pixels a character, 0.75 points a pixel, 5 pixels of margin. */
const widthInPoints = (characters: number): number => (characters * 7 + 5) * 0.75;

const CENTIMETRE = 72 / 2.54;

const rangeOf = (sheet: Excel.Worksheet, block: Block): Excel.Range =>
  sheet.getRangeByIndexes(block.row, block.column, block.rows, block.columns);

/** Not "All", which would take comments along. */
export const queueClear = (sheet: Excel.Worksheet, { block }: EditOf<"clearBlock">): void => {
  const range = rangeOf(sheet, block);
  range.clear("Contents");
  range.clear("RemoveHyperlinks");
  range.clear("Formats");
};

export const queueUnmerge = (sheet: Excel.Worksheet, { block }: EditOf<"unmerge">): void =>
  rangeOf(sheet, block).unmerge();

export const queueColumnWidths = (
  sheet: Excel.Worksheet,
  { widths }: EditOf<"setColumnWidths">,
): void =>
  widths.forEach((characters, column) => {
    if (characters === null) return;
    sheet.getRangeByIndexes(0, column, 1, 1).format.columnWidth = widthInPoints(characters);
  });

export const queueTable = (sheet: Excel.Worksheet, { name, block }: EditOf<"addTable">): void => {
  const table = sheet.tables.add(blockToA1(block), true);
  // Real cell formats carry the look: table banding is lost in Word and in print elsewhere.
  table.set({ name, style: "TableStyleLight1", showBandedRows: false, showFilterButton: false });
};

export const queueTableSize = (
  sheet: Excel.Worksheet,
  { name, block }: EditOf<"resizeTable">,
): void => sheet.tables.getItem(name).resize(blockToA1(block));

/** A table as it was before an action; no address: there was none. */
export const restoreTable = (
  sheet: Excel.Worksheet,
  { name, address }: { readonly name: string; readonly address: string | null },
): void => {
  const table = sheet.tables.getItem(name);
  if (address === null) table.convertToRange();
  else table.resize(address);
};

export const queueLink = (sheet: Excel.Worksheet, { at, target, tip }: EditOf<"link">): void => {
  const cell = sheet.getCell(at.row, at.column);
  cell.hyperlink = {
    documentReference: `${quoteSheetName(target.sheet)}!${toA1(target.at)}`,
    screenTip: tip,
  };
  // A new link brings Excel's own style for links along.
  cell.style = PART_LOOKS.link.style;
};

export const queueCenterAcross = (
  sheet: Excel.Worksheet,
  { block }: EditOf<"centerAcross">,
): void => {
  rangeOf(sheet, block).format.horizontalAlignment = "CenterAcrossSelection";
};

export const queueFreeze = (sheet: Excel.Worksheet, { rows, columns }: EditOf<"freeze">): void => {
  if (rows > 0 && columns > 0) {
    sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, rows, columns));
  } else if (rows > 0) sheet.freezePanes.freezeRows(rows);
  else if (columns > 0) sheet.freezePanes.freezeColumns(columns);
};

export const queuePageLayout = (sheet: Excel.Worksheet, layout: PageLayout): void => {
  const { pageLayout } = sheet;
  pageLayout.set({
    orientation: layout.orientation === "portrait" ? "Portrait" : "Landscape",
    paperSize: "A4",
    leftMargin: 2 * CENTIMETRE,
    rightMargin: 1.5 * CENTIMETRE,
    topMargin: 1.5 * CENTIMETRE,
    bottomMargin: 1.5 * CENTIMETRE,
  });
  // The zoom object is assigned whole: setting its fields one by one has no effect (office-js 1860).
  pageLayout.zoom = {
    horizontalFitToPages: 1,
    ...(layout.isOnePage ? { verticalFitToPages: 1 } : {}),
  };
  if (layout.printArea) pageLayout.setPrintArea(rangeOf(sheet, layout.printArea));
  if (layout.repeatedRows) {
    const { first, last } = layout.repeatedRows;
    pageLayout.setPrintTitleRows(`$${first + 1}:$${last + 1}`);
  }
  pageLayout.headersFooters.defaultForAllPages.set({
    leftFooter: layout.footer.left,
    centerFooter: layout.footer.center,
    rightFooter: layout.footer.right,
  });
};
