// SPDX-License-Identifier: EUPL-1.2
import { childElements, localName, newElement, textOf, type XmlElement } from "./xml/xml-tree";

/** Characters XML cannot hold stand in a file as _x0007_ (ISO 29500-1, 22.9.2.19); a literal "_x0007_" as "_x005F_x0007_". */
const ESCAPE = /_x([0-9A-Fa-f]{4})_/g;
// eslint-disable-next-line no-control-regex -- these very characters are what has to be escaped
const UNSAFE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)/g;

export const unescapeText = (text: string): string =>
  text.includes("_x")
    ? text.replace(ESCAPE, (_match, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;

export const escapeText = (text: string): string =>
  text.replace(
    UNSAFE,
    (char) => `_x${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`,
  );

/** Text of a string item: its own text or its runs joined; reading aids (rPh) are not part of it. */
export const stringItemText = (item: XmlElement): string =>
  unescapeText(
    childElements(item)
      .map((child) => {
        const name = localName(child.name);
        if (name === "t") return textOf(child);
        return name === "r" ? childElements(child, "t").map(textOf).join("") : "";
      })
      .join(""),
  );

/** `<t>` that keeps blanks at its ends. */
export const textElement = (relative: XmlElement, text: string): XmlElement => {
  const element = newElement(relative, "t", {
    "xml:space": text === text.trim() ? null : "preserve",
  });
  element.children.push({ type: "text", value: escapeText(text) });
  return element;
};

/** The text of a plain string item; null for rich text. */
export const plainItemText = (item: XmlElement): string | null => {
  const children = childElements(item);
  const only = children.length === 1 ? children[0] : undefined;
  return only && localName(only.name) === "t" ? unescapeText(textOf(only)) : null;
};
