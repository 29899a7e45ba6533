// SPDX-License-Identifier: EUPL-1.2
import { changeChart, type ChartEntry } from "../behaviour/charts";
import type { ChartAxisData, ChartFontData, ChartTextData } from "../model/chart-data";
import { invalidArgument } from "../wire/host-error";
import type { Scalar } from "../wire/object-type";
import { asColor, asFlag, asNumber, asText } from "./checks";
import { hostObject, type ChartPart, type TypeOf } from "./targets";

/** A part of a chart: read by `get`, replaced through the guard every change passes. */
export const chartPart = <T>(
  { book, sheet, chart }: ChartEntry,
  get: () => T,
  set: (value: T) => void,
): ChartPart<T> => ({
  book,
  sheet,
  chart,
  part: { get, set: (value) => changeChart({ book, sheet, chart }, () => set(value)) },
});

/** A part of a part, such as the font of a title. */
export const inner = <T, K extends keyof T>(target: ChartPart<T>, key: K): ChartPart<T[K]> => ({
  ...target,
  part: {
    get: () => target.part.get()[key],
    set: (value) => target.part.set({ ...target.part.get(), [key]: value }),
  },
});

/** A property that is a member of the part. */
export const member = <T, K extends keyof T>(
  key: K,
  check: (value: unknown) => T[K],
): Scalar<ChartPart<T>> => ({
  get: ({ part }) => part.get()[key],
  set: ({ part }, value) => part.set({ ...part.get(), [key]: check(value) }),
});

const asSize = (value: unknown): number => {
  const size = asNumber(value);
  if (size <= 0) throw invalidArgument("font size");
  return size;
};

export const CHART_FONT: TypeOf<"ChartFont"> = {
  scalars: {
    Size: member<ChartFontData, "size">("size", asSize),
    Bold: member<ChartFontData, "bold">("bold", asFlag),
    Italic: member<ChartFontData, "italic">("italic", asFlag),
    Color: member<ChartFontData, "color">("color", asColor),
    Name: member<ChartFontData, "name">("name", asText),
  },
};

/** The formats of titles, legend and labels: only their font is emulated. */
export const CHART_FONT_HOLDER: TypeOf<"ChartTitleFormat"> = {
  navigations: { Font: (target) => hostObject("ChartFont", target) },
};

/** Giving a title its text shows it. */
const TEXT: Scalar<ChartPart<ChartTextData>> = {
  get: ({ part }) => part.get().text,
  set: ({ part }, value) => part.set({ ...part.get(), text: asText(value), isVisible: true }),
};

const TEXT_SCALARS = {
  Text: TEXT,
  Visible: member<ChartTextData, "isVisible">("isVisible", asFlag),
} as const;

export const CHART_TITLE: TypeOf<"ChartTitle"> = {
  scalars: TEXT_SCALARS,
  navigations: { Format: (target) => hostObject("ChartTitleFormat", inner(target, "font")) },
};

export const CHART_AXIS_TITLE: TypeOf<"ChartAxisTitle"> = {
  scalars: TEXT_SCALARS,
  navigations: { Format: (target) => hostObject("ChartAxisTitleFormat", inner(target, "font")) },
};

/** "" gives the choice back to the program. */
const asLimit = (value: unknown): number | null => (value === "" ? null : asNumber(value));

const limit = (key: "minimum" | "maximum" | "majorUnit"): Scalar<ChartPart<ChartAxisData>> => ({
  get: ({ part }) => part.get()[key] ?? "",
  set: ({ part }, value) => part.set({ ...part.get(), [key]: asLimit(value) }),
});

export const CHART_AXIS: TypeOf<"ChartAxis"> = {
  scalars: {
    Visible: member<ChartAxisData, "isVisible">("isVisible", asFlag),
    Minimum: limit("minimum"),
    Maximum: limit("maximum"),
    MajorUnit: limit("majorUnit"),
    ReversePlotOrder: member<ChartAxisData, "isReversed">("isReversed", asFlag),
    NumberFormat: {
      get: ({ part }) => part.get().numberFormat ?? "General",
      set: ({ part }, value) => part.set({ ...part.get(), numberFormat: asText(value) }),
    },
    LinkNumberFormat: {
      get: ({ part }) => part.get().numberFormat === null,
      set: ({ part }, value) => {
        const axis = part.get();
        part.set({
          ...axis,
          numberFormat: asFlag(value) ? null : (axis.numberFormat ?? "General"),
        });
      },
    },
  },
  navigations: {
    Title: (target) => hostObject("ChartAxisTitle", inner(target, "title")),
    MajorGridlines: (target) => hostObject("ChartGridlines", target),
    Format: (target) => hostObject("ChartAxisFormat", inner(target, "font")),
  },
};

export const CHART_AXIS_FORMAT: TypeOf<"ChartAxisFormat"> = {
  navigations: { Font: (target) => hostObject("ChartFont", target) },
};

export const CHART_GRIDLINES: TypeOf<"ChartGridlines"> = {
  scalars: { Visible: member<ChartAxisData, "hasGridlines">("hasGridlines", asFlag) },
};
