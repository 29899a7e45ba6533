// SPDX-License-Identifier: EUPL-1.2
import type { ChartLegendData, ChartType } from "../../model/chart-data";

export const CHART_NAMESPACE = "http://schemas.openxmlformats.org/drawingml/2006/chart";
export const DRAWING_NAMESPACE = "http://schemas.openxmlformats.org/drawingml/2006/main";
export const SHEET_DRAWING_NAMESPACE =
  "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";

/** English Metric Units, in which drawings are measured. */
export const EMU_PER_POINT = 12_700;

/** How a file says the kind of a chart. */
export interface ChartKind {
  readonly type: ChartType;
  readonly element: "barChart" | "lineChart" | "pieChart";
  readonly direction?: "col" | "bar";
  readonly grouping?: "clustered" | "stacked" | "percentStacked" | "standard";
  readonly hasMarkers?: boolean;
}

export const CHART_KINDS: readonly ChartKind[] = [
  { type: "ColumnClustered", element: "barChart", direction: "col", grouping: "clustered" },
  { type: "ColumnStacked", element: "barChart", direction: "col", grouping: "stacked" },
  { type: "ColumnStacked100", element: "barChart", direction: "col", grouping: "percentStacked" },
  { type: "BarClustered", element: "barChart", direction: "bar", grouping: "clustered" },
  { type: "BarStacked", element: "barChart", direction: "bar", grouping: "stacked" },
  { type: "BarStacked100", element: "barChart", direction: "bar", grouping: "percentStacked" },
  { type: "Line", element: "lineChart", grouping: "standard", hasMarkers: false },
  { type: "LineMarkers", element: "lineChart", grouping: "standard", hasMarkers: true },
  { type: "Pie", element: "pieChart" },
];

export const LEGEND_PLACES: Readonly<Record<ChartLegendData["position"], string>> = {
  Top: "t",
  Bottom: "b",
  Left: "l",
  Right: "r",
};

export const LABEL_PLACES: Readonly<Record<string, string>> = {
  Center: "ctr",
  InsideEnd: "inEnd",
  InsideBase: "inBase",
  OutsideEnd: "outEnd",
  Left: "l",
  Right: "r",
  Top: "t",
  Bottom: "b",
};

export const BLANKS = { NotPlotted: "gap", Zero: "zero", Interplotted: "span" } as const;

/** The name for a value of the file. */
export const keyOf = <K extends string>(
  names: Readonly<Record<K, string>>,
  value: string | null,
): K | null => (Object.keys(names) as K[]).find((name) => names[name] === value) ?? null;

/** Colours Excel gives the series of a chart in turn; written out, because a package may be without a theme. */
const AUTOMATIC = ["#4472C4", "#ED7D31", "#A5A5A5", "#FFC000", "#5B9BD5", "#70AD47"];

export const automaticColor = (index: number): string =>
  AUTOMATIC[index % AUTOMATIC.length] ?? "#000000";
