// SPDX-License-Identifier: EUPL-1.2
import type { PartLook } from "../domain/shared/part-look";
import { isSheetEdit, type PartName, type WorkbookEdit } from "../domain/shared/workbook-edit";
import { FONT_NAME, PART_LOOKS } from "./theme";

/** A named cell style an action needs; a null object where the workbook has none of this name. */
export interface StyleQuery {
  readonly look: PartLook;
  readonly style: Excel.Style;
}

/** Parts whose looks these edits give to cells. */
export const partsUsed = (edits: readonly WorkbookEdit[]): readonly PartName[] =>
  edits.filter(isSheetEdit).flatMap((edit): readonly PartName[] => {
    if (edit.kind === "link") return ["link"];
    if (edit.kind !== "putBlock") return [];
    return (edit.parts ?? []).flatMap((row) => row.filter((part) => part !== null));
  });

/** Asks for the styles of these parts; the next sync answers which of them are there. */
export const queueStyles = (
  { styles }: Excel.Workbook,
  parts: readonly PartName[],
): readonly StyleQuery[] => {
  const looks = new Map([...new Set(parts)].map((part) => [PART_LOOKS[part].style, part] as const));
  return [...looks].map(([name, part]) => {
    const style = styles.getItemOrNullObject(name);
    style.load({ name: true });
    return { look: PART_LOOKS[part], style };
  });
};

/** A style that is there already may be the city's own, and is never defined anew. */
export const addMissingStyles = (
  { styles }: Excel.Workbook,
  queries: readonly StyleQuery[],
): void => {
  for (const { look, style } of queries) {
    if (!style.isNullObject) continue;
    styles.add(look.style);
    define(styles.getItem(look.style), look);
  }
};

/** Number formats differ from cell to cell, and so are no part of a style. */
const define = (style: Excel.Style, look: PartLook): void => {
  const alignment = alignmentOf(look);
  style.set({
    includeNumber: false,
    includeAlignment: Object.keys(alignment).length > 0,
    includeProtection: look.locked !== undefined,
    ...alignment,
    ...(look.locked === undefined ? {} : { locked: look.locked }),
  });
  style.font.set({
    name: FONT_NAME,
    bold: look.bold ?? false,
    underline: look.underline ? "Single" : "None",
    ...(look.size === undefined ? {} : { size: look.size }),
    ...(look.color === undefined ? {} : { color: look.color }),
  });
  if (look.fill !== undefined) style.fill.color = look.fill;
  addLine(style, "EdgeTop", look.top ?? look.box);
  addLine(style, "EdgeBottom", look.bottom ?? look.box);
  addLine(style, "EdgeLeft", look.box);
  addLine(style, "EdgeRight", look.box);
};

const alignmentOf = (look: PartLook): Excel.Interfaces.StyleUpdateData => ({
  ...(look.wrap === undefined ? {} : { wrapText: look.wrap }),
  ...(look.horizontal === undefined ? {} : { horizontalAlignment: look.horizontal }),
  ...(look.indent === undefined ? {} : { indentLevel: look.indent }),
  ...(look.vertical === undefined ? {} : { verticalAlignment: look.vertical }),
});

const addLine = (
  style: Excel.Style,
  edge: "EdgeTop" | "EdgeBottom" | "EdgeLeft" | "EdgeRight",
  color: string | undefined,
): void => {
  if (color === undefined) return;
  const line = style.borders.getItem(edge);
  line.style = "Continuous";
  line.color = color;
};
