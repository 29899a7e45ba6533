// SPDX-License-Identifier: EUPL-1.2
import type { Book, TableEntry } from "../model/book";
import type { Area, SheetData } from "../model/workbook-data";

interface Known {
  readonly sheets: readonly SheetData[];
  readonly tables: readonly TableEntry[];
  readonly protectedSheets: readonly SheetData[];
  readonly active: SheetData;
  readonly selection: { readonly sheet: SheetData; readonly area: Area };
}

/** What has come and gone since the last look. */
export interface MembershipChanges {
  readonly sheetsAdded: readonly SheetData[];
  readonly sheetsDeleted: readonly SheetData[];
  readonly tablesAdded: readonly TableEntry[];
  readonly tablesDeleted: readonly TableEntry[];
  readonly protectionChanged: readonly SheetData[];
  /** null when the same sheet is in front. */
  readonly activation: { readonly from: SheetData; readonly to: SheetData } | null;
  readonly selectionBefore: Known["selection"];
}

/** Finds out by comparison, so that no behaviour that adds, copies or deletes has to tell about each thing it touches. */
export class Membership {
  #known: Known;

  constructor(private readonly book: Book) {
    this.#known = knownOf(book);
  }

  changes(): MembershipChanges {
    const before = this.#known;
    const now = knownOf(this.book);
    this.#known = now;
    return {
      sheetsAdded: missingIn(before.sheets, now.sheets),
      sheetsDeleted: missingIn(now.sheets, before.sheets),
      tablesAdded: missingTables(before.tables, now.tables),
      tablesDeleted: missingTables(now.tables, before.tables),
      protectionChanged: now.sheets.filter(
        (sheet) =>
          before.sheets.includes(sheet) &&
          before.protectedSheets.includes(sheet) !== now.protectedSheets.includes(sheet),
      ),
      activation: before.active === now.active ? null : { from: before.active, to: now.active },
      selectionBefore: before.selection,
    };
  }
}

const knownOf = (book: Book): Known => ({
  sheets: [...book.data.sheets],
  tables: book.tables(),
  protectedSheets: book.data.sheets.filter(({ protection }) => protection !== null),
  active: book.activeSheet,
  selection: book.selection,
});

const missingIn = <T>(some: readonly T[], others: readonly T[]): readonly T[] =>
  others.filter((one) => !some.includes(one));

const missingTables = (
  some: readonly TableEntry[],
  others: readonly TableEntry[],
): readonly TableEntry[] =>
  others.filter(({ table }) => !some.some((entry) => entry.table === table));
