// SPDX-License-Identifier: EUPL-1.2
import { STYLE, STYLE_COLLECTION } from "./cell-styles";
import {
  APPLICATION,
  CULTURE_INFO,
  ITERATIVE_CALCULATION,
  NUMBER_FORMAT_INFO,
} from "./application";
import {
  CELL_VALUE_CONDITIONAL_FORMAT,
  CONDITIONAL_FORMAT,
  CONDITIONAL_FORMAT_COLLECTION,
  CONDITIONAL_FORMAT_RULE,
  CONDITIONAL_RANGE_FILL,
  CONDITIONAL_RANGE_FONT,
  CONDITIONAL_RANGE_FORMAT,
  CUSTOM_CONDITIONAL_FORMAT,
} from "./conditional-formats";
import {
  CHART,
  CHART_AREA_FORMAT,
  CHART_AXES,
  CHART_COLLECTION,
  CHART_DATA_LABELS,
  CHART_LEGEND,
} from "./charts";
import {
  CHART_AXIS,
  CHART_AXIS_FORMAT,
  CHART_AXIS_TITLE,
  CHART_FONT,
  CHART_FONT_HOLDER,
  CHART_GRIDLINES,
  CHART_TITLE,
} from "./chart-parts";
import {
  CHART_FILL,
  CHART_LINE_FORMAT,
  CHART_SERIES,
  CHART_SERIES_COLLECTION,
  CHART_SERIES_FORMAT,
} from "./chart-series";
import { COMMENT_REPLY, COMMENT_REPLY_COLLECTION } from "./comment-replies";
import { COMMENT, COMMENT_COLLECTION } from "./comments";
import { DATA_VALIDATION } from "./data-validation";
import {
  CUSTOM_XML_PART,
  CUSTOM_XML_PART_COLLECTION,
  CUSTOM_XML_PART_SCOPED_COLLECTION,
} from "./custom-xml";
import { AUTO_FILTER, FILTER } from "./filters";
import { NAMED_ITEM, NAMED_ITEM_COLLECTION } from "./names";
import { WORKBOOK_CREATED } from "./other-files";
import { HEADER_FOOTER, HEADER_FOOTER_GROUP, PAGE_LAYOUT } from "./page-layout";
import { PAGE_BREAK, PAGE_BREAK_COLLECTION } from "./page-breaks";
import { RANGE } from "./range";
import { RANGE_AREAS, RANGE_COLLECTION } from "./range-areas";
import { RANGE_BORDER, RANGE_BORDER_COLLECTION } from "./range-borders";
import { FORMAT_PROTECTION, RANGE_FILL, RANGE_FONT, RANGE_FORMAT } from "./range-format";
import { SETTING, SETTING_COLLECTION } from "./settings";
import {
  TABLE_COLUMN,
  TABLE_COLUMN_COLLECTION,
  TABLE_ROW,
  TABLE_ROW_COLLECTION,
} from "./table-columns";
import { RANGE_SORT, TABLE_SORT } from "./sorting";
import { TABLE, TABLE_COLLECTION } from "./tables";
import type { TypeName, TypeOf } from "./targets";
import { DOCUMENT_PROPERTIES, WORKBOOK, WORKBOOK_PROTECTION } from "./workbook";
import { WORKSHEET } from "./worksheet";
import { WORKSHEET_COLLECTION } from "./worksheet-collection";
import {
  WORKSHEET_CUSTOM_PROPERTY,
  WORKSHEET_CUSTOM_PROPERTY_COLLECTION,
  WORKSHEET_FREEZE_PANES,
} from "./worksheet-parts";
import { WORKSHEET_PROTECTION } from "./worksheet-protection";

