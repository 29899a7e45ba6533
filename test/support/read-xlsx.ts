// SPDX-License-Identifier: EUPL-1.2
import { readFile } from "node:fs/promises";
import { type Cell, Workbook, type Worksheet } from "@cj-tech-master/excelts";
import { parseA1 } from "../../src/domain/shared/cell";
import type {
  CellValue,
  SheetSnapshot,
  ValueType,
  WorkbookSnapshot,
} from "../../src/domain/shared/sheet-snapshot";
import { workbookOf } from "./sheet-table";

/** What Excel would show of a .xlsx file, with the values it was saved with. */
export const readXlsx = async (path: string): Promise<WorkbookSnapshot> => {
  const workbook = new Workbook();
  await workbook.xlsx.load(await readFile(path));
  return workbookOf(...workbook.worksheets.map(snapshotOf));
};

interface CellFacts {
  readonly value: CellValue;
  readonly formula: CellValue;
  readonly type: ValueType;
  readonly format: string;
}

const snapshotOf = (sheet: Worksheet): SheetSnapshot => {
  const grid = Array.from({ length: sheet.rowCount }, (_, row) =>
    Array.from({ length: sheet.columnCount }, (__, column) =>
      factsOf(sheet.getCell(row + 1, column + 1)),
    ),
  );
  return {
    id: `id-${sheet.id}`,
    name: sheet.name,
    visibility: "Visible",
    isProtected: false,
    marker: null,
    values: grid.map((row) => row.map(({ value }) => value)),
    formulas: grid.map((row) => row.map(({ formula }) => formula)),
    valueTypes: grid.map((row) => row.map(({ type }) => type)),
    numberFormats: grid.map((row) => row.map(({ format }) => format)),
    mergedAreas: (sheet.model.merges ?? []).flatMap((range) => parseA1(String(range)) ?? []),
    hiddenRows: [],
    hiddenColumns: [],
  };
};

const EMPTY: CellFacts = { value: "", formula: "", type: "Empty", format: "General" };

const factsOf = (cell: Cell): CellFacts => {
  const format = formatOf(cell.numFmt);
  if (cell.isMerged && cell.master !== cell) return { ...EMPTY, format };
  const formula = cell.formula ? `=${cell.formula}` : null;
  const { value, type } = plain(cell.formula ? cell.result : cell.value);
  return { value, formula: formula ?? value, type, format };
};

const formatOf = (numFmt: Cell["numFmt"]): string =>
  (typeof numFmt === "object" ? numFmt.formatCode : numFmt) ?? "General";

/** Excel counts days from 1900, with a leap day too many; 1 January 1970 is 25569. */
const dayOf = (date: Date): number => date.getTime() / 86_400_000 + 25_569;

const plain = (value: unknown): Pick<CellFacts, "value" | "type"> => {
  if (typeof value === "number") return { value, type: "Double" };
  if (value instanceof Date) return { value: dayOf(value), type: "Double" };
  if (typeof value === "boolean") return { value, type: "Boolean" };
  if (typeof value === "string" && value !== "") return { value, type: "String" };
  if (typeof value === "object" && value !== null && "error" in value) {
    return { value: String(value.error), type: "Error" };
  }
  return { value: "", type: "Empty" };
};
