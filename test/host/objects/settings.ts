// SPDX-License-Identifier: EUPL-1.2
import type { Book } from "../model/book";
import { guardWritable } from "../behaviour/guards";
import { invalidArgument } from "../wire/host-error";
import type { HostObject } from "../wire/host-object";
import { hostObject, type TypeOf } from "./targets";

const find = (book: Book, key: unknown): HostObject | null =>
  typeof key === "string" && book.data.settings.has(key)
    ? hostObject("Setting", { book, key })
    : null;

const put = (book: Book, key: string, value: unknown): void => {
  guardWritable(book);
  if (value === undefined) throw invalidArgument("value");
  book.data.settings.set(key, JSON.stringify(value));
};

/** What the add-in keeps in the document under names of its own; `Office.context.document.settings` is the same store. */
export const SETTING_COLLECTION: TypeOf<"SettingCollection"> = {
  items: (book) =>
    [...book.data.settings.keys()].map((key) => hostObject("Setting", { book, key })),
  item: find,
  methods: {
    Add: (book, args) => {
      const key = args.text(0);
      put(book, key, args.raw(1));
      return hostObject("Setting", { book, key });
    },
    GetCount: ({ data }) => data.settings.size,
    GetItemOrNullObject: (book, args) => find(book, args.raw(0)),
  },
};

export const SETTING: TypeOf<"Setting"> = {
  identity: ({ key }) => ({ _Id: key }),
  scalars: {
    Key: { get: ({ key }) => key },
    Value: {
      get: ({ book, key }) => JSON.parse(book.data.settings.get(key) ?? "null") as unknown,
      set: ({ book, key }, value) => put(book, key, value),
    },
  },
  methods: {
    Delete: ({ book, key }) => {
      guardWritable(book);
      book.data.settings.delete(key);
    },
  },
};
