// SPDX-License-Identifier: EUPL-1.2
import {
  addChart,
  changeChart,
  removeChart,
  seriesOf,
  type ChartEntry,
  type SeriesBy,
} from "../behaviour/charts";
import { around } from "../model/area";
import type { ChartData, ChartLabelsData, ChartLegendData, ChartType } from "../model/chart-data";
import { NO_LABELS } from "../model/chart-data";
import { startOf } from "../model/sheet-places";
import type { Area } from "../model/workbook-data";
import type { Arguments } from "../wire/arguments";
import { invalidArgument, itemAlreadyExists, notImplemented } from "../wire/host-error";
import type { HostObject } from "../wire/host-object";
import type { Scalar } from "../wire/object-type";
import { rangeArgument } from "./addressing";
import { chartPart, inner, member } from "./chart-parts";
import { asFlag, asNumber, asText, oneOf } from "./checks";
import { hostObject, sheetObject, targetAs, type SheetTarget, type TypeOf } from "./targets";

const CHART_TYPES: readonly ChartType[] = [
  "ColumnClustered",
  "ColumnStacked",
  "ColumnStacked100",
  "BarClustered",
  "BarStacked",
  "BarStacked100",
  "Line",
  "LineMarkers",
  "Pie",
];

const asType = (value: unknown): ChartType => {
  const type = CHART_TYPES.find((known) => known === value);
  if (!type) throw notImplemented(`chart type ${JSON.stringify(value)}`);
  return type;
};

const asSeriesBy = (value: unknown): SeriesBy =>
  oneOf(["Auto", "Columns", "Rows"], value ?? "Auto");

const find = ({ book, sheet }: SheetTarget, key: unknown): HostObject | null => {
  const wanted = String(key).toLowerCase();
  const chart = sheet.charts.find(
    ({ id, name }) => name.toLowerCase() === wanted || id.toLowerCase() === wanted,
  );
  return chart ? hostObject("Chart", { book, sheet, chart }) : null;
};

const found = (target: SheetTarget, key: unknown): HostObject => {
  const chart = find(target, key);
  if (!chart) throw invalidArgument(`chart ${String(key)}`);
  return chart;
};

export const CHART_COLLECTION: TypeOf<"ChartCollection"> = {
  scalars: { Count: { get: ({ sheet }) => sheet.charts.length } },
  items: ({ book, sheet }) =>
    sheet.charts.map((chart) => hostObject("Chart", { book, sheet, chart })),
  item: find,
  methods: {
    Add: ({ book, sheet }, args) => {
      const source = targetAs(args.object(1), "Range");
      if (!source) throw invalidArgument("source data of a chart");
      const wanted = { type: asType(args.raw(0)), source, seriesBy: asSeriesBy(args.raw(2)) };
      return hostObject("Chart", { book, sheet, chart: addChart({ book, sheet }, wanted) });
    },
    GetCount: ({ sheet }) => sheet.charts.length,
    GetItem: (target, args) => found(target, args.text(0)),
    GetItemAt: ({ book, sheet }, args) => {
      const chart = sheet.charts[args.integer(0)];
      if (!chart) throw invalidArgument("index");
      return hostObject("Chart", { book, sheet, chart });
    },
    GetItemOrNullObject: (target, args) => find(target, args.text(0)),
  },
};

const side = (key: keyof ChartData["place"]): Scalar<ChartEntry> => ({
  get: ({ chart }) => chart.place[key],
  set: (entry, value) => {
    const points = asNumber(value);
    if (points < 0) throw invalidArgument("place of a chart");
    changeChart(entry, (chart) => {
      chart.place = { ...chart.place, [key]: points };
    });
  },
});

const BLANKS = ["NotPlotted", "Zero", "Interplotted"] as const;

type PartKey = "title" | "legend" | "categoryAxis" | "valueAxis" | "font";

const partOf = <K extends PartKey>(entry: ChartEntry, key: K) => {
  const { chart } = entry;
  return chartPart<ChartData[K]>(
    entry,
    () => chart[key],
    (value) => {
      chart[key] = value;
    },
  );
};

/** Labels of all series at once; they answer for the first one. */
const allLabels = (entry: ChartEntry) =>
  chartPart<ChartLabelsData>(
    entry,
    () => entry.chart.series[0]?.labels ?? NO_LABELS,
    (labels) => {
      entry.chart.series = entry.chart.series.map((series) => ({ ...series, labels }));
    },
  );

