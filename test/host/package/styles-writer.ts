// SPDX-License-Identifier: EUPL-1.2
import { NORMAL_STYLE } from "../model/new-workbook";
import { FACET_MEMBERS } from "../model/style-facets";
import { DEFAULT_FORMAT, type CellFormat, type CellStyleData } from "../model/workbook-data";
import { BLANK_STYLES, STYLES_CONTENT_TYPE } from "./blank-package";
import type { ConditionalLook } from "../model/sheet-rules";
import { readThemeColors } from "./colors";
import { append, cloneOf, type FormatChange, patchLook, STYLESHEET_ORDER } from "./look-writer";
import { addLook } from "./looks";
import type { PackageFile } from "./package-file";
import { isEqual } from "./snapshot";
import { FACET_FLAGS, findStyle, stylesPart, type Styles } from "./styles-reader";
import {
  attribute,
  childElements,
  ensureChild,
  newElement,
  setAttribute,
  type XmlElement,
} from "./xml/xml-tree";

/**
 * Number of a look for a cell that had the look `base` when the file was opened (null: the cell is new).
 * A look that is not in the file yet is made from the base, so that what the host does not know (text direction,
 * strike-through, theme colours that did not change) survives.
 */
export type StyleIndex = (format: CellFormat, base: number | null) => number;

export const createStyleIndex = (
  file: PackageFile,
  workbook: string,
  { formats, cellStyles }: Pick<Styles, "formats" | "cellStyles">,
): StyleIndex => {
  const known = new Map(formats.map((format, index) => [format, index]));
  const added = new Map<string, number>();
  return (format, base) => {
    const before = (base === null ? null : formats[base]) ?? DEFAULT_FORMAT;
    if (isEqual(format, before)) return base ?? 0;
    const taken = known.get(format) ?? added.get(keyOf(format, base));
    if (taken !== undefined) return taken;
    const part = stylesPart(file, workbook) ?? addStyles(file, workbook);
    const style = cellStyles.find(({ name }) => name === format.style);
    const index = appendFormat(file.edit(part), base ?? 0, { before, after: format, style });
    added.set(keyOf(format, base), index);
    return index;
  };
};

/** The standard lets a workbook be without styles. */
const addStyles = (file: PackageFile, workbook: string): string => {
  const part = "xl/styles.xml";
  file.put(part, BLANK_STYLES);
  file.declareContentType(part, STYLES_CONTENT_TYPE);
  file.relate(workbook, "styles", part);
  return part;
};

const keyOf = (format: CellFormat, base: number | null): string =>
  `${base ?? "new"} ${JSON.stringify(format)}`;

/** Number of a look in the list that rules refer to. */
export type LookIndex = (look: ConditionalLook) => number;

export const createLookIndex = (file: PackageFile, workbook: string): LookIndex => {
  const theme = readThemeColors(file, workbook);
  return (look) => {
    const part = stylesPart(file, workbook) ?? addStyles(file, workbook);
    return addLook(file.edit(part), look, theme);
  };
};

interface StyledChange extends FormatChange {
  /** The style of the look afterwards; none for "Normal". */
  readonly style: CellStyleData | undefined;
}

const appendFormat = (root: XmlElement, base: number, change: StyledChange): number => {
  const list = ensureChild(root, "cellXfs", STYLESHEET_ORDER);
  const xf = cloneOf(childElements(list)[base]) ?? newElement(list, "xf", { xfId: "0" });
  patchLook(root, xf, change);
  if (change.before.style !== change.after.style) nameStyle(root, xf, change);
  return append(list, xf);
};

/** Facets like the style's are not marked as the cell's own, so that they follow the style when it is changed in Excel. */
const nameStyle = (root: XmlElement, xf: XmlElement, { after, style }: StyledChange): void => {
  const element = findStyle(root, style?.name ?? NORMAL_STYLE);
  setAttribute(xf, "xfId", attribute(element, "xfId") ?? "0");
  if (!style) return;
  for (const [facet, member] of FACET_MEMBERS) {
    if (isEqual(after[member], style.format[member])) setAttribute(xf, FACET_FLAGS[facet], null);
  }
};
