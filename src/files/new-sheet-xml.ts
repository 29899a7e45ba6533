// SPDX-License-Identifier: EUPL-1.2
import { blockToA1, toA1 } from "../domain/shared/cell";
import { MARKER_KEYS } from "../domain/shared/sheet-marker";
import type { PublishedCell } from "../domain/shared/published-workbook";
import type { StyleTable } from "./cell-looks";
import { limitsXml } from "./input-limits-xml";
import type { NewCell, NewSheet } from "./new-sheet";
import { MAIN, OFFICE } from "./package-xml";
import { rowHeight } from "./row-height";
import { XML_HEAD, xmlAttributes, xmlText } from "./xml-text";

/** Number of A4 among the paper sizes (ISO 29500-1, 18.3.1.63). */
const A4 = 9;
/** In characters; what Excel gives a column that nobody has set. */
const STANDARD_WIDTH = 8.43;

/** The values of a sheet's marker, in the order in which its relations name them. */
export const markerEntries = ({ marker }: NewSheet): readonly (readonly [string, string])[] => [
  [MARKER_KEYS.kind, marker.kind],
  [MARKER_KEYS.id, marker.id],
  [MARKER_KEYS.schema, String(marker.schema)],
];

/** A worksheet. The order of the elements is that of ISO 29500-1, 18.3.1.99; Excel refuses any other. */
export const newSheetXml = (sheet: NewSheet, styles: StyleTable, isFirst: boolean): string =>
  `${XML_HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}/relationships">` +
  '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' +
  viewXml(sheet, isFirst) +
  '<sheetFormatPr defaultRowHeight="15"/>' +
  columnsXml(sheet.widths) +
  `<sheetData>${sheet.rows.map((row, index) => rowXml({ sheet, styles }, row, index)).join("")}</sheetData>` +
  (sheet.isProtected ? PROTECTION : "") +
  limitsXml(sheet.limits) +
  pageXml(sheet) +
  propertiesXml(sheet) +
  tablePartsXml(sheet) +
  "</worksheet>";

/** 0 allows: columns and rows can be resized, as on a sheet that the add-in protects in Excel. */
const PROTECTION = `<sheetProtection${xmlAttributes({
  sheet: 1,
  objects: 1,
  scenarios: 1,
  formatColumns: 0,
  formatRows: 0,
  autoFilter: 0,
})}/>`;

const viewXml = ({ frozen, showsGridlines }: NewSheet, isFirst: boolean): string => {
  const attributes = {
    showGridLines: showsGridlines ? undefined : 0,
    tabSelected: isFirst ? 1 : undefined,
    workbookViewId: 0,
  };
  return `<sheetViews><sheetView${xmlAttributes(attributes)}>${paneXml(frozen)}</sheetView></sheetViews>`;
};

const paneXml = (frozen: NewSheet["frozen"]): string => {
  if (!frozen) return "";
  const { rows, columns } = frozen;
  const pane = [rows > 0 ? "bottom" : "top", columns > 0 ? "Right" : "Left"].join("");
  const split = {
    xSplit: columns > 0 ? columns : undefined,
    ySplit: rows > 0 ? rows : undefined,
    topLeftCell: toA1({ row: rows, column: columns }),
    activePane: pane,
    state: "frozen",
  };
  return `<pane${xmlAttributes(split)}/><selection${xmlAttributes({ pane })}/>`;
};

/** 0.71 characters are the margin that Excel adds to a width as it is typed. */
const columnsXml = (widths: NewSheet["widths"]): string => {
  const columns = widths.flatMap((width, index) => {
    const column = index + 1;
    if (width === null) return [];
    return `<col${xmlAttributes({ min: column, max: column, width: width + 0.71, customWidth: 1 })}/>`;
  });
  return columns.length === 0 ? "" : `<cols>${columns.join("")}</cols>`;
};

interface RowContext {
  readonly sheet: NewSheet;
  readonly styles: StyleTable;
}

