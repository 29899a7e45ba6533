// SPDX-License-Identifier: EUPL-1.2
import type { CellPosition } from "../shared/cell";
import { isSameFormula } from "../shared/computed-cell";
import type { CellValue, SheetSnapshot } from "../shared/sheet-snapshot";
import type { CellContent, PartName, WorkbookEdit } from "../shared/workbook-edit";
import type { DeriveWords, MeasureKind } from "./derive-words";
import type { MeasureSubject } from "./measure-subject";
import { BLOCKED_SIGN, type Operation } from "./operation";
import { isSameNumber } from "./rounding";

/** A cell as it is to be after "Berechnen". */
export interface PlannedCell extends CellPosition {
  readonly content: Exclude<CellContent, null>;
  /** en-US code; null leaves the format. */
  readonly numberFormat: string | null;
  readonly part: PartName | null;
  /** Of a formula: the value Excel is expected to show. */
  readonly expected: number | string | null;
  /** What the preview counts the cell under; null for labels. */
  readonly measure: MeasureKind | null;
  /** Of an indicator: which one, from which figures. */
  readonly subject?: MeasureSubject;
  /** What the formula was made from; absent where it follows no operation, as a look-up. */
  readonly source?: { readonly operation: Operation; readonly references: readonly string[] };
}

export const labelCell = (
  at: CellPosition,
  content: string | number,
  part: PartName,
): PlannedCell => ({
  row: at.row,
  column: at.column,
  content,
  numberFormat: null,
  part,
  expected: null,
  measure: null,
});

/** What mixes two series at a break, such as a change across it, is the sign itself: no formula could know of the break. */
export const blockedCell = <Cell extends PlannedCell>(cell: Cell): Cell => ({
  ...cell,
  content: BLOCKED_SIGN,
  numberFormat: null,
  expected: BLOCKED_SIGN,
});

/** What a cell holds now: formula text or constant, "" for a blank one or where there is no sheet yet. */
export const contentAt = (sheet: SheetSnapshot | null, { row, column }: CellPosition): CellValue =>
  sheet?.formulas[row]?.[column] ?? "";

/** Whether a cell holds anything; one filled by the spilled array of another has a value and no formula. */
export const isUsed = (sheet: SheetSnapshot, at: CellPosition): boolean =>
  contentAt(sheet, at) !== "" || isSpilled(sheet, at);

/** A value without a formula or constant: the array formula of another cell spills here and would break. */
export const isSpilled = (sheet: SheetSnapshot | null, at: CellPosition): boolean =>
  contentAt(sheet, at) === "" && (sheet?.values[at.row]?.[at.column] ?? "") !== "";

/** Whether the cell does not hold yet what is planned. */
export const isChange = (sheet: SheetSnapshot | null, cell: PlannedCell): boolean =>
  !holdsContent(sheet, cell) || !hasFormat(sheet, cell);

/**
 * Whether somebody has put something else into a cell of ours. Formulas of our patterns are ours, and so is the sign "x"
 * that stands for a change across a break, and the text for a figure that follows.
 */
export const isTakenOver = (
  sheet: SheetSnapshot | null,
  cell: PlannedCell,
  { follows }: Pick<DeriveWords, "follows">,
): boolean => {
  const content = contentAt(sheet, cell);
  if (content === "") return false;
  if (saysFollows(content, follows)) return false;
  if (content === BLOCKED_SIGN || isOurFormula(content)) return false;
  return !holdsContent(sheet, cell);
};

/** Whether this is our text for a figure that another department has still to deliver. */
export const saysFollows = (
  content: CellValue,
  { before }: Pick<DeriveWords["follows"], "before">,
): boolean => typeof content === "string" && content.startsWith(before);

/** How every formula of ours begins: guarded, the key of a list row, or the place of the row with an earlier key. */
const OUR_FORMULA = /^=(?:IF\(ISNUMBER\(|[A-Z]{1,3}\d+&"\|"&|MATCH\([A-Z]{1,3}\d+&"\|"&)/u;

/** Whether this is a formula that "Berechnen" writes, whatever cells it names. */
export const isOurFormula = (content: CellValue): boolean =>
  typeof content === "string" && OUR_FORMULA.test(content);

/** One putBlock over all changed cells of a region; nothing between them is touched. */
export const regionEdit = (
  sheetName: string,
  cells: readonly PlannedCell[],
): readonly WorkbookEdit[] => {
  if (cells.length === 0) return [];
  const rows = extentOf(cells.map(({ row }) => row));
  const columns = extentOf(cells.map(({ column }) => column));
  const at = { row: rows.first, column: columns.first };
  const blank = <T>(): (T | null)[][] =>
    Array.from({ length: rows.count }, () => Array.from({ length: columns.count }, () => null));
  const [contents, numberFormats, parts] = [
    blank<CellContent>(),
    blank<string>(),
    blank<PartName>(),
  ];
  for (const { row, column, content, numberFormat, part } of cells) {
    put(contents, { row: row - at.row, column: column - at.column }, content);
    put(numberFormats, { row: row - at.row, column: column - at.column }, numberFormat);
    put(parts, { row: row - at.row, column: column - at.column }, part);
  }
  return [{ kind: "putBlock", sheet: sheetName, at, contents, numberFormats, parts }];
};

const holdsContent = (sheet: SheetSnapshot | null, cell: PlannedCell): boolean => {
  const found = contentAt(sheet, cell);
  if (typeof cell.content !== "object") return found === cell.content;
  return typeof found === "string" && found !== "" && isSameFormula(found, cell.content.formula);
};

/** Whether the cell holds the result of its formula, or the sign x in its place, as a constant of an earlier run. */
export const holdsValue = (sheet: SheetSnapshot | null, cell: PlannedCell): boolean => {
  const found = contentAt(sheet, cell);
  const { expected } = cell;
  return typeof found === "number" && typeof expected === "number"
    ? isSameNumber(found, expected)
    : found !== "" && found === expected;
};

const hasFormat = (sheet: SheetSnapshot | null, cell: PlannedCell): boolean => {
  if (cell.numberFormat === null) return true;
  const found = sheet?.numberFormats[cell.row]?.[cell.column] ?? "";
  return plainFormat(found) === plainFormat(cell.numberFormat);
};

/** Quotes and backslashes only mark literal characters; Excel may choose the other way to write them. */
const plainFormat = (code: string): string => code.replace(/["\\]/gu, "");

const put = <T>(grid: T[][], { row, column }: CellPosition, value: T): void => {
  const line = grid[row];
  if (line) line[column] = value;
};

const extentOf = (
  numbers: readonly number[],
): { readonly first: number; readonly count: number } => {
  // Not Math.min(...numbers): a long list of arguments overflows the stack.
  const first = numbers.reduce((least, number) => Math.min(least, number), Infinity);
  const last = numbers.reduce((most, number) => Math.max(most, number), -Infinity);
  return { first, count: last - first + 1 };
};
