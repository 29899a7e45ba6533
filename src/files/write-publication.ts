// SPDX-License-Identifier: EUPL-1.2
import { strToU8, zipSync } from "fflate";
import type { PublishedWorkbook } from "../domain/shared/published-workbook";
import type { PublicationWriter } from "../usecases/ports";
import { createStyleTable, type Looks } from "./cell-looks";
import { sheetXml, tableXml } from "./published-sheet";
import { XML_HEAD, xmlAttributes, xmlText } from "./xml-text";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const CONTENT = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/**
 * Writes a workbook of values from nothing: sheets, their tables, formats, title and language. There is no place in it
 * for formulas, names, links to elsewhere, custom XML, comments or caches.
 */
export const createPublicationWriter = (looks: Looks): PublicationWriter => ({
  write: (workbook) => {
    const styles = createStyleTable(looks);
    const sheets = workbook.sheets.flatMap((sheet, index): [string, string][] => [
      [`xl/worksheets/sheet${index + 1}.xml`, sheetXml(sheet, styles, index === 0)],
      [`xl/worksheets/_rels/sheet${index + 1}.xml.rels`, sheetRelations(index + 1)],
      [`xl/tables/table${index + 1}.xml`, tableXml(sheet, index + 1)],
    ]);
    const parts: readonly [string, string][] = [
      ["[Content_Types].xml", contentTypes(workbook.sheets.length)],
      ["_rels/.rels", PACKAGE_RELATIONS],
      ["docProps/core.xml", coreProperties(workbook)],
      ["xl/workbook.xml", workbookXml(workbook)],
      ["xl/_rels/workbook.xml.rels", workbookRelations(workbook.sheets.length)],
      ["xl/styles.xml", styles.xml()],
      ...sheets,
    ];
    return zipSync(Object.fromEntries(parts.map(([path, xml]) => [path, strToU8(xml)])), {
      mtime: workbook.created,
    });
  },
});

const override = (path: string, type: string): string =>
  `<Override${xmlAttributes({ PartName: `/${path}`, ContentType: type })}/>`;

const numbers = (count: number): readonly number[] =>
  Array.from({ length: count }, (_, index) => index + 1);

const contentTypes = (sheets: number): string =>
  `${XML_HEAD}<Types xmlns="${PACKAGE}/content-types">` +
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
  '<Default Extension="xml" ContentType="application/xml"/>' +
  override("xl/workbook.xml", `${CONTENT}.sheet.main+xml`) +
  override("xl/styles.xml", `${CONTENT}.styles+xml`) +
  override("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml") +
  numbers(sheets)
    .map(
      (number) =>
        override(`xl/worksheets/sheet${number}.xml`, `${CONTENT}.worksheet+xml`) +
        override(`xl/tables/table${number}.xml`, `${CONTENT}.table+xml`),
    )
    .join("") +
  "</Types>";

const relation = (id: number, type: string, target: string): string =>
  `<Relationship${xmlAttributes({ Id: `rId${id}`, Type: type, Target: target })}/>`;

const relations = (items: readonly string[]): string =>
  `${XML_HEAD}<Relationships xmlns="${PACKAGE}/relationships">${items.join("")}</Relationships>`;

const PACKAGE_RELATIONS = relations([
  relation(1, `${OFFICE}/relationships/officeDocument`, "xl/workbook.xml"),
  relation(2, `${PACKAGE}/relationships/metadata/core-properties`, "docProps/core.xml"),
]);

const sheetRelations = (number: number): string =>
  relations([relation(1, `${OFFICE}/relationships/table`, `../tables/table${number}.xml`)]);

const workbookRelations = (sheets: number): string =>
  relations([
    ...numbers(sheets).map((number) =>
      relation(number, `${OFFICE}/relationships/worksheet`, `worksheets/sheet${number}.xml`),
    ),
    relation(sheets + 1, `${OFFICE}/relationships/styles`, "styles.xml"),
  ]);

const workbookXml = ({ sheets }: PublishedWorkbook): string =>
  `${XML_HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}/relationships">` +
  '<bookViews><workbookView activeTab="0"/></bookViews><sheets>' +
  sheets
    .map(
      ({ name }, index) =>
        `<sheet${xmlAttributes({ name, sheetId: index + 1, "r:id": `rId${index + 1}` })}/>`,
    )
    .join("") +
  "</sheets></workbook>";

/** Title and language for programs that read aloud. */
const coreProperties = ({ title, creator, created }: PublishedWorkbook): string => {
  const time = `${created.toISOString().slice(0, 19)}Z`;
  return (
    `${XML_HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties"` +
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"' +
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:title>${xmlText(title)}</dc:title><dc:creator>${xmlText(creator)}</dc:creator>` +
    "<dc:language>de-DE</dc:language>" +
    `<dcterms:created xsi:type="dcterms:W3CDTF">${time}</dcterms:created>` +
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${time}</dcterms:modified></cp:coreProperties>`
  );
};
