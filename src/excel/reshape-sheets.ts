// SPDX-License-Identifier: EUPL-1.2
import { blockToA1, columnName, parseA1, type Block, type CellRef } from "../domain/shared/cell";
import type { CellValue } from "../domain/shared/sheet-snapshot";
import { isSheetEdit, type SheetEdit, type WorkbookEdit } from "../domain/shared/workbook-edit";
import { type FormulaGrid, localAddress } from "./formula-grid";
import { Refusal } from "./batch";
import { type NewRows, placeBefore, runsOf } from "./inserted-rows";

type EditOf<K extends SheetEdit["kind"]> = Extract<SheetEdit, { kind: K }>;

const RESHAPING: readonly SheetEdit["kind"][] = ["insertRows", "unmerge", "showLines"];

/** Sheets that get or show rows, or lose merged cells: only an unprotected sheet lets itself be reshaped. */
export const reshapedSheets = (edits: readonly WorkbookEdit[]): ReadonlySet<string> =>
  new Set(
    edits
      .filter(isSheetEdit)
      .filter(({ kind }) => RESHAPING.includes(kind))
      .map(({ sheet }) => sheet),
  );

/** A sheet that is reshaped, as it is before. */
export interface ReshapeTarget {
  readonly sheet: string;
  readonly newRows: NewRows;
  readonly lines: readonly HiddenLines[];
}

/** Rows or columns beside each other that are to be shown. */
interface HiddenLines {
  /** Where they stand afterwards, e.g. "3:5" or "C:D". */
  readonly address: string;
  readonly kind: "rowHidden" | "columnHidden";
  /** Loaded before the first write. */
  readonly range: Excel.Range;
}

/** What an action made of the shape of a sheet, and what an undo compares. */
export interface ReshapedSheet {
  readonly sheetId: string;
  readonly sheet: string;
  readonly newRows: NewRows;
  /** Addresses of rows and columns that were hidden before. */
  readonly hidden: readonly Pick<HiddenLines, "address" | "kind">[];
  /** Address of the cells with values right afterwards: a row that comes or goes anywhere changes it. */
  readonly used: string;
  /** The filled cells of each run of new rows. */
  readonly filled: readonly FilledCells[];
}

interface FilledCells {
  readonly address: string;
  readonly formulas: FormulaGrid;
}

interface QueuedShape {
  readonly used: Excel.Range;
  readonly filled: readonly Excel.Range[];
}

export const queueReshapeTargets = (
  sheets: ReadonlyMap<string, Excel.Worksheet>,
  edits: readonly WorkbookEdit[],
  newRows: ReadonlyMap<string, NewRows>,
): readonly ReshapeTarget[] =>
  [...reshapedSheets(edits)].flatMap((name) => {
    const sheet = sheets.get(name);
    if (!sheet) return [];
    const rows = newRows.get(name) ?? [];
    const shown = edits
      .filter(isSheetEdit)
      .filter((edit) => edit.kind === "showLines" && edit.sheet === name);
    return [
      {
        sheet: name,
        newRows: rows,
        lines: shown.flatMap((edit) => queueLines(sheet, edit as EditOf<"showLines">, rows)),
      },
    ];
  });

const queueLines = (
  sheet: Excel.Worksheet,
  { rows, columns }: EditOf<"showLines">,
  newRows: NewRows,
): readonly HiddenLines[] => {
  const look = (address: string, block: Block, kind: HiddenLines["kind"]): HiddenLines => {
    const range = sheet.getRange(blockToA1(block));
    if (kind === "rowHidden") range.load({ rowHidden: true });
    else range.load({ columnHidden: true });
    return { address, kind, range };
  };
  return [
    ...runsOf(rows).map(({ first, count }) => {
      const block = { row: first, column: 0, rows: count, columns: 1 };
      return look(rowAddress(first, count), placeBefore(block, newRows), "rowHidden");
    }),
    ...runsOf(columns).map(({ first, count }) => {
      const block = { row: 0, column: first, rows: 1, columns: count };
      return look(columnAddress(first, count), block, "columnHidden");
    }),
  ];
};

const rowAddress = (first: number, count: number): string => `${first + 1}:${first + count}`;

