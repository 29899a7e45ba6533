// SPDX-License-Identifier: EUPL-1.2
import type { BorderLine, CellFormat } from "../model/workbook-data";
import type { CellRange } from "../model/cell-range";
import { invalidArgument, notImplemented } from "../wire/host-error";
import { asWeight, fileLine, lineName } from "./border-names";
import { asColor, asText } from "./checks";
import { changeLook, commonLook } from "./looks";
import {
  hostObject,
  type Styled,
  type BorderSide,
  type BorderTarget,
  type TypeOf,
} from "./targets";

type CellSide = keyof CellFormat["borders"];

const SIDES: readonly BorderSide[] = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideVertical",
  "InsideHorizontal",
  "DiagonalDown",
  "DiagonalUp",
];

const isSide = (value: unknown): value is BorderSide => SIDES.includes(value as BorderSide);

type Strip = readonly [Styled, CellSide];

/** Cells carry their lines themselves; a style has the sides of a single cell. */
const strips = ({ range, side }: BorderTarget): readonly Strip[] => {
  if (!("style" in range)) return stripsOfRange(range, side);
  const cellSide = STYLE_SIDES[side];
  if (!cellSide) throw notImplemented(`RangeBorder ${side} of a style`);
  return [[range, cellSide]];
};

const STYLE_SIDES: Readonly<Partial<Record<BorderSide, CellSide>>> = {
  EdgeTop: "top",
  EdgeBottom: "bottom",
  EdgeLeft: "left",
  EdgeRight: "right",
};

/** Parts of the range whose cells carry the line, each with the side of the cell it is drawn on. */
const stripsOfRange = (range: CellRange, side: BorderSide): readonly Strip[] => {
  const { area } = range;
  const part = (change: Partial<CellRange["area"]>): CellRange => ({
    ...range,
    area: { ...area, ...change },
  });
  switch (side) {
    case "EdgeTop":
      return [[part({ rows: 1 }), "top"]];
    case "EdgeBottom":
      return [[part({ row: area.row + area.rows - 1, rows: 1 }), "bottom"]];
    case "EdgeLeft":
      return [[part({ columns: 1 }), "left"]];
    case "EdgeRight":
      return [[part({ column: area.column + area.columns - 1, columns: 1 }), "right"]];
    case "InsideHorizontal":
      return area.rows < 2
        ? []
        : [
            [part({ rows: area.rows - 1 }), "bottom"],
            [part({ row: area.row + 1, rows: area.rows - 1 }), "top"],
          ];
    case "InsideVertical":
      return area.columns < 2
        ? []
        : [
            [part({ columns: area.columns - 1 }), "right"],
            [part({ column: area.column + 1, columns: area.columns - 1 }), "left"],
          ];
    default:
      throw notImplemented(`RangeBorder ${side}`);
  }
};

/** undefined when the cells differ. */
const lineOf = (target: BorderTarget): BorderLine | null | undefined => {
  const [strip] = strips(target);
  if (!strip) return null;
  const [range, side] = strip;
  const style = commonLook(range, ({ borders }) => borders[side]?.style ?? "");
  const color = commonLook(range, ({ borders }) => borders[side]?.color ?? "");
  if (style === null || color === null) return undefined;
  return style === "" ? null : { style, color };
};

const draw = (
  target: BorderTarget,
  line: (before: BorderLine | null) => BorderLine | null,
): void => {
  for (const [range, side] of strips(target)) {
    changeLook(range, (format) => ({
      ...format,
      borders: { ...format.borders, [side]: line(format.borders[side]) },
    }));
  }
};

const DEFAULT_LINE: BorderLine = { style: "thin", color: "#000000" };

const setStyle = (target: BorderTarget, value: unknown): void => {
  const style = asText(value);
  draw(target, (before) => {
    if (style === "None") return null;
    const weight = before ? lineName(before.style).weight : "Thin";
    return { ...DEFAULT_LINE, ...before, style: fileLine({ style, weight }) };
  });
};

const setWeight = (target: BorderTarget, value: unknown): void => {
  const weight = asWeight(value);
  draw(target, (before) => {
    const { style } = lineName((before ?? DEFAULT_LINE).style);
    return { ...DEFAULT_LINE, ...before, style: fileLine({ style, weight }) };
  });
};

const setColor = (target: BorderTarget, value: unknown): void => {
  const color = asColor(value);
  draw(target, (before) => ({ ...(before ?? DEFAULT_LINE), color }));
};

export const RANGE_BORDER_COLLECTION: TypeOf<"RangeBorderCollection"> = {
  scalars: { Count: { get: () => SIDES.length } },
  items: (range) => SIDES.map((side) => hostObject("RangeBorder", { range, side })),
  item: (range, key) => {
    if (!isSide(key)) throw invalidArgument("border side");
    return hostObject("RangeBorder", { range, side: key });
  },
};

export const RANGE_BORDER: TypeOf<"RangeBorder"> = {
  identity: ({ side }) => ({ _Id: side }),
  scalars: {
    SideIndex: { get: ({ side }) => side },
    Style: {
      get: (target) => {
        const line = lineOf(target);
        if (line === undefined) return null;
        return line ? lineName(line.style).style : "None";
      },
      set: setStyle,
    },
    Weight: {
      get: (target) => {
        const line = lineOf(target);
        if (line === undefined) return null;
        return line ? lineName(line.style).weight : "Thin";
      },
      set: setWeight,
    },
    Color: {
      get: (target) => {
        const line = lineOf(target);
        if (line === undefined) return null;
        return line?.color ?? "#000000";
      },
      set: setColor,
    },
  },
};
