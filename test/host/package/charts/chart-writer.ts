// SPDX-License-Identifier: EUPL-1.2
import type {
  ChartAxisData,
  ChartData,
  ChartLabelsData,
  ChartSeriesData,
} from "../../model/chart-data";
import { toFileFormula } from "../formula-text";
import { build, type Content } from "../xml/build-xml";
import type { XmlDocument, XmlElement } from "../xml/xml-tree";
import {
  automaticColor,
  BLANKS,
  CHART_KINDS,
  CHART_NAMESPACE,
  DRAWING_NAMESPACE,
  EMU_PER_POINT,
  LABEL_PLACES,
  LEGEND_PLACES,
  type ChartKind,
} from "./chart-names";
import { solidFill, textProperties, titleElement } from "./chart-text";

/** Numbers of the two axes inside a chart; any will do. */
const CATEGORY_AXIS = 111_111_111;
const VALUE_AXIS = 222_222_222;

const value = (name: string, val: string | number): XmlElement => build(`c:${name}`, { val });

/**
 * The part of a chart, in the sequence of the schema (ISO 29500-1, 21.2). It holds no copy of the figures: programs
 * read them from the cells, and a copy could tell what the cells no longer say.
 */
export const chartDocument = (chart: ChartData): XmlDocument => {
  const kind = CHART_KINDS.find(({ type }) => type === chart.type);
  if (!kind) throw new Error(`A chart of the kind ${chart.type} cannot be written.`);
  const root = build(
    "c:chartSpace",
    { "xmlns:c": CHART_NAMESPACE, "xmlns:a": DRAWING_NAMESPACE },
    value("roundedCorners", 0),
    build(
      "c:chart",
      {},
      titleElement(chart.title),
      value("autoTitleDeleted", chart.title.isVisible ? 0 : 1),
      plotArea(chart, kind),
      legend(chart),
      value("plotVisOnly", 1),
      value("dispBlanksAs", BLANKS[chart.displayBlanksAs]),
    ),
    textProperties(chart.font),
  );
  return { standalone: "yes", nodes: [root], root };
};

const plotArea = (chart: ChartData, kind: ChartKind): XmlElement =>
  build(
    "c:plotArea",
    {},
    build("c:layout"),
    plot(chart, kind),
    ...(kind.element === "pieChart" ? [] : [categoryAxis(chart, kind), valueAxis(chart, kind)]),
  );

const plot = (chart: ChartData, kind: ChartKind): XmlElement => {
  const { element, direction, grouping } = kind;
  return build(
    `c:${element}`,
    {},
    direction ? value("barDir", direction) : null,
    grouping ? value("grouping", grouping) : null,
    value("varyColors", element === "pieChart" ? 1 : 0),
    ...chart.series.map((series, index) => seriesElement(series, index, kind)),
    ...PLOT_TAILS[element](chart, kind),
  );
};

const AXIS_IDS = [value("axId", CATEGORY_AXIS), value("axId", VALUE_AXIS)];

/** What follows the series in each kind of plot. */
const PLOT_TAILS: Readonly<
  Record<ChartKind["element"], (chart: ChartData, kind: ChartKind) => readonly Content[]>
> = {
  barChart: ({ gapWidth }, { grouping }) => [
    gapWidth === null ? null : value("gapWidth", gapWidth),
    // Parts of a stack lie exactly above each other.
    grouping === "clustered" ? null : value("overlap", 100),
    ...AXIS_IDS,
  ],
  lineChart: () => [value("marker", 1), ...AXIS_IDS],
  pieChart: () => [value("firstSliceAng", 0)],
};

/** Parts of a pie get their colours one by one. */
const colored = (series: ChartSeriesData, index: number, kind: ChartKind): ChartSeriesData => {
  if (kind.element === "pieChart") return series;
  const color = automaticColor(index);
  return kind.element === "lineChart"
    ? { ...series, lineColor: series.lineColor ?? color }
    : { ...series, fillColor: series.fillColor ?? color };
};

const seriesElement = (data: ChartSeriesData, index: number, kind: ChartKind): XmlElement => {
  const series = colored(data, index, kind);
  return build(
    "c:ser",
    {},
    value("idx", index),
    value("order", index),
    build("c:tx", {}, nameElement(series.name)),
    shape(series),
    kind.element === "barChart" ? value("invertIfNegative", 0) : null,
    kind.hasMarkers === undefined ? null : marker(series, kind.hasMarkers),
    labels(series.labels, kind),
    series.categories === null
      ? null
      : build("c:cat", {}, build("c:strRef", {}, reference(series.categories))),
    series.values === ""
      ? null
      : build("c:val", {}, build("c:numRef", {}, reference(series.values))),
    kind.element === "lineChart" ? value("smooth", 0) : null,
  );
};

