// SPDX-License-Identifier: EUPL-1.2
import type { SheetSnapshot, WorkbookSnapshot } from "../../../src/domain/shared/sheet-snapshot";
import { snapshotOf } from "../../support/sheet-table";
import {
  deliverySheet,
  deliveryWorkbook,
  MUENSTER_ROWS,
  planOf,
  type Rows,
  writeAll,
} from "./muenster";

export const firstRun = (rows: Rows = MUENSTER_ROWS): Promise<WorkbookSnapshot> => {
  const workbook = deliveryWorkbook(rows);
  return writeAll(workbook, planOf(workbook));
};

/** The workbook after the clerk's sheet was replaced. */
export const withRows = (workbook: WorkbookSnapshot, rows: Rows): WorkbookSnapshot => ({
  ...workbook,
  sheets: workbook.sheets.map((sheet) =>
    sheet.name === "Bevölkerung" ? { ...deliverySheet(rows), id: sheet.id } : sheet,
  ),
});

export const sheetOf = (workbook: WorkbookSnapshot, name: string): SheetSnapshot => {
  const sheet = workbook.sheets.find((candidate) => candidate.name === name);
  if (!sheet) throw new Error(`There is no sheet ${name}.`);
  return sheet;
};

/** The workbook after somebody typed a text into a cell. */
export const typed = (
  workbook: WorkbookSnapshot,
  name: string,
  [row, column, text]: readonly [number, number, string | number],
): WorkbookSnapshot => {
  const sheet = sheetOf(workbook, name);
  const values = sheet.values.map((cells) => [...cells]);
  while (values.length <= row) values.push([]);
  const cells = values[row] ?? [];
  while (cells.length <= column) cells.push("");
  cells[column] = text;
  const changed = {
    ...snapshotOf(name, values),
    id: sheet.id,
    marker: sheet.marker,
    formulas: values.map((line, r) =>
      line.map((value, c) =>
        r === row && c === column ? text : (sheet.formulas[r]?.[c] ?? value),
      ),
    ),
    numberFormats: values.map((line, r) =>
      line.map((_, c) => sheet.numberFormats[r]?.[c] ?? "General"),
    ),
  };
  return {
    ...workbook,
    sheets: workbook.sheets.map((candidate) => (candidate.name === name ? changed : candidate)),
  };
};

export const TABLE = "BEV-01.3 Bevölkerung";
export const REMARKS = "Bemerkungen der Koordination (wird nie überschrieben)";

export const rowOf = (sheet: SheetSnapshot, text: string): number =>
  sheet.values.findIndex(([first]) => first === text);