const setName = (entry: ChartEntry, name: string): void => {
  const { sheet, chart: own } = entry;
  if (sheet.charts.some((chart) => chart !== own && chart.name === name)) throw itemAlreadyExists();
  changeChart(entry, (chart) => {
    chart.name = name;
  });
};

/** Lays the chart over the cells from the first to the last one. */
const setPosition = (entry: ChartEntry, args: Arguments): void => {
  const { sheet } = entry;
  const first = rangeArgument(entry, args, 0).area;
  const area: Area =
    args.raw(1) === null ? first : around(first, rangeArgument(entry, args, 1).area);
  const left = startOf(sheet, "columns", area.column);
  const top = startOf(sheet, "rows", area.row);
  const width = startOf(sheet, "columns", area.column + area.columns) - left;
  const height = startOf(sheet, "rows", area.row + area.rows) - top;
  changeChart(entry, (chart) => {
    const { place } = chart;
    // With one cell only the corner moves.
    chart.place = args.raw(1) === null ? { ...place, left, top } : { left, top, width, height };
  });
};

export const CHART: TypeOf<"Chart"> = {
  identity: ({ chart }) => ({ Id: chart.id }),
  scalars: {
    Id: { get: ({ chart }) => chart.id },
    Name: { get: ({ chart }) => chart.name, set: (entry, value) => setName(entry, asText(value)) },
    ChartType: {
      get: ({ chart }) => chart.type ?? "Invalid",
      set: (entry, value) => {
        const type = asType(value);
        changeChart(entry, (chart) => {
          chart.type = type;
        });
      },
    },
    Left: side("left"),
    Top: side("top"),
    Width: side("width"),
    Height: side("height"),
    DisplayBlanksAs: {
      get: ({ chart }) => chart.displayBlanksAs,
      set: (entry, value) => {
        const word = oneOf(BLANKS, value);
        changeChart(entry, (chart) => {
          chart.displayBlanksAs = word;
        });
      },
    },
  },
  navigations: {
    Title: (entry) => hostObject("ChartTitle", partOf(entry, "title")),
    Legend: (entry) => hostObject("ChartLegend", partOf(entry, "legend")),
    Axes: (entry) => hostObject("ChartAxes", entry),
    Series: (entry) => hostObject("ChartSeriesCollection", entry),
    DataLabels: (entry) => hostObject("ChartDataLabels", allLabels(entry)),
    Format: (entry) => hostObject("ChartAreaFormat", partOf(entry, "font")),
    Worksheet: ({ book, sheet }) => sheetObject(book, sheet),
  },
  methods: {
    SetPosition: setPosition,
    SetData: (entry, args) => {
      const source = rangeArgument(entry, args, 0);
      const series = seriesOf(source, asSeriesBy(args.raw(1)));
      changeChart(entry, (chart) => {
        chart.series = series;
      });
    },
    Delete: removeChart,
  },
};

export const CHART_AXES: TypeOf<"ChartAxes"> = {
  navigations: {
    CategoryAxis: (entry) => hostObject("ChartAxis", partOf(entry, "categoryAxis")),
    ValueAxis: (entry) => hostObject("ChartAxis", partOf(entry, "valueAxis")),
  },
};

const LEGEND_PLACES = ["Top", "Bottom", "Left", "Right"] as const;

export const CHART_LEGEND: TypeOf<"ChartLegend"> = {
  scalars: {
    Visible: member<ChartLegendData, "isVisible">("isVisible", asFlag),
    Position: member<ChartLegendData, "position">("position", (value) =>
      oneOf(LEGEND_PLACES, value),
    ),
  },
  navigations: { Format: (target) => hostObject("ChartLegendFormat", inner(target, "font")) },
};

const LABEL_PLACES = ["Center", "InsideEnd", "InsideBase", "OutsideEnd"] as const;
const LINE_LABEL_PLACES = ["Left", "Right", "Top", "Bottom"] as const;

export const CHART_DATA_LABELS: TypeOf<"ChartDataLabels"> = {
  scalars: {
    ShowValue: member<ChartLabelsData, "isShown">("isShown", asFlag),
    Position: member<ChartLabelsData, "position">("position", (value) =>
      oneOf([...LABEL_PLACES, ...LINE_LABEL_PLACES], value),
    ),
    NumberFormat: member<ChartLabelsData, "numberFormat">("numberFormat", asText),
  },
  navigations: { Format: (target) => hostObject("ChartDataLabelFormat", inner(target, "font")) },
};

/** Of the chart's own format only the font is emulated, which all its texts start from. */
export const CHART_AREA_FORMAT: TypeOf<"ChartAreaFormat"> = {
  navigations: { Font: (target) => hostObject("ChartFont", target) },
};
