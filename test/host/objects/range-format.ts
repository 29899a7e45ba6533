// SPDX-License-Identifier: EUPL-1.2
import type { CellFormat } from "../model/workbook-data";
import { autofitColumns, autofitRows } from "../behaviour/autofit";
import {
  columnWidth,
  rowHeight,
  setColumnWidth,
  setRowHeight,
} from "../behaviour/rows-and-columns";
import { invalidArgument } from "../wire/host-error";
import type { Scalar } from "../wire/object-type";
import { asColor, asFlag, asNumber, asText, oneOf } from "./checks";
import { ALIGNMENT_SCALARS, changeLook, commonLook, LOCKED } from "./looks";
import { hostObject, type Styled, type TypeOf } from "./targets";

type Font = CellFormat["font"];

const font = <K extends keyof Font>(
  key: K,
  check: (value: unknown) => Font[K],
): Scalar<Styled> => ({
  get: (range) => commonLook(range, (format) => format.font[key]),
  set: (range, value) => {
    const checked = check(value);
    changeLook(range, (format) => ({ ...format, font: { ...format.font, [key]: checked } }));
  },
});

const asFontSize = (value: unknown): number => {
  const size = asNumber(value);
  if (size < 1 || size > 409) throw invalidArgument("font size");
  return size;
};

export const RANGE_FORMAT: TypeOf<"RangeFormat"> = {
  scalars: {
    ...ALIGNMENT_SCALARS,
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
        const underline = commonLook(range, (format) => format.font.underline);
        if (underline === null) return null;
        return underline ? "Single" : "None";
      },
      set: (range, value) => {
        // The model knows underlined or not; the double and accounting lines are no different to it.
        const underline = oneOf(["None", "Single"], value) === "Single";
        changeLook(range, (format) => ({ ...format, font: { ...format.font, underline } }));
      },
    },
  },
};

/** What a cell without fill answers. */
const NO_FILL = "#FFFFFF";

const setFill = (range: Styled, fill: string | null): void =>
  changeLook(range, (format) => ({ ...format, fill }));

export const RANGE_FILL: TypeOf<"RangeFill"> = {
  scalars: {
    Color: {
      get: (range) => commonLook(range, ({ fill }) => fill ?? NO_FILL),
      set: (range, value) => setFill(range, value === "" ? null : asColor(value)),
    },
  },
  methods: { Clear: (range) => setFill(range, null) },
};

export const FORMAT_PROTECTION: TypeOf<"FormatProtection"> = {
  scalars: { Locked: LOCKED },
};
