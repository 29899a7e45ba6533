// SPDX-License-Identifier: EUPL-1.2
import type { SheetData, WorkbookData } from "../model/workbook-data";

/** A copy that later changes of the workbook do not reach. Cells are never changed in place and are shared. */
export const copyWorkbook = (data: WorkbookData): WorkbookData => ({
  ...structuredClone({ ...data, sheets: [] }),
  sheets: data.sheets.map(copySheet),
});

const copySheet = (sheet: SheetData): SheetData => ({
  ...structuredClone({ ...sheet, cells: new Map() }),
  cells: new Map(sheet.cells),
});

/** Equal in content; both sides are plain data built in the same order. */
export const isEqual = (a: unknown, b: unknown): boolean =>
  a === b || JSON.stringify(a, mapAsList) === JSON.stringify(b, mapAsList);

const mapAsList = (_key: string, value: unknown): unknown =>
  value instanceof Map ? [...(value as Map<unknown, unknown>)] : value;
