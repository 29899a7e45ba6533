// SPDX-License-Identifier: EUPL-1.2
import { MAIN_NAMESPACE } from "./sheet-xml";
import type { Parts } from "./zip";

const PACKAGE_NAMESPACE = "http://schemas.openxmlformats.org/package/2006";
const OFFICE_RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const SPREADSHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const RELATIONSHIPS_TYPE = "application/vnd.openxmlformats-package.relationships+xml";

export const STYLES_CONTENT_TYPE = `${SPREADSHEET_TYPE}.styles+xml`;

/** The least a workbook needs, still without sheets. */
export const blankParts = (): Parts =>
  new Map(Object.entries(BLANK).map(([path, xml]) => [path, new TextEncoder().encode(xml)]));

/** Looks of a workbook nobody has formatted: Calibri 11. Excel expects the second fill to be gray125. */
export const BLANK_STYLES =
  `<styleSheet xmlns="${MAIN_NAMESPACE}">` +
  `<fonts count="1"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts>` +
  `<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>` +
  `<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>` +
  `<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>` +
  `<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>` +
  `<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>` +
  `</styleSheet>`;

export const BLANK_WORKSHEET =
  `<worksheet xmlns="${MAIN_NAMESPACE}" xmlns:r="${OFFICE_RELATIONSHIPS}">` +
  `<dimension ref="A1"/><sheetViews><sheetView workbookViewId="0"/></sheetViews>` +
  `<sheetFormatPr defaultRowHeight="15"/><sheetData/></worksheet>`;

const BLANK: Readonly<Record<string, string>> = {
  "[Content_Types].xml":
    `<Types xmlns="${PACKAGE_NAMESPACE}/content-types">` +
    `<Default Extension="rels" ContentType="${RELATIONSHIPS_TYPE}"/>` +
    `<Default Extension="xml" ContentType="application/xml"/>` +
    `<Override PartName="/xl/workbook.xml" ContentType="${SPREADSHEET_TYPE}.sheet.main+xml"/>` +
    `<Override PartName="/xl/styles.xml" ContentType="${STYLES_CONTENT_TYPE}"/>` +
    `</Types>`,
  "_rels/.rels":
    `<Relationships xmlns="${PACKAGE_NAMESPACE}/relationships">` +
    `<Relationship Id="rId1" Type="${OFFICE_RELATIONSHIPS}/officeDocument" Target="xl/workbook.xml"/>` +
    `</Relationships>`,
  "xl/workbook.xml":
    `<workbook xmlns="${MAIN_NAMESPACE}" xmlns:r="${OFFICE_RELATIONSHIPS}">` +
    `<bookViews><workbookView/></bookViews><sheets/></workbook>`,
  "xl/_rels/workbook.xml.rels":
    `<Relationships xmlns="${PACKAGE_NAMESPACE}/relationships">` +
    `<Relationship Id="rId1" Type="${OFFICE_RELATIONSHIPS}/styles" Target="styles.xml"/>` +
    `</Relationships>`,
  "xl/styles.xml": BLANK_STYLES,
};