const rowXml = (
  { sheet, styles }: RowContext,
  row: readonly (NewCell | null)[],
  index: number,
): string => {
  const cells = row
    .map((cell, column) => (cell ? cellXml(cell, toA1({ row: index, column }), styles) : ""))
    .join("");
  if (cells === "") return "";
  const widths = row.map((_, column) => sheet.widths[column] ?? STANDARD_WIDTH);
  const ht = rowHeight(row.map(asShown), widths, styles.looks) ?? undefined;
  const customHeight = ht === undefined ? undefined : 1;
  return `<row${xmlAttributes({ r: index + 1, ht, customHeight })}>${cells}</row>`;
};

/** A text as it takes up room; numbers never break. */
const asShown = (cell: NewCell | null): PublishedCell | null =>
  cell?.part && typeof cell.value === "string"
    ? { content: cell.value, format: cell.format, part: cell.part }
    : null;

const cellXml = (cell: NewCell, r: string, styles: StyleTable): string => {
  const { content, value, part, format } = cell;
  const s = styles.indexOf({ part, format, isCentred: false });
  if (typeof content === "object") return formulaXml(content.formula, value, { r, s });
  if (content === "") return `<c${xmlAttributes({ r, s })}/>`;
  return typeof content === "number"
    ? `<c${xmlAttributes({ r, s })}><v>${content}</v></c>`
    : `<c${xmlAttributes({ r, s, t: "inlineStr" })}><is><t xml:space="preserve">${xmlText(content)}</t></is></c>`;
};

const formulaXml = (
  formula: string,
  value: NewCell["value"],
  place: { readonly r: string; readonly s: number },
): string => {
  const t = typeof value === "string" ? "str" : undefined;
  const result = xmlText(String(value));
  return `<c${xmlAttributes({ ...place, t })}><f>${xmlText(formula.slice(1))}</f><v>${result}</v></c>`;
};

const pageXml = ({ layout }: NewSheet): string => {
  if (!layout) return "";
  const { orientation, footer, isOnePage } = layout;
  const setup = { paperSize: A4, orientation, fitToWidth: 1, fitToHeight: isOnePage ? 1 : 0 };
  const text = `&L${footer.left}&C${footer.center}&R${footer.right}`;
  return (
    '<pageMargins left="0.79" right="0.59" top="0.59" bottom="0.59" header="0.3" footer="0.3"/>' +
    `<pageSetup${xmlAttributes(setup)}/>` +
    `<headerFooter><oddFooter>${xmlText(text)}</oddFooter></headerFooter>`
  );
};

const propertiesXml = (sheet: NewSheet): string =>
  `<customProperties>${markerEntries(sheet)
    .map(([name], index) => `<customPr${xmlAttributes({ name, "r:id": `rId${index + 1}` })}/>`)
    .join("")}</customProperties>`;

/** Relations to tables follow those to the values of the marker. */
const tablePartsXml = (sheet: NewSheet): string => {
  const { tables } = sheet;
  if (tables.length === 0) return "";
  const first = markerEntries(sheet).length + 1;
  const parts = tables.map((_, index) => `<tablePart r:id="rId${first + index}"/>`);
  return `<tableParts count="${tables.length}">${parts.join("")}</tableParts>`;
};

/** Names by which a workbook keeps print area and repeated rows, without the sheet. */
export const printNames = ({ layout }: NewSheet): readonly (readonly [string, string])[] => {
  if (!layout) return [];
  const { printArea, repeatedRows } = layout;
  const area = printArea && blockToA1(printArea).replace(/([A-Z]+)(\d+)/gu, "$$$1$$$2");
  const titles = repeatedRows && `$${repeatedRows.first + 1}:$${repeatedRows.last + 1}`;
  return [
    ...(area === null ? [] : [["_xlnm.Print_Area", area] as const]),
    ...(titles === null ? [] : [["_xlnm.Print_Titles", titles] as const]),
  ];
};
