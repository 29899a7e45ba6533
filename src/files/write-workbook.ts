// SPDX-License-Identifier: EUPL-1.2
import { strToU8, zipSync } from "fflate";
import { quoteSheetName } from "../domain/shared/cell";
import type { PartEdit } from "../domain/shared/workbook-edit";
import { isPartEdit } from "../domain/shared/workbook-edit";
import type { NewWorkbook, WorkbookWriter } from "../usecases/new-workbook";
import { createStyleTable, type Looks } from "./cell-looks";
import { type NewSheet, newSheets } from "./new-sheet";
import { markerEntries, newSheetXml, printNames } from "./new-sheet-xml";
import {
  contentTypes,
  coreProperties,
  MAIN,
  OFFICE,
  override,
  PACKAGE_RELATIONS,
  PROPERTY_PARTS,
  relation,
  relations,
  sheetPart,
} from "./package-xml";
import { tableXml } from "./table-xml";
import { XML_HEAD, xmlAttributes, xmlText } from "./xml-text";

type Part = readonly [path: string, content: string | Uint8Array];

const PROPERTIES_TYPE = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml";

/** Writes a workbook from what the same edits would do in Excel. */
export const createWorkbookWriter = (looks: Looks): WorkbookWriter => ({
  write: (workbook) => {
    const styles = createStyleTable(looks);
    const sheets = newSheets(workbook);
    const ownParts = workbook.edits.filter(isPartEdit);
    const parts: readonly Part[] = [
      ["[Content_Types].xml", contentTypes(contentsOf(sheets, ownParts))],
      ["_rels/.rels", PACKAGE_RELATIONS],
      ["docProps/core.xml", coreProperties(workbook)],
      ["xl/workbook.xml", workbookXml(sheets)],
      ["xl/_rels/workbook.xml.rels", workbookRelations(sheets, ownParts)],
      ...sheets.flatMap((sheet, index) =>
        sheetParts(numbered(sheets, index), sheet, newSheetXml(sheet, styles, index === 0)),
      ),
      // The last of all: the sheets have collected their formats.
      ["xl/styles.xml", styles.xml()],
      ...ownParts.flatMap(customXmlParts),
    ];
    return zipped(parts, workbook);
  },
});

const zipped = (parts: readonly Part[], { created }: NewWorkbook): Uint8Array =>
  zipSync(
    Object.fromEntries(
      parts.map(([path, content]) => [
        path,
        typeof content === "string" ? strToU8(content) : content,
      ]),
    ),
    { mtime: created },
  );

const contentsOf = (
  sheets: readonly NewSheet[],
  ownParts: readonly PartEdit[],
): readonly string[] => [
  PROPERTY_PARTS,
  sheetPart("xl/workbook.xml", "sheet.main"),
  sheetPart("xl/styles.xml", "styles"),
  ...sheets.map((_, index) => sheetPart(sheetPath(index), "worksheet")),
  ...sheets
    .flatMap(({ tables }) => tables)
    .map((_, index) => sheetPart(`xl/tables/table${index + 1}.xml`, "table")),
  ...ownParts.map((_, index) => override(`customXml/itemProps${index + 1}.xml`, PROPERTIES_TYPE)),
];

const sheetPath = (index: number): string => `xl/worksheets/sheet${index + 1}.xml`;

/** Numbers that what belongs to a sheet bears in the package. */
interface SheetNumbers {
  /** From 0. */
  readonly index: number;
  /** Of its first table, from 1. */
  readonly firstTable: number;
}

const numbered = (sheets: readonly NewSheet[], index: number): SheetNumbers => ({
  index,
  firstTable: sheets.slice(0, index).reduce((sum, { tables }) => sum + tables.length, 1),
});

/** The sheet, its tables, and its marker: each custom property is a part of its own, in UTF-16LE. */
const sheetParts = (
  { index, firstTable }: SheetNumbers,
  sheet: NewSheet,
  xml: string,
): readonly Part[] => {
  const entries = markerEntries(sheet);
  const path = (entry: number): string => `customProperty${index * entries.length + entry + 1}.bin`;
  const tablePath = (table: number): string => `tables/table${firstTable + table}.xml`;
  return [
    [sheetPath(index), xml],
    [
      `xl/worksheets/_rels/sheet${index + 1}.xml.rels`,
      relations([
        ...entries.map((_, entry) =>
          relation(entry + 1, `${OFFICE}/relationships/customProperty`, `../${path(entry)}`),
        ),
        ...sheet.tables.map((_, table) =>
          relation(
            entries.length + table + 1,
            `${OFFICE}/relationships/table`,
            `../${tablePath(table)}`,
          ),
        ),
      ]),
    ],
    ...entries.map(([, value], entry): Part => [`xl/${path(entry)}`, utf16(value)]),
    ...sheet.tables.map((table, number): Part => [
      `xl/${tablePath(number)}`,
      tableXml(table, firstTable + number),
    ]),
  ];
};

const utf16 = (text: string): Uint8Array => {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < text.length; at += 1) view.setUint16(at * 2, text.charCodeAt(at), true);
  return bytes;
};

const workbookXml = (sheets: readonly NewSheet[]): string =>
  `${XML_HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}/relationships">` +
  '<bookViews><workbookView activeTab="0"/></bookViews><sheets>' +
  sheets
    .map(
      ({ name }, index) =>
        `<sheet${xmlAttributes({ name, sheetId: index + 1, "r:id": `rId${index + 1}` })}/>`,
    )
    .join("") +
  `</sheets>${namesXml(sheets)}<calcPr calcId="0" fullCalcOnLoad="1"/></workbook>`;

const namesXml = (sheets: readonly NewSheet[]): string => {
  const names = sheets.flatMap((sheet, localSheetId) =>
    printNames(sheet).map(
      ([name, range]) =>
        `<definedName${xmlAttributes({ name, localSheetId })}>` +
        `${xmlText(`${quoteSheetName(sheet.name)}!${range}`)}</definedName>`,
    ),
  );
  return names.length === 0 ? "" : `<definedNames>${names.join("")}</definedNames>`;
};

const workbookRelations = (sheets: readonly NewSheet[], ownParts: readonly PartEdit[]): string =>
  relations([
    ...sheets.map((_, index) =>
      relation(index + 1, `${OFFICE}/relationships/worksheet`, `worksheets/sheet${index + 1}.xml`),
    ),
    relation(sheets.length + 1, `${OFFICE}/relationships/styles`, "styles.xml"),
    ...ownParts.map((_, index) =>
      relation(
        sheets.length + 2 + index,
        `${OFFICE}/relationships/customXml`,
        `../customXml/item${index + 1}.xml`,
      ),
    ),
  ]);

/** The id of a part is its own business; it has to be there and to differ from part to part. */
const customXmlParts = ({ xml }: PartEdit, index: number): readonly Part[] => {
  const number = index + 1;
  const id = `{1A7E6C50-0000-4000-8000-${String(number).padStart(12, "0")}}`;
  return [
    [`customXml/item${number}.xml`, `${XML_HEAD}${xml}`],
    [
      `customXml/_rels/item${number}.xml.rels`,
      relations([relation(1, `${OFFICE}/relationships/customXmlProps`, `itemProps${number}.xml`)]),
    ],
    [
      `customXml/itemProps${number}.xml`,
      `${XML_HEAD}<ds:datastoreItem xmlns:ds="${OFFICE}/customXml"${xmlAttributes({ "ds:itemID": id })}>` +
        "<ds:schemaRefs/></ds:datastoreItem>",
    ],
  ];
};
