// SPDX-License-Identifier: EUPL-1.2
import { formatArea } from "../model/address";
import { overlaps } from "../model/area";
import type { Book, Happening, TableEntry } from "../model/book";
import type { Area, SheetData } from "../model/workbook-data";
import { sheetMessage, type Message } from "./change-messages";
import { EventNumber, WHOLE_WORKBOOK } from "./listening";
import type { MembershipChanges } from "./membership";

/** The events of sheets and tables that came, went, were protected or brought to the front. */
export const membershipMessages = (book: Book, changes: MembershipChanges): readonly Message[] => {
  const about = (number: number, type: string) => (sheet: SheetData) =>
    sheetMessage(sheet, number, { type, author: book.author });
  return [
    ...changes.sheetsAdded.map(about(EventNumber.Added, "WorksheetAdded")),
    ...changes.sheetsDeleted.map(about(EventNumber.Deleted, "WorksheetDeleted")),
    ...changes.tablesAdded.map((entry) => tableMessage(book, entry, "Added")),
    ...changes.tablesDeleted.map((entry) => tableMessage(book, entry, "Deleted")),
    ...changes.protectionChanged.map((sheet) =>
      sheetMessage(sheet, EventNumber.ProtectionChanged, {
        type: "WorksheetProtectionChanged",
        author: book.author,
        isProtected: sheet.protection !== null,
      }),
    ),
    ...activationMessages(changes, about),
  ];
};

const activationMessages = (
  { activation }: MembershipChanges,
  about: (number: number, type: string) => (sheet: SheetData) => Message,
): readonly Message[] =>
  activation === null
    ? []
    : [
        about(EventNumber.Deactivated, "WorksheetDeactivated")(activation.from),
        about(EventNumber.Activated, "WorksheetActivated")(activation.to),
      ];

const tableMessage = (
  book: Book,
  { sheet, table }: TableEntry,
  what: "Added" | "Deleted",
): Message => ({
  number: what === "Added" ? EventNumber.TableAdded : EventNumber.TableDeleted,
  targets: [sheet.id, WHOLE_WORKBOOK],
  isRemote: book.author.source === "Remote",
  args: {
    type: `Table${what}`,
    tableId: table.id,
    tableName: table.name,
    worksheetId: sheet.id,
    source: book.author.source,
  },
});

interface Selected {
  readonly sheet: SheetData;
  readonly area: Area;
}

/** The sheet's event, one for every table the selection is in now, and one without address where it was before. */
export const selectionMessages = (
  { sheet, area }: Extract<Happening, { kind: "selection" }>,
  before: Selected,
): readonly Message[] => {
  const address = formatArea(area);
  const left = before.sheet.tables.filter(
    (table) =>
      overlaps(table.area, before.area) && !(before.sheet === sheet && overlaps(table.area, area)),
  );
  return [
    {
      number: EventNumber.SelectionChanged,
      targets: [sheet.id, WHOLE_WORKBOOK],
      isRemote: false,
      args: { type: "WorksheetSelectionChanged", address, worksheetId: sheet.id },
    },
    ...sheet.tables
      .filter((table) => overlaps(table.area, area))
      .map((table) => tableSelection(table.id, { sheet, address })),
    ...left.map((table) => tableSelection(table.id, { sheet: before.sheet, address: "" })),
  ];
};

const tableSelection = (
  id: string,
  { sheet, address }: { readonly sheet: SheetData; readonly address: string },
): Message => ({
  number: EventNumber.TableSelectionChanged,
  targets: [id],
  isRemote: false,
  args: { type: "TableSelectionChanged", address, worksheetId: sheet.id },
});
