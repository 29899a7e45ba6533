// SPDX-License-Identifier: EUPL-1.2
import { strToU8, zipSync } from "fflate";
import type { PublishedWorkbook } from "../domain/shared/published-workbook";
import type { PublicationWriter } from "../usecases/ports";
import { createStyleTable, type Looks } from "./cell-looks";
import { sheetXml, tableOf } from "./published-sheet";
import { tableXml } from "./table-xml";
import {
  contentTypes,
  coreProperties,
  MAIN,
  OFFICE,
  PACKAGE_RELATIONS,
  relation,
  relations,
  sheetPart,
} from "./package-xml";
import { XML_HEAD, xmlAttributes } from "./xml-text";

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
      [`xl/tables/table${index + 1}.xml`, tableXml(tableOf(sheet), index + 1)],
    ]);
    const parts: readonly [string, string][] = [
      ["[Content_Types].xml", contentTypes(partsOf(workbook.sheets.length))],
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

const numbers = (count: number): readonly number[] =>
  Array.from({ length: count }, (_, index) => index + 1);

const partsOf = (sheets: number): readonly string[] => [
  sheetPart("xl/workbook.xml", "sheet.main"),
  sheetPart("xl/styles.xml", "styles"),
  ...numbers(sheets).flatMap((number) => [
    sheetPart(`xl/worksheets/sheet${number}.xml`, "worksheet"),
    sheetPart(`xl/tables/table${number}.xml`, "table"),
  ]),
];

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
