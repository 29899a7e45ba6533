// SPDX-License-Identifier: EUPL-1.2
import type { Catalogue, DepartmentId } from "../catalogue/catalogue";
import { createLabelLookup } from "../catalogue/label-lookup";
import type { SheetSnapshot } from "../shared/sheet-snapshot";
import { firstOfRoles } from "./classify-columns";
import type { DeliverySheet, Layout, UnreadSheet } from "./delivery";
import { createFiler } from "./file-figure";
import { findTable } from "./find-table";
import { createHeaderReader } from "./header-words";
import {
  departmentIn,
  indicatorBlock,
  indicatorBlockRow,
  questionnaireTitle,
} from "./questionnaire-frame";
import { createSignReader } from "./read-signs";
import { createValueReader } from "./read-value";
import { readYearTable } from "./read-year-table";
import { createSheetGrid, type SheetGrid } from "./sheet-grid";
import type { FoundHeader, TableTools } from "./table-plan";
import { isFigureValue, type TableRows } from "./table-rows";
import { createTitleReader } from "./title-subject";

export type ReadSheet =
  | { readonly kind: "sheet"; readonly sheet: DeliverySheet }
  | { readonly kind: "unread"; readonly sheet: UnreadSheet }
  /** Not a single figure in it. */
  | { readonly kind: "noFigures" };

/** Reads single sheets; what the catalogue offers is prepared once. */
export type SheetReader = (snapshot: SheetSnapshot) => ReadSheet;

export const createSheetReader = (
  catalogue: Catalogue,
  deliveredBy: DepartmentId | null,
): SheetReader => {
  const lookup = createLabelLookup(catalogue);
  const signs = createSignReader(catalogue.data.signs);
  const shared = {
    catalogue,
    lookup,
    signs,
    read: createHeaderReader(catalogue.data.headerSynonyms),
    readTitle: createTitleReader(catalogue, lookup),
    values: createValueReader(signs),
    file: createFiler(catalogue),
  };
  return (snapshot) => {
    const grid = createSheetGrid(snapshot);
    const isFigure = (row: number, column: number): boolean =>
      isFigureValue(shared.values.read(grid, row, column));
    return readSheet({ ...shared, grid, isFigure }, snapshot, deliveredBy);
  };
};

const readSheet = (
  tools: TableTools,
  snapshot: SheetSnapshot,
  deliveredBy: DepartmentId | null,
): ReadSheet => {
  const { grid, catalogue } = tools;
  const { id, name } = snapshot;
  const title = questionnaireTitle(snapshot, grid);
  const isQuestionnaire = title !== null;
  const department = (title === null ? null : departmentIn(catalogue, title)) ?? deliveredBy;
  const endRow = indicatorBlockRow(grid);
  const table = findTable(tools, { isQuestionnaire, endRow });
  if (!table.found) {
    return isQuestionnaire || hasNumber(grid)
      ? { kind: "unread", sheet: { id, name, problem: table.problem } }
      : { kind: "noFigures" };
  }
  const { header } = table;
  const frame = { isQuestionnaire, department: isQuestionnaire ? department : null, endRow };
  const read = readYearTable(tools, header, frame);
  const layout = yearColumnsLayout(tools, header, { isQuestionnaire, endRow, read });
  return { kind: "sheet", sheet: { id, name, layout, department, ...sheetRows(read) } };
};

const sheetRows = ({
  years,
  ...rows
}: TableRows): Pick<DeliverySheet, "years" | "rows" | "rates" | "unassigned" | "unknownCodes"> => ({
  ...rows,
  years: [...years].sort((a, b) => a - b),
});

const yearColumnsLayout = (
  tools: TableTools,
  { block, columns }: FoundHeader,
  {
    isQuestionnaire,
    endRow,
    read,
  }: {
    readonly isQuestionnaire: boolean;
    readonly endRow: number | null;
    readonly read: TableRows;
  },
): Layout => ({
  kind: "yearColumns",
  headerRows: { first: block.first, last: block.last },
  dataRows: dataRows(read, block.last),
  lastColumn: Math.max(...block.columns.map(({ column }) => column)),
  columns: firstOfRoles(columns.byRole),
  years: columns.years,
  changes: columns.changes,
  isQuestionnaire,
  indicatorBlock: indicatorBlock(tools.grid, tools.read, endRow),
});

/** From the first to the last row that was read; an empty table has none and ends where it begins. */
const dataRows = (
  { rows, rates, unassigned }: TableRows,
  headerRow: number,
): Layout["dataRows"] => {
  let first = Infinity;
  let last = headerRow;
  const extend = (row: number): void => {
    first = Math.min(first, row);
    last = Math.max(last, row);
  };
  for (const { row } of rows) extend(row);
  for (const { cell } of rates) extend(cell.row);
  for (const { cell } of unassigned) extend(cell.row);
  return { first: Number.isFinite(first) ? first : headerRow + 1, last };
};

const hasNumber = (grid: SheetGrid): boolean => {
  for (let row = 0; row < grid.rows; row += 1) {
    for (let column = 0; column < grid.columns; column += 1) {
      if (grid.typeAt(row, column) === "Double") return true;
    }
  }
  return false;
};
