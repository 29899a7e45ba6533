// SPDX-License-Identifier: EUPL-1.2
import type { Book, TableEntry } from "../model/book";
import type { CellRange } from "../model/cell-range";
import type {
  Area,
  CellStyleData,
  NameData,
  SheetData,
  TableData,
  WorkbookData,
} from "../model/workbook-data";
import type { RemarkData } from "../model/comments";
import type { ConditionalFormatData } from "../model/sheet-rules";
import type {
  ChartAxisData,
  ChartFontData,
  ChartLabelsData,
  ChartLegendData,
  ChartSeriesData,
  ChartTextData,
} from "../model/chart-data";
import type { ChartEntry } from "../behaviour/charts";
import type { PlacedComment } from "../behaviour/comments";
import type { HostObject } from "../wire/host-object";
import type { ObjectType } from "../wire/object-type";

export interface SheetTarget {
  readonly book: Book;
  readonly sheet: SheetData;
}

/** Tables or names of one sheet, or of the whole workbook (null). */
export interface ScopeTarget {
  readonly book: Book;
  readonly sheet: SheetData | null;
}

export interface AreasTarget extends SheetTarget {
  readonly areas: readonly Area[];
}

export interface TableTarget extends TableEntry {
  readonly book: Book;
}

/** The filter of a table, or of the sheet itself (null). */
export interface AutoFilterTarget extends SheetTarget {
  readonly table: TableData | null;
}

/** A column or a body row of a table, from 0. */
export interface TableColumnTarget extends TableTarget {
  readonly index: number;
}
export type TableRowTarget = TableColumnTarget;

export interface ConditionalTarget extends CellRange {
  readonly format: ConditionalFormatData;
}

/** A part of a chart that can be read and replaced as a whole. */
export interface ChartPart<T> extends ChartEntry {
  readonly part: { readonly get: () => T; readonly set: (value: T) => void };
}

/** A workbook in a window of its own; null for a blank one. */
export interface CreatedWorkbook {
  readonly book: Book;
  readonly data: WorkbookData | null;
}

export interface ReplyTarget extends PlacedComment {
  readonly reply: RemarkData;
}

/** Page breaks between rows, or between columns. */
export interface PageBreaksTarget extends SheetTarget {
  readonly axis: "rows" | "columns";
}

export interface PageBreakTarget extends PageBreaksTarget {
  /** Row or column behind the break, from 0. */
  readonly place: number;
}

export interface NameTarget {
  readonly book: Book;
  readonly item: NameData;
}

/** Sides as office.js names them. */
export type BorderSide =
  | "EdgeTop"
  | "EdgeBottom"
  | "EdgeLeft"
  | "EdgeRight"
  | "InsideVertical"
  | "InsideHorizontal"
  | "DiagonalDown"
  | "DiagonalUp";

export interface StyleTarget {
  readonly book: Book;
  readonly style: CellStyleData;
}

/** What has a look: cells, or a named style. */
export type Styled = CellRange | StyleTarget;

export interface BorderTarget {
  readonly range: Styled;
  readonly side: BorderSide;
}

export interface SettingTarget {
  readonly book: Book;
  readonly key: string;
}

export interface XmlPartTarget {
  readonly book: Book;
  readonly part: { id: string; xml: string };
}

export interface XmlNamespaceTarget {
  readonly book: Book;
  readonly namespace: string;
}

export interface CustomPropertyTarget extends SheetTarget {
  readonly key: string;
}

