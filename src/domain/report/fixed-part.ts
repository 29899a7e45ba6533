// SPDX-License-Identifier: EUPL-1.2
import type { SheetSnapshot } from "../shared/sheet-snapshot";
import { type PlannedGrid, textCell } from "../shared/planned-sheet";
import type { ReportWords } from "./report-words";
import type { TableModel } from "./table-model";

/** Blank rows for what the coordinator writes, below each of the headings. */
const TEXT_ROWS = 3;
/** Rows a chart takes, with one to the texts below it: 7 cm, so that a landscape page holds table and chart. */
export const CHART_ROWS = 15;

/**
 * What stands below the part that runs bring up to date: the headings under which the coordinator writes, which are
 * printed, then the technical hint and the remarks, which are not. A print area is one rectangle, so that whatever is not
 * to be printed stands last. From its making on all this belongs to the users.
 */
export const fixedPart = (
  { hasTextZone, hasChart }: TableModel,
  words: ReportWords,
): PlannedGrid => [
  ...Array.from({ length: hasChart ? CHART_ROWS : 0 }, () => []),
  ...(hasTextZone ? words.textZones.flatMap(textZone) : []),
  [textCell(words.hint, "hint")],
  [],
  [textCell(words.remarkHead, "remarkHead")],
];

/** Row (from 0) in which the fixed part begins on a sheet; null where somebody has removed all of its lines. */
export const fixedRowOf = (
  { values }: SheetSnapshot,
  { hasChart }: TableModel,
  { textZones, hint, remarkHead }: ReportWords,
): number | null => {
  const row = firstRow(values, [...textZones, hint, remarkHead]);
  return row === null ? null : row - (hasChart ? CHART_ROWS : 0);
};

/** Whether the last line of the fixed part stands there, and with it everything of ours; a sheet to be made will have it. */
export const isWhole = (existing: SheetSnapshot | null, { remarkHead }: ReportWords): boolean =>
  existing === null || firstRow(existing.values, [remarkHead]) !== null;

interface PrintedSheet {
  readonly model: TableModel;
  readonly words: ReportWords;
  readonly existing: SheetSnapshot | null;
}

/** How many rows are printed: to the data state, or with texts of the coordinator to the last of them. */
export const printedRows = (
  { model, words, existing }: PrintedSheet,
  { stateRow, fixedRow }: { readonly stateRow: number; readonly fixedRow: number },
): number => {
  if (!model.hasTextZone && !model.hasChart) return stateRow + 1;
  const unprinted = existing
    ? unprintedRowOf(existing, words)
    : fixedRow +
      (model.hasChart ? CHART_ROWS : 0) +
      (model.hasTextZone ? words.textZones.length * (1 + TEXT_ROWS) : 0);
  return Math.max(unprinted ?? 0, stateRow + 1);
};

/** Row (from 0) of what is not printed. */
const unprintedRowOf = (
  { values }: SheetSnapshot,
  { hint, remarkHead }: ReportWords,
): number | null => firstRow(values, [hint, remarkHead]);

/** What the coordinator wrote, by heading; without headings that have no text. */
export const writtenTexts = (
  sheet: SheetSnapshot,
  words: ReportWords,
): readonly { readonly heading: string; readonly lines: readonly string[] }[] => {
  const end = unprintedRowOf(sheet, words) ?? sheet.values.length;
  const rows = sheet.values.slice(0, end).map((row) => row.map(String));
  const starts = words.textZones.flatMap((heading) => {
    const row = rows.findIndex(([first]) => first === heading);
    return row < 0 ? [] : [{ heading, row }];
  });
  return starts.flatMap(({ heading, row }) => {
    const next = Math.min(end, ...starts.flatMap((other) => (other.row > row ? [other.row] : [])));
    const lines = rows
      .slice(row + 1, next)
      .map((cells) => cells.filter((text) => text.trim() !== "").join(" "))
      .filter((line) => line !== "");
    return lines.length > 0 ? [{ heading, lines }] : [];
  });
};

const textZone = (heading: string): PlannedGrid => [
  [textCell(heading, "remarkHead")],
  ...Array.from({ length: TEXT_ROWS }, () => []),
];

const firstRow = (values: SheetSnapshot["values"], texts: readonly string[]): number | null => {
  const row = values.findIndex(([first]) => typeof first === "string" && texts.includes(first));
  return row < 0 ? null : row;
};