const columnAddress = (first: number, count: number): string =>
  `${columnName(first)}:${columnName(first + count - 1)}`;

export const queueInsertion = (
  sheet: Excel.Worksheet,
  { row, count }: EditOf<"insertRows">,
): void => {
  if (count > 0) sheet.getRange(rowAddress(row, count)).insert("Down");
};

export const queueShowing = (
  sheet: Excel.Worksheet,
  { rows, columns }: EditOf<"showLines">,
): void => {
  for (const { first, count } of runsOf(rows)) {
    sheet.getRange(rowAddress(first, count)).rowHidden = false;
  }
  for (const { first, count } of runsOf(columns)) {
    sheet.getRange(columnAddress(first, count)).columnHidden = false;
  }
};

/** Takes the new rows out again, from below as none may move another, and hides what was hidden. */
export const queueFormerShape = (
  sheet: Excel.Worksheet,
  { newRows, hidden }: Pick<ReshapedSheet, "newRows" | "hidden">,
): void => {
  for (const { address, kind } of hidden) sheet.getRange(address)[kind] = true;
  for (const { first, count } of [...runsOf(newRows)].reverse()) {
    sheet.getRange(rowAddress(first, count)).delete("Up");
  }
};

/** Those of the lines to be shown that were hidden when they were looked at. */
export const hiddenOf = ({ lines }: ReshapeTarget): ReshapedSheet["hidden"] =>
  lines.flatMap(({ address, kind, range }) =>
    // null where some are hidden: then they were not all ours to show.
    (range[kind] as boolean | null) === true ? [{ address, kind }] : [],
  );

/** Queues what an undo compares; the state can be put together after the next sync. */
export const queueShape = (sheet: Excel.Worksheet, newRows: NewRows): QueuedShape => {
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load({ address: true });
  const filled = runsOf(newRows).map(({ first, count }) => {
    const range = sheet.getRange(rowAddress(first, count)).getUsedRangeOrNullObject(true);
    range.load({ address: true, formulas: true });
    return range;
  });
  return { used, filled };
};

export const shapeOf = ({ used, filled }: QueuedShape): Pick<ReshapedSheet, "used" | "filled"> => ({
  used: addressOf(used),
  filled: filled.map((range) => ({
    address: addressOf(range),
    formulas: range.isNullObject ? [] : (range.formulas as CellValue[][]),
  })),
});

const addressOf = (range: Excel.Range): string =>
  range.isNullObject ? "" : localAddress(range.address);

export interface QueuedReshape {
  readonly then: ReshapedSheet;
  readonly sheet: Excel.Worksheet;
  readonly now: QueuedShape;
}

/** Queues what has to be known of a reshaped sheet before it gets its former shape. */
export const queueReshaped = (
  worksheets: Excel.WorksheetCollection,
  then: ReshapedSheet,
): QueuedReshape => {
  const sheet = worksheets.getItemOrNullObject(then.sheetId);
  sheet.load({ name: true });
  sheet.protection.load({ protected: true });
  return { then, sheet, now: queueShape(sheet, then.newRows) };
};

/** A cell that shows that somebody has typed into new rows, or moved rows of the sheet, since. */
export const changedShape = ({ then, sheet, now }: QueuedReshape): readonly CellRef[] => {
  refuseUnreachable(sheet, then.sheet);
  const { used, filled } = shapeOf(now);
  const changed = filled.find((cells, index) => !isSame(cells, then.filled[index]));
  if (changed) return [firstCell(sheet.name, changed.address)];
  return used === then.used ? [] : [firstCell(sheet.name, used)];
};

/** A sheet that is gone or protected is not changed. */
export const refuseUnreachable = (sheet: Excel.Worksheet, name: string): void => {
  if (sheet.isNullObject) throw new Refusal({ type: "SheetMissing", sheet: name });
  if (sheet.protection.protected) throw new Refusal({ type: "SheetProtected", sheet: sheet.name });
};

const isSame = (a: FilledCells, b: FilledCells | undefined): boolean =>
  a.address === b?.address && JSON.stringify(a.formulas) === JSON.stringify(b.formulas);

const firstCell = (sheet: string, address: string): CellRef => {
  const { row, column } = parseA1(address) ?? { row: 0, column: 0 };
  return { sheet, row, column };
};
