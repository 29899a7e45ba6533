// SPDX-License-Identifier: EUPL-1.2
import {
  NO_LABELS,
  PLAIN_AXIS,
  type ChartAxisData,
  type ChartData,
  type ChartLabelsData,
  type ChartLegendData,
  type ChartSeriesData,
  type ChartType,
} from "../../model/chart-data";
import { fromFileFormula } from "../formula-text";
import {
  attribute,
  booleanAttribute,
  childElement,
  childElements,
  descend,
  localName,
  numberAttribute,
  textOf,
  type XmlElement,
} from "../xml/xml-tree";
import {
  automaticColor,
  BLANKS,
  CHART_KINDS,
  EMU_PER_POINT,
  keyOf,
  LABEL_PLACES,
  LEGEND_PLACES,
} from "./chart-names";
import { readColor, readFont, readTitle } from "./chart-text";

export type ChartContent = Omit<ChartData, "id" | "name" | "place">;

const valueOf = (parent: XmlElement | null, name: string): string | null =>
  attribute(parent && childElement(parent, name), "val");

const numberOf = (parent: XmlElement | null, name: string): number | null =>
  numberAttribute(parent && childElement(parent, name), "val");

/** What the host understands of a chart part. Axes of a kind beyond the first are not read. */
export const readChart = (chartSpace: XmlElement): ChartContent => {
  const chart = childElement(chartSpace, "chart");
  const area = chart && childElement(chart, "plotArea");
  const plots = area ? childElements(area).filter(isPlot) : [];
  const gapWidth = numberOf(plots[0] ?? null, "gapWidth");
  return {
    type: typeOf(plots),
    title: readTitle(chart),
    legend: readLegend(chart && childElement(chart, "legend")),
    categoryAxis: readAxis(area && childElement(area, "catAx")),
    valueAxis: readAxis(area && childElement(area, "valAx")),
    series: plots.flatMap((plot) => childElements(plot, "ser")).map(readSeries),
    gapWidth,
    displayBlanksAs: keyOf(BLANKS, valueOf(chart, "dispBlanksAs")) ?? "NotPlotted",
    font: readFont(childElement(chartSpace, "txPr")),
  };
};

const isPlot = ({ name }: XmlElement): boolean => name.endsWith("Chart");

/** null for kinds the host only keeps, and for several kinds in one chart. */
const typeOf = (plots: readonly XmlElement[]): ChartType | null => {
  const [plot, second] = plots;
  if (!plot || second) return null;
  const [series] = childElements(plot, "ser");
  const symbol = valueOf(series ? childElement(series, "marker") : null, "symbol");
  const kind = CHART_KINDS.find(
    ({ element, direction, grouping, hasMarkers }) =>
      localName(plot.name) === element &&
      (direction ?? null) === valueOf(plot, "barDir") &&
      (grouping ?? null) === valueOf(plot, "grouping") &&
      (hasMarkers === undefined || hasMarkers === (symbol !== "none")),
  );
  return kind?.type ?? null;
};

const readLegend = (element: XmlElement | null): ChartLegendData => ({
  isVisible: element !== null,
  position: keyOf(LEGEND_PLACES, valueOf(element, "legendPos")) ?? "Bottom",
  font: readFont(element),
});

const readAxis = (element: XmlElement | null): ChartAxisData => {
  if (!element) return PLAIN_AXIS;
  const scaling = childElement(element, "scaling");
  return {
    isVisible: valueOf(element, "delete") !== "1",
    title: readTitle(element),
    numberFormat: readNumberFormat(element),
    minimum: numberOf(scaling, "min"),
    maximum: numberOf(scaling, "max"),
    majorUnit: numberOf(element, "majorUnit"),
    hasGridlines: childElement(element, "majorGridlines") !== null,
    isReversed: valueOf(scaling, "orientation") === "maxMin",
    font: readFont(childElement(element, "txPr")),
  };
};

/** null where the cells' own format is taken. */
const readNumberFormat = (parent: XmlElement): string | null => {
  const element = childElement(parent, "numFmt");
  return booleanAttribute(element, "sourceLinked") ? null : attribute(element, "formatCode");
};

const readSeries = (element: XmlElement, index: number): ChartSeriesData => {
  const shape = childElement(element, "spPr");
  const line = shape && childElement(shape, "ln");
  const width = numberAttribute(line, "w");
  const name = childElement(element, "tx");
  return {
    name: referenceIn(name) ?? textOf(name),
    values: referenceIn(childElement(element, "val")) ?? "",
    categories: referenceIn(childElement(element, "cat")),
    fillColor: ownColor(shape, index),
    lineColor: ownColor(line, index),
    lineWeight: width === null ? null : width / EMU_PER_POINT,
    labels: readLabels(childElement(element, "dLbls")),
  };
};

/** null for the colour the series has anyway. */
const ownColor = (parent: XmlElement | null, index: number): string | null => {
  const color = readColor(parent);
  return color === automaticColor(index) ? null : color;
};

/** The formula of a reference to texts or numbers. */
const referenceIn = (parent: XmlElement | null): string | null => {
  const formula = parent
    ? childElements(parent).flatMap((child) => childElement(child, "f") ?? [])[0]
    : undefined;
  return formula ? fromFileFormula(textOf(formula)) : null;
};

const readLabels = (element: XmlElement | null): ChartLabelsData =>
  element && valueOf(element, "showVal") === "1"
    ? {
        isShown: true,
        position: keyOf(LABEL_PLACES, valueOf(element, "dLblPos")),
        numberFormat: readNumberFormat(element),
        font: readFont(descend(element, "txPr")),
      }
    : NO_LABELS;
