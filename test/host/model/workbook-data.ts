// SPDX-License-Identifier: EUPL-1.2
import type { ChartData } from "./chart-data";
import type { CommentData, NoteData } from "./comments";
import type { ColumnFilter, SheetFilter, TableSortData } from "./filters";
import type { Area } from "./rectangle";
import type { ConditionalFormatData, ValidationData } from "./sheet-rules";

export type { Area } from "./rectangle";

/** What a cell holds. Errors are held by their English text ("#DIV/0!") and told apart by `type`. */
export type CellValue = number | string | boolean;

export type CellType = "Empty" | "String" | "Double" | "Boolean" | "Error";

export interface BorderLine {
  /** Names as in a worksheet part: "thin", "medium", "hair", "double" ... */
  readonly style: string;
  /** "#RRGGBB". */
  readonly color: string;
}

/** The look of a cell. Values are never changed in place, so that cells can share one object. */
export interface CellFormat {
  /** en-US code; "General" by default. */
  readonly numberFormat: string;
  readonly font: {
    readonly name: string;
    readonly size: number;
    readonly bold: boolean;
    readonly italic: boolean;
    readonly underline: boolean;
    readonly color: string;
  };
  /** "#RRGGBB" of a solid fill; null for none. */
  readonly fill: string | null;
  readonly borders: {
    readonly top: BorderLine | null;
    readonly right: BorderLine | null;
    readonly bottom: BorderLine | null;
    readonly left: BorderLine | null;
  };
  readonly alignment: {
    /** "general", "left", "center", "right", "fill", "justify", "centerContinuous", "distributed". */
    readonly horizontal: string;
    /** "top", "center", "bottom", "justify", "distributed". */
    readonly vertical: string;
    readonly wrapText: boolean;
    readonly indent: number;
  };
  readonly locked: boolean;
  /** Name of the cell style the look started from; absent for "Normal". */
  readonly style?: string;
}

/** What of a look a cell style brings along. */
export interface StyleFacets {
  readonly number: boolean;
  readonly font: boolean;
  readonly alignment: boolean;
  readonly border: boolean;
  readonly patterns: boolean;
  readonly protection: boolean;
}

/** A named look ("Zellenformatvorlage"). */
export interface CellStyleData {
  readonly name: string;
  readonly isBuiltIn: boolean;
  /** Replaced as a whole when the style changes. */
  format: CellFormat;
  includes: StyleFacets;
}

export const DEFAULT_FORMAT: CellFormat = {
  numberFormat: "General",
  font: {
    name: "Calibri",
    size: 11,
    bold: false,
    italic: false,
    underline: false,
    color: "#000000",
  },
  fill: null,
  borders: { top: null, right: null, bottom: null, left: null },
  alignment: { horizontal: "general", vertical: "bottom", wrapText: false, indent: 0 },
  locked: true,
};

export interface CellData {
  readonly value: CellValue;
  readonly type: CellType;
  /** English, with commas, with the leading "="; null for a constant. */
  readonly formula: string | null;
  readonly format: CellFormat;
}

export interface TableData {
  id: string;
  name: string;
  area: Area;
  showHeaders: boolean;
  showTotals: boolean;
  style: string;
  showBandedRows: boolean;
  showFilterButton: boolean;
  filters: readonly ColumnFilter[];
  sort: TableSortData | null;
}

export interface HyperlinkData {
  readonly area: Area;
  /** "'Blatt 1'!A1" inside the workbook, or null. */
  readonly documentReference: string | null;
  readonly address: string | null;
  readonly screenTip: string;
}

export interface PageLayoutData {
  orientation: "portrait" | "landscape";
  /** "A4" is 9 in the file. */
  paperSize: string | null;
  fitToWidth: number | null;
  fitToHeight: number | null;
  /** Percent; of no account while pages are fitted. */
  scale: number;
  centerHorizontally: boolean;
  centerVertically: boolean;
  /** Rows and columns, from 0, with which a new page begins because somebody wants it. */
  rowBreaks: number[];
  columnBreaks: number[];
  printTitleRows: { first: number; last: number } | null;
  printArea: Area | null;
  centerFooter: string;
  leftFooter: string;
  rightFooter: string;
  centerHeader: string;
  leftHeader: string;
  rightHeader: string;
  /** Points. */
  margins: { top: number; right: number; bottom: number; left: number };
}

export interface SheetProtection {
  /** Attributes of the element sheetProtection, as in the file. */
  readonly options: Readonly<Record<string, string>>;
}

export interface SheetData {
  /** "{00000000-0001-0000-0000-000000000000}", as Excel hands them out. */
  id: string;
  name: string;
  visibility: "Visible" | "Hidden" | "VeryHidden";
  tabColor: string;
  /** By row * 16384 + column, both from 0. */
  cells: Map<number, CellData>;
  /** Width in characters of the standard font with the cell's margin, as in the file: pixels / 7; null is standard. */
  columns: Map<number, { width: number | null; hidden: boolean }>;
  /** Height in points; null is standard. `isFitted`: nobody set the height, it follows from the contents. */
  rows: Map<number, { height: number | null; hidden: boolean; isFitted?: true }>;
  mergedAreas: Area[];
  tables: TableData[];
  /** Rows it hides are hidden in `rows`. */
  autoFilter: SheetFilter | null;
  hyperlinks: HyperlinkData[];
  /** The first one wins. */
  conditionalFormats: ConditionalFormatData[];
  validations: ValidationData[];
  comments: CommentData[];
  notes: NoteData[];
  charts: ChartData[];
  pageLayout: PageLayoutData;
  frozen: { rows: number; columns: number };
  showGridlines: boolean;
  protection: SheetProtection | null;
  /** Sheet-level custom properties (ExcelApi 1.12). */
  customProperties: Map<string, string>;
}

export interface NameData {
  name: string;
  /** "=Parameter!$B$3". */
  formula: string;
  /** Id of the sheet for a sheet-level name; null for the workbook. */
  sheetId: string | null;
  visible: boolean;
}

/** As office.js calls them. */
export type CalculationMode = "Automatic" | "AutomaticExceptTables" | "Manual";

export interface WorkbookData {
  sheets: SheetData[];
  activeSheetId: string;
  names: NameData[];
  /** "Normal" and whatever else the file names. */
  cellStyles: CellStyleData[];
  customXmlParts: { id: string; xml: string }[];
  /** What the add-in keeps under names of its own ("document settings"), as JSON texts. */
  settings: Map<string, string>;
  isStructureProtected: boolean;
  isReadOnly: boolean;
  calculationMode: CalculationMode;
  properties: { title: string; author: string; subject: string };
}

export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

export const cellKey = (row: number, column: number): number => row * MAX_COLUMNS + column;
