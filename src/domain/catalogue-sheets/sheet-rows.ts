// SPDX-License-Identifier: EUPL-1.2
import type { CellValue, SheetSnapshot } from "../shared/sheet-snapshot";
import type { CatalogueColumn, CatalogueSheet } from "./catalogue-sheet";
import type { CatalogueSheetProblem } from "./catalogue-sheet-problem";
import type { SheetRow } from "./row-values";
import type { CatalogueSheetWords } from "./sheet-words";

interface SheetRows {
  readonly rows: readonly SheetRow[];
  readonly problems: readonly CatalogueSheetProblem[];
}

/** The rows of one sheet of the catalogue; columns are found by their heads, wherever they stand. */
export const readSheetRows = (
  sheet: CatalogueSheet,
  sheets: readonly SheetSnapshot[],
  words: CatalogueSheetWords,
): SheetRows => {
  const found = sheets.find(({ marker }) => marker?.kind === "catalogue" && marker.id === sheet.id);
  if (!found) {
    const { name } = words.sheets[sheet.id];
    return { rows: [], problems: [{ type: "sheetMissing", id: sheet.id, name }] };
  }
  return sheet.orientation === "down"
    ? readForm(sheet, found, words)
    : readList(sheet, found, words);
};

const readList = (
  sheet: CatalogueSheet,
  { name, values }: SheetSnapshot,
  words: CatalogueSheetWords,
): SheetRows => {
  const { columns } = words.sheets[sheet.id];
  const headOf = ({ key }: CatalogueColumn): string => columns[key]?.head ?? "";
  const headRow = rowWithMost(values, sheet.columns.map(headOf));
  const places = sheet.columns.map((column) => ({
    key: column.key,
    column: (values[headRow] ?? []).findIndex((value) => textOf(value) === headOf(column)),
  }));
  const missing = places.filter(({ column }) => column < 0);
  if (missing.length > 0) {
    return {
      rows: [],
      problems: missing.map(({ key }) => ({
        type: "columnMissing",
        id: sheet.id,
        sheet: name,
        key,
        head: columns[key]?.head ?? key,
      })),
    };
  }
  const rows = values.flatMap((row, index) =>
    index <= headRow || places.every(({ column }) => textOf(row[column]) === "")
      ? []
      : [rowOf(name, places, { row, index })],
  );
  return { rows, problems: [] };
};

const rowOf = (
  sheet: string,
  places: readonly { readonly key: string; readonly column: number }[],
  { row, index }: { readonly row: readonly CellValue[]; readonly index: number },
): SheetRow => ({
  cells: Object.fromEntries(
    places.map(({ key, column }) => [
      key,
      { value: row[column] ?? "", cell: { sheet, row: index, column } },
    ]),
  ),
});

/** Field names stand in the first column in which they are found, entries in the next one. */
const readForm = (
  sheet: CatalogueSheet,
  { name, values }: SheetSnapshot,
  words: CatalogueSheetWords,
): SheetRows => {
  const { columns } = words.sheets[sheet.id];
  const found = sheet.columns.map(({ key }) => ({ key, at: find(values, columns[key]?.head) }));
  const problems = found.flatMap(({ key, at }): readonly CatalogueSheetProblem[] =>
    at
      ? []
      : [
          {
            type: "columnMissing",
            id: sheet.id,
            sheet: name,
            key,
            head: columns[key]?.head ?? key,
          },
        ],
  );
  const cells = found.flatMap(({ key, at }) => {
    if (!at) return [];
    const cell = { sheet: name, row: at.row, column: at.column + 1 };
    return [[key, { value: values[cell.row]?.[cell.column] ?? "", cell }] as const];
  });
  return { rows: [{ cells: Object.fromEntries(cells) }], problems };
};

const find = (
  values: SheetSnapshot["values"],
  text: string | undefined,
): { readonly row: number; readonly column: number } | null => {
  for (const [row, cells] of values.entries()) {
    const column = cells.findIndex((value) => textOf(value) === text);
    if (column >= 0) return { row, column };
  }
  return null;
};

/** The row (from 0) that holds most of the heads. */
const rowWithMost = (values: SheetSnapshot["values"], heads: readonly string[]): number => {
  const counts = values.map(
    (row) => heads.filter((head) => row.some((value) => textOf(value) === head)).length,
  );
  return counts.indexOf(Math.max(0, ...counts));
};

const textOf = (value: CellValue | undefined): string => String(value ?? "").trim();
