// SPDX-License-Identifier: EUPL-1.2
import type { Observation } from "../delivery/delivery";
import type { Block, CellPosition, CellRef } from "../shared/cell";
import type { SheetSnapshot } from "../shared/sheet-snapshot";
import type { SkippedRow } from "./derive-plan";
import type { SourceSheet } from "./sheet-part";
import { sheetOf } from "./source-sheet";

/** What keeps a formula from using this cell; null where its number or sign can be used. */
export const obstacleOf = (
  { value, cell }: Observation,
  source: Pick<SourceSheet, "snapshot" | "others">,
): SkippedRow | null => {
  const sheet = sheetOf(source, cell);
  const reason = reasonOf(value, sheet.valueTypes[cell.row]?.[cell.column] === "String");
  if (reason) return { row: cell.row, reason, cell };
  return isMerged(sheet, cell) ? { row: cell.row, reason: "merged", cell } : null;
};

/** Whether a cell is part of merged cells. */
const isMerged = ({ mergedAreas }: SheetSnapshot, cell: CellPosition): boolean =>
  mergedAreas.some((area) => contains(area, cell));

/** Each cell is named once, whatever number of formulas it keeps away. */
export const distinctSkipped = (skipped: readonly SkippedRow[]): readonly SkippedRow[] => [
  ...new Map(skipped.map((entry) => [keyOf(entry.cell, entry.reason), entry])).values(),
];

const reasonOf = (value: Observation["value"], isText: boolean): SkippedRow["reason"] | null => {
  if (value.kind === "unreadable") return "unreadable";
  if (value.kind === "elsewhere") return "elsewhere";
  if (value.kind === "number" && value.stored === "text") return "markedText";
  // A typed "-" is exactly zero but text for Excel: handed on as a sign it would say "no change" after a fall to zero.
  return value.kind === "sign" && value.status === "nil" && isText ? "nilText" : null;
};

const contains = (area: Block, { row, column }: CellPosition): boolean =>
  row >= area.row &&
  row < area.row + area.rows &&
  column >= area.column &&
  column < area.column + area.columns;

const keyOf = ({ sheet, row, column }: CellRef, reason: string): string =>
  `${sheet}!${row}:${column} ${reason}`;
