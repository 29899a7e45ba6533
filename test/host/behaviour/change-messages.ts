// SPDX-License-Identifier: EUPL-1.2
import { formatArea } from "../model/address";
import { overlaps, singleCell } from "../model/area";
import type { Author, Book, CommentChange, Happening } from "../model/book";
import { MAX_COLUMNS, MAX_ROWS, type Area, type SheetData } from "../model/workbook-data";
import { EventNumber, WHOLE_WORKBOOK } from "./listening";

/** An event before it is addressed. */
export interface Message {
  readonly number: number;
  /** Ids of the object and of the collections that tell about it. */
  readonly targets: readonly string[];
  readonly isRemote: boolean;
  readonly args: Readonly<Record<string, unknown>>;
}

export const sheetMessage = (
  sheet: SheetData,
  number: number,
  {
    author,
    ...args
  }: { readonly author: Author } & Readonly<{ type: string } & Record<string, unknown>>,
): Message => ({
  number,
  targets: [sheet.id, WHOLE_WORKBOOK],
  isRemote: author.source === "Remote",
  args: { worksheetId: sheet.id, source: author.source, ...args },
});

/** The events of changed contents, formats and hidden rows. */
export const changeMessages = (book: Book, happening: Happening): readonly Message[] => {
  switch (happening.kind) {
    case "content":
      return [
        ...changed(happening, happening.area, contentArgs(happening)),
        ...formulaMessages(book, happening),
      ];
    case "shift":
      return changed(happening, happening.shift.area, shiftArgs(happening));
    case "format":
      return [
        sheetMessage(happening.sheet, EventNumber.FormatChanged, {
          type: "WorksheetFormatChanged",
          author: book.author,
          address: formatArea(happening.area),
        }),
      ];
    case "rowsHidden":
      return [
        sheetMessage(happening.sheet, EventNumber.RowHiddenChanged, {
          type: "WorksheetRowHiddenChanged",
          author: book.author,
          address: formatArea(happening.area),
          changeType: happening.isHidden ? "Hidden" : "Unhidden",
        }),
      ];
    case "calculated":
      return [
        sheetMessage(happening.sheet, EventNumber.Calculated, {
          type: "WorksheetCalculated",
          author: book.author,
          address: formatArea(happening.area),
        }),
      ];
    case "sorted":
      return [sortMessage(book, happening)];
    case "click":
      return [clickMessage(book, happening)];
    case "comment":
      return [commentMessage(book, happening)];
    default:
      return [];
  }
};

/** About formulas as such, not about their values. */
const formulaMessages = (
  { eventTargets }: Book,
  { sheet, author, formulas }: Extract<Happening, { kind: "content" }>,
): readonly Message[] => {
  const number = EventNumber.FormulaChanged;
  // A run may write a hundred thousand formulas, and hardly ever does anybody want to hear of each.
  const isHeard = [sheet.id, WHOLE_WORKBOOK].some((target) => eventTargets.has(number, target));
  if (formulas.length === 0 || !isHeard) return [];
  const formulaDetails = formulas.map(({ row, column, before }) => ({
    cellAddress: formatArea(singleCell(row, column)),
    previousFormula: before ?? "",
  }));
  return [sheetMessage(sheet, number, { type: "WorksheetFormulaChanged", author, formulaDetails })];
};

const sortMessage = (
  book: Book,
  { sheet, area, axis }: Extract<Happening, { kind: "sorted" }>,
): Message =>
  sheetMessage(sheet, axis === "rows" ? EventNumber.RowSorted : EventNumber.ColumnSorted, {
    type: axis === "rows" ? "WorksheetRowSorted" : "WorksheetColumnSorted",
    author: book.author,
    address: formatArea(area),
  });

/** The place inside the cell, in points; nobody here has a mouse. */
const clickMessage = (
  book: Book,
  { sheet, area }: Extract<Happening, { kind: "click" }>,
): Message =>
  sheetMessage(sheet, EventNumber.SingleClicked, {
    type: "WorksheetSingleClicked",
    author: book.author,
    address: formatArea(area),
    offsetX: 0,
    offsetY: 0,
  });

const COMMENT_NUMBERS: Readonly<Partial<Record<CommentChange, number>>> = {
  CommentAdded: EventNumber.CommentAdded,
  CommentDeleted: EventNumber.CommentDeleted,
};

const commentMessage = (
  book: Book,
  { sheet, comment, change }: Extract<Happening, { kind: "comment" }>,
): Message =>
  sheetMessage(sheet, COMMENT_NUMBERS[change] ?? EventNumber.CommentChanged, {
    type: COMMENT_NUMBERS[change] === undefined ? "CommentChanged" : change,
    author: book.author,
    changeType: change,
    commentDetails: [{ commentId: comment.id, replyIds: comment.replies.map(({ id }) => id) }],
  });

/** The sheet's event, and one for every table the change touches. */
const changed = (
  { sheet, author }: { readonly sheet: SheetData; readonly author: Author },
  area: Area,
  args: Readonly<Record<string, unknown>>,
): readonly Message[] => [
  sheetMessage(sheet, EventNumber.Changed, {
    type: "WorksheetChanged",
    author,
    triggerSource: author.triggerSource,
    address: formatArea(area),
    ...args,
  }),
  ...sheet.tables
    .filter((table) => overlaps(table.area, area))
    .map((table) => ({
      number: EventNumber.TableChanged,
      targets: [table.id, sheet.id, WHOLE_WORKBOOK],
      isRemote: author.source === "Remote",
      args: {
        type: "TableChanged",
        tableId: table.id,
        worksheetId: sheet.id,
        source: author.source,
        address: formatArea(area),
        ...args,
      },
    })),
];

const contentArgs = ({
  detail,
}: Extract<Happening, { kind: "content" }>): Readonly<Record<string, unknown>> => ({
  changeType: "RangeEdited",
  shiftDirection: "None",
  ...(detail
    ? {
        valueBefore: detail.valueBefore,
        valueAfter: detail.valueAfter,
        valueTypeBefore: detail.typeBefore,
        valueTypeAfter: detail.typeAfter,
      }
    : {}),
});

const DIRECTIONS = {
  insert: { rows: "ShiftCellDown", columns: "ShiftCellRight" },
  delete: { rows: "ShiftCellUp", columns: "ShiftCellLeft" },
} as const;

/** "RowInserted", "ColumnDeleted" or, for less than whole rows and columns, "CellInserted" with its direction. */
const shiftArgs = ({
  shift: { kind, axis, area },
}: Extract<Happening, { kind: "shift" }>): Readonly<Record<string, unknown>> => {
  const isWhole = axis === "rows" ? area.columns === MAX_COLUMNS : area.rows === MAX_ROWS;
  const line = axis === "rows" ? "Row" : "Column";
  return {
    changeType: `${isWhole ? line : "Cell"}${kind === "insert" ? "Inserted" : "Deleted"}`,
    shiftDirection: isWhole ? "None" : DIRECTIONS[kind][axis],
  };
};
