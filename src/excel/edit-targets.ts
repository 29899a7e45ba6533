// SPDX-License-Identifier: EUPL-1.2
import type { Block } from "../domain/shared/cell";
import { isSheetEdit, type SheetEdit, type WorkbookEdit } from "../domain/shared/workbook-edit";
import { Refusal } from "./batch";
import { partsUsed, queueStyles, type StyleQuery } from "./cell-styles";
import { newRowsBySheet, placeBefore, type NewRows } from "./inserted-rows";
import { queueReshapeTargets, type ReshapeTarget } from "./reshape-sheets";
import { partEditsOf, queueParts, type PartQuery } from "./own-parts";
import { blockOf } from "./put-block";
import { queueChartTargets, type ChartTarget } from "./put-chart";
import type { PartGrid } from "./put-parts";

/** A rectangle of an existing sheet that an edit will change, loaded before anything is written. */
export interface BlockTarget {
  readonly sheet: string;
  /** Where it stands afterwards. */
  readonly block: Block;
  readonly newRows: NewRows;
  /** Where its cells stand now; null where all its rows are put in by the same action. */
  readonly now: {
    readonly block: Block;
    readonly range: Excel.Range;
    readonly merged: Excel.RangeAreas;
  } | null;
  readonly hasLook: boolean;
  /** Looks of ours that the edit takes away. */
  readonly looks: PartGrid | null;
  /** true: merged cells that the edit takes apart. */
  readonly isTakenApart: boolean;
}

/** A table of ours that gets another size, with the size it has now. */
export interface TableTarget {
  readonly sheet: string;
  readonly name: string;
  /** A null object where the table is missing. */
  readonly table: Excel.Table;
  readonly range: Excel.Range;
  readonly newRows: NewRows;
}

export interface EditTargets {
  readonly workbook: Excel.Workbook;
  /** Used ranges of the existing sheets, by name: what a sheet's size is compared by. */
  readonly used: ReadonlyMap<string, Excel.Range>;
  /** Existing sheets by name; sheets that the edits add are not among them. */
  readonly sheets: ReadonlyMap<string, Excel.Worksheet>;
  readonly blocks: readonly BlockTarget[];
  readonly reshaped: readonly ReshapeTarget[];
  /** Whether Excel calculates by itself; null where no edit is about that. */
  readonly calculation: Excel.Application | null;
  readonly tables: readonly TableTarget[];
  readonly charts: readonly ChartTarget[];
  /** Sheets with a wanted name, by name; a null object where the name is free. */
  readonly wanted: ReadonlyMap<string, Excel.Worksheet>;
  /** Custom XML parts of the kinds that are to be written. */
  readonly parts: readonly PartQuery[];
  /** Cell styles of what is to be written. */
  readonly styles: readonly StyleQuery[];
}

/** Queues everything that must be known before the first write; one sync fetches it. */
export const queueTargets = (
  context: Excel.RequestContext,
  edits: readonly WorkbookEdit[],
): EditTargets => {
  const { workbook } = context;
  workbook.load({ readOnly: true });
  workbook.protection.load({ protected: true });
  const onSheets = edits.filter(isSheetEdit);
  const added = new Set(onSheets.flatMap((edit) => (edit.kind === "addSheet" ? [edit.sheet] : [])));
  const names = new Set(onSheets.map(({ sheet }) => sheet));
  const named = new Map([...names].map((name) => [name, queueSheet(workbook, name)] as const));
  const sheets = new Map([...named].filter(([name]) => !added.has(name)));
  const newRows = newRowsBySheet(edits);
  return {
    workbook,
    used: new Map([...sheets].map(([name, sheet]) => [name, queueUsed(sheet)])),
    sheets,
    reshaped: queueReshapeTargets(sheets, edits, newRows),
    calculation: queueCalculation(context, edits),
    blocks: onSheets.flatMap((edit) =>
      queueBlockTarget(sheets.get(edit.sheet), edit, newRows.get(edit.sheet) ?? []),
    ),
    tables: onSheets.flatMap((edit) =>
      queueTableTarget(sheets.get(edit.sheet), edit, newRows.get(edit.sheet) ?? []),
    ),
    charts: queueChartTargets(sheets, edits),
    wanted: new Map([...named].filter(([name]) => added.has(name))),
    parts: queueParts(
      workbook,
      partEditsOf(edits).map(({ part }) => part),
    ),
    styles: queueStyles(workbook, partsUsed(edits)),
  };
};

const queueSheet = (workbook: Excel.Workbook, name: string): Excel.Worksheet => {
  const sheet = workbook.worksheets.getItemOrNullObject(name);
  sheet.load({ id: true, name: true });
  sheet.protection.load({ protected: true });
  return sheet;
};

const queueUsed = (sheet: Excel.Worksheet): Excel.Range => {
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load({ rowIndex: true, columnIndex: true, rowCount: true, columnCount: true });
  return used;
};

