// SPDX-License-Identifier: EUPL-1.2
import type { Block } from "../domain/shared/cell";
import type { SheetChart } from "../domain/shared/sheet-chart";
import { isSheetEdit, type WorkbookEdit } from "../domain/shared/workbook-edit";
import { CHART_COLORS, FONT_NAME } from "./theme";

export type PutChart = Extract<WorkbookEdit, { kind: "putChart" }>;

/** A chart of ours that may be there already, on a sheet that is. */
export interface ChartTarget {
  readonly sheet: string;
  readonly name: string;
  /** A null object where there is none. */
  readonly chart: Excel.Chart;
  readonly series: Excel.ChartSeriesCollection;
}

/** Queues what must be known of charts before they are changed. */
export const queueChartTargets = (
  sheets: ReadonlyMap<string, Excel.Worksheet>,
  edits: readonly WorkbookEdit[],
): readonly ChartTarget[] =>
  edits.filter(isSheetEdit).flatMap((edit) => {
    const sheet = sheets.get(edit.sheet);
    if (edit.kind !== "putChart" || !sheet) return [];
    const chart = sheet.charts.getItemOrNullObject(edit.name);
    chart.load({ id: true });
    const { series } = chart;
    series.load({ name: true });
    return [{ sheet: edit.sheet, name: edit.name, chart, series }];
  });

/** Points; the least that can be read in print. */
const TEXT_SIZE = 10;
const TITLE_SIZE = 11;
const LINE_WEIGHT = 2.25;

export const queueChart = (
  sheet: Excel.Worksheet,
  edit: PutChart,
  targets: readonly ChartTarget[],
): void => {
  const target = targets.find(({ sheet: on, name }) => on === edit.sheet && name === edit.name);
  const existing = target && !target.chart.isNullObject ? target : null;
  if (edit.chart === null) existing?.chart.delete();
  else if (existing) {
    queueContent(sheet, edit.chart, { chart: existing.chart, there: existing.series.items.length });
  } else addChart(sheet, edit, edit.chart);
};

const addChart = (sheet: Excel.Worksheet, { name, place }: PutChart, plan: SheetChart): void => {
  const [first] = plan.series;
  if (!first) return;
  const chart = sheet.charts.add(plan.type, rangeOf(sheet, first.values), seriesBy(first.values));
  chart.name = name;
  const { categoryAxis, valueAxis } = chart.axes;
  categoryAxis.format.font.size = TEXT_SIZE;
  valueAxis.format.font.size = TEXT_SIZE;
  // The first bar stands on top, as the first row of the table does.
  if (plan.type === "BarClustered") categoryAxis.reversePlotOrder = true;
  chart.legend.position = "Bottom";
  chart.title.format.font.set({ size: TITLE_SIZE, name: FONT_NAME, bold: true });
  chart.displayBlanksAs = "NotPlotted";
  queueContent(sheet, plan, { chart, there: 1 });
  const last = sheet.getCell(place.row + place.rows - 1, place.column + place.columns - 1);
  chart.setPosition(sheet.getCell(place.row, place.column), last);
};

interface OpenChart {
  readonly chart: Excel.Chart;
  /** Series it has; what it has too many of goes. */
  readonly there: number;
}

const queueContent = (
  sheet: Excel.Worksheet,
  plan: SheetChart,
  { chart, there }: OpenChart,
): void => {
  chart.title.text = plan.title;
  const { valueAxis } = chart.axes;
  valueAxis.title.text = plan.axisTitle;
  // "" leaves the choice to Excel.
  if (plan.type !== "Line") valueAxis.minimum = plan.isFromZero ? 0 : "";
  chart.legend.visible = plan.series.length > 1;
  plan.series.forEach((content, index) => {
    const series = index < there ? chart.series.getItemAt(index) : chart.series.add();
    series.setValues(rangeOf(sheet, content.values));
    series.setXAxisValues(rangeOf(sheet, plan.categories));
    series.name = content.name;
    series.hasDataLabels = content.labels !== null;
    if (content.labels) series.dataLabels.position = content.labels;
    queueColor(series, plan, index);
  });
  for (let index = there - 1; index >= plan.series.length; index -= 1) {
    chart.series.getItemAt(index).delete();
  }
};

const queueColor = (series: Excel.ChartSeries, { type }: SheetChart, index: number): void => {
  const color = CHART_COLORS[index % CHART_COLORS.length] ?? "#000000";
  if (type !== "Line") {
    series.format.fill.setSolidColor(color);
    return;
  }
  series.format.line.color = color;
  series.format.line.weight = LINE_WEIGHT;
};

/** One row of cells is one series, and so is one column. */
const seriesBy = ({ rows }: Block): "Rows" | "Columns" => (rows === 1 ? "Rows" : "Columns");

const rangeOf = (sheet: Excel.Worksheet, block: Block): Excel.Range =>
  sheet.getRangeByIndexes(block.row, block.column, block.rows, block.columns);
