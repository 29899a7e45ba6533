// SPDX-License-Identifier: EUPL-1.2
import type { Catalogue, DepartmentId } from "../catalogue/catalogue";
import { labelLookup } from "../catalogue/label-lookup";
import type { SheetSnapshot } from "../shared/sheet-snapshot";
import type { DeliverySheet, UnreadSheet } from "./delivery";
import { createFiler } from "./file-figure";
import { findTable } from "./find-table";
import { createHeaderReader } from "./header-words";
import { departmentIn, indicatorBlockTitle, questionnaireTitle } from "./questionnaire-frame";
import { createSignReader } from "./read-signs";
import { createValueReader, isFigureValue } from "./read-value";
import { readFacts } from "./read-facts";
import { readTable } from "./read-table";
import { createSheetGrid, type SheetGrid } from "./sheet-grid";
import type { TableTools } from "./table-plan";
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
  const lookup = labelLookup(catalogue);
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
  const blockTitle = indicatorBlockTitle(grid);
  const endRow = blockTitle?.row ?? null;
  const table = findTable(tools, { isQuestionnaire, endRow });
  if (!table.found) {
    return isQuestionnaire || hasNumber(grid)
      ? { kind: "unread", sheet: { id, name, problem: table.problem } }
      : { kind: "noFigures" };
  }
  const frame = { isQuestionnaire, department: isQuestionnaire ? department : null, blockTitle };
  const { layout, rows } = readTable(tools, table.header, frame);
  const { rates, unassigned, unknownCodes } = rows;
  const years = [...rows.years].sort((a, b) => a - b);
  const facts = readFacts(tools, { snapshot, header: table.header, layout, rows });
  const found = { rows: rows.rows, rates, unassigned, unknownCodes, years, facts };
  return { kind: "sheet", sheet: { id, name, layout, department, ...found } };
};

const hasNumber = (grid: SheetGrid): boolean => {
  for (let row = 0; row < grid.rows; row += 1) {
    for (let column = 0; column < grid.columns; column += 1) {
      if (grid.typeAt(row, column) === "Double") return true;
    }
  }
  return false;
};
