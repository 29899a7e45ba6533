// SPDX-License-Identifier: EUPL-1.2
import { setAttributes, type XmlElement, type XmlNode } from "./xml-tree";

/** Something to stand inside an element; null is left out. */
export type Content = XmlNode | string | null;

/** A new element by its full name, prefix included. Attributes that are null are left out. */
export const build = (
  name: string,
  attributes: Readonly<Record<string, string | number | null>> = {},
  ...contents: readonly Content[]
): XmlElement => {
  const children = contents.flatMap((content): XmlNode[] => {
    if (content === null) return [];
    return [typeof content === "string" ? { type: "text", value: content } : content];
  });
  const element: XmlElement = { type: "element", name, attributes: new Map(), children };
  const texts = Object.entries(attributes).map(([key, value]): [string, string | null] => [
    key,
    value === null ? null : String(value),
  ]);
  setAttributes(element, Object.fromEntries(texts));
  return element;
};
