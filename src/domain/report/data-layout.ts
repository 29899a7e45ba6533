// SPDX-License-Identifier: EUPL-1.2
import type { SheetSnapshot } from "../shared/sheet-snapshot";
import { valueAt } from "../shared/planned-sheet";
import type { DataColumn, ReportWords } from "./report-words";

/** The columns of `IM_Daten`, from column 0 on. */
export const DATA_COLUMNS: readonly DataColumn[] = [
  "key",
  "code",
  "label",
  "group",
  "area",
  "year",
  "value",
  "status",
  "department",
  "file",
  "sheet",
  "cell",
  "version",
  "remark",
];
/** As the first version wrote it, which knew no files. */
const FIRST_COLUMNS = DATA_COLUMNS.filter((column) => column !== "file" && column !== "remark");

/** In characters of the standard font. */
export const DATA_WIDTHS = [34, 10, 40, 30, 18, 8, 12, 16, 26, 30, 24, 8, 9, 40];

/** The sheet of an earlier run, if its heads can still be found and it has room for all columns. */
export const findDataSheet = (
  sheets: readonly SheetSnapshot[],
  words: ReportWords,
): SheetSnapshot | null =>
  sheets.find(
    (sheet) =>
      sheet.marker?.kind === "data" && findHeadRow(sheet, words) >= 0 && hasRoom(sheet, words),
  ) ?? null;

/** From 0; -1 where the heads are gone. */
export const findHeadRow = (sheet: SheetSnapshot, { dataSheet }: ReportWords): number =>
  sheet.values.findIndex((row) => row[0] === dataSheet.heads.key);

/** false: written before there was a column for files. */
export const hasFileColumn = (sheet: SheetSnapshot, words: ReportWords): boolean =>
  valueAt(sheet, {
    row: findHeadRow(sheet, words),
    column: DATA_COLUMNS.indexOf("file"),
  }) === words.dataSheet.heads.file;

/** What somebody keeps beside a sheet of the first version is not written over. */
const hasRoom = (sheet: SheetSnapshot, words: ReportWords): boolean =>
  hasFileColumn(sheet, words) ||
  sheet.values
    .slice(findHeadRow(sheet, words))
    .every((row) =>
      row.slice(FIRST_COLUMNS.length, DATA_COLUMNS.length).every((value) => value === ""),
    );

/** Reads one cell of a row (from 0) by the name of its column; "" for a column the sheet does not have. */
export const dataReader = (
  sheet: SheetSnapshot,
  words: ReportWords,
): ((row: number, column: DataColumn) => number | string) => {
  const columns = hasFileColumn(sheet, words) ? DATA_COLUMNS : FIRST_COLUMNS;
  return (row, name) => {
    const value = valueAt(sheet, { row, column: columns.indexOf(name) });
    return typeof value === "boolean" ? String(value) : value;
  };
};
