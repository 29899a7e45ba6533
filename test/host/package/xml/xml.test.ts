// SPDX-License-Identifier: EUPL-1.2
import fc from "fast-check";
import { PackageError } from "../package-error";
import { parseXml } from "./parse-xml";
import { writeXml } from "./write-xml";
import {
  attribute,
  ensureChild,
  insertInOrder,
  newElement,
  textOf,
  childElements,
} from "./xml-tree";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const rewrite = (text: string): string =>
  new TextDecoder().decode(writeXml(parseXml(bytes(text), "part.xml")));
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

describe("writing what was read", () => {
  it.each([
    ["elements and attributes in their order", '<a z="1" b="2"><c/><b>x</b></a>'],
    ["prefixes and their declarations", '<x:a xmlns:x="urn:x" x:k="v"><x:b/></x:a>'],
    ["CDATA", "<a><![CDATA[1 < 2 & 3]]></a>"],
    ["comments and instructions", "<!--before--><a><?do this?><!--in--></a>"],
    ["blanks between elements", "<a>\n  <b/>\n</a>"],
    ["entities", '<a k="&lt;&quot;&amp;&#10;">1 &lt; 2 &amp; 3</a>'],
    ["blanks that are to be kept", '<a xml:space="preserve">  x </a>'],
  ])("keeps %s", (_what, xml) => {
    expect(rewrite(DECLARATION + xml)).toBe(DECLARATION + xml);
  });

  it("keeps any text and any attribute", () => {
    const text = fc.string({ unit: fc.constantFrom(..."aä<>&\"' \n\t\r]]>–😀") });
    fc.assert(
      fc.property(text, text, (content, value) => {
        const root = newElement(
          { type: "element", name: "a", attributes: new Map(), children: [] },
          "a",
          {
            k: value,
          },
        );
        root.children.push({ type: "text", value: content });
        const again = parseXml(
          writeXml({ standalone: null, nodes: [root], root }),
          "part.xml",
        ).root;
        expect([textOf(again), attribute(again, "k")]).toEqual([content, value]);
      }),
    );
  });
});

describe("reading", () => {
  it.each([
    ["UTF-8 with a byte order mark", bytes("\ufeff<a>ä</a>")],
    ["UTF-16 with a byte order mark", new Uint8Array(Buffer.from("\ufeff<a>ä</a>", "utf16le"))],
  ])("understands %s", (_what, content) => {
    expect(textOf(parseXml(content, "part.xml").root)).toBe("ä");
  });

  it.each([
    ["no root", ""],
    ["an element left open", "<a><b></a>"],
    ["text after the root", "<a/>x"],
    ["an unknown entity", "<a>&nbsp;</a>"],
    ["an undeclared prefix", "<x:a/>"],
    ["a DOCTYPE", '<!DOCTYPE a [<!ENTITY e "x">]><a>&e;</a>'],
    ["an attribute twice", '<a k="1" k="2"/>'],
  ])("refuses %s and names the part", (_what, xml) => {
    expect(() => parseXml(bytes(xml), "xl/workbook.xml")).toThrow(
      new PackageError("damaged", "xl/workbook.xml"),
    );
  });

  it("refuses bytes that are no UTF-8", () => {
    expect(() => parseXml(new Uint8Array([0x3c, 0xff, 0x3e]), "part.xml")).toThrow(PackageError);
  });
});

describe("placing a child", () => {
  const ORDER = ["sheetPr", "cols", "sheetData", "mergeCells"];
  const names = (xml: string, insert: string): string[] => {
    const { root } = parseXml(bytes(xml), "part.xml");
    insertInOrder(root, newElement(root, insert), ORDER);
    return childElements(root).map(({ name }) => name);
  };

  it.each([
    ["between its neighbours", "<w><sheetPr/><sheetData/></w>", ["sheetPr", "cols", "sheetData"]],
    ["first", "<w><sheetData/></w>", ["cols", "sheetData"]],
    ["last", "<w><sheetPr/></w>", ["sheetPr", "cols"]],
    ["past what it does not know", "<w><sheetPr/><odd/></w>", ["sheetPr", "cols", "odd"]],
  ])("puts it %s", (_where, xml, expected) => {
    expect(names(xml, "cols")).toEqual(expected);
  });

  it("gives it the prefix of its parent", () => {
    const { root } = parseXml(bytes('<x:w xmlns:x="urn:x"/>'), "part.xml");
    expect(ensureChild(root, "cols", ORDER).name).toBe("x:cols");
  });
});
