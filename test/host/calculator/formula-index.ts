// SPDX-License-Identifier: EUPL-1.2
import { parseArea } from "../model/address";
import { cellCount } from "../model/area";
import type { Book } from "../model/book";
import { columnOf, keptKeys, keysOf, rowOf } from "../model/cells";
import type { Area, SheetData } from "../model/workbook-data";
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

interface IndexedCell extends FormulaCell {
  readonly read: readonly ReadPart[];
}

/** What a formula names, still without the sheets of this workbook. */
type ReadPart =
  | { readonly kind: "area"; readonly sheet: string | null; readonly area: Area }
  | { readonly kind: "name"; readonly sheet: string | null; readonly name: string };

/** Larger changed areas are searched by the cells the sheet keeps. */
const MANY = 10_000;

/** Knows every formula of the workbook without searching all cells again for each change. */
export class FormulaIndex {
  #formulas: Map<SheetData, Map<number, IndexedCell>> | null = null;
  /** Formulas as they were before sheets or names changed: taking them apart is the costly step. */
  #former: ReadonlyMap<SheetData, ReadonlyMap<number, IndexedCell>> = new Map();

  constructor(private readonly book: Book) {}

  /** Sheets or names have changed, and with them what formulas read. */
  forget(): void {
    if (this.#formulas) this.#former = this.#formulas;
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

  #all(): Map<SheetData, Map<number, IndexedCell>> {
    this.#formulas ??= new Map(
      this.book.data.sheets.map((sheet) => {
        const formulas = new Map<number, IndexedCell>();
        for (const [key, { formula }] of sheet.cells) {
          if (formula !== null) formulas.set(key, this.#cell(sheet, key, formula));
        }
        return [sheet, formulas];
      }),
    );
    this.#former = new Map();
    return this.#formulas;
  }

  #cell(sheet: SheetData, key: number, formula: string): IndexedCell {
    const plain = withoutStructuredReferences(formula, {
      book: this.book,
      sheet,
      row: rowOf(key),
      column: columnOf(key),
    });
    const former = this.#former.get(sheet)?.get(key);
    const read = former?.plain === plain ? former.read : readParts(plain);
    return { sheet, key, formula, plain, read, inputs: inputsOf(this.book, sheet, read) };
  }
}

/** Formulas whose cells the sheet no longer keeps. */
const dropVanished = (formulas: Map<number, IndexedCell>, { cells }: SheetData): void => {
  for (const key of [...formulas.keys()]) if (!cells.has(key)) formulas.delete(key);
};

const partition = <T>(items: readonly T[], test: (item: T) => boolean): [T[], T[]] => {
  const hit: T[] = [];
  const missed: T[] = [];
  for (const item of items) (test(item) ? hit : missed).push(item);
  return [hit, missed];
};

/** Each once, however often the formula names it: a guarded formula names every cell three or four times. */
const readParts = (formula: string): readonly ReadPart[] => {
  const parts = new Map(formulaParts(formula).map((part) => [part.text, part]));
  return [...parts.values()].flatMap((part): readonly ReadPart[] => {
    if (part.kind === "other") return [];
    if (part.kind === "name") return [{ kind: "name", sheet: part.sheet, name: part.name }];
    const area = parseArea(part.address);
    return area ? [{ kind: "area", sheet: part.sheet, area }] : [];
  });
};

const inputsOf = (book: Book, own: SheetData, parts: readonly ReadPart[]): readonly SheetArea[] =>
  parts.flatMap((part) => {
    const sheet = part.sheet === null ? own : book.findSheet(part.sheet);
    if (!sheet) return [];
    return part.kind === "area"
      ? [{ sheet, area: part.area }]
      : namedInputs(book, sheet, part.name);
  });

/** A name stands for the references in its formula; names within names are not followed. */
const namedInputs = (book: Book, sheet: SheetData, name: string): readonly SheetArea[] => {
  const item = book.findName(name, sheet.id) ?? book.findName(name, null);
  const areas = item ? readParts(item.formula).filter(({ kind }) => kind === "area") : [];
  return inputsOf(book, sheet, areas);
};
