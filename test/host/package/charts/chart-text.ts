// SPDX-License-Identifier: EUPL-1.2
import { NO_FONT, NO_TEXT, type ChartFontData, type ChartTextData } from "../../model/chart-data";
import { isEqual } from "../snapshot";
import { build } from "../xml/build-xml";
import {
  attribute,
  booleanAttribute,
  childElement,
  childElements,
  descend,
  numberAttribute,
  textOf,
  type XmlElement,
} from "../xml/xml-tree";

/** Sizes of fonts stand in hundredths of a point. */
const PER_POINT = 100;

/** Properties of a run or of the default of a paragraph. */
const fontProperties = (name: string, font: ChartFontData): XmlElement => {
  const flag = (isOn: boolean | null): string | null => (isOn === null ? null : isOn ? "1" : "0");
  return build(
    name,
    {
      lang: name === "a:rPr" ? "de-DE" : null,
      sz: font.size === null ? null : Math.round(font.size * PER_POINT),
      b: flag(font.bold),
      i: flag(font.italic),
    },
    font.color === null ? null : solidFill(font.color),
    font.name === null ? null : build("a:latin", { typeface: font.name }),
  );
};

export const solidFill = (color: string): XmlElement =>
  build("a:solidFill", {}, build("a:srgbClr", { val: color.slice(1) }));

/** The look of texts that are not typed, such as the labels of an axis; null when nothing is said. */
export const textProperties = (font: ChartFontData): XmlElement | null =>
  isEqual(font, NO_FONT)
    ? null
    : build(
        "c:txPr",
        {},
        build("a:bodyPr"),
        build("a:lstStyle"),
        build(
          "a:p",
          {},
          build("a:pPr", {}, fontProperties("a:defRPr", font)),
          build("a:endParaRPr", { lang: "de-DE" }),
        ),
      );

/** A title; without a text the program finds one itself. */
export const titleElement = ({ isVisible, text, font }: ChartTextData): XmlElement | null => {
  if (!isVisible) return null;
  const overlay = build("c:overlay", { val: 0 });
  if (text === "") return build("c:title", {}, overlay, textProperties(font));
  const paragraphs = text
    .split("\n")
    .map((line) =>
      build("a:p", {}, build("a:r", {}, fontProperties("a:rPr", font), build("a:t", {}, line))),
    );
  const rich = build("c:rich", {}, build("a:bodyPr"), build("a:lstStyle"), ...paragraphs);
  return build("c:title", {}, build("c:tx", {}, rich), overlay);
};

export const readTitle = (parent: XmlElement | null): ChartTextData => {
  const title = parent && childElement(parent, "title");
  if (!title) return NO_TEXT;
  const rich = descend(title, "tx", "rich");
  const lines = rich ? childElements(rich, "p").map((line) => textOf(line)) : [];
  return { isVisible: true, text: lines.join("\n"), font: readFont(rich ?? title) };
};

/** The first look of a text that is named inside. */
export const readFont = (parent: XmlElement | null): ChartFontData => {
  const properties = parent && findFirst(parent, ["a:rPr", "a:defRPr"]);
  if (!properties) return NO_FONT;
  const size = numberAttribute(properties, "sz");
  const flag = (name: string): boolean | null =>
    attribute(properties, name) === null ? null : booleanAttribute(properties, name);
  return {
    size: size === null ? null : size / PER_POINT,
    bold: flag("b"),
    italic: flag("i"),
    color: readColor(properties),
    name: attribute(childElement(properties, "latin"), "typeface"),
  };
};

/** "#RRGGBB" of a plain fill; null for theme colours, gradients and none. */
export const readColor = (parent: XmlElement | null): string | null => {
  const value = attribute(parent && descend(parent, "solidFill", "srgbClr"), "val");
  return value === null ? null : `#${value.toUpperCase()}`;
};

const findFirst = (parent: XmlElement, names: readonly string[]): XmlElement | null => {
  for (const child of childElements(parent)) {
    if (names.includes(child.name)) return child;
    const inside = findFirst(child, names);
    if (inside) return inside;
  }
  return null;
};
