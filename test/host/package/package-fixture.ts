// SPDX-License-Identifier: EUPL-1.2
import { strFromU8, unzipSync, zipSync } from "fflate";
import { emptyWorkbook } from "../model/new-workbook";
import { cellKey, DEFAULT_FORMAT, type CellData, type SheetData } from "../model/workbook-data";
import { savePackage, type OpenedPackage } from "./xlsx-package";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** A workbook of one sheet whose part has these children; further parts replace or join the plain ones. */
export const packageWithSheet = (
  children: string,
  parts: Readonly<Record<string, string>> = {},
): Uint8Array => {
  const plain = unzipSync(savePackage({ data: emptyWorkbook("Blatt 1"), original: null }));
  const worksheet = `<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}">${children}</worksheet>`;
  const all = { "xl/worksheets/sheet1.xml": worksheet, ...parts };
  for (const [path, xml] of Object.entries(all)) plain[path] = new TextEncoder().encode(xml);
  return zipSync(plain);
};

export const styleSheet = (children: string): string =>
  `<styleSheet xmlns="${MAIN}">${children}</styleSheet>`;

/** Text of one part; "" where it is missing. */
export const partText = (xlsx: Uint8Array, path: string): string => {
  const bytes = unzipSync(xlsx)[path];
  return bytes ? strFromU8(bytes) : "";
};

/** The file with one part changed as text. */
export const editPart = (
  xlsx: Uint8Array,
  path: string,
  edit: (text: string) => string,
): Uint8Array =>
  zipSync({ ...unzipSync(xlsx), [path]: new TextEncoder().encode(edit(partText(xlsx, path))) });

export const partPaths = (xlsx: Uint8Array): string[] => Object.keys(unzipSync(xlsx)).sort();

/** Paths of the parts that are not the same bytes in both files. */
export const changedParts = (before: Uint8Array, after: Uint8Array): string[] => {
  const [old, now] = [unzipSync(before), unzipSync(after)];
  const paths = [...new Set([...Object.keys(old), ...Object.keys(now)])];
  return paths.filter((path) => !isSameBytes(old[path], now[path])).sort();
};

const isSameBytes = (a: Uint8Array | undefined, b: Uint8Array | undefined): boolean =>
  a !== undefined && b !== undefined && Buffer.compare(a, b) === 0;

export const sheetAt = ({ data }: OpenedPackage, index = 0): SheetData => {
  const sheet = data.sheets[index];
  if (!sheet) throw new Error(`there is no sheet ${index}`);
  return sheet;
};

export const numberCell = (value: number): CellData => ({
  value,
  type: "Double",
  formula: null,
  format: DEFAULT_FORMAT,
});

export const textCell = (value: string): CellData => ({
  ...numberCell(0),
  value,
  type: "String",
});

/** Puts a cell, keeping the look of the one that stood there. */
export const putCell = (
  sheet: SheetData,
  [row, column]: readonly [number, number],
  cell: CellData,
): void => {
  const key = cellKey(row, column);
  sheet.cells.set(key, { ...cell, format: sheet.cells.get(key)?.format ?? cell.format });
};
