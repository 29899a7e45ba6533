// SPDX-License-Identifier: EUPL-1.2
import type { CatalogueSheetProblem } from "../domain/catalogue-sheets/catalogue-sheet-problem";
import type { Block, CellRef } from "../domain/shared/cell";
import type { PublishedWorkbook } from "../domain/shared/published-workbook";
import type { Result } from "../domain/shared/result";
import type { CellValue, SheetMarker, WorkbookSnapshot } from "../domain/shared/sheet-snapshot";
import type { WorkbookEdit } from "../domain/shared/workbook-edit";

/** Failures Excel can name. Everything else is a bug of ours and throws. */
export type WorkbookError =
  | { readonly type: "SheetMissing"; readonly sheet: string }
  | { readonly type: "SheetProtected"; readonly sheet: string }
  | { readonly type: "StructureProtected" }
  | { readonly type: "ReadOnly" }
  /** Somebody is typing in a cell. */
  | { readonly type: "CellEditMode" }
  | { readonly type: "SheetUnsupported" }
  | { readonly type: "MergedCells"; readonly sheet: string; readonly address: string }
  /** An array formula fills cells that were to be written. */
  | { readonly type: "SpilledCells"; readonly sheet: string; readonly address: string }
  /** A cell that was to be written no longer holds what the preview showed. */
  | { readonly type: "ChangedMeanwhile"; readonly cells: readonly CellRef[] }
  | { readonly type: "NameTaken"; readonly name: string }
  | { readonly type: "TooLarge" }
  /** The reasons have outgrown what the add-in keeps in a workbook. */
  | { readonly type: "ReviewFull" }
  /** So many points were sent back that what is kept of merged files has outgrown the workbook. */
  | { readonly type: "MergeFull" }
  /** The sheets of the catalogue hold entries that do not fit together. */
  | { readonly type: "CatalogueUnusable"; readonly problems: readonly CatalogueSheetProblem[] }
  /** The catalogue the workbook was issued with cannot be read. */
  | {
      readonly type: "IssuedCatalogueUnusable";
      readonly problem: "newer" | "damaged" | "invalid";
    }
  /** Sheets of a catalogue stand in the workbook already. */
  | { readonly type: "CatalogueSheetsPresent" }
  | { readonly type: "Cancelled"; readonly cellsWritten: number }
  /** Any other code of the host; `at` is the API member that failed. Never holds cell values. */
  | { readonly type: "HostFailed"; readonly code: string; readonly at: string };

/** How far a long action is; `done` of `total` steps. */
export interface Progress {
  readonly phase: "reading" | "computing" | "writing" | "verifying";
  readonly done: number;
  readonly total: number;
  /** Name of the sheet in hand. */
  readonly sheet: string | null;
  /** What a check has found so far. */
  readonly found?: { readonly errors: number; readonly warnings: number };
}

/** What a running action is watched by. Cancellation is looked at between chunks. */
export interface Watch {
  readonly onProgress: (progress: Progress) => void;
  readonly isCancelled: () => boolean;
  /** true: wait until the user has left the cell being edited, instead of failing with CellEditMode. */
  readonly waitForCellEdit: boolean;
  /** Resolves when others have had their turn; absent where nobody waits for one. */
  readonly giveWay?: () => Promise<void>;
}

export type ReadScope = "activeSheet" | "allSheets";

/** A cell that holds something other than what was written. */
export interface CellDifference {
  readonly cell: CellRef;
  readonly expected: CellValue;
  readonly found: CellValue;
}

/** What an action changed, with what stood there before. Opaque to everyone but the workbook that made it. */
export interface AppliedEdits {
  readonly cellsWritten: number;
  readonly sheetsAdded: readonly string[];
  /** Values as read back after writing, by cell id (`cellId`), of every cell that got a formula. */
  readonly computed: ReadonlyMap<string, CellValue>;
  /** Things that were not done but stop nobody, such as bringing the sheet to the front. */
  readonly notices: readonly WorkbookError[];
  readonly before: unknown;
}

/** Undo either restores everything or names the cells that are no longer what the action wrote and changes nothing. */
export type UndoOutcome =
  | { readonly type: "undone"; readonly cells: number; readonly sheetsRemoved: readonly string[] }
  | { readonly type: "changedMeanwhile"; readonly cells: readonly CellRef[] };

export type RevealOutcome =
  | { readonly type: "shown" }
  /** Shown, but it holds something else than was expected. */
  | { readonly type: "changed" }
  | { readonly type: "sheetHidden" }
  | { readonly type: "rowHidden" };

/** The cell the user has selected. */
export interface ActiveCell {
  /** Excel's id. */
  readonly sheetId: string;
  readonly cell: CellRef;
}

