// SPDX-License-Identifier: EUPL-1.2
import type { BorderLine, CellFormat } from "../model/workbook-data";
import { builtInFormatId, FIRST_OWN_FORMAT } from "./number-formats";
import { isEqual } from "./snapshot";
import {
  attribute,
  childElement,
  childElements,
  cloneElement,
  ensureChild,
  insertInOrder,
  newElement,
  numberAttribute,
  removeChild,
  setAttribute,
  setAttributes,
  type XmlElement,
} from "./xml/xml-tree";

/** Children of the styles part in the schema's sequence (ISO 29500-1, CT_Stylesheet). */
export const STYLESHEET_ORDER = [
  "numFmts",
  "fonts",
  "fills",
  "borders",
  "cellStyleXfs",
  "cellXfs",
  "cellStyles",
  "dxfs",
  "tableStyles",
  "colors",
  "extLst",
];
/** The order Excel writes; the schema allows any, Excel does not. */
const FONT_ORDER = ["b", "i", "strike", "condense", "extend", "outline", "shadow", "u"].concat([
  "vertAlign",
  "sz",
  "color",
  "name",
  "family",
  "charset",
  "scheme",
]);
const BORDER_ORDER = ["left", "start", "right", "end", "top", "bottom", "diagonal"];
const XF_ORDER = ["alignment", "protection", "extLst"];

export interface FormatChange {
  readonly before: CellFormat;
  readonly after: CellFormat;
}

/** Brings the element of a look, in cellXfs or cellStyleXfs, from one look to another. */
export const patchLook = (root: XmlElement, xf: XmlElement, change: FormatChange): void => {
  applyNumberFormat(root, xf, change);
  applyListed(root, xf, {
    list: "fonts",
    id: "fontId",
    flag: "applyFont",
    isChanged: !isEqual(change.before.font, change.after.font),
    patch: (font) => patchFont(font, change),
  });
  applyListed(root, xf, {
    list: "fills",
    id: "fillId",
    flag: "applyFill",
    isChanged: change.before.fill !== change.after.fill,
    patch: (fill) => setFill(fill, change.after.fill),
  });
  applyListed(root, xf, {
    list: "borders",
    id: "borderId",
    flag: "applyBorder",
    isChanged: !isEqual(change.before.borders, change.after.borders),
    patch: (border) => patchBorders(border, change),
  });
  patchAlignment(xf, change);
  patchProtection(xf, change);
};

const applyNumberFormat = (root: XmlElement, xf: XmlElement, change: FormatChange): void => {
  const code = change.after.numberFormat;
  if (code === change.before.numberFormat) return;
  const id = builtInFormatId(code) ?? ownFormatId(root, code);
  setAttributes(xf, { numFmtId: String(id), applyNumberFormat: "1" });
};

export const ownFormatId = (root: XmlElement, code: string): number => {
  const list = ensureChild(root, "numFmts", STYLESHEET_ORDER);
  const existing = childElements(list).find((format) => attribute(format, "formatCode") === code);
  if (existing) return numberAttribute(existing, "numFmtId") ?? 0;
  const ids = childElements(list).map((format) => numberAttribute(format, "numFmtId") ?? 0);
  const id = Math.max(FIRST_OWN_FORMAT - 1, ...ids) + 1;
  append(list, newElement(list, "numFmt", { numFmtId: String(id), formatCode: code }));
  return id;
};

/** A facet that an xf names by its number in a list. */
interface ListedFacet {
  readonly list: string;
  readonly id: string;
  readonly flag: string;
  readonly isChanged: boolean;
  readonly patch: (copy: XmlElement) => void;
}

/** Points the xf at a changed copy of its font, fill or border, or at an equal entry where there is one already. */
const applyListed = (root: XmlElement, xf: XmlElement, facet: ListedFacet): void => {
  if (!facet.isChanged) return;
  const list = ensureChild(root, facet.list, STYLESHEET_ORDER);
  const entries = childElements(list);
  const original = entries[numberAttribute(xf, facet.id) ?? 0];
  const copy = cloneOf(original) ?? newElement(list, facet.list.slice(0, -1));
  facet.patch(copy);
  const equal = entries.findIndex((entry) => fingerprint(entry) === fingerprint(copy));
  const index = equal >= 0 ? equal : append(list, copy);
  setAttributes(xf, { [facet.id]: String(index), [facet.flag]: "1" });
};

