// SPDX-License-Identifier: EUPL-1.2
import { NO_LOOK } from "../model/conditional-format";
import type { ConditionalLook } from "../model/sheet-rules";
import { resolveColor, type ThemeColors } from "./colors";
import { append, ownFormatId, STYLESHEET_ORDER } from "./look-writer";
import { builtInFormatId } from "./number-formats";
import { isEqual } from "./snapshot";
import {
  attribute,
  booleanAttribute,
  childElement,
  childElements,
  descend,
  ensureChild,
  newElement,
  type XmlElement,
} from "./xml/xml-tree";

/** What rules change of a look (element dxf): only what is named there changes. */
export const readLooks = (styles: XmlElement, theme: ThemeColors): readonly ConditionalLook[] => {
  const list = childElement(styles, "dxfs");
  return list ? childElements(list).map((element) => readLook(element, theme)) : [];
};

/** Appends the look; an equal one that is there already is named again. */
export const addLook = (styles: XmlElement, look: ConditionalLook, theme: ThemeColors): number => {
  const known = readLooks(styles, theme).findIndex((other) => isEqual(other, look));
  if (known >= 0) return known;
  const list = ensureChild(styles, "dxfs", STYLESHEET_ORDER);
  return append(list, newLook(list, styles, look));
};

const readLook = (element: XmlElement, theme: ThemeColors): ConditionalLook => {
  const font = childElement(element, "font");
  const pattern = descend(element, "fill", "patternFill");
  const flag = (name: string): boolean | null => {
    const found = font && childElement(font, name);
    return found ? booleanAttribute(found, "val", true) : null;
  };
  const underline = font && childElement(font, "u");
  return {
    ...NO_LOOK,
    // Here a plain fill has its colour as background, other than in cells.
    fill:
      resolveColor(pattern && childElement(pattern, "bgColor"), theme) ??
      resolveColor(pattern && childElement(pattern, "fgColor"), theme),
    fontColor: resolveColor(font && childElement(font, "color"), theme),
    bold: flag("b"),
    italic: flag("i"),
    underline: underline ? attribute(underline, "val") !== "none" : null,
    strikethrough: flag("strike"),
    numberFormat: attribute(childElement(element, "numFmt"), "formatCode"),
  };
};

const newLook = (list: XmlElement, styles: XmlElement, look: ConditionalLook): XmlElement => {
  const element = newElement(list, "dxf");
  const font = newElement(element, "font");
  const add = (name: string, attributes: Readonly<Record<string, string | null>>): void =>
    void font.children.push(newElement(font, name, attributes));
  const flag = (name: string, isOn: boolean | null): void => {
    if (isOn !== null) add(name, { val: isOn ? null : "0" });
  };
  flag("b", look.bold);
  flag("i", look.italic);
  flag("strike", look.strikethrough);
  if (look.underline !== null) add("u", { val: look.underline ? null : "none" });
  if (look.fontColor !== null) add("color", { rgb: argb(look.fontColor) });
  if (font.children.length > 0) element.children.push(font);
  if (look.numberFormat !== null) {
    const code = look.numberFormat;
    const id = builtInFormatId(code) ?? ownFormatId(styles, code);
    element.children.push(
      newElement(element, "numFmt", { numFmtId: String(id), formatCode: code }),
    );
  }
  if (look.fill !== null) element.children.push(newFill(element, look.fill));
  return element;
};

const newFill = (element: XmlElement, color: string): XmlElement => {
  const fill = newElement(element, "fill");
  const pattern = newElement(fill, "patternFill");
  pattern.children.push(newElement(pattern, "bgColor", { rgb: argb(color) }));
  fill.children.push(pattern);
  return fill;
};

const argb = (color: string): string => `FF${color.slice(1)}`;
