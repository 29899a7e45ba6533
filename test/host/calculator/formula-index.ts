// SPDX-License-Identifier: EUPL-1.2
import { parseArea } from "../model/address";
import { cellCount } from "../model/area";
import type { Book } from "../model/book";
import { columnOf, keptKeys, keysOf, rowOf } from "../model/cells";
import type { SheetData } from "../model/workbook-data";
import { formulaParts } from "./formula-parts";
import { Front, type SheetArea, type SheetCell } from "./front";
import { withoutStructuredReferences } from "./structured-references";

/** A cell with a formula, and what the formula reads. */
export interface FormulaCell extends SheetCell {
  /** As it stands in the cell. */
  readonly formula: string;
  /** Without structured references, which the calculator cannot read. */
  readonly plain: string;
  readonly inputs: readonly SheetArea[];
}

/** Larger changed areas are searched by the cells the sheet keeps. */
const MANY = 10_000;

/** Knows every formula of the workbook without searching all cells again for each change. */
export class FormulaIndex {
  #formulas: Map<SheetData, Map<number, FormulaCell>> | null = null;

  constructor(private readonly book: Book) {}

  /** Sheets or names have changed, and with them what formulas read. */
  forget(): void {
    this.#formulas = null;
  }

  /** Contents of the area have changed. */
  update({ sheet, area }: SheetArea): void {
    const formulas = this.#formulas?.get(sheet);
    if (!formulas) return this.forget();
    const isLarge = cellCount(area) > MANY;
    if (isLarge) dropVanished(formulas, sheet);
    for (const key of isLarge ? keptKeys(sheet, area) : keysOf(area)) {
      const formula = sheet.cells.get(key)?.formula ?? null;
      if (formula === null) formulas.delete(key);
      else formulas.set(key, this.#cell(sheet, key, formula));
    }
  }

  all(): readonly FormulaCell[] {
    return [...this.#all().values()].flatMap((formulas) => [...formulas.values()]);
  }

  /** Only the formulas that stand in the areas themselves: what Excel calculates in manual mode. */
  within(areas: readonly SheetArea[]): readonly FormulaCell[] {
    const front = new Front(areas);
    return this.all().filter((cell) => front.holds(cell));
  }

  /** The formulas that have another value once these areas have changed, directly or through others. */
  stale(changed: readonly SheetArea[]): readonly FormulaCell[] {
    const first = new Front(changed);
    // In the first round the changed cells themselves count: a new formula has no value yet.
    let [hit, rest] = partition(
      this.all(),
      (cell) => first.holds(cell) || first.touches(cell.inputs),
    );
    const stale = [...hit];
    while (hit.length > 0 && rest.length > 0) {
      const front = Front.ofCells(hit);
      [hit, rest] = partition(rest, (cell) => front.touches(cell.inputs));
      stale.push(...hit);
    }
    return stale;
  }

  #all(): Map<SheetData, Map<number, FormulaCell>> {
    this.#formulas ??= new Map(
      this.book.data.sheets.map((sheet) => {
        const formulas = new Map<number, FormulaCell>();
        for (const [key, { formula }] of sheet.cells) {
          if (formula !== null) formulas.set(key, this.#cell(sheet, key, formula));
        }
        return [sheet, formulas];
      }),
    );
    return this.#formulas;
  }

  #cell(sheet: SheetData, key: number, formula: string): FormulaCell {
    const plain = withoutStructuredReferences(formula, {
      book: this.book,
      sheet,
      row: rowOf(key),
      column: columnOf(key),
    });
    return { sheet, key, formula, plain, inputs: inputsOf(this.book, sheet, plain) };
  }
}

/** Formulas whose cells the sheet no longer keeps. */
const dropVanished = (formulas: Map<number, FormulaCell>, { cells }: SheetData): void => {
  for (const key of [...formulas.keys()]) if (!cells.has(key)) formulas.delete(key);
};

const partition = <T>(items: readonly T[], test: (item: T) => boolean): [T[], T[]] => {
  const hit: T[] = [];
  const missed: T[] = [];
  for (const item of items) (test(item) ? hit : missed).push(item);
  return [hit, missed];
};

const inputsOf = (book: Book, own: SheetData, formula: string): readonly SheetArea[] =>
  formulaParts(formula).flatMap((part) => {
    if (part.kind === "other") return [];
    const sheet = part.sheet === null ? own : book.findSheet(part.sheet);
    if (!sheet) return [];
    if (part.kind === "name") return namedInputs(book, sheet, part.name);
    const area = parseArea(part.address);
    return area ? [{ sheet, area }] : [];
  });

/** A name stands for the references in its formula; names within names are not followed. */
const namedInputs = (book: Book, sheet: SheetData, name: string): readonly SheetArea[] => {
  const item = book.findName(name, sheet.id) ?? book.findName(name, null);
  if (!item) return [];
  return formulaParts(item.formula).flatMap((part) => {
    if (part.kind !== "reference") return [];
    const target = part.sheet === null ? sheet : book.findSheet(part.sheet);
    const area = parseArea(part.address);
    return target && area ? [{ sheet: target, area }] : [];
  });
};
