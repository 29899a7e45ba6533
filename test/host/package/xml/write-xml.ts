// SPDX-License-Identifier: EUPL-1.2
import type { XmlDocument, XmlElement, XmlNode } from "./xml-tree";

const TEXT_ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  "\r": "&#13;",
};
/** Unescaped line breaks and tabs in an attribute come back as blanks. */
const ATTRIBUTE_ESCAPES: Readonly<Record<string, string>> = {
  ...TEXT_ESCAPES,
  '"': "&quot;",
  "\n": "&#10;",
  "\t": "&#9;",
};

/** A part in UTF-8. */
export const writeXml = (document: XmlDocument): Uint8Array => {
  const chunks: string[] = [declaration(document.standalone)];
  for (const node of document.nodes) writeNode(node, chunks);
  return new TextEncoder().encode(chunks.join(""));
};

const declaration = (standalone: string | null): string =>
  `<?xml version="1.0" encoding="UTF-8"${standalone ? ` standalone="${standalone}"` : ""}?>\n`;

const writeNode = (node: XmlNode, chunks: string[]): void => {
  switch (node.type) {
    case "element":
      return writeElement(node, chunks);
    case "text":
      chunks.push(node.value.replace(/[&<>\r]/g, (char) => TEXT_ESCAPES[char] ?? char));
      return;
    case "cdata":
      chunks.push(`<![CDATA[${node.value}]]>`);
      return;
    case "comment":
      chunks.push(`<!--${node.value}-->`);
      return;
    case "instruction":
      chunks.push(`<?${node.target}${node.body === "" ? "" : ` ${node.body}`}?>`);
  }
};

const writeElement = (element: XmlElement, chunks: string[]): void => {
  chunks.push(`<${element.name}`);
  for (const [name, value] of element.attributes) {
    chunks.push(
      ` ${name}="${value.replace(/[&<>"\r\n\t]/g, (char) => ATTRIBUTE_ESCAPES[char] ?? char)}"`,
    );
  }
  if (element.children.length === 0) {
    chunks.push("/>");
    return;
  }
  chunks.push(">");
  for (const child of element.children) writeNode(child, chunks);
  chunks.push(`</${element.name}>`);
};
