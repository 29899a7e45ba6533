// SPDX-License-Identifier: EUPL-1.2
import { formatArea } from "../model/address";
import type { Author, Book, Happening } from "../model/book";
import { MAX_COLUMNS, MAX_ROWS, type Area, type SheetData } from "../model/workbook-data";
import type { EventEntry } from "../wire/protocol";
import { ALL_SHEETS, EventNumber } from "./listening";

/** Category of an event message on the wire. */
const EVENT = 65_536;

/** The entries a happening raises: one per listener of the sheet and of the collection. */
export const eventEntries = (book: Book, happening: Happening): readonly EventEntry[] => {
  switch (happening.kind) {
    case "content":
      return entries(book, happening.sheet, {
        number: EventNumber.Changed,
        isRemote: happening.author.source === "Remote",
        args: contentArgs(happening),
      });
    case "shift":
      return entries(book, happening.sheet, {
        number: EventNumber.Changed,
        isRemote: happening.author.source === "Remote",
        args: shiftArgs(happening),
      });
    case "selection":
      return entries(book, happening.sheet, {
        number: EventNumber.SelectionChanged,
        isRemote: false,
        args: {
          type: "WorksheetSelectionChanged",
          address: formatArea(happening.area),
          worksheetId: happening.sheet.id,
        },
      });
    case "activation":
      return entries(book, happening.sheet, {
        number: EventNumber.Activated,
        isRemote: false,
        args: { type: "WorksheetActivated", worksheetId: happening.sheet.id },
      });
    default:
      return [];
  }
};

type Content = Extract<Happening, { kind: "content" }>;

const contentArgs = ({ sheet, area, author, detail }: Content): Record<string, unknown> => ({
  ...changedArgs(sheet, area, author),
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

const changedArgs = (
  sheet: SheetData,
  area: Area,
  author: Author,
): Readonly<Record<string, unknown>> => ({
  type: "WorksheetChanged",
  source: author.source,
  triggerSource: author.triggerSource,
  address: formatArea(area),
  worksheetId: sheet.id,
});

const DIRECTIONS = {
  insert: { rows: "ShiftCellDown", columns: "ShiftCellRight" },
  delete: { rows: "ShiftCellUp", columns: "ShiftCellLeft" },
} as const;

/** "RowInserted", "ColumnDeleted" or, for less than whole rows and columns, "CellInserted" with its direction. */
const shiftArgs = ({
  sheet,
  shift,
  author,
}: Extract<Happening, { kind: "shift" }>): Record<string, unknown> => {
  const { kind, axis, area } = shift;
  const isWhole = axis === "rows" ? area.columns === MAX_COLUMNS : area.rows === MAX_ROWS;
  const line = axis === "rows" ? "Row" : "Column";
  return {
    ...changedArgs(sheet, area, author),
    changeType: `${isWhole ? line : "Cell"}${kind === "insert" ? "Inserted" : "Deleted"}`,
    shiftDirection: isWhole ? "None" : DIRECTIONS[kind][axis],
  };
};

interface Message {
  readonly number: number;
  readonly isRemote: boolean;
  readonly args: Readonly<Record<string, unknown>>;
}

const entries = (
  { eventTargets }: Book,
  sheet: SheetData,
  { number, isRemote, args }: Message,
): readonly EventEntry[] =>
  [sheet.id, ALL_SHEETS]
    .filter((target) => eventTargets.has(number, target))
    .map((targetId) => ({
      messageCategory: EVENT,
      messageType: number,
      targetId,
      message: JSON.stringify(args),
      id: 0,
      isRemoteOverride: isRemote,
    }));
