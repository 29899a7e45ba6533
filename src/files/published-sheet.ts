// SPDX-License-Identifier: EUPL-1.2
import { type Block, quoteSheetName, toA1 } from "../domain/shared/cell";
import type { PublishedCell, PublishedSheet } from "../domain/shared/published-workbook";
import type { StyleTable } from "./cell-looks";
import { rowHeight } from "./row-height";
import type { NamedTable } from "./table-xml";
import { XML_HEAD, xmlAttributes, xmlText } from "./xml-text";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
/** Number of A4 among the paper sizes (ISO 29500-1, 18.3.1.63). */
const A4 = 9;

/** A worksheet with its only table; the first one is in front. */
export const sheetXml = (sheet: PublishedSheet, styles: StyleTable, isFirst: boolean): string =>
  `${XML_HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONS}">` +
  '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' +
  viewXml(isFirst) +
  '<sheetFormatPr defaultRowHeight="15"/>' +
  columnsXml(sheet.widths) +
  `<sheetData>${sheet.rows.map((row, index) => rowXml({ sheet, styles }, row, index)).join("")}</sheetData>` +
  linksXml(sheet) +
  '<pageMargins left="0.79" right="0.59" top="0.59" bottom="0.59" header="0.3" footer="0.3"/>' +
  `<pageSetup${xmlAttributes({ paperSize: A4, orientation: sheet.orientation, fitToWidth: 1, fitToHeight: 0 })}/>` +
  "<headerFooter><oddFooter>&amp;CSeite &amp;P von &amp;N</oddFooter></headerFooter>" +
  '<tableParts count="1"><tablePart r:id="rId1"/></tableParts></worksheet>';

export const tableOf = ({ table, rows }: PublishedSheet): NamedTable => {
  const heads = rows[table.block.row]?.slice(table.block.column, table.block.columns) ?? [];
  return { ...table, heads: heads.map((cell) => String(cell?.content)) };
};

const viewXml = (isFirst: boolean): string =>
  `<sheetViews><sheetView${xmlAttributes({ showGridLines: 0, tabSelected: isFirst ? 1 : undefined, workbookViewId: 0 })}>` +
  '<selection activeCell="A1" sqref="A1"/></sheetView></sheetViews>';

const columnsXml = (widths: readonly number[]): string =>
  `<cols>${widths
    .map((width, index) => {
      const column = index + 1;
      return `<col${xmlAttributes({ min: column, max: column, width: width + 0.71, customWidth: 1 })}/>`;
    })
    .join("")}</cols>`;

interface RowContext {
  readonly sheet: PublishedSheet;
  readonly styles: StyleTable;
}

const rowXml = (
  { sheet, styles }: RowContext,
  row: readonly (PublishedCell | null)[],
  index: number,
): string => {
  const cells = row.map((cell, column) => {
    const at = { row: index, column };
    const isCentred = sheet.spanners.some((block) => isIn(block, at));
    return cell || isCentred
      ? cellXml(cell, toA1(at), styles.indexOf({ ...(cell ?? BLANK), isCentred }))
      : "";
  });
  const text = cells.join("");
  const ht = rowHeight(row, sheet.widths, styles.looks) ?? undefined;
  return text === "" ? "" : `<row${xmlAttributes({ r: index + 1, ht })}>${text}</row>`;
};

/** The cells a centred text spreads over are blank and centred themselves. */
const BLANK = { part: "spanner", format: null } as const;

const isIn = (
  { row, column, rows, columns }: Block,
  at: { readonly row: number; readonly column: number },
): boolean =>
  at.row >= row && at.row < row + rows && at.column >= column && at.column < column + columns;

/** Texts stand in the cell, not in a list that could keep one that no cell shows. */
const cellXml = (cell: PublishedCell | null, r: string, s: number): string => {
  if (!cell) return `<c${xmlAttributes({ r, s })}/>`;
  return typeof cell.content === "number"
    ? `<c${xmlAttributes({ r, s })}><v>${cell.content}</v></c>`
    : `<c${xmlAttributes({ r, s, t: "inlineStr" })}><is><t xml:space="preserve">${xmlText(cell.content)}</t></is></c>`;
};

const linksXml = ({ links }: PublishedSheet): string =>
  links.length === 0
    ? ""
    : `<hyperlinks>${links
        .map(({ at, sheet }) => {
          const location = `${quoteSheetName(sheet)}!A1`;
          return `<hyperlink${xmlAttributes({ ref: toA1(at), location, tooltip: sheet })}/>`;
        })
        .join("")}</hyperlinks>`;
