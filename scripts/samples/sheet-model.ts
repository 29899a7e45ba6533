// SPDX-License-Identifier: EUPL-1.2
import { type Cell, Workbook, type Worksheet } from "@cj-tech-master/excelts";

export interface SampleCell {
  /** null: a blank cell that has a look. */
  readonly value:
    number | string | null | { readonly formula: string; readonly result: FormulaResult };
  readonly format?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly wrap?: boolean;
  readonly align?: "left" | "right" | "center";
  readonly vertical?: "top" | "middle" | "bottom";
  readonly fill?: string;
  readonly color?: string;
  readonly size?: number;
  readonly border?: boolean;
  /** false: may be typed into on a protected sheet. */
  readonly locked?: boolean;
}

export type FormulaResult = number | string | { readonly error: ExcelError };
export type ExcelError = "#DIV/0!" | "#N/A" | "#REF!" | "#NAME?" | "#VALUE!";

/** A sheet as a sample describes it. Rows and columns of the grid count from 0, merges are A1 ranges. */
export interface SampleSheet {
  readonly name: string;
  readonly rows: readonly (readonly (SampleCell | null)[])[];
  readonly merges: readonly string[];
  /** In characters. */
  readonly widths: readonly number[];
  /** Lines of text in rows (from 0) that hold more than one. */
  readonly lines: Readonly<Record<number, number>>;
  /** Rows (from 0) nobody sees. */
  readonly hiddenRows?: readonly number[];
  /** A1 range; null: everything is printed. */
  readonly printArea: string | null;
  readonly landscape: boolean;
  /** Rows and columns that stay in view. */
  readonly frozen: { readonly rows: number; readonly columns: number } | null;
  /** First and last row (from 1) repeated on every page. */
  readonly repeatedRows: readonly [number, number] | null;
}

const FONT = "Arial";
/** In points. */
const LINE_HEIGHT = 14.5;
/** Every run writes the same bytes. */
const WRITTEN_ON = new Date(Date.UTC(2016, 0, 15));

/** The .xlsx file of a workbook with these sheets. */
export const writeWorkbook = async (
  title: string,
  sheets: readonly SampleSheet[],
): Promise<Uint8Array> => {
  const workbook = new Workbook();
  workbook.title = title;
  workbook.creator = "Integrationsmonitoring";
  workbook.lastModifiedBy = "Integrationsmonitoring";
  workbook.created = WRITTEN_ON;
  workbook.modified = WRITTEN_ON;
  for (const sheet of sheets) drawSheet(workbook.addWorksheet(sheet.name), sheet);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
};

const drawSheet = (worksheet: Worksheet, sheet: SampleSheet): void => {
  sheet.widths.forEach((width, index) => {
    worksheet.getColumn(index + 1).width = width;
  });
  for (const [row, lines] of Object.entries(sheet.lines)) {
    worksheet.getRow(Number(row) + 1).height = lines * LINE_HEIGHT;
  }
  for (const row of sheet.hiddenRows ?? []) worksheet.getRow(row + 1).hidden = true;
  sheet.rows.forEach((cells, row) => {
    cells.forEach((cell, column) => {
      if (cell) drawCell(worksheet.getCell(row + 1, column + 1), cell);
    });
  });
  for (const merge of sheet.merges) worksheet.mergeCells(merge);
  worksheet.pageSetup.orientation = sheet.landscape ? "landscape" : "portrait";
  worksheet.pageSetup.paperSize = 9; // A4
  worksheet.pageSetup.fitToPage = true;
  worksheet.pageSetup.fitToWidth = 1;
  worksheet.pageSetup.fitToHeight = 0;
  if (sheet.printArea !== null) worksheet.pageSetup.printArea = sheet.printArea;
  if (sheet.repeatedRows) worksheet.pageSetup.printTitlesRow = sheet.repeatedRows.join(":");
  if (sheet.frozen) {
    const { rows, columns } = sheet.frozen;
    worksheet.views = [{ state: "frozen", xSplit: columns, ySplit: rows }];
  }
};

const drawCell = (target: Cell, cell: SampleCell): void => {
  target.value = cell.value;
  if (cell.format !== undefined) target.numFmt = cell.format;
  drawText(target, cell);
  if (cell.fill !== undefined) {
    target.fill = { type: "pattern", pattern: "solid", fgColor: argb(cell.fill) };
  }
  if (cell.border === true) {
    const thin = { style: "thin", color: argb("A6A6A6") } as const;
    target.border = { top: thin, bottom: thin, left: thin, right: thin };
  }
  if (cell.locked === false) target.protection = { locked: false };
};

const drawText = (target: Cell, cell: SampleCell): void => {
  const { bold = false, italic = false, wrap = false, size = 10, vertical = "bottom" } = cell;
  target.font = {
    name: FONT,
    size,
    bold,
    italic,
    ...(cell.color === undefined ? {} : { color: argb(cell.color) }),
  };
  target.alignment = {
    wrapText: wrap,
    vertical,
    ...(cell.align === undefined ? {} : { horizontal: cell.align }),
  };
};

/** Opaque colour from six hex digits. */
const argb = (color: string): { readonly argb: string } => ({ argb: `FF${color}` });
