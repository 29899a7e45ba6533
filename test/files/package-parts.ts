// SPDX-License-Identifier: EUPL-1.2
import { strToU8, zipSync } from "fflate";
import type { Result } from "../../src/domain/shared/result";
import { createDeliveryFiles } from "../../src/files/delivery-files";
import type { FileProblem, ReadFile } from "../../src/usecases/ports";

/** Parts of a package by path, as text or bytes. */
export type PartTexts = Readonly<Record<string, string | Uint8Array>>;

const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

export const MAIN_TYPE =
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

export const contentTypes = (workbookType = MAIN_TYPE): string =>
  `<Types xmlns="${PACKAGE}/content-types"><Override PartName="/xl/workbook.xml" ContentType="${workbookType}"/></Types>`;

/** `[id, type, target]`, the last of an external target with "!" in front. */
export const relationships = (...targets: readonly (readonly [string, string, string])[]): string =>
  `<Relationships xmlns="${PACKAGE}/relationships">` +
  targets
    .map(
      ([id, type, target]) =>
        `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target.replace("!", "")}"` +
        `${target.startsWith("!") ? ' TargetMode="External"' : ""}/>`,
    )
    .join("") +
  `</Relationships>`;

export const workbookXml = (
  before = "",
  sheets = '<sheet name="Blatt" sheetId="1" r:id="rId1"/>',
): string =>
  `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${before}<sheets>${sheets}</sheets></workbook>`;

export const sheetXml = (rows: string, before = "", after = ""): string =>
  `<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}">${before}<sheetData>${rows}</sheetData>${after}</worksheet>`;

const GOOD: PartTexts = {
  "[Content_Types].xml": contentTypes(),
  "_rels/.rels": relationships(["rId1", "officeDocument", "xl/workbook.xml"]),
  "xl/workbook.xml": workbookXml(),
  "xl/_rels/workbook.xml.rels": relationships(
    ["rId1", "worksheet", "worksheets/sheet1.xml"],
    ["rId2", "sharedStrings", "sharedStrings.xml"],
    ["rId3", "styles", "styles.xml"],
  ),
  "xl/worksheets/sheet1.xml": sheetXml('<row r="1"><c r="A1"><v>1</v></c></row>'),
  "xl/sharedStrings.xml": `<sst xmlns="${MAIN}"><si><t>Text</t></si></sst>`,
  "xl/styles.xml": `<styleSheet xmlns="${MAIN}"><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>`,
};

/** The least an .xlsx holds; `parts` replace and add, `without` takes away. */
export const xlsx = (parts: PartTexts = {}, without: readonly string[] = []): Uint8Array => {
  const all = Object.entries({ ...GOOD, ...parts }).filter(([path]) => !without.includes(path));
  return zipSync(
    Object.fromEntries(
      all.map(([path, part]) => [path, typeof part === "string" ? strToU8(part) : part]),
    ),
  );
};

export const read = (
  bytes: Uint8Array,
  name = "Lieferung.xlsx",
): Promise<Result<ReadFile, FileProblem>> =>
  createDeliveryFiles().read({ name, bytes: () => Promise.resolve(bytes) });

/** The file as read; fails the test where it is refused. */
export const readWell = async (bytes: Uint8Array): Promise<ReadFile> => {
  const result = await read(bytes);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
};