/** The sheet the user looks at. */
export interface FrontSheet {
  /** Excel's id. */
  readonly id: string;
  readonly name: string;
  /** null for a sheet that is not ours. */
  readonly marker: SheetMarker | null;
}

/** Cells that were changed; no block: cells moved, so that nothing on the sheet need be where it was. */
export interface CellsChanged {
  /** Excel's id. */
  readonly sheetId: string;
  readonly block: Block | null;
}

/** The workbook that is open. One implementation talks to Excel, one keeps everything in memory; both meet one contract. */
export interface Workbook {
  readonly read: (
    scope: ReadScope,
    watch: Watch,
  ) => Promise<Result<WorkbookSnapshot, WorkbookError>>;
  /**
   * Carries out the edits. Checks protection, structure and read-only first, so that a refusal has written nothing.
   * Takes before-images, writes in chunks, reads back. Stopped between two chunks it puts back what it had written
   * and fails with Cancelled: a sheet is either whole or untouched.
   * `basis` is what the edits were planned on: when a sheet that is to be changed has grown or shrunk since, or a cell
   * that is to be written holds something else, nothing is written (ChangedMeanwhile).
   */
  readonly apply: (
    edits: readonly WorkbookEdit[],
    watch: Watch,
    basis?: WorkbookSnapshot,
  ) => Promise<Result<AppliedEdits, WorkbookError>>;
  readonly undo: (
    applied: AppliedEdits,
    watch: Watch,
  ) => Promise<Result<UndoOutcome, WorkbookError>>;
  /**
   * Selects a cell; `sheetId` is Excel's id, so that a renamed sheet is still found. `expected` is what the cell held
   * when it was last read.
   */
  readonly reveal: (
    sheetId: string,
    cell: CellRef,
    expected?: CellValue,
  ) => Promise<Result<RevealOutcome, WorkbookError>>;
  /** Makes a hidden sheet visible. `name` is what an error calls it. */
  readonly unhideSheet: (sheetId: string, name: string) => Promise<Result<null, WorkbookError>>;
  readonly activeCell: (watch: Watch) => Promise<Result<ActiveCell, WorkbookError>>;
  /** Tells of changes made by anybody but the add-in, until the function it returns is called. May miss some. */
  readonly watchChanges: (onChange: (change: CellsChanged) => void) => () => void;
  /** Tells which sheet is in front, at once and whenever another comes there; null for one that has no cells. */
  readonly watchFront: (onFront: (front: FrontSheet | null) => void) => () => void;
}

/** A file somebody has chosen; its bytes are fetched when it is read. */
export interface ChosenFile {
  readonly name: string;
  /** When it was last saved, in milliseconds since 1970, where that is known. */
  readonly modifiedAt?: number;
  /** Rejects where the file has been moved, changed or locked since it was chosen. */
  readonly bytes: () => Promise<Uint8Array>;
}

/** Formats that are told by name, so that the user knows what to save the file as. */
export type ForeignFormat = "xls" | "xlsb" | "xlsm" | "ods" | "csv";

/** Why a file is not read. Never holds cell values. */
export type FileProblem =
  /** Its bytes could not be had. */
  | { readonly type: "Unavailable" }
  | { readonly type: "Empty" }
  | { readonly type: "ForeignFormat"; readonly format: ForeignFormat }
  | { readonly type: "Encrypted"; readonly by: "password" | "label" }
  | { readonly type: "NoWorkbook" }
  /** Cut off or broken; `part` is the path inside the package, "" for the package itself. */
  | { readonly type: "Damaged"; readonly part: string }
  /** Unpacked larger than what is read. */
  | { readonly type: "TooLarge"; readonly limitBytes: number }
  /** The cells of a sheet lie too far apart. */
  | { readonly type: "SheetTooLarge"; readonly sheet: string }
  /** A workbook without a single worksheet. */
  | { readonly type: "NoWorksheet" };

/** A workbook read from a file, as `Workbook.read` gives the one that is open. */
export interface ReadFile {
  readonly name: string;
  readonly snapshot: WorkbookSnapshot;
  /** Files its formulas point to, as written in the file. The values are those it was saved with. */
  readonly externalLinks: readonly string[];
}

/** Workbooks that are not open in Excel. Nothing of them leaves the computer, nothing of them is run. */
export interface DeliveryFiles {
  readonly read: (file: ChosenFile) => Promise<Result<ReadFile, FileProblem>>;
}

/** Writes an .xlsx of values from nothing. */
export interface PublicationWriter {
  readonly write: (workbook: PublishedWorkbook) => Uint8Array;
}

/** Opens an .xlsx as a new workbook beside the one that is open; it is not saved yet. */
export type OpenWorkbook = (file: Uint8Array) => Promise<Result<null, WorkbookError>>;

export interface WorkbookDep {
  readonly workbook: Workbook;
}
