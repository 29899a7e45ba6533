// SPDX-License-Identifier: EUPL-1.2
import type { PartLook } from "../domain/shared/part-look";
import type { PartName } from "../domain/shared/workbook-edit";
import { XML_HEAD, xmlAttributes } from "./xml-text";

export interface Looks {
  readonly fontName: string;
  readonly parts: Readonly<Record<PartName, PartLook>>;
}

/** Collects the formats of cells while sheets are written. */
export interface StyleTable {
  readonly looks: Looks;
  /** Index of the format in the file. `isCentred`: over the cells on its right that are blank. */
  readonly indexOf: (style: CellStyle) => number;
  readonly xml: () => string;
}

export interface CellStyle {
  /** null for a cell without a look of its own. */
  readonly part: PartName | null;
  /** en-US code; null for none. */
  readonly format: string | null;
  readonly isCentred: boolean;
}

/** Numbers below are the built-in ones (ISO 29500-1, 18.8.30). */
const FIRST_OWN_FORMAT = 164;
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

export const createStyleTable = (looks: Looks): StyleTable => {
  const { fontName, parts } = looks;
  const fonts = createList([fontXml(fontName, {})]);
  const fills = createList([
    '<fill><patternFill patternType="none"/></fill>',
    '<fill><patternFill patternType="gray125"/></fill>',
  ]);
  const borders = createList(["<border><left/><right/><top/><bottom/><diagonal/></border>"]);
  const formats = createList([]);
  const styles = createList(['<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>']);
  return {
    looks,
    indexOf: ({ part, format, isCentred }) => {
      const look = part === null ? {} : parts[part];
      const ids = {
        numFmtId: format === null ? 0 : FIRST_OWN_FORMAT + formats.add(format),
        fontId: fonts.add(fontXml(fontName, look)),
        fillId: look.fill === undefined ? 0 : fills.add(fillXml(look.fill)),
        borderId: borders.add(borderXml(look)),
        xfId: 0,
      };
      const applied = { applyNumberFormat: 1, applyFont: 1, applyFill: 1, applyBorder: 1 };
      const alignment = alignmentXml(look, isCentred);
      const isOpen = look.locked === false;
      const protection = isOpen ? '<protection locked="0"/>' : "";
      const applyProtection = isOpen ? 1 : undefined;
      return styles.add(
        `<xf${xmlAttributes({ ...ids, ...applied, applyAlignment: 1, applyProtection })}>` +
          `${alignment}${protection}</xf>`,
      );
    },
    xml: () =>
      `${XML_HEAD}<styleSheet xmlns="${MAIN}">` +
      counted(
        "numFmts",
        formats.items.map(
          (formatCode, index) =>
            `<numFmt${xmlAttributes({ numFmtId: FIRST_OWN_FORMAT + index, formatCode })}/>`,
        ),
      ) +
      counted("fonts", fonts.items) +
      counted("fills", fills.items) +
      counted("borders", borders.items) +
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
      counted("cellXfs", styles.items) +
      '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>' +
      "</styleSheet>",
  };
};

interface List {
  readonly items: readonly string[];
  /** Index of the item, which is added where it is not there. */
  readonly add: (item: string) => number;
}

const createList = (first: readonly string[]): List => {
  const items = [...first];
  const places = new Map(items.map((item, index) => [item, index]));
  return {
    items,
    add: (item) => {
      const known = places.get(item);
      if (known !== undefined) return known;
      places.set(item, items.length);
      return items.push(item) - 1;
    },
  };
};

/** An element that would be empty must not be there at all. */
const counted = (name: string, items: readonly string[]): string =>
  items.length === 0 ? "" : `<${name} count="${items.length}">${items.join("")}</${name}>`;

const fontXml = (
  name: string,
  { bold, underline, size = 11, color = "#000000" }: PartLook,
): string =>
  `<font>${bold ? "<b/>" : ""}${underline ? "<u/>" : ""}<sz val="${size}"/>` +
  `<color rgb="${argb(color)}"/><name val="${name}"/><family val="2"/></font>`;

const fillXml = (color: string): string =>
  `<fill><patternFill patternType="solid"><fgColor rgb="${argb(color)}"/></patternFill></fill>`;

const borderXml = ({ box, top = box, bottom = box }: PartLook): string =>
  `<border>${edgeXml("left", box)}${edgeXml("right", box)}` +
  `${edgeXml("top", top)}${edgeXml("bottom", bottom)}<diagonal/></border>`;

const edgeXml = (edge: string, color: string | undefined): string =>
  color === undefined
    ? `<${edge}/>`
    : `<${edge} style="thin"><color rgb="${argb(color)}"/></${edge}>`;

const alignmentXml = (
  { horizontal, vertical, indent, wrap }: PartLook,
  isCentred: boolean,
): string =>
  `<alignment${xmlAttributes({
    horizontal: isCentred ? "centerContinuous" : horizontal?.toLowerCase(),
    vertical: vertical?.toLowerCase(),
    indent,
    wrapText: wrap ? 1 : undefined,
  })}/>`;

const argb = (color: string): string => `FF${color.slice(1).toUpperCase()}`;
