// SPDX-License-Identifier: EUPL-1.2
import type { SheetData, WorkbookData } from "../model/workbook-data";

/** A copy that later changes of the workbook do not reach. Cells are never changed in place and are shared. */
export const copyWorkbook = (data: WorkbookData): WorkbookData => ({
  ...copyPlain({ ...data, sheets: [] }),
  sheets: data.sheets.map(copySheet),
});

const copySheet = (sheet: SheetData): SheetData => ({
  ...copyPlain({ ...sheet, cells: new Map() }),
  cells: new Map(sheet.cells),
});

/** structuredClone would return Maps of another realm in jest, which `instanceof` does not know. */
const copyPlain = <T>(value: T): T => copyAny(value) as T;

const copyAny = (value: unknown): unknown => {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(copyAny);
  if (value instanceof Map) return new Map([...value].map(([key, item]) => [key, copyAny(item)]));
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, copyAny(item)]));
};

/** Equal in content; both sides are plain data built in the same order. */
export const isEqual = (a: unknown, b: unknown): boolean =>
  a === b || JSON.stringify(a, mapAsList) === JSON.stringify(b, mapAsList);

const mapAsList = (_key: string, value: unknown): unknown =>
  value instanceof Map ? [...(value as Map<unknown, unknown>)] : value;
