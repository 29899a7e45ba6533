// SPDX-License-Identifier: EUPL-1.2
import type { Book } from "../model/book";
import { guardWritable } from "../behaviour/guards";
import { HostError, invalidArgument } from "../wire/host-error";
import type { HostObject } from "../wire/host-object";
import { asText } from "./checks";
import { hostObject, type TypeOf, type XmlNamespaceTarget, type XmlPartTarget } from "./targets";

type Part = XmlPartTarget["part"];

const ROOT =
  /<([A-Za-z_][\w.-]*)(?::([A-Za-z_][\w.-]*))?((?:\s+[^\s=>]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*\/?>/;

/** Namespace of the root element; refuses a text without one element at its root. */
const namespaceOf = (xml: string): string => {
  const root = ROOT.exec(xml.replace(/<\?.*?\?>|<!--.*?-->/gs, "").trimStart());
  if (!root || root.index !== 0) throw invalidArgument("XML without root element");
  const [, first = "", local, attributes = ""] = root;
  const declaration = local === undefined ? "xmlns" : `xmlns:${first}`;
  const found = new RegExp(`\\s${declaration}\\s*=\\s*(["'])(.*?)\\1`).exec(attributes);
  return found?.[2] ?? "";
};

const partObject = (book: Book, part: Part): HostObject =>
  hostObject("CustomXmlPart", { book, part });

const find = (book: Book, id: unknown): HostObject | null => {
  const wanted = String(id).toLowerCase();
  const part = book.data.customXmlParts.find((item) => item.id.toLowerCase() === wanted);
  return part ? partObject(book, part) : null;
};

const newId = (book: Book): string => {
  let number = book.data.customXmlParts.length + 1;
  const id = (): string => `{A5C30000-0000-4000-8000-${String(number).padStart(12, "0")}}`;
  while (book.data.customXmlParts.some((part) => part.id === id())) number += 1;
  return id();
};

export const CUSTOM_XML_PART_COLLECTION: TypeOf<"CustomXmlPartCollection"> = {
  items: (book) => book.data.customXmlParts.map((part) => partObject(book, part)),
  item: find,
  methods: {
    Add: (book, args) => {
      guardWritable(book);
      const xml = args.text(0);
      namespaceOf(xml);
      const part = { id: newId(book), xml };
      book.data.customXmlParts.push(part);
      return partObject(book, part);
    },
    GetByNamespace: (book, args) =>
      hostObject("CustomXmlPartScopedCollection", { book, namespace: args.text(0) }),
    GetCount: (book) => book.data.customXmlParts.length,
    GetItemOrNullObject: (book, args) => find(book, args.text(0)),
  },
};

const partsOf = ({ book, namespace }: XmlNamespaceTarget): readonly Part[] =>
  book.data.customXmlParts.filter(({ xml }) => namespaceOf(xml) === namespace);

const findIn = (target: XmlNamespaceTarget, id: unknown): HostObject | null => {
  const part = partsOf(target).find((item) => item.id === id);
  return part ? partObject(target.book, part) : null;
};

export const CUSTOM_XML_PART_SCOPED_COLLECTION: TypeOf<"CustomXmlPartScopedCollection"> = {
  items: (target) => partsOf(target).map((part) => partObject(target.book, part)),
  item: findIn,
  methods: {
    GetCount: (target) => partsOf(target).length,
    GetItemOrNullObject: (target, args) => findIn(target, args.text(0)),
    GetOnlyItem: (target) => {
      const [part, second] = partsOf(target);
      if (!part || second)
        throw new HostError("GeneralException", "There is not exactly one part.");
      return partObject(target.book, part);
    },
    GetOnlyItemOrNullObject: (target) => {
      const [part, second] = partsOf(target);
      return part && !second ? partObject(target.book, part) : null;
    },
  },
};

export const CUSTOM_XML_PART: TypeOf<"CustomXmlPart"> = {
  identity: ({ part }) => ({ Id: part.id }),
  scalars: {
    Id: { get: ({ part }) => part.id },
    NamespaceUri: { get: ({ part }) => namespaceOf(part.xml) },
  },
  methods: {
    GetXml: ({ part }) => part.xml,
    SetXml: ({ book, part }, args) => {
      guardWritable(book);
      const xml = asText(args.raw(0));
      namespaceOf(xml);
      part.xml = xml;
    },
    Delete: ({ book, part }) => {
      guardWritable(book);
      book.data.customXmlParts = book.data.customXmlParts.filter((other) => other !== part);
    },
  },
};
