// SPDX-License-Identifier: EUPL-1.2
import { parseArea } from "../model/address";
import { MAX_COLUMNS, type PageLayoutData } from "../model/workbook-data";
import { guardSheet } from "../behaviour/guards";
import { invalidArgument } from "../wire/host-error";
import type { Scalar } from "../wire/object-type";
import { rangeArgument } from "./addressing";
import { asFlag, asNumber, asText, oneOf } from "./checks";
import { hostObject, rangeObject, type SheetTarget, type TypeOf } from "./targets";

const layoutOf = ({ sheet }: SheetTarget): PageLayoutData => sheet.pageLayout;

/** A change of the page set-up is refused on a protected sheet like any other. */
const change = (target: SheetTarget, apply: (layout: PageLayoutData) => void): void => {
  guardSheet(target.book, target.sheet);
  apply(layoutOf(target));
};

type Side = keyof PageLayoutData["margins"];

const margin = (side: Side): Scalar<SheetTarget> => ({
  get: (target) => layoutOf(target).margins[side],
  set: (target, value) => {
    const points = asNumber(value);
    if (points < 0) throw invalidArgument("margin");
    change(target, ({ margins }) => {
      margins[side] = points;
    });
  },
});

const centred = (key: "centerHorizontally" | "centerVertically"): Scalar<SheetTarget> => ({
  get: (target) => layoutOf(target)[key],
  set: (target, value) => {
    const isCentred = asFlag(value);
    change(target, (layout) => {
      layout[key] = isCentred;
    });
  },
});

const PAPERS = ["A3", "A4", "A5", "Letter", "Legal"] as const;

const setZoom = (target: SheetTarget, value: unknown): void => {
  if (typeof value !== "object" || value === null) throw invalidArgument("zoom");
  const { scale, horizontalFitToPages, verticalFitToPages } = value as Record<string, unknown>;
  const pages = (count: unknown): number | null => {
    if (count === undefined || count === null) return null;
    const number = asNumber(count);
    if (!Number.isInteger(number) || number < 1) throw invalidArgument("number of pages");
    return number;
  };
  const percent = scale === undefined || scale === null ? 100 : asNumber(scale);
  if (!Number.isInteger(percent) || percent < 10 || percent > 400) throw invalidArgument("scale");
  change(target, (layout) => {
    layout.scale = percent;
    layout.fitToWidth = pages(horizontalFitToPages);
    layout.fitToHeight = pages(verticalFitToPages);
  });
};

const zoomOf = (target: SheetTarget): Record<string, number | null> => {
  const { fitToWidth, fitToHeight, scale } = layoutOf(target);
  return fitToWidth === null && fitToHeight === null
    ? { scale }
    : { horizontalFitToPages: fitToWidth, verticalFitToPages: fitToHeight };
};

export const PAGE_LAYOUT: TypeOf<"PageLayout"> = {
  scalars: {
    Orientation: {
      get: (target) => (layoutOf(target).orientation === "portrait" ? "Portrait" : "Landscape"),
      set: (target, value) => {
        const word = oneOf(["Portrait", "Landscape"], value);
        change(target, (layout) => {
          layout.orientation = word === "Portrait" ? "portrait" : "landscape";
        });
      },
    },
    PaperSize: {
      get: (target) => layoutOf(target).paperSize,
      set: (target, value) => {
        const paper = oneOf(PAPERS, value);
        change(target, (layout) => {
          layout.paperSize = paper;
        });
      },
    },
    Zoom: { get: zoomOf, set: setZoom },
    CenterHorizontally: centred("centerHorizontally"),
    CenterVertically: centred("centerVertically"),
    LeftMargin: margin("left"),
    RightMargin: margin("right"),
    TopMargin: margin("top"),
    BottomMargin: margin("bottom"),
  },
  navigations: { HeadersFooters: (target) => hostObject("HeaderFooterGroup", target) },
  methods: {
    SetPrintArea: (target, args) => {
      const { area } = rangeArgument(target, args, 0);
      change(target, (layout) => {
        layout.printArea = area;
      });
    },
    GetPrintAreaOrNullObject: (target) => {
      const { printArea } = layoutOf(target);
      return printArea && hostObject("RangeAreas", { ...target, areas: [printArea] });
    },
    SetPrintTitleRows: (target, args) => {
      const { area } = rangeArgument(target, args, 0);
      if (area.columns !== MAX_COLUMNS) throw invalidArgument("print titles are whole rows");
      change(target, (layout) => {
        layout.printTitleRows = { first: area.row, last: area.row + area.rows - 1 };
      });
    },
    GetPrintTitleRowsOrNullObject: (target) => {
      const { printTitleRows: rows } = layoutOf(target);
      const area = rows && parseArea(`${rows.first + 1}:${rows.last + 1}`);
      return area && rangeObject(target, area);
    },
  },
};

type Section = `${"left" | "center" | "right"}${"Header" | "Footer"}`;

const section = (part: Section): Scalar<SheetTarget> => ({
  get: (target) => layoutOf(target)[part],
  set: (target, value) => {
    const text = asText(value);
    change(target, (layout) => {
      layout[part] = text;
    });
  },
});

/** One set for all pages; those of first or even pages are not kept by the model. */
export const HEADER_FOOTER_GROUP: TypeOf<"HeaderFooterGroup"> = {
  scalars: { State: { get: () => "Default" } },
  navigations: { DefaultForAllPages: (target) => hostObject("HeaderFooter", target) },
};

export const HEADER_FOOTER: TypeOf<"HeaderFooter"> = {
  scalars: {
    LeftFooter: section("leftFooter"),
    LeftHeader: section("leftHeader"),
    CenterFooter: section("centerFooter"),
    CenterHeader: section("centerHeader"),
    RightFooter: section("rightFooter"),
    RightHeader: section("rightHeader"),
  },
};
