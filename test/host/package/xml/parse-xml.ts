// SPDX-License-Identifier: EUPL-1.2
import { SaxesParser, type SaxesTagNS } from "saxes";
import { PackageError } from "../package-error";
import type { XmlDocument, XmlElement, XmlNode } from "./xml-tree";

/** Reads a part. Strict: what is no well-formed XML with resolved namespaces is refused, and so is any DOCTYPE. */
export const parseXml = (bytes: Uint8Array, part: string): XmlDocument => {
  try {
    return buildTree(decode(bytes));
  } catch {
    throw new PackageError("damaged", part);
  }
};

/** OOXML allows UTF-8 and UTF-16, the latter only with a byte order mark. */
const decode = (bytes: Uint8Array): string => {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? "utf-16le"
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? "utf-16be"
        : "utf-8";
  return new TextDecoder(encoding, { fatal: true }).decode(bytes);
};

const buildTree = (text: string): XmlDocument => {
  const parser = new SaxesParser({ xmlns: true, position: false });
  const nodes: XmlNode[] = [];
  const open: XmlElement[] = [];
  let standalone: string | null = null;
  const add = (node: XmlNode): void => void (open.at(-1)?.children ?? nodes).push(node);

  parser.on("xmldecl", (declaration) => (standalone = declaration.standalone ?? null));
  parser.on("doctype", () => {
    throw new Error("no DOCTYPE allowed");
  });
  parser.on("opentag", (tag) => {
    const element = toElement(tag);
    add(element);
    open.push(element);
  });
  parser.on("closetag", () => void open.pop());
  parser.on("text", (value) => {
    // Blanks around the root element carry nothing.
    if (open.length > 0) add({ type: "text", value });
  });
  parser.on("cdata", (value) => add({ type: "cdata", value }));
  parser.on("comment", (value) => add({ type: "comment", value }));
  parser.on("processinginstruction", (instruction) => add({ type: "instruction", ...instruction }));
  parser.write(text).close();

  const root = nodes.find((node): node is XmlElement => node.type === "element");
  if (!root) throw new Error("no root element");
  return { standalone, nodes, root };
};

const toElement = ({ name, attributes: found }: SaxesTagNS): XmlElement => {
  const attributes = new Map<string, string>();
  // Sheets have hundreds of thousands of elements: no arrays in between.
  for (const key in found) attributes.set(key, found[key]?.value ?? "");
  return { type: "element", name, attributes, children: [] };
};
