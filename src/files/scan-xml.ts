// SPDX-License-Identifier: EUPL-1.2
import { SaxesParser } from "saxes";
import { damaged, FileRefusal } from "./file-refusal";

export type XmlAttributes = Readonly<Record<string, string>>;

/** Called while a part is read; names come without their prefix. */
export interface XmlHandlers {
  readonly open: (name: string, attributes: XmlAttributes) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
}

/** Takes the bytes of a part piece by piece; `end` has to be called after the last one. */
export interface XmlScan {
  readonly push: (bytes: Uint8Array) => void;
  readonly end: () => void;
}

/**
 * Reads XML without keeping it. What is not well-formed is refused, and so is a DOCTYPE: no workbook has one, and it
 * could name entities that grow without end.
 */
export const createXmlScan = (part: string, { open, text, close }: XmlHandlers): XmlScan => {
  const parser = new SaxesParser({ xmlns: false, position: false });
  let decoder: TextDecoder | null = null;
  parser.on("doctype", () => {
    throw damaged(part);
  });
  parser.on("opentag", (tag) => open(localName(tag.name), tag.attributes));
  if (text) {
    parser.on("text", text);
    parser.on("cdata", text);
  }
  if (close) parser.on("closetag", (tag) => close(localName(tag.name)));
  const guard = (work: () => void): void => {
    try {
      work();
    } catch (cause) {
      if (cause instanceof FileRefusal) throw cause;
      throw damaged(part);
    }
  };
  return {
    push: (bytes) =>
      guard(() => {
        decoder ??= new TextDecoder(encodingOf(bytes), { fatal: true });
        parser.write(decoder.decode(bytes, { stream: true }));
      }),
    end: () => guard(() => void parser.write(decoder?.decode() ?? "").close()),
  };
};

/** OOXML allows UTF-8 and UTF-16, the latter with a byte order mark (ISO 29500-2, 6.2.5). */
const encodingOf = ([first, second]: Uint8Array): string => {
  if (first === 0xff && second === 0xfe) return "utf-16le";
  return first === 0xfe && second === 0xff ? "utf-16be" : "utf-8";
};

const localName = (name: string): string => name.slice(name.indexOf(":") + 1);

/** xsd:boolean. */
export const isOn = (text: string | undefined): boolean => text === "1" || text === "true";

/** The id of a relationship ("r:id"); its prefix differs between programs. */
export const relationshipId = (attributes: XmlAttributes): string =>
  Object.entries(attributes).find(([name]) => name.endsWith(":id"))?.[1] ?? "";

/** Namespace of the root element; "" where there is none, or no XML at all: a part of somebody else's is no damage. */
export const rootNamespace = (xml: string): string => {
  const found: string[] = [];
  const parser = new SaxesParser({ xmlns: true, position: false });
  parser.on("opentag", ({ uri }) => found.push(uri));
  try {
    parser.write(xml).close();
  } catch {
    return "";
  }
  return found[0] ?? "";
};