const queueBlockTarget = (
  sheet: Excel.Worksheet | undefined,
  edit: SheetEdit,
  newRows: NewRows,
): BlockTarget[] => {
  const block = touchedBlock(edit);
  if (!sheet || !block || block.rows === 0 || block.columns === 0) return [];
  return [
    {
      sheet: edit.sheet,
      block,
      newRows,
      now: queueCells(sheet, placeBefore(block, newRows)),
      hasLook: edit.kind === "putBlock" && edit.parts !== undefined,
      looks: edit.kind === "clearBlock" ? (edit.looks ?? null) : null,
      isTakenApart: edit.kind === "unmerge",
    },
  ];
};

const queueCells = (sheet: Excel.Worksheet, block: Block): BlockTarget["now"] => {
  if (block.rows === 0) return null;
  const range = sheet.getRangeByIndexes(block.row, block.column, block.rows, block.columns);
  range.load({
    ...{ values: true, formulas: true, numberFormat: true, valueTypes: true },
    hasSpill: true,
  });
  range.format.protection.load({ locked: true });
  const merged = range.getMergedAreasOrNullObject();
  merged.load({ address: true });
  return { block, range, merged };
};

const queueCalculation = (
  { application }: Excel.RequestContext,
  edits: readonly WorkbookEdit[],
): Excel.Application | null => {
  if (!edits.some(({ kind }) => kind === "calculate")) return null;
  application.load({ calculationMode: true });
  return application;
};

const queueTableTarget = (
  sheet: Excel.Worksheet | undefined,
  edit: SheetEdit,
  newRows: NewRows,
): TableTarget[] => {
  if (edit.kind !== "resizeTable" || !sheet) return [];
  const table = sheet.tables.getItemOrNullObject(edit.name);
  table.load({ name: true });
  const range = table.getRange();
  range.load({ address: true });
  return [{ sheet: edit.sheet, name: edit.name, table, range, newRows }];
};

const touchedBlock = (edit: SheetEdit): Block | null => {
  if (edit.kind === "putBlock") return blockOf(edit);
  return edit.kind === "clearBlock" || edit.kind === "unmerge" ? edit.block : null;
};

/** Refuses, before anything is written, what Excel would refuse half-way. */
export const refuseImpossible = (
  edits: readonly WorkbookEdit[],
  { workbook, sheets, blocks, wanted, reshaped }: EditTargets,
): void => {
  if (edits.length === 0) return;
  refuseForEarlierSheets(edits, wanted);
  if (workbook.readOnly) throw new Refusal({ type: "ReadOnly" });
  if (wanted.size > 0 && workbook.protection.protected) {
    throw new Refusal({ type: "StructureProtected" });
  }
  refuseNames(wanted, sheets);
  for (const { sheet } of reshaped) refuseProtected(sheet, sheets);
  for (const target of blocks) refuseBlock(target, sheets);
};

const refuseNames = (
  wanted: EditTargets["wanted"],
  sheets: ReadonlyMap<string, Excel.Worksheet>,
): void => {
  for (const [name, sheet] of wanted) {
    if (!sheet.isNullObject) throw new Refusal({ type: "NameTaken", name });
  }
  for (const [name, sheet] of sheets) {
    if (sheet.isNullObject) throw new Refusal({ type: "SheetMissing", sheet: name });
  }
};

const refuseProtected = (sheet: string, sheets: ReadonlyMap<string, Excel.Worksheet>): void => {
  if (sheets.get(sheet)?.protection.protected) throw new Refusal({ type: "SheetProtected", sheet });
};

/** What an undo could not give back on a sheet that was there before belongs to sheets of this action only. */
const refuseForEarlierSheets = (
  edits: readonly WorkbookEdit[],
  wanted: EditTargets["wanted"],
): void => {
  for (const edit of edits) {
    if (edit.kind !== "limitInput" && edit.kind !== "protectSheet") continue;
    if (!wanted.has(edit.sheet)) throw new Error(`${edit.kind} on a sheet that was there before`);
  }
};

const refuseBlock = (
  { sheet, now, isTakenApart }: BlockTarget,
  sheets: ReadonlyMap<string, Excel.Worksheet>,
): void => {
  if (now === null) return;
  const { range, merged } = now;
  // locked is null when the cells differ; then at least one of them is locked.
  const isUnlocked = (range.format.protection.locked as boolean | null) === false;
  if (!isUnlocked) refuseProtected(sheet, sheets);
  if (!merged.isNullObject && !isTakenApart) {
    throw new Refusal({ type: "MergedCells", sheet, address: localAddresses(merged.address) });
  }
};

/** "Tabelle1!B2:C2,Tabelle1!E2:F2" -> "B2:C2, E2:F2". A comma within a sheet name is followed by no address. */
const localAddresses = (addresses: string): string =>
  (addresses.match(/(?<=!)\$?[A-Z]+\$?\d+(?::\$?[A-Z]+\$?\d+)?(?=,|$)/gu) ?? [addresses]).join(
    ", ",
  );
