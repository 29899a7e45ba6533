// SPDX-License-Identifier: EUPL-1.2
import type { CellRange } from "../model/cell-range";
import type { CellFormat } from "../model/workbook-data";
import { autofitColumns, autofitRows } from "../behaviour/autofit";
import { changeFormat, commonFormat } from "../behaviour/change-format";
import {
  columnWidth,
  rowHeight,
  setColumnWidth,
  setRowHeight,
} from "../behaviour/rows-and-columns";
import { invalidArgument } from "../wire/host-error";
import type { Scalar } from "../wire/object-type";
import { asColor, asFlag, asNumber, asText, oneOf } from "./checks";
import { hostObject, type TypeOf } from "./targets";

/** Names of office.js against those of the file. */
const HORIZONTAL = {
  General: "general",
  Left: "left",
  Center: "center",
  Right: "right",
  Fill: "fill",
  Justify: "justify",
  CenterAcrossSelection: "centerContinuous",
  Distributed: "distributed",
} as const;

const VERTICAL = {
  Top: "top",
  Center: "center",
  Bottom: "bottom",
  Justify: "justify",
  Distributed: "distributed",
} as const;

const MAX_INDENT = 250;

type Alignment = CellFormat["alignment"];
type Font = CellFormat["font"];

const alignment = <K extends keyof Alignment>(
  key: K,
  read: (value: Alignment[K]) => unknown,
  check: (value: unknown) => Alignment[K],
): Scalar<CellRange> => ({
  get: (range) => commonFormat(range, (format) => read(format.alignment[key])),
  set: (range, value) => {
    const checked = check(value);
    changeFormat(range, (format) => ({
      ...format,
      alignment: { ...format.alignment, [key]: checked },
    }));
  },
});

const font = <K extends keyof Font>(
  key: K,
  check: (value: unknown) => Font[K],
): Scalar<CellRange> => ({
  get: (range) => commonFormat(range, (format) => format.font[key]),
  set: (range, value) => {
    const checked = check(value);
    changeFormat(range, (format) => ({ ...format, font: { ...format.font, [key]: checked } }));
  },
});

/** The office.js name of a file name. */
const nameOf =
  (names: Readonly<Record<string, string>>) =>
  (fileName: string): string =>
    Object.keys(names).find((name) => names[name] === fileName) ?? fileName;

const fileNameOf =
  (names: Readonly<Record<string, string>>) =>
  (value: unknown): string =>
    names[oneOf(Object.keys(names), value)] ?? "";

const asIndent = (value: unknown): number => {
  const indent = asNumber(value);
  if (!Number.isInteger(indent) || indent < 0 || indent > MAX_INDENT) {
    throw invalidArgument("indent level");
  }
  return indent;
};

const asFontSize = (value: unknown): number => {
  const size = asNumber(value);
  if (size < 1 || size > 409) throw invalidArgument("font size");
  return size;
};

const same = <T>(value: T): T => value;

export const RANGE_FORMAT: TypeOf<"RangeFormat"> = {
  scalars: {
    HorizontalAlignment: alignment("horizontal", nameOf(HORIZONTAL), fileNameOf(HORIZONTAL)),
    VerticalAlignment: alignment("vertical", nameOf(VERTICAL), fileNameOf(VERTICAL)),
    WrapText: alignment("wrapText", same, asFlag),
    IndentLevel: alignment("indent", same, asIndent),
    ColumnWidth: { get: columnWidth, set: setColumnWidth },
    RowHeight: { get: rowHeight, set: setRowHeight },
  },
  navigations: {
    Fill: (range) => hostObject("RangeFill", range),
    Font: (range) => hostObject("RangeFont", range),
    Borders: (range) => hostObject("RangeBorderCollection", range),
    Protection: (range) => hostObject("FormatProtection", range),
  },
  methods: {
    AutofitColumns: (range) => autofitColumns(range),
    AutofitRows: (range) => autofitRows(range),
  },
};

export const RANGE_FONT: TypeOf<"RangeFont"> = {
  scalars: {
    Name: font("name", asText),
    Size: font("size", asFontSize),
    Bold: font("bold", asFlag),
    Italic: font("italic", asFlag),
    Color: font("color", asColor),
    Underline: {
      get: (range) => {
        const underline = commonFormat(range, (format) => format.font.underline);
        if (underline === null) return null;
        return underline ? "Single" : "None";
      },
      set: (range, value) => {
        // The model knows underlined or not; the double and accounting lines are no different to it.
        const underline = oneOf(["None", "Single"], value) === "Single";
        changeFormat(range, (format) => ({ ...format, font: { ...format.font, underline } }));
      },
    },
  },
};

/** What a cell without fill answers. */
const NO_FILL = "#FFFFFF";

const setFill = (range: CellRange, fill: string | null): void =>
  changeFormat(range, (format) => ({ ...format, fill }));

export const RANGE_FILL: TypeOf<"RangeFill"> = {
  scalars: {
    Color: {
      get: (range) => commonFormat(range, ({ fill }) => fill ?? NO_FILL),
      set: (range, value) => setFill(range, value === "" ? null : asColor(value)),
    },
  },
  methods: { Clear: (range) => setFill(range, null) },
};

export const FORMAT_PROTECTION: TypeOf<"FormatProtection"> = {
  scalars: {
    Locked: {
      get: (range) => commonFormat(range, ({ locked }) => locked),
      set: (range, value) => {
        const locked = asFlag(value);
        changeFormat(range, (format) => ({ ...format, locked }));
      },
    },
  },
};
