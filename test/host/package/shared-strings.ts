// SPDX-License-Identifier: EUPL-1.2
import { plainItemText, stringItemText, textElement } from "./escaped-text";
import type { PackageFile } from "./package-file";
import { childElements, newElement, setAttribute, type XmlElement } from "./xml/xml-tree";

const MAIN_NAMESPACE = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const CONTENT_TYPE =
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml";

export const readSharedStrings = (file: PackageFile, workbook: string): string[] => {
  const part = sharedStringsPart(file, workbook);
  return part ? childElements(file.read(part), "si").map(stringItemText) : [];
};

/** Finds the number of a text, adding it where it is new. Entries nobody uses any more stay: they harm nothing. */
export type StringIndex = (text: string) => number;

export const createStringIndex = (file: PackageFile, workbook: string): StringIndex => {
  let table: StringTable | null = null;
  return (text) => {
    table ??= openTable(file, workbook);
    const existing = table.known.get(text);
    return existing ?? append(file.edit(table.part), text, table);
  };
};

interface StringTable {
  readonly part: string;
  readonly known: Map<string, number>;
  size: number;
}

const openTable = (file: PackageFile, workbook: string): StringTable => {
  const part = sharedStringsPart(file, workbook) ?? createPart(file, workbook);
  const items = childElements(file.read(part), "si");
  const known = new Map<string, number>();
  items.forEach((item, index) => {
    const text = plainItemText(item);
    if (text !== null && !known.has(text)) known.set(text, index);
  });
  return { part, known, size: items.length };
};

const append = (root: XmlElement, text: string, table: StringTable): number => {
  const index = table.size;
  const item = newElement(root, "si");
  item.children.push(textElement(item, text));
  root.children.push(item);
  // `count` (uses in all sheets) is optional and would need every sheet to be read.
  setAttribute(root, "count", null);
  setAttribute(root, "uniqueCount", String(index + 1));
  table.known.set(text, index);
  table.size += 1;
  return index;
};

const sharedStringsPart = (file: PackageFile, workbook: string): string | null =>
  file.related(workbook, "sharedStrings")[0]?.target ?? null;

const createPart = (file: PackageFile, workbook: string): string => {
  const part = "xl/sharedStrings.xml";
  file.put(part, `<sst xmlns="${MAIN_NAMESPACE}"/>`);
  file.declareContentType(part, CONTENT_TYPE);
  file.relate(workbook, "sharedStrings", part);
  return part;
};
