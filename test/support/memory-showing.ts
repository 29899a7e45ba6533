// SPDX-License-Identifier: EUPL-1.2
import type { CellPosition, CellRef } from "../../src/domain/shared/cell";
import { err, ok, type Result } from "../../src/domain/shared/result";
import type { CellValue, WorkbookSnapshot } from "../../src/domain/shared/sheet-snapshot";
import type {
  ActiveCell,
  FrontSheet,
  RevealOutcome,
  WorkbookError,
} from "../../src/usecases/ports";
import type { MemorySheet } from "./memory-sheet";

/** What the in-memory workbook shows its user. */
export interface Showing {
  readonly initial: WorkbookSnapshot;
  sheets: readonly MemorySheet[];
  readonly frontListeners: Set<(front: FrontSheet | null) => void>;
  /** Id of the sheet in front. */
  frontId: string;
  selected: CellPosition;
}

export const watchFront = (
  state: Showing,
  onFront: (front: FrontSheet | null) => void,
): (() => void) => {
  state.frontListeners.add(onFront);
  onFront(frontOf(state));
  return () => state.frontListeners.delete(onFront);
};

export const activeCellOf = (state: Showing): ActiveCell => {
  const { id = "", name = "" } = frontOf(state) ?? {};
  return { sheetId: id, cell: { sheet: name, ...state.selected } };
};

const frontOf = ({ sheets, frontId }: Showing): FrontSheet | null => {
  const sheet = sheets.find(({ id }) => id === frontId);
  return sheet ? { id: sheet.id, name: sheet.name, marker: sheet.marker } : null;
};

const bringToFront = (state: Showing, sheetId: string): void => {
  if (state.frontId === sheetId) return;
  state.frontId = sheetId;
  state.frontListeners.forEach((listener) => listener(frontOf(state)));
};

interface Revealed {
  readonly sheetId: string;
  readonly cell: CellRef;
  readonly expected: CellValue | undefined;
}

export const reveal = (
  state: Showing,
  { sheetId, cell, expected }: Revealed,
): Result<RevealOutcome, WorkbookError> => {
  const { sheet: name, row, column } = cell;
  const sheet = state.sheets.find(({ id }) => id === sheetId);
  if (!sheet) return err({ type: "SheetMissing", sheet: name });
  if (sheet.visibility !== "Visible") return ok({ type: "sheetHidden" });
  bringToFront(state, sheetId);
  const isHidden = sheet.hiddenRows.includes(row) || sheet.hiddenColumns.includes(column);
  if (isHidden) return ok({ type: "rowHidden" });
  const found = sheet.cells[row]?.[column]?.value ?? "";
  return ok({ type: expected === undefined || expected === found ? "shown" : "changed" });
};

export const unhideSheet = (
  state: Showing,
  sheetId: string,
  name: string,
): Result<null, WorkbookError> => {
  if (!state.sheets.some(({ id }) => id === sheetId)) {
    return err({ type: "SheetMissing", sheet: name });
  }
  if (state.initial.isStructureProtected) return err({ type: "StructureProtected" });
  state.sheets = state.sheets.map((sheet) =>
    sheet.id === sheetId ? { ...sheet, visibility: "Visible" } : sheet,
  );
  return ok(null);
};