const fingerprint = (element: XmlElement): string =>
  JSON.stringify(element, (_key, value: unknown) =>
    value instanceof Map ? [...(value as Map<string, string>)].sort() : value,
  );

const patchFont = (font: XmlElement, { before, after }: FormatChange): void => {
  const set = (local: string, value: string, isChanged: boolean): void => {
    if (!isChanged) return;
    const element = ensureChild(font, local, FONT_ORDER);
    element.attributes.clear();
    setAttribute(element, local === "color" ? "rgb" : "val", value);
  };
  const { name, size, color, bold, italic, underline } = after.font;
  set("name", name, name !== before.font.name);
  set("sz", String(size), size !== before.font.size);
  set("color", `FF${color.slice(1)}`, color !== before.font.color);
  // A theme font would win over the name.
  if (name !== before.font.name) removeChild(font, childElement(font, "scheme"));
  if (bold !== before.font.bold) setFlag(font, "b", bold);
  if (italic !== before.font.italic) setFlag(font, "i", italic);
  if (underline !== before.font.underline) setFlag(font, "u", underline);
};

const setFlag = (font: XmlElement, local: string, isOn: boolean): void => {
  const existing = childElement(font, local);
  if (!isOn) removeChild(font, existing);
  else if (existing) setAttribute(existing, "val", null);
  else insertInOrder(font, newElement(font, local), FONT_ORDER);
};

const setFill = (fill: XmlElement, color: string | null): void => {
  const pattern = newElement(fill, "patternFill", { patternType: color ? "solid" : "none" });
  if (color) {
    pattern.children.push(
      newElement(fill, "fgColor", { rgb: `FF${color.slice(1)}` }),
      newElement(fill, "bgColor", { indexed: "64" }),
    );
  }
  fill.children.splice(0, fill.children.length, pattern);
};

const patchBorders = (border: XmlElement, { before, after }: FormatChange): void => {
  for (const side of ["left", "right", "top", "bottom"] as const) {
    if (!isEqual(before.borders[side], after.borders[side])) {
      setLine(ensureChild(border, side, BORDER_ORDER), after.borders[side]);
    }
  }
};

const setLine = (element: XmlElement, line: BorderLine | null): void => {
  setAttribute(element, "style", line?.style ?? null);
  element.children.splice(0, element.children.length);
  if (line) {
    element.children.push(newElement(element, "color", { rgb: `FF${line.color.slice(1)}` }));
  }
};

const patchAlignment = (xf: XmlElement, { before, after }: FormatChange): void => {
  if (isEqual(before.alignment, after.alignment)) return;
  const { horizontal, vertical, wrapText, indent } = after.alignment;
  setAttributes(ensureChild(xf, "alignment", XF_ORDER), {
    horizontal: horizontal === "general" ? null : horizontal,
    vertical: vertical === "bottom" ? null : vertical,
    wrapText: wrapText ? "1" : null,
    indent: indent > 0 ? String(indent) : null,
  });
  setAttribute(xf, "applyAlignment", "1");
};

const patchProtection = (xf: XmlElement, { before, after }: FormatChange): void => {
  if (before.locked === after.locked) return;
  setAttribute(ensureChild(xf, "protection", XF_ORDER), "locked", after.locked ? "1" : "0");
  setAttribute(xf, "applyProtection", "1");
};

export const cloneOf = (element: XmlElement | undefined): XmlElement | null =>
  element ? cloneElement(element) : null;

/** Appends to a counted list; returns the new entry's number. */
export const append = (list: XmlElement, entry: XmlElement): number => {
  const index = childElements(list).length;
  list.children.push(entry);
  setAttribute(list, "count", String(index + 1));
  return index;
};
