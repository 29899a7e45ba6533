// SPDX-License-Identifier: EUPL-1.2
import type { Catalogue, DepartmentId } from "../catalogue/catalogue";
import type { Department } from "../catalogue/catalogue-schema";
import { normaliseLabel } from "../shared/label";
import type { CellPosition } from "../shared/cell";
import type { SheetSnapshot } from "../shared/sheet-snapshot";
import type { HeaderReader } from "./header-words";
import type { SheetGrid } from "./sheet-grid";
import type { YearColumnsLayout } from "./delivery";

const TITLE_ROWS = 10;
/** The block's title is the first text of its row; columns inserted at the left push it to the right. */
const TITLE_COLUMNS = 5;
/** In characters; spares comparing the labels of every row. */
const LONGEST_TITLE = 30;
const TITLE = /^Erhebungsbogen Integrationsmonitoring\b/iu;
/** Title of the block below the data; `questionnaire` writes it, foreign sheets may have it too. */
const INDICATOR_BLOCK = "kennzahlen (berechnet)";

/** The title of an Erhebungsbogen of ours; null for every other sheet. */
export const questionnaireTitle = (snapshot: SheetSnapshot, grid: SheetGrid): string | null => {
  for (let row = 0; row < Math.min(TITLE_ROWS, grid.rows); row += 1) {
    for (let column = 0; column < grid.columns; column += 1) {
      const text = grid.labelAt(row, column);
      if (TITLE.test(text)) return text;
    }
  }
  return snapshot.marker?.kind === "questionnaire" ? "" : null;
};

/** The department a text names by number, name or synonym; null where none or more than one is named. */
export const departmentIn = ({ data }: Catalogue, text: string): DepartmentId | null => {
  const words = ` ${normaliseLabel(text)
    .replace(/[·,;:()]/gu, " ")
    .replace(/ +/gu, " ")} `;
  const isNamed = ({ number, name, synonyms }: Department): boolean =>
    [name, ...synonyms, ...(number === null ? [] : [`Amt ${number}`])]
      .map((label) =>
        normaliseLabel(label)
          .replace(/[·,;:()]/gu, " ")
          .replace(/ +/gu, " ")
          .trim(),
      )
      .some((label) => words.includes(` ${label} `));
  const [only, ...others] = data.departments.filter(isNamed);
  return only && others.length === 0 ? only.id : null;
};

/** Place of the title "Kennzahlen (berechnet)"; null where there is none. */
export const indicatorBlockTitle = (grid: SheetGrid): CellPosition | null => {
  for (let row = 0; row < grid.rows; row += 1) {
    for (let column = 0; column < Math.min(TITLE_COLUMNS, grid.columns); column += 1) {
      const value = grid.valueAt(row, column);
      if (value === "") continue;
      if (typeof value === "string" && isBlockTitle(value)) return { row, column };
      break;
    }
  }
  return null;
};

/** The first letter is asked first: the search goes through every row, and normalising is dear. */
const isBlockTitle = (text: string): boolean =>
  text.length < LONGEST_TITLE &&
  text.trimStart().charAt(0).toLowerCase() === INDICATOR_BLOCK.charAt(0) &&
  normaliseLabel(text) === INDICATOR_BLOCK;

/** The rows of that block: its header names years as the data do. */
export const indicatorBlock = (
  grid: SheetGrid,
  read: HeaderReader,
  title: CellPosition | null,
): YearColumnsLayout["indicatorBlock"] => {
  if (title === null) return null;
  const { row: titleRow, column } = title;
  let headerRow = titleRow + 1;
  while (headerRow < grid.rows && !hasYear(grid, read, headerRow)) headerRow += 1;
  if (headerRow >= grid.rows) return null;
  let lastRow = headerRow;
  while (lastRow + 1 < grid.rows && grid.valueAt(lastRow + 1, column) !== "") lastRow += 1;
  return { titleRow, headerRow, firstRow: headerRow + 1, lastRow };
};

const hasYear = (grid: SheetGrid, read: HeaderReader, row: number): boolean => {
  for (let column = 0; column < grid.columns; column += 1) {
    if (read(grid.labelAt(row, column)).year !== null) return true;
  }
  return false;
};
