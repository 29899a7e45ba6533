// SPDX-License-Identifier: EUPL-1.2
import { parseArea } from "../model/address";
import { cellCount, containsCell, intersection, singleCell } from "../model/area";
import type { Book } from "../model/book";
import { columnOf, keysOf, rowOf } from "../model/cells";
import type { Area, SheetData } from "../model/workbook-data";
import { formulaParts } from "./formula-parts";

export interface SheetArea {
  readonly sheet: SheetData;
  readonly area: Area;
}

/** A cell with a formula, and what the formula reads. */
export interface FormulaCell {
  readonly sheet: SheetData;
  readonly key: number;
  readonly formula: string;
}

interface Node extends FormulaCell {
  readonly inputs: readonly SheetArea[];
}

/** The formulas that have another value once these areas have changed, directly or through others. */
export const staleFormulas = (
  book: Book,
  changed: readonly SheetArea[],
): readonly FormulaCell[] => {
  let rest = formulaNodes(book);
  const stale: FormulaCell[] = [];
  let front = new Front(changed);
  // In the first round the changed cells themselves count: a new formula has no value yet.
  let isStale = (node: Node): boolean => front.holds(node) || front.touches(node.inputs);
  while (rest.length > 0) {
    const [hit, missed] = partition(rest, isStale);
    if (hit.length === 0) break;
    stale.push(...hit);
    rest = missed;
    front = Front.ofCells(hit);
    isStale = (node) => front.touches(node.inputs);
  }
  return stale;
};

export const allFormulas = (book: Book): readonly FormulaCell[] => formulaNodes(book);

/** Only the formulas that stand in the areas themselves: what Excel calculates in manual mode. */
export const formulasIn = (book: Book, areas: readonly SheetArea[]): readonly FormulaCell[] => {
  const front = new Front(areas);
  return formulaNodes(book).filter((node) => front.holds(node));
};

const partition = <T>(items: readonly T[], test: (item: T) => boolean): [T[], T[]] => {
  const hit: T[] = [];
  const missed: T[] = [];
  for (const item of items) (test(item) ? hit : missed).push(item);
  return [hit, missed];
};

const formulaNodes = (book: Book): readonly Node[] =>
  book.data.sheets.flatMap((sheet) => {
    const nodes: Node[] = [];
    for (const [key, { formula }] of sheet.cells) {
      if (formula !== null)
        nodes.push({ sheet, key, formula, inputs: inputsOf(book, sheet, formula) });
    }
    return nodes;
  });

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

/** Areas of up to this many cells are looked up cell by cell. */
const SMALL = 64;

/** The cells that changed in one round. */
class Front {
  readonly #areas: readonly SheetArea[];
  readonly #cells = new Map<SheetData, Set<number>>();

  constructor(areas: readonly SheetArea[]) {
    this.#areas = areas.filter(({ area }) => cellCount(area) > SMALL);
    for (const { sheet, area } of areas) {
      if (cellCount(area) <= SMALL) for (const key of keysOf(area)) this.#cellsOf(sheet).add(key);
    }
  }

  static ofCells(cells: readonly FormulaCell[]): Front {
    return new Front(
      cells.map(({ sheet, key }) => ({ sheet, area: singleCell(rowOf(key), columnOf(key)) })),
    );
  }

  holds({ sheet, key }: FormulaCell): boolean {
    return (
      this.#cells.get(sheet)?.has(key) === true ||
      this.#areas.some(
        (item) => item.sheet === sheet && containsCell(item.area, rowOf(key), columnOf(key)),
      )
    );
  }

  touches(inputs: readonly SheetArea[]): boolean {
    return inputs.some(({ sheet, area }) => this.#touchesArea(sheet, area));
  }

  #touchesArea(sheet: SheetData, area: Area): boolean {
    if (this.#areas.some((item) => item.sheet === sheet && intersection(item.area, area))) {
      return true;
    }
    const cells = this.#cells.get(sheet);
    if (!cells) return false;
    if (cellCount(area) > SMALL) {
      for (const key of cells) if (containsCell(area, rowOf(key), columnOf(key))) return true;
      return false;
    }
    for (const key of keysOf(area)) if (cells.has(key)) return true;
    return false;
  }

  #cellsOf(sheet: SheetData): Set<number> {
    const cells = this.#cells.get(sheet) ?? new Set();
    this.#cells.set(sheet, cells);
    return cells;
  }
}
