// SPDX-License-Identifier: EUPL-1.2
import { Model } from "@ironcalc/wasm";
import type { SheetData, WorkbookData } from "../host/model/workbook-data";
import { MAX_COLUMNS } from "../host/model/workbook-data";
import { showConditionalFormats } from "./grid-conditional-formats";
import { pasteStyles, setPlainLook } from "./grid-styles";
import { typedInput } from "./typed-input";

const GERMAN = "de";
const ENGLISH = "en";
const TIME_ZONE = "Europe/Berlin";
const PIXELS_PER_CHARACTER = 7;
const PIXELS_PER_POINT = 4 / 3;

/** Rows and columns beyond the last used cell that can be scrolled to and typed into are the grid's own business. */
interface GridPosition {
  readonly row: number;
  readonly column: number;
}

/** Where the grid stands, kept when the model is built anew. */
export interface GridView extends GridPosition {
  readonly sheet: number;
  /** First cell in view, from 1. */
  readonly topRow: number;
  readonly leftColumn: number;
}

/**
 * A grid model of IronCalc that shows what the host's workbook holds, as a German Excel would. It is only for looking
 * and typing: the host stays the one that knows.
 */
export const buildGridModel = (data: WorkbookData, view: GridView): Model => {
  const model = new Model("Erprobung", ENGLISH, TIME_ZONE, ENGLISH);
  model.pauseEvaluation();
  data.sheets.forEach((sheet, index) => {
    if (index > 0) model.newSheet();
    model.renameSheet(index, sheet.name);
  });
  data.sheets.forEach((sheet, index) => fillSheet(model, index, sheet));
  data.sheets.forEach((sheet, index) => {
    if (sheet.visibility !== "Visible") model.hideSheet(index);
  });
  model.resumeEvaluation();
  model.evaluate();
  model.setLocale(GERMAN);
  model.setLanguage(GERMAN);
  model.setSelectedSheet(view.sheet);
  model.setSelectedCell(view.row + 1, view.column + 1);
  model.setTopLeftVisibleCell(view.topRow, view.leftColumn);
  return model;
};

const fillSheet = (model: Model, index: number, sheet: SheetData): void => {
  model.setSelectedSheet(index);
  setPlainLook(model, index, sheet);
  for (const [key, cell] of sheet.cells) {
    const input = typedInput(cell);
    const { row, column } = positionOf(key);
    if (input !== "") model.setUserInput(index, row + 1, column + 1, input);
  }
  pasteStyles(model, index, sheet);
  for (const [column, { width, hidden }] of sheet.columns) {
    if (width !== null) {
      model.setColumnsWidth(index, column + 1, column + 1, width * PIXELS_PER_CHARACTER);
    }
    if (hidden) model.setColumnsHidden(index, column + 1, column + 1, true);
  }
  for (const [row, { height, hidden }] of sheet.rows) {
    if (height !== null) model.setRowsHeight(index, row + 1, row + 1, height * PIXELS_PER_POINT);
    if (hidden) model.setRowsHidden(index, row + 1, row + 1, true);
  }
  if (sheet.tabColor !== "") model.setSheetColor(index, sheet.tabColor);
  showConditionalFormats(model, index, sheet);
  model.setFrozenRowsCount(index, sheet.frozen.rows);
  model.setFrozenColumnsCount(index, sheet.frozen.columns);
  model.setShowGridLines(index, sheet.showGridlines);
};

export const positionOf = (key: number): GridPosition => ({
  row: Math.floor(key / MAX_COLUMNS),
  column: key % MAX_COLUMNS,
});
