// SPDX-License-Identifier: EUPL-1.2

/** An element with its names as written, prefix included, so that what is not understood is written back as it was. */
export interface XmlElement {
  readonly type: "element";
  readonly name: string;
  readonly attributes: Map<string, string>;
  readonly children: XmlNode[];
}

export interface XmlCharacters {
  readonly type: "text" | "cdata" | "comment";
  readonly value: string;
}

export interface XmlInstruction {
  readonly type: "instruction";
  readonly target: string;
  readonly body: string;
}

export type XmlNode = XmlElement | XmlCharacters | XmlInstruction;

export interface XmlDocument {
  /** Of the XML declaration; null where it says nothing. */
  readonly standalone: string | null;
  /** The root element and the comments and instructions around it. */
  readonly nodes: XmlNode[];
  readonly root: XmlElement;
}

/** Name without its prefix: "x:row" -> "row". Elements of OOXML are told apart by it well enough. */
export const localName = (name: string): string => name.slice(name.indexOf(":") + 1);

export const childElements = (parent: XmlElement, local?: string): XmlElement[] =>
  parent.children.filter(
    (node): node is XmlElement =>
      node.type === "element" && (local === undefined || localName(node.name) === local),
  );

export const childElement = (parent: XmlElement, local: string): XmlElement | null =>
  parent.children.find(
    (node): node is XmlElement => node.type === "element" && localName(node.name) === local,
  ) ?? null;

/** Follows a path of children, null as soon as one is missing. */
export const descend = (parent: XmlElement, ...path: readonly string[]): XmlElement | null =>
  path.reduce<XmlElement | null>(
    (element, local) => element && childElement(element, local),
    parent,
  );

/** Attribute by its name as written. */
export const attribute = (element: XmlElement | null, name: string): string | null =>
  element?.attributes.get(name) ?? null;

export const numberAttribute = (element: XmlElement | null, name: string): number | null => {
  const text = attribute(element, name);
  const value = Number(text);
  return text === null || Number.isNaN(value) ? null : value;
};

/** xsd:boolean: "1", "true" and their opposites. */
export const booleanAttribute = (
  element: XmlElement | null,
  name: string,
  absent = false,
): boolean => {
  const text = attribute(element, name);
  return text === null ? absent : text === "1" || text === "true";
};

/** All characters inside, those of child elements included. */
export const textOf = (element: XmlElement | null): string =>
  (element?.children ?? [])
    .map((node) => {
      if (node.type === "element") return textOf(node);
      return node.type === "text" || node.type === "cdata" ? node.value : "";
    })
    .join("");

export const setText = (element: XmlElement, value: string): void => {
  element.children.splice(0, element.children.length, { type: "text", value });
};

/** null removes the attribute. */
export const setAttribute = (element: XmlElement, name: string, value: string | null): void => {
  if (value === null) element.attributes.delete(name);
  else element.attributes.set(name, value);
};

export const setAttributes = (
  element: XmlElement,
  values: Readonly<Record<string, string | null>>,
): void => {
  for (const [name, value] of Object.entries(values)) setAttribute(element, name, value);
};

/** A new element in the namespace of `relative`: some programs give the main namespace a prefix. */
export const newElement = (
  relative: XmlElement,
  local: string,
  attributes: Readonly<Record<string, string | null>> = {},
): XmlElement => {
  const colon = relative.name.indexOf(":");
  const element: XmlElement = {
    type: "element",
    name: relative.name.slice(0, colon + 1) + local,
    attributes: new Map(),
    children: [],
  };
  setAttributes(element, attributes);
  return element;
};

export const cloneElement = (element: XmlElement): XmlElement => ({
  ...element,
  attributes: new Map(element.attributes),
  children: element.children.map((node) => (node.type === "element" ? cloneElement(node) : node)),
});

export const removeChild = (parent: XmlElement, child: XmlNode | null): void => {
  const index = child ? parent.children.indexOf(child) : -1;
  if (index >= 0) parent.children.splice(index, 1);
};

/** Puts a child where the schema's sequence wants it: after the last child that comes before it. */
export const insertInOrder = (
  parent: XmlElement,
  child: XmlElement,
  order: readonly string[],
): void => {
  const rank = order.indexOf(localName(child.name));
  let after = 0;
  parent.children.forEach((node, index) => {
    const place = node.type === "element" ? order.indexOf(localName(node.name)) : -1;
    if (place >= 0 && place <= rank) after = index + 1;
  });
  parent.children.splice(after, 0, child);
};

/** The child of that name, made at its place in the sequence where it is missing. */
export const ensureChild = (
  parent: XmlElement,
  local: string,
  order: readonly string[],
): XmlElement => {
  const existing = childElement(parent, local);
  if (existing) return existing;
  const created = newElement(parent, local);
  insertInOrder(parent, created, order);
  return created;
};
