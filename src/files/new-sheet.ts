// SPDX-License-Identifier: EUPL-1.2
import { cellId, type CellPosition } from "../domain/shared/cell";
import type { CellValue, SheetMarker } from "../domain/shared/sheet-snapshot";
import {
  isSheetEdit,
  type CellContent,
  type PageLayout,
  type PartName,
  type SheetEdit,
} from "../domain/shared/workbook-edit";
import type { NewWorkbook } from "../usecases/new-workbook";
import type { NamedTable } from "./table-xml";

export interface NewCell {
  /** "" for a cell that has a look only. */
  readonly content: Exclude<CellContent, null>;
  /** What the cell shows. */
  readonly value: CellValue;
  readonly format: string | null;
  readonly part: PartName | null;
}

export type InputLimit = Extract<SheetEdit, { kind: "limitInput" }>;

/** A sheet as its edits leave it. */
export interface NewSheet {
  readonly name: string;
  readonly marker: SheetMarker;
  /** Rows from A1 on; null and holes are cells nobody wrote. */
  readonly rows: readonly (readonly (NewCell | null)[])[];
  readonly widths: readonly (number | null)[];
  readonly layout: PageLayout | null;
  readonly frozen: { readonly rows: number; readonly columns: number } | null;
  readonly showsGridlines: boolean;
  readonly limits: readonly InputLimit[];
  readonly tables: readonly NamedTable[];
  readonly isProtected: boolean;
}

/** The sheets that the edits add, from left to right. */
export const newSheets = ({ edits, computed }: NewWorkbook): readonly NewSheet[] => {
  const sheets: NewSheet[] = [];
  const onSheets = edits.filter(isSheetEdit);
  for (const edit of onSheets) {
    if (edit.kind !== "addSheet") continue;
    const own = onSheets.filter(({ sheet }) => sheet === edit.sheet);
    const sheet = own.reduce((before, one) => carryOut(before, one, computed), blankSheet(edit));
    if (edit.position === "first") sheets.unshift(sheet);
    else sheets.push(sheet);
  }
  return sheets;
};

const blankSheet = ({ sheet, marker }: Extract<SheetEdit, { kind: "addSheet" }>): NewSheet => ({
  name: sheet,
  marker,
  rows: [],
  widths: [],
  layout: null,
  frozen: null,
  showsGridlines: true,
  limits: [],
  tables: [],
  isProtected: false,
});

type EditOf<Kind extends SheetEdit["kind"]> = Extract<SheetEdit, { readonly kind: Kind }>;

type Carriers = {
  readonly [Kind in SheetEdit["kind"]]?: (
    sheet: NewSheet,
    edit: EditOf<Kind>,
    computed: NewWorkbook["computed"],
  ) => NewSheet;
};

/** What a workbook made from nothing may hold; anything else is a mistake of the caller. */
const CARRIERS: Carriers = {
  addSheet: (sheet) => sheet,
  activate: (sheet) => sheet,
  putBlock: (sheet, edit, computed) => ({ ...sheet, rows: withBlock(sheet.rows, edit, computed) }),
  setColumnWidths: (sheet, { widths }) => ({ ...sheet, widths: withWidths(sheet.widths, widths) }),
  setPageLayout: (sheet, { layout }) => ({ ...sheet, layout }),
  freeze: (sheet, { rows, columns }) => ({ ...sheet, frozen: { rows, columns } }),
  hideGridlines: (sheet) => ({ ...sheet, showsGridlines: false }),
  limitInput: (sheet, edit) => ({ ...sheet, limits: [...sheet.limits, edit] }),
  addTable: (sheet, edit) => ({ ...sheet, tables: [...sheet.tables, namedTable(sheet, edit)] }),
  protectSheet: (sheet) => ({ ...sheet, isProtected: true }),
};

const carryOut = <Kind extends SheetEdit["kind"]>(
  sheet: NewSheet,
  edit: EditOf<Kind>,
  computed: NewWorkbook["computed"],
): NewSheet => {
  const carry = CARRIERS[edit.kind] as
    | ((sheet: NewSheet, edit: EditOf<Kind>, computed: NewWorkbook["computed"]) => NewSheet)
    | undefined;
  if (!carry) throw new Error(`${edit.kind} is not written into a new workbook`);
  return carry(sheet, edit, computed);
};

/** The heads were written before. */
const namedTable = ({ rows }: NewSheet, { name, block }: EditOf<"addTable">): NamedTable => {
  const heads = rows[block.row]?.slice(block.column, block.column + block.columns) ?? [];
  return { name, block, heads: heads.map((cell) => String(cell?.value ?? "")) };
};

type PutBlock = EditOf<"putBlock">;

const withBlock = (
  rows: NewSheet["rows"],
  edit: PutBlock,
  computed: NewWorkbook["computed"],
): NewSheet["rows"] => {
  const grid = rows.map((row) => [...row]);
  edit.contents.forEach((contents, row) => {
    const line = (grid[edit.at.row + row] ??= []);
    contents.forEach((_, column) => {
      const at = edit.at.column + column;
      line[at] = withChange(line[at] ?? null, changeOf(edit, { row, column }, computed));
    });
  });
  return Array.from(grid, (row) => Array.from(row ?? [], (cell) => cell ?? null));
};

/** null leaves what is there. */
interface CellChange {
  readonly content: CellContent;
  readonly value: CellValue;
  readonly format: string | null;
  readonly part: PartName | null;
}

const changeOf = (
  { sheet, at, contents, numberFormats, parts }: PutBlock,
  { row, column }: CellPosition,
  computed: NewWorkbook["computed"],
): CellChange => {
  const pick = <T>(grid: readonly (readonly (T | null)[])[] | undefined): T | null =>
    grid?.[row]?.[column] ?? null;
  const content = pick(contents);
  const id = cellId({ sheet, row: at.row + row, column: at.column + column });
  return {
    content,
    value: typeof content === "object" ? (computed.get(id) ?? "") : content,
    format: pick(numberFormats),
    part: pick(parts),
  };
};

const BLANK: NewCell = { content: "", value: "", format: null, part: null };

const withChange = (before: NewCell | null, change: CellChange): NewCell | null => {
  const { content, value, format, part } = change;
  if (content === null && format === null && part === null) return before;
  const old = before ?? BLANK;
  return {
    ...(content === null ? old : { content, value }),
    format: format ?? old.format,
    part: part ?? old.part,
  };
};

const withWidths = (before: NewSheet["widths"], widths: NewSheet["widths"]): NewSheet["widths"] =>
  Array.from(
    { length: Math.max(before.length, widths.length) },
    (_, column) => widths[column] ?? before[column] ?? null,
  );
