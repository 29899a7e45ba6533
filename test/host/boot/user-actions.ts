// SPDX-License-Identifier: EUPL-1.2
import { growAround } from "../behaviour/table-growth";
import { writeContents } from "../behaviour/write-range";
import { activateSheet, selectRange } from "../behaviour/selection";
import { ADD_IN, CO_AUTHOR, USER, type Author, type Book } from "../model/book";
import type { CellRange } from "../model/cell-range";
import type { SheetData } from "../model/workbook-data";
import { rangeAt } from "../objects/addressing";

/** Acts on the workbook without the add-in: as the user in front of it or as a second author. */
export class UserActions {
  constructor(
    private readonly book: Book,
    private readonly deliverEvents: () => void,
  ) {}

  /** Types one value into every cell of the address, or a grid of its shape. */
  type(sheet: string, address: string, input: unknown): void {
    this.#actAs(USER, () => this.#enter(sheet, address, input));
  }

  /** The same from another computer. */
  typeRemotely(sheet: string, address: string, input: unknown): void {
    this.#actAs(CO_AUTHOR, () => this.#enter(sheet, address, input));
  }

  select(sheet: string, address: string): void {
    this.#actAs(USER, () => selectRange(this.#range(sheet, address)));
  }

  click(sheet: string, cell: string): void {
    this.#actAs(USER, () => {
      const range = this.#range(sheet, cell);
      selectRange(range);
      this.book.tell({ kind: "click", sheet: range.sheet, area: range.area });
    });
  }

  activate(sheet: string): void {
    this.#actAs(USER, () => activateSheet(this.book, this.#sheet(sheet)));
  }

  /** What a person types directly below or beside a table joins it; what an add-in writes does not. */
  #enter(sheet: string, address: string, input: unknown): void {
    const range = this.#range(sheet, address);
    writeContents(range, input);
    growAround(range);
  }

  #actAs(author: Author, act: () => void): void {
    this.book.author = author;
    try {
      act();
      this.book.calculation.settle();
    } finally {
      this.book.author = ADD_IN;
    }
    this.deliverEvents();
  }

  #range(sheet: string, address: string): CellRange {
    return rangeAt({ book: this.book, sheet: this.#sheet(sheet) }, address);
  }

  #sheet(name: string): SheetData {
    const sheet = this.book.findSheet(name);
    if (!sheet) throw new Error(`The workbook has no sheet ${name}.`);
    return sheet;
  }
}
