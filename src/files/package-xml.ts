// SPDX-License-Identifier: EUPL-1.2
import { XML_HEAD, xmlAttributes, xmlText } from "./xml-text";

export const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
export const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const CONTENT = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** A part of the package, for its list of contents. `kind` is the end of the name of a spreadsheet's content type. */
export const sheetPart = (path: string, kind: string): string =>
  override(path, `${CONTENT}.${kind}+xml`);

/** Content type of the values of custom properties of sheets. */
export const PROPERTY_PARTS = `<Default Extension="bin" ContentType="${CONTENT}.customProperty"/>`;

/** The list of contents: what is told by its ending, and the parts that are told one by one. */
export const contentTypes = (parts: readonly string[]): string =>
  `${XML_HEAD}<Types xmlns="${PACKAGE}/content-types">` +
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
  '<Default Extension="xml" ContentType="application/xml"/>' +
  override("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml") +
  parts.join("") +
  "</Types>";

export const override = (path: string, type: string): string =>
  `<Override${xmlAttributes({ PartName: `/${path}`, ContentType: type })}/>`;

export const relation = (id: number, type: string, target: string): string =>
  `<Relationship${xmlAttributes({ Id: `rId${id}`, Type: type, Target: target })}/>`;

export const relations = (items: readonly string[]): string =>
  `${XML_HEAD}<Relationships xmlns="${PACKAGE}/relationships">${items.join("")}</Relationships>`;

export const PACKAGE_RELATIONS = relations([
  relation(1, `${OFFICE}/relationships/officeDocument`, "xl/workbook.xml"),
  relation(2, `${PACKAGE}/relationships/metadata/core-properties`, "docProps/core.xml"),
]);

/** What a file says about itself. */
export interface FileFacts {
  readonly title: string;
  readonly creator: string;
  readonly created: Date;
}

/** Title and language for programs that read aloud. */
export const coreProperties = ({ title, creator, created }: FileFacts): string => {
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
