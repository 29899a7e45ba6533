// SPDX-License-Identifier: EUPL-1.2
import type { Block } from "../../src/domain/shared/cell";
import type {
  CellValue,
  SheetMarker,
  SheetSnapshot,
  ValueType,
  WorkbookSnapshot,
} from "../../src/domain/shared/sheet-snapshot";

/** A cell as a test writes it: "" is a blank cell, an object stands for a formula or an Excel error. */
export type TableCell =
  CellValue | { readonly formula: string; readonly value: CellValue } | { readonly error: string };

export interface SheetOptions {
  readonly id?: string;
  readonly visibility?: SheetSnapshot["visibility"];
  readonly isProtected?: boolean;
  readonly marker?: SheetMarker;
  readonly mergedAreas?: readonly Block[];
  /** Hidden rows and columns count from 0. */
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
  readonly comments?: NonNullable<SheetSnapshot["comments"]>;
  readonly isFiltered?: boolean;
  /** Number formats of single cells by "row:column" (from 0); all others are "General". */
  readonly numberFormats?: Readonly<Record<string, string>>;
}

interface CellFacts {
  readonly value: CellValue;
  readonly formula: CellValue;
  readonly type: ValueType;
}

const PLAIN = {
  visibility: "Visible",
  isProtected: false,
  marker: null,
  mergedAreas: [],
  hiddenRows: [],
  hiddenColumns: [],
} as const;

/** One worksheet from a table of cells that starts at A1. Short rows are filled with blank cells. */
export const snapshotOf = (
  name: string,
  rows: readonly (readonly TableCell[])[],
  options: SheetOptions = {},
): SheetSnapshot => {
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  const facts = rows.map((row) =>
    Array.from({ length: width }, (_, column) => factsOf(row[column] ?? "")),
  );
  const { numberFormats = {}, ...rest } = options;
  return {
    id: `id-${name}`,
    name,
    ...PLAIN,
    ...rest,
    values: facts.map((row) => row.map(({ value }) => value)),
    formulas: facts.map((row) => row.map(({ formula }) => formula)),
    valueTypes: facts.map((row) => row.map(({ type }) => type)),
    numberFormats: facts.map((row, r) =>
      row.map((_, column) => numberFormats[`${r}:${column}`] ?? "General"),
    ),
  };
};

/** A workbook of these sheets in tab order; the first one is active. */
export const workbookOf = (...sheets: readonly SheetSnapshot[]): WorkbookSnapshot => ({
  sheets,
  sheetNames: sheets.map(({ name }) => name),
  activeSheetId: sheets[0]?.id ?? "",
  isStructureProtected: false,
  isReadOnly: false,
  isCalculatedByHand: false,
  ownParts: [],
});

const factsOf = (cell: TableCell): CellFacts => {
  if (typeof cell !== "object") return { value: cell, formula: cell, type: typeOf(cell) };
  if ("error" in cell) return { value: cell.error, formula: cell.error, type: "Error" };
  return { value: cell.value, formula: cell.formula, type: typeOf(cell.value) };
};

const typeOf = (value: CellValue): ValueType => {
  if (value === "") return "Empty";
  if (typeof value === "number") return "Double";
  return typeof value === "boolean" ? "Boolean" : "String";
};