/** What the host keeps for an object of each type. */
export interface Targets {
  Workbook: Book;
  WorkbookProtection: Book;
  Application: Book;
  CultureInfo: Book;
  IterativeCalculation: Book;
  NumberFormatInfo: Book;
  DocumentProperties: Book;
  WorksheetCollection: Book;
  Worksheet: SheetTarget;
  WorksheetProtection: SheetTarget;
  WorksheetCustomPropertyCollection: SheetTarget;
  WorksheetCustomProperty: CustomPropertyTarget;
  WorksheetFreezePanes: SheetTarget;
  PageLayout: SheetTarget;
  PageBreakCollection: PageBreaksTarget;
  PageBreak: PageBreakTarget;
  HeaderFooterGroup: SheetTarget;
  HeaderFooter: SheetTarget;
  Range: CellRange;
  RangeAreas: AreasTarget;
  RangeCollection: AreasTarget;
  RangeFormat: CellRange;
  RangeFont: Styled;
  RangeFill: Styled;
  RangeBorderCollection: Styled;
  RangeBorder: BorderTarget;
  FormatProtection: CellRange;
  TableCollection: ScopeTarget;
  Table: TableTarget;
  TableColumnCollection: TableTarget;
  TableColumn: TableColumnTarget;
  TableRowCollection: TableTarget;
  TableRow: TableRowTarget;
  TableSort: TableTarget;
  AutoFilter: AutoFilterTarget;
  Filter: TableColumnTarget;
  RangeSort: CellRange;
  ConditionalFormatCollection: CellRange;
  ConditionalFormat: ConditionalTarget;
  CustomConditionalFormat: ConditionalTarget;
  CellValueConditionalFormat: ConditionalTarget;
  ConditionalFormatRule: ConditionalTarget;
  ConditionalRangeFormat: ConditionalTarget;
  ConditionalRangeFill: ConditionalTarget;
  ConditionalRangeFont: ConditionalTarget;
  DataValidation: CellRange;
  ChartCollection: SheetTarget;
  Chart: ChartEntry;
  ChartTitle: ChartPart<ChartTextData>;
  ChartTitleFormat: ChartPart<ChartFontData>;
  ChartLegend: ChartPart<ChartLegendData>;
  ChartLegendFormat: ChartPart<ChartFontData>;
  ChartDataLabels: ChartPart<ChartLabelsData>;
  ChartDataLabelFormat: ChartPart<ChartFontData>;
  ChartAxes: ChartEntry;
  ChartAxis: ChartPart<ChartAxisData>;
  ChartAxisFormat: ChartPart<ChartFontData>;
  ChartAxisTitle: ChartPart<ChartTextData>;
  ChartAxisTitleFormat: ChartPart<ChartFontData>;
  ChartAreaFormat: ChartPart<ChartFontData>;
  ChartGridlines: ChartPart<ChartAxisData>;
  ChartFont: ChartPart<ChartFontData>;
  ChartSeriesCollection: ChartEntry;
  ChartSeries: ChartPart<ChartSeriesData>;
  ChartSeriesFormat: ChartPart<ChartSeriesData>;
  ChartFill: ChartPart<ChartSeriesData>;
  ChartLineFormat: ChartPart<ChartSeriesData>;
  WorkbookCreated: CreatedWorkbook;
  CommentCollection: ScopeTarget;
  Comment: PlacedComment;
  CommentReplyCollection: PlacedComment;
  CommentReply: ReplyTarget;
  StyleCollection: Book;
  Style: StyleTarget;
  NamedItemCollection: ScopeTarget;
  NamedItem: NameTarget;
  SettingCollection: Book;
  Setting: SettingTarget;
  CustomXmlPartCollection: Book;
  CustomXmlPartScopedCollection: XmlNamespaceTarget;
  CustomXmlPart: XmlPartTarget;
}

export type TypeName = keyof Targets;

export const hostObject = <K extends TypeName>(type: K, target: Targets[K]): HostObject => ({
  type,
  target,
});

/** The target of an object that must be of this type; null otherwise. */
export const targetAs = <K extends TypeName>(
  object: HostObject | null,
  type: K,
): Targets[K] | null => (object?.type === type ? (object.target as Targets[K]) : null);

export type TypeOf<K extends TypeName> = ObjectType<Targets[K]>;

export const rangeObject = ({ book, sheet }: SheetTarget, area: Area): HostObject =>
  hostObject("Range", { book, sheet, area });

export const sheetObject = (book: Book, sheet: SheetData): HostObject =>
  hostObject("Worksheet", { book, sheet });
