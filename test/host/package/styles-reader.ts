// SPDX-License-Identifier: EUPL-1.2
import { NORMAL_STYLE, normalStyle } from "../model/new-workbook";
import {
  DEFAULT_FORMAT,
  type BorderLine,
  type CellFormat,
  type CellStyleData,
  type StyleFacets,
} from "../model/workbook-data";
import type { ConditionalLook } from "../model/sheet-rules";
import { readThemeColors, resolveColor, type ThemeColors } from "./colors";
import { readLooks } from "./looks";
import { builtInFormat } from "./number-formats";
import type { PackageFile } from "./package-file";
import {
  attribute,
  booleanAttribute,
  childElement,
  childElements,
  descend,
  numberAttribute,
  type XmlElement,
} from "./xml/xml-tree";

/** The looks of a workbook by the number cells name them with (attribute s). Cells share these objects. */
export type FormatTable = readonly CellFormat[];

interface StyleParts {
  readonly numberFormats: ReadonlyMap<number, string>;
  readonly fonts: readonly CellFormat["font"][];
  readonly fills: readonly (string | null)[];
  readonly borders: readonly CellFormat["borders"][];
}

/** The styles part as the host understands it. */
export interface Styles {
  readonly formats: FormatTable;
  readonly cellStyles: readonly CellStyleData[];
  readonly looks: readonly ConditionalLook[];
}

export const readStyles = (file: PackageFile, workbook: string): Styles => {
  const part = stylesPart(file, workbook);
  if (!part) return { formats: [DEFAULT_FORMAT], cellStyles: [normalStyle()], looks: [] };
  const root = file.read(part);
  const theme = readThemeColors(file, workbook);
  const parts = readParts(root, theme);
  const names = readStyleNames(root);
  const withName = (xf: XmlElement, number: number | null): CellFormat => {
    const name = number === null ? undefined : names.get(number)?.name;
    const format = readFormat(xf, parts);
    return name === undefined || name === NORMAL_STYLE ? format : { ...format, style: name };
  };
  const styles = items(root, "cellStyleXfs").flatMap((xf, number): CellStyleData[] => {
    const style = names.get(number);
    return style ? [{ ...style, format: withName(xf, number), includes: readFacets(xf) }] : [];
  });
  return {
    formats: items(root, "cellXfs").map((xf) => withName(xf, numberAttribute(xf, "xfId"))),
    cellStyles: styles.some(({ name }) => name === NORMAL_STYLE)
      ? styles
      : [normalStyle(), ...styles],
    looks: readLooks(root, theme),
  };
};

/** The style of all cells without another, whatever a program calls it. */
export const isNormal = (cellStyle: XmlElement): boolean =>
  numberAttribute(cellStyle, "builtinId") === 0;

type StyleName = Pick<CellStyleData, "name" | "isBuiltIn">;

/** By their number in cellStyleXfs. */
const readStyleNames = (root: XmlElement): ReadonlyMap<number, StyleName> =>
  new Map(
    items(root, "cellStyles").map((element) => [
      numberAttribute(element, "xfId") ?? 0,
      {
        name: isNormal(element) ? NORMAL_STYLE : (attribute(element, "name") ?? ""),
        isBuiltIn: attribute(element, "builtinId") !== null,
      },
    ]),
  );

const readFacets = (xf: XmlElement): StyleFacets => {
  const isOn = (facet: keyof StyleFacets): boolean =>
    booleanAttribute(xf, FACET_FLAGS[facet], true);
  return {
    number: isOn("number"),
    font: isOn("font"),
    alignment: isOn("alignment"),
    border: isOn("border"),
    patterns: isOn("patterns"),
    protection: isOn("protection"),
  };
};

/** The element that names a style. */
export const findStyle = (root: XmlElement, name: string): XmlElement | null =>
  items(root, "cellStyles").find((element) =>
    name === NORMAL_STYLE ? isNormal(element) : attribute(element, "name") === name,
  ) ?? null;

