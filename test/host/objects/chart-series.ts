// SPDX-License-Identifier: EUPL-1.2
import { changeChart, newSeries, reference, type ChartEntry } from "../behaviour/charts";
import { cellAt } from "../model/cells";
import type { ChartSeriesData } from "../model/chart-data";
import type { Arguments } from "../wire/arguments";
import { invalidArgument } from "../wire/host-error";
import type { HostObject } from "../wire/host-object";
import { formulaRange, rangeArgument } from "./addressing";
import { chartPart, inner, member } from "./chart-parts";
import { asColor, asFlag, asNumber, asText } from "./checks";
import { hostObject, type ChartPart, type TypeOf } from "./targets";

const seriesAt = (entry: ChartEntry, index: number): HostObject => {
  const { chart } = entry;
  const first = chart.series[index];
  if (!first) throw invalidArgument("index");
  const set = (value: ChartSeriesData): void => {
    chart.series = chart.series.map((old, at) => (at === index ? value : old));
  };
  return hostObject(
    "ChartSeries",
    chartPart(entry, () => chart.series[index] ?? first, set),
  );
};

export const CHART_SERIES_COLLECTION: TypeOf<"ChartSeriesCollection"> = {
  scalars: { Count: { get: ({ chart }) => chart.series.length } },
  items: (entry) => entry.chart.series.map((_series, index) => seriesAt(entry, index)),
  methods: {
    GetCount: ({ chart }) => chart.series.length,
    GetItemAt: (entry, args) => seriesAt(entry, args.integer(0)),
    Add: (entry, args) => {
      const index = args.optionalInteger(1, entry.chart.series.length);
      const name = args.optionalText(0) ?? `Datenreihen${entry.chart.series.length + 1}`;
      changeChart(entry, (chart) => {
        const { series } = chart;
        chart.series = [...series.slice(0, index), newSeries(name), ...series.slice(index)];
      });
      return seriesAt(entry, index);
    },
  },
};

/** A name that points at a cell answers with what stands there. */
const nameOf = ({ book, sheet, part }: ChartPart<ChartSeriesData>): string => {
  const { name } = part.get();
  const range = name.startsWith("=") ? formulaRange(book, sheet, name) : null;
  return range ? String(cellAt(range.sheet, range.area.row, range.area.column).value) : name;
};

const rangeText = ({ book, sheet }: ChartEntry, args: Arguments): string => {
  const range = rangeArgument({ book, sheet }, args, 0);
  return reference(range.sheet, range.area);
};

export const CHART_SERIES: TypeOf<"ChartSeries"> = {
  scalars: {
    Name: {
      get: nameOf,
      set: ({ part }, value) => part.set({ ...part.get(), name: asText(value) }),
    },
    HasDataLabels: {
      get: ({ part }) => part.get().labels.isShown,
      set: (target, value) => {
        const labels = inner(target, "labels");
        labels.part.set({ ...labels.part.get(), isShown: asFlag(value) });
      },
    },
    // One width for all series of a kind, as in Excel.
    GapWidth: {
      get: ({ chart }) => chart.gapWidth ?? 150,
      set: (target, value) => {
        const width = asNumber(value);
        changeChart(target, (chart) => {
          chart.gapWidth = width;
        });
      },
    },
  },
  navigations: {
    Format: (target) => hostObject("ChartSeriesFormat", target),
    DataLabels: (target) => hostObject("ChartDataLabels", inner(target, "labels")),
  },
  methods: {
    SetValues: (target, args) =>
      target.part.set({ ...target.part.get(), values: rangeText(target, args) }),
    SetXAxisValues: (target, args) =>
      target.part.set({ ...target.part.get(), categories: rangeText(target, args) }),
    Delete: (target) => {
      const gone = target.part.get();
      changeChart(target, (chart) => {
        chart.series = chart.series.filter((series) => series !== gone);
      });
    },
  },
};

export const CHART_SERIES_FORMAT: TypeOf<"ChartSeriesFormat"> = {
  navigations: {
    Fill: (target) => hostObject("ChartFill", target),
    Line: (target) => hostObject("ChartLineFormat", target),
  },
};

export const CHART_FILL: TypeOf<"ChartFill"> = {
  methods: {
    SetSolidColor: ({ part }, args) =>
      part.set({ ...part.get(), fillColor: asColor(args.text(0)) }),
    Clear: ({ part }) => part.set({ ...part.get(), fillColor: null }),
  },
};

export const CHART_LINE_FORMAT: TypeOf<"ChartLineFormat"> = {
  scalars: {
    Color: member<ChartSeriesData, "lineColor">("lineColor", asColor),
    Weight: member<ChartSeriesData, "lineWeight">("lineWeight", asNumber),
  },
  methods: {
    Clear: ({ part }) => part.set({ ...part.get(), lineColor: null, lineWeight: null }),
  },
};