const nameElement = (name: string): XmlElement =>
  name.startsWith("=") ? build("c:strRef", {}, reference(name)) : build("c:v", {}, name);

const reference = (formula: string): XmlElement => build("c:f", {}, toFileFormula(formula));

const shape = ({ fillColor, lineColor, lineWeight }: ChartSeriesData): XmlElement | null => {
  if (fillColor === null && lineColor === null && lineWeight === null) return null;
  const width = lineWeight === null ? null : Math.round(lineWeight * EMU_PER_POINT);
  const line =
    lineColor === null && width === null
      ? null
      : build("a:ln", { w: width }, lineColor === null ? null : solidFill(lineColor));
  return build("c:spPr", {}, fillColor === null ? null : solidFill(fillColor), line);
};

const marker = ({ lineColor, fillColor }: ChartSeriesData, isShown: boolean): XmlElement => {
  const color = fillColor ?? lineColor;
  return build(
    "c:marker",
    {},
    value("symbol", isShown ? "circle" : "none"),
    isShown ? value("size", 6) : null,
    isShown && color !== null ? build("c:spPr", {}, solidFill(color)) : null,
  );
};

/** Places a kind of chart has for its labels; Excel takes a file with any other for damaged. */
const placesOf = ({ element, grouping }: ChartKind): readonly string[] => {
  if (element === "lineChart") return ["Left", "Right", "Top", "Bottom", "Center"];
  const inside = ["Center", "InsideEnd"];
  if (element === "pieChart") return [...inside, "OutsideEnd"];
  return grouping === "clustered"
    ? [...inside, "InsideBase", "OutsideEnd"]
    : [...inside, "InsideBase"];
};

const labels = (data: ChartLabelsData, kind: ChartKind): XmlElement | null => {
  if (!data.isShown) return null;
  const place =
    data.position !== null && placesOf(kind).includes(data.position)
      ? (LABEL_PLACES[data.position] ?? null)
      : null;
  const shows = ["showLegendKey", "showVal", "showCatName", "showSerName", "showPercent"];
  return build(
    "c:dLbls",
    {},
    data.numberFormat === null ? null : numberFormat(data.numberFormat),
    textProperties(data.font),
    place === null ? null : value("dLblPos", place),
    ...[...shows, "showBubbleSize"].map((name) => value(name, name === "showVal" ? 1 : 0)),
  );
};

const numberFormat = (code: string | null): XmlElement =>
  build("c:numFmt", { formatCode: code ?? "General", sourceLinked: code === null ? 1 : 0 });

interface AxisFrame {
  readonly name: "c:catAx" | "c:valAx";
  readonly id: number;
  readonly crossing: number;
  readonly position: string;
  readonly tail: readonly Content[];
}

const categoryAxis = ({ categoryAxis: axis }: ChartData, { direction }: ChartKind): XmlElement =>
  axisElement(axis, {
    name: "c:catAx",
    id: CATEGORY_AXIS,
    crossing: VALUE_AXIS,
    position: direction === "bar" ? "l" : "b",
    tail: [
      value("auto", 1),
      value("lblAlgn", "ctr"),
      value("lblOffset", 100),
      value("noMultiLvlLbl", 0),
    ],
  });

const valueAxis = ({ valueAxis: axis }: ChartData, { direction }: ChartKind): XmlElement =>
  axisElement(axis, {
    name: "c:valAx",
    id: VALUE_AXIS,
    crossing: CATEGORY_AXIS,
    position: direction === "bar" ? "b" : "l",
    tail: [
      value("crossBetween", "between"),
      axis.majorUnit === null ? null : value("majorUnit", axis.majorUnit),
    ],
  });

const axisElement = (axis: ChartAxisData, frame: AxisFrame): XmlElement =>
  build(
    frame.name,
    {},
    value("axId", frame.id),
    build(
      "c:scaling",
      {},
      value("orientation", axis.isReversed ? "maxMin" : "minMax"),
      axis.maximum === null ? null : value("max", axis.maximum),
      axis.minimum === null ? null : value("min", axis.minimum),
    ),
    value("delete", axis.isVisible ? 0 : 1),
    value("axPos", frame.position),
    axis.hasGridlines ? build("c:majorGridlines") : null,
    titleElement(axis.title),
    numberFormat(axis.numberFormat),
    value("majorTickMark", "out"),
    value("minorTickMark", "none"),
    value("tickLblPos", "nextTo"),
    textProperties(axis.font),
    value("crossAx", frame.crossing),
    value("crosses", "autoZero"),
    ...frame.tail,
  );

const legend = ({ legend: { isVisible, position, font } }: ChartData): XmlElement | null =>
  isVisible
    ? build(
        "c:legend",
        {},
        value("legendPos", LEGEND_PLACES[position]),
        value("overlay", 0),
        textProperties(font),
      )
    : null;
