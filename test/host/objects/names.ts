// SPDX-License-Identifier: EUPL-1.2
import type { NameData } from "../model/workbook-data";
import { guardWritable } from "../behaviour/guards";
import { checkName } from "../behaviour/tables";
import { itemAlreadyExists, itemNotFound } from "../wire/host-error";
import type { HostObject } from "../wire/host-object";
import { formulaRange } from "./addressing";
import { formatArea, quoteSheetName } from "../model/address";
import type { CellRange } from "../model/cell-range";
import { asFlag, asText } from "./checks";
import {
  hostObject,
  rangeObject,
  targetAs,
  type NameTarget,
  type ScopeTarget,
  type TypeOf,
} from "./targets";

const ownerOf = ({ sheet }: ScopeTarget): string | null => sheet?.id ?? null;

const items = (scope: ScopeTarget): readonly NameData[] =>
  scope.book.data.names.filter(({ sheetId }) => sheetId === ownerOf(scope));

const find = (scope: ScopeTarget, key: unknown): HostObject | null => {
  const item = scope.book.findName(key, ownerOf(scope));
  return item && hostObject("NamedItem", { book: scope.book, item });
};

/** "=Parameter!$B$3": names are absolute, as Excel writes them. */
export const absoluteReference = ({ sheet, area }: CellRange): string =>
  `=${quoteSheetName(sheet.name)}!${formatArea(area).replace(/[A-Z]+|\d+/g, "$$$&")}`;

export const NAMED_ITEM_COLLECTION: TypeOf<"NamedItemCollection"> = {
  items: (scope) => items(scope).map((item) => hostObject("NamedItem", { book: scope.book, item })),
  item: find,
  methods: {
    Add: (scope, args) => {
      const { book } = scope;
      guardWritable(book);
      const name = args.text(0);
      if (book.findName(name, ownerOf(scope))) throw itemAlreadyExists();
      checkName(book, name);
      const range = targetAs(args.object(1), "Range");
      const text = range ? absoluteReference(range) : args.text(1);
      const formula = text.startsWith("=") ? text : `=${text}`;
      const item: NameData = { name, formula, sheetId: ownerOf(scope), visible: true };
      book.data.names.push(item);
      book.tell({ kind: "structure" });
      return hostObject("NamedItem", { book, item });
    },
    GetCount: (scope) => items(scope).length,
    GetItemOrNullObject: (scope, args) => find(scope, args.text(0)),
  },
};

const rangeOf = ({ book, item }: NameTarget): HostObject | null => {
  const owner = item.sheetId === null ? null : book.findSheet(item.sheetId);
  const range = formulaRange(book, owner ?? book.activeSheet, item.formula);
  return range && rangeObject(range, range.area);
};

export const NAMED_ITEM: TypeOf<"NamedItem"> = {
  identity: ({ item }) => ({ _Id: item.name }),
  scalars: {
    Name: { get: ({ item }) => item.name },
    Scope: { get: ({ item }) => (item.sheetId === null ? "Workbook" : "Worksheet") },
    Formula: {
      get: ({ item }) => item.formula,
      set: ({ book, item }, value) => {
        guardWritable(book);
        item.formula = asText(value);
        book.tell({ kind: "structure" });
      },
    },
    Visible: {
      get: ({ item }) => item.visible,
      set: ({ book, item }, value) => {
        guardWritable(book);
        item.visible = asFlag(value);
      },
    },
  },
  methods: {
    GetRange: (target) => {
      const range = rangeOf(target);
      if (!range) throw itemNotFound();
      return range;
    },
    GetRangeOrNullObject: rangeOf,
    Delete: ({ book, item }) => {
      guardWritable(book);
      book.data.names = book.data.names.filter((other) => other !== item);
      book.tell({ kind: "structure" });
    },
  },
};
