// SPDX-License-Identifier: EUPL-1.2
import { formatArea, quoteSheetName } from "../model/address";
import { containsArea } from "../model/area";
import { usedArea } from "./read-range";
import type { Book } from "../model/book";
import { cellAt } from "../model/cells";
import type { CellRange } from "../model/cell-range";
import {
  chartId,
  NO_FONT,
  NO_LABELS,
  NO_TEXT,
  PLAIN_AXIS,
  type ChartData,
  type ChartSeriesData,
  type ChartType,
} from "../model/chart-data";
import type { Area, SheetData } from "../model/workbook-data";
import { invalidArgument, notImplemented } from "../wire/host-error";
import { guardSheet } from "./guards";

export interface ChartEntry {
  readonly book: Book;
  readonly sheet: SheetData;
  readonly chart: ChartData;
}

/** Every change of a chart passes here: it is refused on a protected sheet, and told. */
export const changeChart = (
  { book, sheet, chart }: ChartEntry,
  change: (chart: ChartData) => void,
): void => {
  guardSheet(book, sheet);
  if (chart.type === null) throw notImplemented("changing a chart of this kind");
  change(chart);
  book.tell({ kind: "structure" });
};

/** Whether columns or rows become series; "Auto" takes the shorter side. */
export type SeriesBy = "Auto" | "Columns" | "Rows";

export interface ChartSource {
  readonly type: ChartType;
  readonly source: CellRange;
  readonly seriesBy: SeriesBy;
}

/** Where Excel puts a chart by itself depends on the window; here it stands in the corner. In points. */
const PLACE = { left: 48, top: 15, width: 360, height: 216 };

export const addChart = (
  { book, sheet }: { readonly book: Book; readonly sheet: SheetData },
  { type, source, seriesBy }: ChartSource,
): ChartData => {
  guardSheet(book, sheet);
  const number = nextNumber(sheet);
  const series = seriesOf(source, seriesBy);
  const chart: ChartData = {
    id: chartId(number),
    name: `Diagramm ${number}`,
    type,
    place: PLACE,
    title: { ...NO_TEXT, isVisible: true },
    legend: { isVisible: series.length > 1 || type === "Pie", position: "Bottom", font: NO_FONT },
    categoryAxis: PLAIN_AXIS,
    valueAxis: { ...PLAIN_AXIS, hasGridlines: true },
    series,
    gapWidth: null,
    displayBlanksAs: "NotPlotted",
    font: NO_FONT,
  };
  sheet.charts.push(chart);
  book.tell({ kind: "structure" });
  return chart;
};

export const removeChart = ({ book, sheet, chart }: ChartEntry): void => {
  guardSheet(book, sheet);
  sheet.charts = sheet.charts.filter((other) => other !== chart);
  book.tell({ kind: "structure" });
};

const nextNumber = (sheet: SheetData): number => {
  let number = sheet.charts.length + 1;
  const isTaken = (): boolean =>
    sheet.charts.some(
      ({ id, name }) => id.endsWith(`0${number}}`) || name === `Diagramm ${number}`,
    );
  while (isTaken()) number += 1;
  return number;
};

/** Series of a block: a first row or column of texts, or a blank corner, gives names and categories. */
export const seriesOf = (source: CellRange, seriesBy: SeriesBy): readonly ChartSeriesData[] => {
  const area = filledPart(source);
  const { top, left } = headsOf(source.sheet, area);
  const body: Area = {
    row: area.row + top,
    column: area.column + left,
    rows: area.rows - top,
    columns: area.columns - left,
  };
  if (body.rows < 1 || body.columns < 1) throw invalidArgument("source data of a chart");
  const refer = (part: Area): string => reference(source.sheet, part);
  const byColumns = seriesBy === "Columns" || (seriesBy === "Auto" && area.rows >= area.columns);
  const names = byColumns ? top : left;
  const categories = (byColumns ? left : top) === 0 ? null : refer(headOf(body, area, !byColumns));
  return strips(body, byColumns).map((values, index) => ({
    ...PLAIN_SERIES,
    name: names === 0 ? `Datenreihen${index + 1}` : refer(headOf(values, area, byColumns)),
    values: refer(values),
    categories,
  }));
};

/** How many rows and columns of heads a block has: none or one. */
const headsOf = (
  sheet: SheetData,
  { row, column, rows, columns }: Area,
): { readonly top: number; readonly left: number } => {
  const hasText = (atRow: number, atColumn: number): boolean =>
    cellAt(sheet, atRow, atColumn).type === "String";
  const isBlock = rows > 1 && columns > 1;
  const hasCorner = isBlock && cellAt(sheet, row, column).type === "Empty";
  return {
    top: hasCorner || hasText(row, column + columns - 1) ? 1 : 0,
    left: hasCorner || hasText(row + rows - 1, column) ? 1 : 0,
  };
};

/** The cells of the first row above a part, or of the first column beside it. */
const headOf = (part: Area, { row, column }: Area, above: boolean): Area =>
  above ? { ...part, row, rows: 1 } : { ...part, column, columns: 1 };

const strips = (body: Area, byColumns: boolean): readonly Area[] =>
  Array.from({ length: byColumns ? body.columns : body.rows }, (_, index) =>
    byColumns
      ? { ...body, column: body.column + index, columns: 1 }
      : { ...body, row: body.row + index, rows: 1 },
  );

const PLAIN_SERIES = {
  fillColor: null,
  lineColor: null,
  lineWeight: null,
  labels: NO_LABELS,
} as const;

export const newSeries = (name: string): ChartSeriesData => ({
  ...PLAIN_SERIES,
  name,
  values: "",
  categories: null,
});

/** "=Daten!$A$2:$A$9". */
export const reference = (sheet: SheetData, area: Area): string =>
  `=${quoteSheetName(sheet.name)}!${formatArea(area).replace(/[A-Z]+|\d+/g, "$$$&")}`;

/** Whole columns are cut to what is used. */
const filledPart = ({ sheet, area }: CellRange): Area => {
  const used = usedArea(sheet, true, area);
  return used && containsArea(area, used) && area.rows > used.row + used.rows ? used : area;
};
