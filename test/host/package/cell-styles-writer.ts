// SPDX-License-Identifier: EUPL-1.2
import { DEFAULT_FORMAT, type CellStyleData, type StyleFacets } from "../model/workbook-data";
import { append, cloneOf, patchLook, STYLESHEET_ORDER } from "./look-writer";
import { isEqual } from "./snapshot";
import { FACET_FLAGS, findStyle, stylesPart } from "./styles-reader";
import type { WorkbookChange, WorkbookTarget } from "./workbook-writer";
import {
  childElements,
  ensureChild,
  newElement,
  numberAttribute,
  removeChild,
  setAttribute,
  type XmlElement,
} from "./xml/xml-tree";

/** Brings the named styles up to date; to be done before the cells, which name them by number. */
export const patchCellStyles = (
  { file, parts: { workbook } }: WorkbookTarget,
  { before, after }: WorkbookChange,
): void => {
  const part = stylesPart(file, workbook);
  if (!part || isEqual(before.cellStyles, after.cellStyles)) return;
  const root = file.edit(part);
  for (const { name } of before.cellStyles) {
    if (!after.cellStyles.some((style) => style.name === name)) removeStyle(root, name);
  }
  for (const style of after.cellStyles) {
    const old = before.cellStyles.find(({ name }) => name === style.name);
    if (!old || !isEqual(old, style)) patchStyle(root, old, style);
  }
};

/** Its look stays in the list: others are named by their place after it. */
const removeStyle = (root: XmlElement, name: string): void => {
  const list = ensureChild(root, "cellStyles", STYLESHEET_ORDER);
  removeChild(list, findStyle(root, name));
  setAttribute(list, "count", String(childElements(list).length));
};

const patchStyle = (
  root: XmlElement,
  old: CellStyleData | undefined,
  style: CellStyleData,
): void => {
  const looks = ensureChild(root, "cellStyleXfs", STYLESHEET_ORDER);
  const known = findStyle(root, style.name);
  const number = known ? (numberAttribute(known, "xfId") ?? 0) : addStyle(root, looks, style.name);
  const xf = childElements(looks)[number];
  if (!xf) return;
  patchLook(root, xf, { before: old?.format ?? DEFAULT_FORMAT, after: style.format });
  for (const [facet, flag] of Object.entries(FACET_FLAGS) as [keyof StyleFacets, string][]) {
    // For styles the flags say what the style has a say in, and are on where they are missing.
    setAttribute(xf, flag, style.includes[facet] ? null : "0");
  }
};

const addStyle = (root: XmlElement, looks: XmlElement, name: string): number => {
  const first = childElements(looks)[0];
  const number = append(looks, cloneOf(first) ?? newElement(looks, "xf"));
  const list = ensureChild(root, "cellStyles", STYLESHEET_ORDER);
  append(list, newElement(list, "cellStyle", { name, xfId: String(number) }));
  return number;
};
