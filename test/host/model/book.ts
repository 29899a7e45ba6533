// SPDX-License-Identifier: EUPL-1.2
import { singleCell } from "./area";
import type { CommentData } from "./comments";
import { EventTargets } from "./event-targets";
import { sheetId } from "./new-workbook";
import { Obstacles } from "./obstacles";
import type { Shift } from "./shift";
import type {
  Area,
  CalculationMode,
  NameData,
  SheetData,
  TableData,
  WorkbookData,
} from "./workbook-data";

/** Who is acting: decides `source` and `triggerSource` of the events. */
export interface Author {
  readonly source: "Local" | "Remote";
  readonly triggerSource: "ThisLocalAddin" | "Unknown";
}

export const ADD_IN: Author = { source: "Local", triggerSource: "ThisLocalAddin" };
export const USER: Author = { source: "Local", triggerSource: "Unknown" };
export const CO_AUTHOR: Author = { source: "Remote", triggerSource: "Unknown" };

/** Something that happened in the workbook, told to whoever watches it: events, calculator, bench. */
export type Happening =
  | {
      readonly kind: "content";
      readonly sheet: SheetData;
      readonly area: Area;
      readonly author: Author;
      /** Contents before and after; told only for a single cell, as Excel does. */
      readonly detail: ContentDetail | null;
      /** Formulas that came, went or are others now. */
      readonly formulas: readonly FormulaChange[];
    }
  | { readonly kind: "format"; readonly sheet: SheetData; readonly area: Area }
  | { readonly kind: "selection"; readonly sheet: SheetData; readonly area: Area }
  | { readonly kind: "activation"; readonly sheet: SheetData }
  /** Cells were inserted or deleted, and others have moved. */
  | {
      readonly kind: "shift";
      readonly sheet: SheetData;
      readonly shift: Shift;
      readonly author: Author;
    }
  /** Formulas were rewritten because what they refer to is gone; their values no longer hold. */
  | { readonly kind: "formulas"; readonly sheet: SheetData; readonly area: Area }
  /** Formulas of the sheet have new values. */
  | { readonly kind: "calculated"; readonly sheet: SheetData; readonly area: Area }
  | {
      readonly kind: "rowsHidden";
      readonly sheet: SheetData;
      readonly area: Area;
      readonly isHidden: boolean;
    }
  | {
      readonly kind: "sorted";
      readonly sheet: SheetData;
      readonly area: Area;
      readonly axis: "rows" | "columns";
    }
  | { readonly kind: "click"; readonly sheet: SheetData; readonly area: Area }
  | {
      readonly kind: "comment";
      readonly sheet: SheetData;
      readonly comment: CommentData;
      readonly change: CommentChange;
    }
  /** Sheets, names or tables came, went or were renamed. */
  | { readonly kind: "structure" };

/** What may happen to a thread; all but the first two are words of office.js. */
export type CommentChange =
  | "CommentAdded"
  | "CommentDeleted"
  | "CommentEdited"
  | "CommentResolved"
  | "CommentReopened"
  | "ReplyAdded"
  | "ReplyEdited"
  | "ReplyDeleted";

export interface ContentDetail {
  readonly valueBefore: unknown;
  readonly valueAfter: unknown;
  readonly typeBefore: string;
  readonly typeAfter: string;
}

export interface FormulaChange {
  readonly row: number;
  readonly column: number;
  /** null: there was none. */
  readonly before: string | null;
}

export type Watcher = (happening: Happening) => void;

/** Brings the values of formulas up to date. */
export interface Calculation {
  /** Called before values are read and after every batch. */
  readonly settle: () => void;
  /** Calculates everything, whatever the mode: `application.calculate`. */
  readonly calculateAll: () => void;
}

export interface TableEntry {
  readonly sheet: SheetData;
  readonly table: TableData;
}

/** The open workbook: the data of the file plus what only a running Excel knows. */
export class Book {
  readonly #watchers: Watcher[] = [];
  #nextSheetNumber: number;

  author: Author = ADD_IN;
  calculationMode: CalculationMode;
  isCalculationSuspended = false;
  /** Excel's defaults: circular references are an error, numbers keep all of their digits. */
  readonly iterativeCalculation = { enabled: false, maxIteration: 100, maxChange: 0.001 };
  usesPrecisionAsDisplayed = false;
  calculation: Calculation = { settle: () => {}, calculateAll: () => {} };
  selection: { sheet: SheetData; area: Area };
  readonly eventTargets = new EventTargets();
  readonly obstacles = new Obstacles();
  /** Workbooks the add-in has opened beside this one, by createWorkbook; null for a blank one. */
  readonly createdWorkbooks: (WorkbookData | null)[] = [];
  /** Cells that went over the wire since the host was made. */
  readonly traffic = { cellsRead: 0, cellsWritten: 0 };

  constructor(readonly data: WorkbookData) {
    this.#nextSheetNumber = data.sheets.length;
    this.calculationMode = data.calculationMode;
    this.selection = { sheet: this.activeSheet, area: singleCell(0, 0) };
  }

  get activeSheet(): SheetData {
    const { sheets, activeSheetId } = this.data;
    const active = sheets.find(({ id }) => id === activeSheetId) ?? sheets[0];
    if (!active) throw new Error("A workbook needs at least one sheet.");
    return active;
  }

  /** Returns how to stop watching. */
  watch(watcher: Watcher): () => void {
    this.#watchers.push(watcher);
    return () => void this.#watchers.splice(this.#watchers.indexOf(watcher), 1);
  }

  tell(happening: Happening): void {
    for (const watcher of this.#watchers) watcher(happening);
  }

  /** By name, ignoring case, or by id. */
  findSheet(key: unknown): SheetData | null {
    const wanted = String(key).toLowerCase();
    return (
      this.data.sheets.find(
        ({ name, id }) => name.toLowerCase() === wanted || id.toLowerCase() === wanted,
      ) ?? null
    );
  }

  /** An id no sheet of this workbook has had so far. */
  newSheetId(): string {
    let id = sheetId(this.#nextSheetNumber);
    while (this.data.sheets.some((sheet) => sheet.id === id)) {
      this.#nextSheetNumber += 1;
      id = sheetId(this.#nextSheetNumber);
    }
    this.#nextSheetNumber += 1;
    return id;
  }

  tables(): readonly TableEntry[] {
    return this.data.sheets.flatMap((sheet) => sheet.tables.map((table) => ({ sheet, table })));
  }

  /** By name, ignoring case, or by id. */
  findTable(key: unknown): TableEntry | null {
    const wanted = String(key).toLowerCase();
    return (
      this.tables().find(
        ({ table }) => table.name.toLowerCase() === wanted || table.id.toLowerCase() === wanted,
      ) ?? null
    );
  }

  /** A name of the workbook (sheetId null) or of one sheet. */
  findName(key: unknown, ownerId: string | null): NameData | null {
    const wanted = String(key).toLowerCase();
    return (
      this.data.names.find(
        (item) => item.name.toLowerCase() === wanted && item.sheetId === ownerId,
      ) ?? null
    );
  }
}
