// SPDX-License-Identifier: EUPL-1.2
import { blockToA1, parseA1, type Block } from "../domain/shared/cell";
import type { CellValue, ValueType } from "../domain/shared/sheet-snapshot";
import type { BlockTarget, EditTargets, TableTarget } from "./edit-targets";
import type { FormulaGrid } from "./formula-grid";
import { placeAfter, withNewRows } from "./inserted-rows";
import type { PartGrid } from "./put-parts";
import { hiddenOf, queueShape, shapeOf, type ReshapedSheet } from "./reshape-sheets";
import { toWrittenPart, type PartImage, type WrittenPart } from "./own-parts";

/** What the cells of a rectangle held at one moment. */
export interface CellImage {
  readonly values: FormulaGrid;
  readonly formulas: FormulaGrid;
  readonly numberFormats: readonly (readonly string[])[];
  readonly valueTypes: readonly (readonly ValueType[])[];
}

/** A rectangle of an existing sheet: what stood there before an action, and what stood there right after it. */
export interface BlockImage {
  /** Excel's id, so that a renamed sheet is found again. */
  readonly sheetId: string;
  readonly sheet: string;
  readonly block: Block;
  readonly before: CellImage;
  readonly after: FormulaGrid;
  /** true: the action also gave the cells a look. */
  readonly hasLook: boolean;
  /** Looks of ours that the action took away. */
  readonly looks: PartGrid | null;
  /** true: merged cells that the action took apart. */
  readonly isTakenApart: boolean;
}

/** A sheet an action added, with everything it held right afterwards. */
export interface AddedSheet {
  readonly sheetId: string;
  readonly sheet: string;
  readonly after: { readonly address: string; readonly formulas: FormulaGrid } | null;
}

/**
 * A table of ours that got another size, with the address it had, rows put in since included; null where it was
 * missing.
 */
export interface ResizedTable {
  readonly sheetId: string;
  readonly name: string;
  readonly address: string | null;
}

/** What an undo needs; kept in memory only, for the last action. */
export interface AppliedState {
  readonly blocks: readonly BlockImage[];
  readonly added: readonly AddedSheet[];
  readonly reshaped: readonly ReshapedSheet[];
  /** true: Excel calculated on demand only, and no longer does. */
  readonly calculatedByHand: boolean;
  readonly tables: readonly ResizedTable[];
  readonly parts: readonly WrittenPart[];
}

/**
 * Queues the state after the action and returns how to put both together after the closing sync.
 * The ranges in `targets` still hold what was loaded before the first write.
 */
export const queueAfterImages = (
  workbook: Excel.Workbook,
  targets: EditTargets,
  parts: readonly PartImage[],
): (() => Omit<AppliedState, "calculatedByHand">) => {
  const before = targets.blocks.map(imageOf);
  const blocks = targets.blocks.map(({ sheet, block }) =>
    queueFormulas(workbook.worksheets.getItem(sheet), block),
  );
  const added = [...targets.wanted.keys()].map((name) => {
    const sheet = workbook.worksheets.getItem(name);
    sheet.load({ id: true });
    const used = sheet.getUsedRangeOrNullObject(true);
    used.load({ address: true, formulas: true });
    return { name, sheet, used };
  });
  const reshaped = queueReshapedAfter(workbook, targets);
  const tables = targets.tables.map(sizeOf).map(({ sheet, ...size }) => ({
    sheetId: targets.sheets.get(sheet)?.id ?? "",
    ...size,
  }));
  return () => ({
    tables,
    reshaped: reshaped(),
    parts: parts.map(toWrittenPart),
    blocks: targets.blocks.map(({ sheet, block, hasLook, looks, isTakenApart }, index) => ({
      sheetId: targets.sheets.get(sheet)?.id ?? "",
      sheet,
      block,
      hasLook,
      looks,
      isTakenApart,
      before: before[index] ?? { values: [], formulas: [], numberFormats: [], valueTypes: [] },
      after: (blocks[index]?.formulas ?? []) as CellValue[][],
    })),
    added: added.map(({ name, sheet, used }) => ({
      sheetId: sheet.id,
      sheet: name,
      after: used.isNullObject
        ? null
        : { address: used.address, formulas: used.formulas as CellValue[][] },
    })),
  });
};

const queueReshapedAfter = (
  { worksheets }: Excel.Workbook,
  { reshaped, sheets }: EditTargets,
): (() => readonly ReshapedSheet[]) => {
  const queued = reshaped.map((target) => {
    const { sheet, newRows } = target;
    const shape = queueShape(worksheets.getItem(sheet), newRows);
    return { sheet, newRows, hidden: hiddenOf(target), shape };
  });
  return () =>
    queued.map(({ shape, ...target }) => ({
      sheetId: sheets.get(target.sheet)?.id ?? "",
      ...target,
      ...shapeOf(shape),
    }));
};

/** The size a table had when it was looked at, with the rows that are put into it by then. */
export const sizeOf = ({ sheet, name, table, range, newRows }: TableTarget) => {
  const block = table.isNullObject ? null : parseA1(range.address);
  return { sheet, name, address: block && blockToA1(placeAfter(block, newRows)) };
};

/** What a rectangle held when it was looked at; rows that are put in were blank. */
export const imageOf = ({ block, newRows: rows, now }: BlockTarget): CellImage => {
  const grid = <T>(found: unknown, blank: T): readonly (readonly T[])[] =>
    withNewRows((found ?? []) as T[][], { block, rows, blank });
  return {
    values: grid<CellValue>(now?.range.values, ""),
    formulas: grid<CellValue>(now?.range.formulas, ""),
    numberFormats: grid(now?.range.numberFormat, "General"),
    valueTypes: grid<ValueType>(now?.range.valueTypes, "Empty"),
  };
};

export const queueFormulas = (sheet: Excel.Worksheet, block: Block): Excel.Range => {
  const range = sheet.getRangeByIndexes(block.row, block.column, block.rows, block.columns);
  range.load({ formulas: true });
  return range;
};
