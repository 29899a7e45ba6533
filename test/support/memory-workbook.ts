// SPDX-License-Identifier: EUPL-1.2
import { cellId, type CellPosition, type CellRef } from "../../src/domain/shared/cell";
import { err, ok, type Result } from "../../src/domain/shared/result";
import type {
  CellValue,
  SheetSnapshot,
  WorkbookSnapshot,
} from "../../src/domain/shared/sheet-snapshot";
import type { OwnPart } from "../../src/domain/shared/own-part";
import {
  isSheetEdit,
  type SheetEdit,
  type WorkbookEdit,
} from "../../src/domain/shared/workbook-edit";
import type {
  AppliedEdits,
  CellsChanged,
  UndoOutcome,
  Workbook,
  WorkbookError,
} from "../../src/usecases/ports";
import {
  addedSheet,
  changedCells,
  changedSheet,
  fromSnapshot,
  isFormula,
  toSnapshot,
  type MemorySheet,
} from "./memory-sheet";
import { activeCellOf, reveal, unhideSheet, watchFront, type Showing } from "./memory-showing";

/** Works out the value of a formula cell; tests that compare computed values bring a calculator. */
export type Evaluate = (sheets: readonly MemorySheet[], cell: CellRef) => CellValue;

export interface MemoryWorkbook extends Workbook {
  /** Everything as it is now. */
  readonly snapshot: () => WorkbookSnapshot;
  /** What a user does in a cell. */
  readonly type: (cell: CellRef, value: string | number) => void;
  /** Selects a cell of the sheet in front. */
  readonly select: (cell: CellPosition) => void;
}

interface State extends Showing {
  readonly evaluate: Evaluate;
  ownParts: readonly OwnPart[];
  readonly listeners: Set<(change: CellsChanged) => void>;
  nextId: number;
  calculatesByHand: boolean;
}

/** The Workbook port without Excel: plain data, replaced as a whole by every action. */
export const createMemoryWorkbook = (
  initial: WorkbookSnapshot,
  evaluate: Evaluate = () => "",
): MemoryWorkbook => {
  const state: State = {
    initial,
    evaluate,
    sheets: initial.sheets.map(fromSnapshot),
    ownParts: initial.ownParts,
    listeners: new Set(),
    frontListeners: new Set(),
    frontId: initial.activeSheetId,
    selected: { row: 0, column: 0 },
    nextId: 1,
    calculatesByHand: initial.isCalculatedByHand,
  };
  return {
    snapshot: () => snapshotOf(state),
    read: (scope) => {
      const all = snapshotOf(state);
      const sheets = all.sheets.filter(
        ({ id, marker }) => scope === "allSheets" || id === state.frontId || marker !== null,
      );
      return Promise.resolve(ok({ ...all, sheets }));
    },
    apply: (edits, { isCancelled }, basis) => {
      if (isCancelled()) return Promise.resolve(err({ type: "Cancelled", cellsWritten: 0 }));
      const changed = basis ? changedSince(basis, edits, state.sheets.map(toSnapshot)) : [];
      return Promise.resolve(
        changed.length > 0
          ? err({ type: "ChangedMeanwhile", cells: changed })
          : apply(state, edits),
      );
    },
    undo: (applied) => Promise.resolve(undo(state, applied)),
    reveal: (sheetId, cell, expected) =>
      Promise.resolve(reveal(state, { sheetId, cell, expected })),
    unhideSheet: (sheetId, name) => Promise.resolve(unhideSheet(state, sheetId, name)),
    activeCell: () => Promise.resolve(ok(activeCellOf(state))),
    watchChanges: (onChange) => {
      state.listeners.add(onChange);
      return () => state.listeners.delete(onChange);
    },
    watchFront: (onFront) => watchFront(state, onFront),
    select: ({ row, column }) => {
      state.selected = { row, column };
    },
    type: (cell, value) => typeInto(state, cell, value),
  };
};

const typeInto = (state: State, cell: CellRef, value: string | number): void => {
  carryOut(state, { kind: "putBlock", sheet: cell.sheet, at: cell, contents: [[value]] });
  const sheetId = state.sheets.find(({ name }) => name === cell.sheet)?.id ?? "";
  const block = { row: cell.row, column: cell.column, rows: 1, columns: 1 };
  state.listeners.forEach((listener) => listener({ sheetId, block }));
};

const snapshotOf = ({ initial, sheets, ownParts, ...state }: State): WorkbookSnapshot => ({
  ...initial,
  isCalculatedByHand: state.calculatesByHand,
  activeSheetId: state.frontId,
  ownParts,
  sheets: sheets.map(toSnapshot),
  sheetNames: sheets.map(({ name }) => name),
});