/** Attributes by which a look says which facets it has a say in; on where they are missing from a style. */
export const FACET_FLAGS: Readonly<Record<keyof StyleFacets, string>> = {
  number: "applyNumberFormat",
  font: "applyFont",
  alignment: "applyAlignment",
  border: "applyBorder",
  patterns: "applyFill",
  protection: "applyProtection",
};

export const stylesPart = (file: PackageFile, workbook: string): string | null =>
  file.related(workbook, "styles")[0]?.target ?? null;

const readParts = (root: XmlElement, theme: ThemeColors): StyleParts => ({
  numberFormats: new Map(
    items(root, "numFmts").map((format) => [
      numberAttribute(format, "numFmtId") ?? 0,
      attribute(format, "formatCode") ?? "General",
    ]),
  ),
  fonts: items(root, "fonts").map((font) => readFont(font, theme)),
  fills: items(root, "fills").map((fill) => readFill(fill, theme)),
  borders: items(root, "borders").map((border) => readBorders(border, theme)),
});

const items = (root: XmlElement, list: string): XmlElement[] => {
  const parent = childElement(root, list);
  return parent ? childElements(parent) : [];
};

const readFont = (font: XmlElement, theme: ThemeColors): CellFormat["font"] => ({
  name: attribute(childElement(font, "name"), "val") ?? DEFAULT_FORMAT.font.name,
  size: numberAttribute(childElement(font, "sz"), "val") ?? DEFAULT_FORMAT.font.size,
  bold: isOn(childElement(font, "b")),
  italic: isOn(childElement(font, "i")),
  underline: isUnderlined(childElement(font, "u")),
  color: resolveColor(childElement(font, "color"), theme) ?? DEFAULT_FORMAT.font.color,
});

const isOn = (element: XmlElement | null): boolean =>
  element !== null && booleanAttribute(element, "val", true);

const isUnderlined = (element: XmlElement | null): boolean =>
  element !== null && attribute(element, "val") !== "none";

const readFill = (fill: XmlElement, theme: ThemeColors): string | null => {
  const pattern = childElement(fill, "patternFill");
  return pattern && attribute(pattern, "patternType") === "solid"
    ? resolveColor(childElement(pattern, "fgColor"), theme)
    : null;
};

const readBorders = (border: XmlElement, theme: ThemeColors): CellFormat["borders"] => {
  const side = (...names: readonly string[]): BorderLine | null =>
    readLine(
      names.map((name) => childElement(border, name)).find((line) => line !== null) ?? null,
      theme,
    );
  return {
    top: side("top"),
    // The strict form calls them start and end.
    right: side("right", "end"),
    bottom: side("bottom"),
    left: side("left", "start"),
  };
};

const readLine = (line: XmlElement | null, theme: ThemeColors): BorderLine | null => {
  const style = attribute(line, "style");
  if (!line || style === null || style === "none") return null;
  return { style, color: resolveColor(childElement(line, "color"), theme) ?? "#000000" };
};

const readFormat = (xf: XmlElement, parts: StyleParts): CellFormat => {
  const formatId = numberAttribute(xf, "numFmtId") ?? 0;
  const numbered = <T>(list: readonly T[], name: string): T | undefined =>
    list[numberAttribute(xf, name) ?? 0];
  return {
    numberFormat: parts.numberFormats.get(formatId) ?? builtInFormat(formatId) ?? "General",
    font: numbered(parts.fonts, "fontId") ?? DEFAULT_FORMAT.font,
    fill: numbered(parts.fills, "fillId") ?? null,
    borders: numbered(parts.borders, "borderId") ?? DEFAULT_FORMAT.borders,
    alignment: readAlignment(childElement(xf, "alignment")),
    locked: booleanAttribute(descend(xf, "protection"), "locked", true),
  };
};

const readAlignment = (element: XmlElement | null): CellFormat["alignment"] => ({
  horizontal: attribute(element, "horizontal") ?? DEFAULT_FORMAT.alignment.horizontal,
  vertical: attribute(element, "vertical") ?? DEFAULT_FORMAT.alignment.vertical,
  wrapText: booleanAttribute(element, "wrapText"),
  indent: numberAttribute(element, "indent") ?? 0,
});
