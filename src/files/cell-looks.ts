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
  const pieces = createPieces(looks.fontName);
  const named: NamedStyle[] = [{ name: "Normal", format: NORMAL_FORMAT }];
  const cells = createList([`${NORMAL_FORMAT.slice(0, -2)} xfId="0"/>`]);

  const styleOf = (look: PartLook): number => {
    const known = named.findIndex(({ name }) => name === look.style);
    const format = styleFormatXml(look, pieces.idsOf(look, null));
    return known < 0 ? named.push({ name: look.style, format }) - 1 : known;
  };
  return {
    looks,
    indexOf: ({ part, format, isCentred }) => {
      const look = part === null ? null : looks.parts[part];
      const ids = { ...pieces.idsOf(look ?? {}, format), xfId: look ? styleOf(look) : 0 };
      return cells.add(cellFormatXml(look ?? {}, ids, isCentred));
    },
    xml: () =>
      `${XML_HEAD}<styleSheet xmlns="${MAIN}">${pieces.xml()}` +
      counted(
        "cellStyleXfs",
        named.map(({ format }) => format),
      ) +
      counted("cellXfs", cells.items) +
      counted("cellStyles", named.map(namedStyleXml)) +
      "</styleSheet>",
  };
};

/** A cell style as Excel lists it. */
interface NamedStyle {
  readonly name: string;
  readonly format: string;
}

const NORMAL_FORMAT = '<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>';

const namedStyleXml = ({ name }: NamedStyle, xfId: number): string =>
  `<cellStyle${xmlAttributes({ name, xfId, builtinId: xfId === 0 ? 0 : undefined })}/>`;

interface FormatIds {
  readonly numFmtId: number;
  readonly fontId: number;
  readonly fillId: number;
  readonly borderId: number;
  /** Number of the cell style; absent for that of a style itself. */
  readonly xfId?: number;
}

/** What formats are put together from: number formats, fonts, fills and borders. */
interface Pieces {
  readonly idsOf: (look: Partial<PartLook>, format: string | null) => FormatIds;
  readonly xml: () => string;
}

const createPieces = (fontName: string): Pieces => {
  const fonts = createList([fontXml(fontName, {})]);
  const fills = createList([
    '<fill><patternFill patternType="none"/></fill>',
    '<fill><patternFill patternType="gray125"/></fill>',
  ]);
  const borders = createList(["<border><left/><right/><top/><bottom/><diagonal/></border>"]);
  const formats = createList([]);
  return {
    idsOf: (look, format) => ({
      numFmtId: format === null ? 0 : FIRST_OWN_FORMAT + formats.add(format),
      fontId: fonts.add(fontXml(fontName, look)),
      fillId: look.fill === undefined ? 0 : fills.add(fillXml(look.fill)),
      borderId: borders.add(borderXml(look)),
    }),
    xml: () =>
      counted(
        "numFmts",
        formats.items.map(
          (formatCode, index) =>
            `<numFmt${xmlAttributes({ numFmtId: FIRST_OWN_FORMAT + index, formatCode })}/>`,
        ),
      ) +
      counted("fonts", fonts.items) +
      counted("fills", fills.items) +
      counted("borders", borders.items),
  };
};

/** Of a style the flags say what it has a say in; number formats differ from cell to cell. */
const styleFormatXml = (look: PartLook, ids: FormatIds): string => {
  const alignment = alignmentXml(look, false);
  const flags = {
    applyNumberFormat: 0,
    applyAlignment: alignment === NO_ALIGNMENT ? 0 : undefined,
    applyProtection: look.locked === undefined ? 0 : undefined,
  };
  return `<xf${xmlAttributes({ ...ids, ...flags })}>${alignment}${protectionXml(look)}</xf>`;
};

/** A cell repeats what its style says. Flags name what it has of its own; for the rest it follows a change of the style. */
const cellFormatXml = (look: Partial<PartLook>, ids: FormatIds, isCentred: boolean): string => {
  const flags = {
    applyNumberFormat: ids.numFmtId === 0 ? undefined : 1,
    applyAlignment: isCentred ? 1 : undefined,
  };
  return `<xf${xmlAttributes({ ...ids, ...flags })}>${alignmentXml(look, isCentred)}${protectionXml(look)}</xf>`;
};

const protectionXml = ({ locked }: Partial<PartLook>): string =>
  locked === false ? '<protection locked="0"/>' : "";

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
  { bold, underline, size = 11, color = "#000000" }: Partial<PartLook>,
): string =>
  `<font>${bold ? "<b/>" : ""}${underline ? "<u/>" : ""}<sz val="${size}"/>` +
  `<color rgb="${argb(color)}"/><name val="${name}"/><family val="2"/></font>`;

const fillXml = (color: string): string =>
  `<fill><patternFill patternType="solid"><fgColor rgb="${argb(color)}"/></patternFill></fill>`;

const borderXml = ({ box, top = box, bottom = box }: Partial<PartLook>): string =>
  `<border>${edgeXml("left", box)}${edgeXml("right", box)}` +
  `${edgeXml("top", top)}${edgeXml("bottom", bottom)}<diagonal/></border>`;

const edgeXml = (edge: string, color: string | undefined): string =>
  color === undefined
    ? `<${edge}/>`
    : `<${edge} style="thin"><color rgb="${argb(color)}"/></${edge}>`;

const alignmentXml = (
  { horizontal, vertical, indent, wrap }: Partial<PartLook>,
  isCentred: boolean,
): string =>
  `<alignment${xmlAttributes({
    horizontal: isCentred ? "centerContinuous" : horizontal?.toLowerCase(),
    vertical: vertical?.toLowerCase(),
    indent,
    wrapText: wrap ? 1 : undefined,
  })}/>`;

const NO_ALIGNMENT = "<alignment/>";

const argb = (color: string): string => `FF${color.slice(1).toUpperCase()}`;