/** Every type of object this host knows, by the name office.js has for it. */
export const EXCEL_TYPES: { readonly [K in TypeName]: TypeOf<K> } = {
  Workbook: WORKBOOK,
  WorkbookProtection: WORKBOOK_PROTECTION,
  Application: APPLICATION,
  CultureInfo: CULTURE_INFO,
  IterativeCalculation: ITERATIVE_CALCULATION,
  NumberFormatInfo: NUMBER_FORMAT_INFO,
  DocumentProperties: DOCUMENT_PROPERTIES,
  WorksheetCollection: WORKSHEET_COLLECTION,
  Worksheet: WORKSHEET,
  WorksheetProtection: WORKSHEET_PROTECTION,
  WorksheetCustomPropertyCollection: WORKSHEET_CUSTOM_PROPERTY_COLLECTION,
  WorksheetCustomProperty: WORKSHEET_CUSTOM_PROPERTY,
  WorksheetFreezePanes: WORKSHEET_FREEZE_PANES,
  PageLayout: PAGE_LAYOUT,
  PageBreakCollection: PAGE_BREAK_COLLECTION,
  PageBreak: PAGE_BREAK,
  HeaderFooterGroup: HEADER_FOOTER_GROUP,
  HeaderFooter: HEADER_FOOTER,
  Range: RANGE,
  RangeAreas: RANGE_AREAS,
  RangeCollection: RANGE_COLLECTION,
  RangeFormat: RANGE_FORMAT,
  RangeFont: RANGE_FONT,
  RangeFill: RANGE_FILL,
  RangeBorderCollection: RANGE_BORDER_COLLECTION,
  RangeBorder: RANGE_BORDER,
  FormatProtection: FORMAT_PROTECTION,
  TableCollection: TABLE_COLLECTION,
  Table: TABLE,
  TableColumnCollection: TABLE_COLUMN_COLLECTION,
  TableColumn: TABLE_COLUMN,
  TableRowCollection: TABLE_ROW_COLLECTION,
  TableRow: TABLE_ROW,
  TableSort: TABLE_SORT,
  RangeSort: RANGE_SORT,
  AutoFilter: AUTO_FILTER,
  Filter: FILTER,
  ConditionalFormatCollection: CONDITIONAL_FORMAT_COLLECTION,
  ConditionalFormat: CONDITIONAL_FORMAT,
  CustomConditionalFormat: CUSTOM_CONDITIONAL_FORMAT,
  CellValueConditionalFormat: CELL_VALUE_CONDITIONAL_FORMAT,
  ConditionalFormatRule: CONDITIONAL_FORMAT_RULE,
  ConditionalRangeFormat: CONDITIONAL_RANGE_FORMAT,
  ConditionalRangeFill: CONDITIONAL_RANGE_FILL,
  ConditionalRangeFont: CONDITIONAL_RANGE_FONT,
  DataValidation: DATA_VALIDATION,
  ChartCollection: CHART_COLLECTION,
  Chart: CHART,
  ChartTitle: CHART_TITLE,
  ChartTitleFormat: CHART_FONT_HOLDER,
  ChartLegend: CHART_LEGEND,
  ChartLegendFormat: CHART_FONT_HOLDER,
  ChartDataLabels: CHART_DATA_LABELS,
  ChartDataLabelFormat: CHART_FONT_HOLDER,
  ChartAxes: CHART_AXES,
  ChartAxis: CHART_AXIS,
  ChartAxisFormat: CHART_AXIS_FORMAT,
  ChartAxisTitle: CHART_AXIS_TITLE,
  ChartAxisTitleFormat: CHART_FONT_HOLDER,
  ChartAreaFormat: CHART_AREA_FORMAT,
  ChartGridlines: CHART_GRIDLINES,
  ChartFont: CHART_FONT,
  ChartSeriesCollection: CHART_SERIES_COLLECTION,
  ChartSeries: CHART_SERIES,
  ChartSeriesFormat: CHART_SERIES_FORMAT,
  ChartFill: CHART_FILL,
  ChartLineFormat: CHART_LINE_FORMAT,
  WorkbookCreated: WORKBOOK_CREATED,
  CommentCollection: COMMENT_COLLECTION,
  Comment: COMMENT,
  CommentReplyCollection: COMMENT_REPLY_COLLECTION,
  CommentReply: COMMENT_REPLY,
  StyleCollection: STYLE_COLLECTION,
  Style: STYLE,
  NamedItemCollection: NAMED_ITEM_COLLECTION,
  NamedItem: NAMED_ITEM,
  SettingCollection: SETTING_COLLECTION,
  Setting: SETTING,
  CustomXmlPartCollection: CUSTOM_XML_PART_COLLECTION,
  CustomXmlPartScopedCollection: CUSTOM_XML_PART_SCOPED_COLLECTION,
  CustomXmlPart: CUSTOM_XML_PART,
};