const apply = (
  state: State,
  edits: readonly WorkbookEdit[],
): Result<AppliedEdits, WorkbookError> => {
  const refusal = refusalOf(edits, snapshotOf(state));
  if (refusal) return err(refusal);
  const { sheets: before, ownParts, calculatesByHand } = state;
  for (const edit of edits) carryOut(state, edit);
  const computed = recalculate(state);
  return ok({
    cellsWritten: edits
      .flatMap((edit) => (edit.kind === "putBlock" ? edit.contents.flat() : []))
      .filter((content) => content !== null).length,
    sheetsAdded: edits.flatMap((edit) => (edit.kind === "addSheet" ? [edit.sheet] : [])),
    computed,
    notices: [],
    before: { before, after: state.sheets, ownParts, calculatesByHand },
  });
};

/** Cells that were typed into, in the sheets that are to be changed, since the edits were planned. */
const changedSince = (
  basis: WorkbookSnapshot,
  edits: readonly WorkbookEdit[],
  now: readonly SheetSnapshot[],
): readonly CellRef[] => {
  const touched = now.filter(({ name }) =>
    edits.filter(isSheetEdit).some(({ sheet }) => sheet === name),
  );
  return touched.flatMap((sheet) => {
    const then = basis.sheets.find(({ id }) => id === sheet.id);
    if (!then) return [];
    return sheet.formulas.flatMap((cells, row) =>
      cells.flatMap((formula, column) =>
        formula === (then.formulas[row]?.[column] ?? "")
          ? []
          : [{ sheet: sheet.name, row, column }],
      ),
    );
  });
};

const carryOut = (state: State, edit: WorkbookEdit): void => {
  if (edit.kind === "calculate") state.calculatesByHand = false;
  else if (edit.kind === "putOwnPart") {
    const others = state.ownParts.filter(({ name }) => name !== edit.part);
    state.ownParts = [...others, { name: edit.part, xml: edit.xml }];
  } else carryOutOnSheet(state, edit);
};

const carryOutOnSheet = (state: State, edit: SheetEdit): void => {
  if (edit.kind === "addSheet") {
    const added = addedSheet(`added-${state.nextId++}`, edit);
    state.sheets = edit.position === "first" ? [added, ...state.sheets] : [...state.sheets, added];
  } else {
    state.sheets = state.sheets.map((sheet) =>
      sheet.name === edit.sheet ? changedSheet(sheet, edit) : sheet,
    );
  }
};

const recalculate = (state: State): ReadonlyMap<string, CellValue> => {
  const computed = new Map<string, CellValue>();
  state.sheets = state.sheets.map((sheet) => ({
    ...sheet,
    cells: sheet.cells.map((cells, row) =>
      cells.map((cell, column) => {
        if (!isFormula(cell)) return cell;
        const place = { sheet: sheet.name, row, column };
        const value = state.evaluate(state.sheets, place);
        computed.set(cellId(place), value);
        return { ...cell, value, type: typeof value === "number" ? "Double" : "String" };
      }),
    ),
  }));
  return computed;
};

const undo = (state: State, applied: AppliedEdits): Result<UndoOutcome, WorkbookError> => {
  const { before, after, ...rest } = applied.before as {
    before: readonly MemorySheet[];
    after: readonly MemorySheet[];
    ownParts: readonly OwnPart[];
    calculatesByHand: boolean;
  };
  const cells = changedCells(after, state.sheets);
  if (cells.length > 0) return ok({ type: "changedMeanwhile", cells });
  state.sheets = before;
  Object.assign(state, rest);
  return ok({ type: "undone", cells: applied.cellsWritten, sheetsRemoved: applied.sheetsAdded });
};

/** The same refusals as Excel's adapter, in the same order, before anything is written. */
const refusalOf = (
  edits: readonly WorkbookEdit[],
  workbook: WorkbookSnapshot,
): WorkbookError | null => {
  if (edits.length === 0) return null;
  if (workbook.isReadOnly) return { type: "ReadOnly" };
  const onSheets = edits.filter(isSheetEdit);
  const added = onSheets.filter(({ kind }) => kind === "addSheet").map(({ sheet }) => sheet);
  if (added.length > 0 && workbook.isStructureProtected) return { type: "StructureProtected" };
  const taken = added.find((name) => workbook.sheetNames.includes(name));
  if (taken !== undefined) return { type: "NameTaken", name: taken };
  const reached = onSheets.map(({ sheet }) => sheet).filter((name) => !added.includes(name));
  return firstSheetRefusal([...new Set(reached)], workbook);
};

const firstSheetRefusal = (
  names: readonly string[],
  { sheets }: WorkbookSnapshot,
): WorkbookError | null => {
  for (const name of names) {
    const sheet = sheets.find((candidate) => candidate.name === name);
    if (!sheet) return { type: "SheetMissing", sheet: name };
    if (sheet.isProtected) return { type: "SheetProtected", sheet: name };
  }
  return null;
};
