// SPDX-License-Identifier: EUPL-1.2

/** Kinds of charts the host can make, by their names in office.js. */
export type ChartType =
  | "ColumnClustered"
  | "ColumnStacked"
  | "ColumnStacked100"
  | "BarClustered"
  | "BarStacked"
  | "BarStacked100"
  | "Line"
  | "LineMarkers"
  | "Pie";

/** null leaves a facet as the program draws it. */
export interface ChartFontData {
  readonly size: number | null;
  readonly bold: boolean | null;
  readonly italic: boolean | null;
  readonly color: string | null;
  readonly name: string | null;
}

export interface ChartTextData {
  readonly isVisible: boolean;
  readonly text: string;
  readonly font: ChartFontData;
}

export interface ChartAxisData {
  readonly isVisible: boolean;
  readonly title: ChartTextData;
  /** null: the format of the cells. */
  readonly numberFormat: string | null;
  /** null: chosen by the program. */
  readonly minimum: number | null;
  readonly maximum: number | null;
  readonly majorUnit: number | null;
  readonly hasGridlines: boolean;
  readonly isReversed: boolean;
  readonly font: ChartFontData;
}

export interface ChartLabelsData {
  readonly isShown: boolean;
  /** As office.js names it: "OutsideEnd", "Top" ...; null is the program's choice. */
  readonly position: string | null;
  readonly numberFormat: string | null;
  readonly font: ChartFontData;
}

export interface ChartSeriesData {
  /** A text, or "=Daten!$B$1". */
  readonly name: string;
  /** "=Daten!$B$2:$B$9". */
  readonly values: string;
  readonly categories: string | null;
  readonly fillColor: string | null;
  readonly lineColor: string | null;
  /** Points. */
  readonly lineWeight: number | null;
  readonly labels: ChartLabelsData;
}

export interface ChartLegendData {
  readonly isVisible: boolean;
  readonly position: "Top" | "Bottom" | "Left" | "Right";
  readonly font: ChartFontData;
}

/** A rectangle on the sheet, in points from its top left corner. */
export interface ChartPlace {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface ChartData {
  readonly id: string;
  name: string;
  /** null: a kind the host only keeps as it stands in the file. */
  type: ChartType | null;
  place: ChartPlace;
  title: ChartTextData;
  legend: ChartLegendData;
  categoryAxis: ChartAxisData;
  valueAxis: ChartAxisData;
  series: readonly ChartSeriesData[];
  /** Percent of the width of a bar. */
  gapWidth: number | null;
  displayBlanksAs: "NotPlotted" | "Zero" | "Interplotted";
  font: ChartFontData;
}

export const NO_FONT: ChartFontData = {
  size: null,
  bold: null,
  italic: null,
  color: null,
  name: null,
};

export const NO_TEXT: ChartTextData = { isVisible: false, text: "", font: NO_FONT };

export const NO_LABELS: ChartLabelsData = {
  isShown: false,
  position: null,
  numberFormat: null,
  font: NO_FONT,
};

export const PLAIN_AXIS: ChartAxisData = {
  isVisible: true,
  title: NO_TEXT,
  numberFormat: null,
  minimum: null,
  maximum: null,
  majorUnit: null,
  hasGridlines: false,
  isReversed: false,
  font: NO_FONT,
};

/** Excel gives GUIDs; these count the charts of a sheet, from 1. */
export const chartId = (number: number): string =>
  `{00000000-000C-0000-0000-${number.toString(16).toUpperCase().padStart(12, "0")}}`;
