// SPDX-License-Identifier: EUPL-1.2
import { addStyle, deleteStyle, findStyle } from "../behaviour/cell-styles";
import { guardWritable } from "../behaviour/guards";
import type { Book } from "../model/book";
import type { StyleFacets } from "../model/workbook-data";
import { invalidArgument } from "../wire/host-error";
import type { HostObject } from "../wire/host-object";
import type { Scalar } from "../wire/object-type";
import { asFlag } from "./checks";
import { ALIGNMENT_SCALARS, LOCKED, NUMBER_FORMAT } from "./looks";
import { hostObject, type StyleTarget, type TypeOf } from "./targets";

const find = (book: Book, key: unknown): HostObject | null => {
  const style = findStyle(book, key);
  return style && hostObject("Style", { book, style });
};

export const STYLE_COLLECTION: TypeOf<"StyleCollection"> = {
  items: (book) => book.data.cellStyles.map((style) => hostObject("Style", { book, style })),
  item: find,
  methods: {
    Add: (book, args) => void addStyle(book, args.text(0)),
    GetCount: (book) => book.data.cellStyles.length,
    GetItemAt: (book, args) => {
      const style = book.data.cellStyles[args.integer(0)];
      if (!style) throw invalidArgument("index");
      return hostObject("Style", { book, style });
    },
    GetItemOrNullObject: (book, args) => find(book, args.text(0)),
  },
};

/** Whether the style has a say in a part of the look. */
const includes = (facet: keyof StyleFacets): Scalar<StyleTarget> => ({
  get: ({ style }) => style.includes[facet],
  set: ({ book, style }, value) => {
    guardWritable(book);
    style.includes = { ...style.includes, [facet]: asFlag(value) };
  },
});

export const STYLE: TypeOf<"Style"> = {
  identity: ({ style }) => ({ _Id: style.name }),
  scalars: {
    Name: { get: ({ style }) => style.name },
    BuiltIn: { get: ({ style }) => style.isBuiltIn },
    ...ALIGNMENT_SCALARS,
    Locked: LOCKED,
    NumberFormat: NUMBER_FORMAT,
    IncludeNumber: includes("number"),
    IncludeFont: includes("font"),
    IncludeAlignment: includes("alignment"),
    IncludeBorder: includes("border"),
    IncludePatterns: includes("patterns"),
    IncludeProtection: includes("protection"),
  },
  navigations: {
    Font: (target) => hostObject("RangeFont", target),
    Fill: (target) => hostObject("RangeFill", target),
    Borders: (target) => hostObject("RangeBorderCollection", target),
  },
  methods: { Delete: ({ book, style }) => deleteStyle(book, style) },
};
