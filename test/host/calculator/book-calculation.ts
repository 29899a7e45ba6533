// SPDX-License-Identifier: EUPL-1.2
import { around, singleCell } from "../model/area";
import type { Book, Calculation, Happening } from "../model/book";
import { BLANK_CELL, columnOf, keptKeys, rowOf } from "../model/cells";
import { movingArea } from "../model/shift";
import type { Area, SheetData } from "../model/workbook-data";
import type { CellAddress, Engine, EngineFactory } from "./engine";
import { FormulaIndex, type FormulaCell } from "./formula-index";
import type { SheetArea } from "./front";

/**
 * Keeps the values of formulas up to date. Values a file came with are kept: to the calculator a formula is the value
 * it last had, until something it depends on changes. Every round gets a calculator of its own that holds the formulas
 * to calculate and what they read: a calculator works out all it holds, whatever has changed.
 */
export class BookCalculation implements Calculation {
  #changed: SheetArea[] = [];
  readonly #index: FormulaIndex;
  /** Formulas the calculator could not compute; their cells keep the value they had. */
  readonly notCalculated: string[] = [];

  constructor(
    private readonly book: Book,
    private readonly createEngine: EngineFactory,
  ) {
    this.#index = new FormulaIndex(book);
    book.watch((happening) => {
      if (happening.kind === "content") this.#noteContent(happening);
      if (happening.kind === "structure") this.#index.forget();
      if (happening.kind === "formulas") this.#changed.push(happening);
      if (happening.kind === "shift") this.#noteShift(happening);
    });
  }

  settle(): void {
    if (this.book.isCalculationSuspended || this.#changed.length === 0) return;
    const changed = this.#changed;
    this.#changed = [];
    const isManual = this.book.calculationMode === "Manual";
    this.#calculate(isManual ? this.#index.within(changed) : this.#index.stale(changed));
  }

  calculateAll(): void {
    this.#changed = [];
    this.#calculate(this.#index.all());
  }

  #noteContent({ sheet, area }: SheetArea): void {
    this.#changed.push({ sheet, area });
    this.#index.update({ sheet, area });
  }

  /** Whatever reads a moved cell is calculated anew. */
  #noteShift({ sheet, shift }: Extract<Happening, { kind: "shift" }>): void {
    this.#changed.push({ sheet, area: movingArea(shift) });
  }

  #calculate(formulas: readonly FormulaCell[]): void {
    if (formulas.length === 0) return;
    const engine = this.createEngine(this.book.data);
    this.#supplyInputs(engine, formulas);
    for (const { sheet, key, plain } of formulas) {
      engine.putFormula(this.#addressOf(sheet, key), plain);
    }
    engine.evaluate();
    for (const cell of formulas) this.#takeValue(engine, cell);
    engine.dispose();
    this.#tellCalculated(formulas);
  }

  #supplyInputs(engine: Engine, formulas: readonly FormulaCell[]): void {
    const held = new Map<SheetData, Set<number>>();
    const heldOf = (sheet: SheetData): Set<number> => {
      const keys = held.get(sheet) ?? new Set();
      held.set(sheet, keys);
      return keys;
    };
    for (const { sheet, key } of formulas) heldOf(sheet).add(key);
    for (const { sheet, area } of distinct(formulas.flatMap(({ inputs }) => inputs))) {
      const keys = heldOf(sheet);
      for (const key of keptKeys(sheet, area)) {
        if (keys.has(key)) continue;
        keys.add(key);
        engine.putConstant(this.#addressOf(sheet, key), sheet.cells.get(key) ?? BLANK_CELL);
      }
    }
  }

  #takeValue(engine: Engine, { sheet, key, formula }: FormulaCell): void {
    const result = engine.valueAt(this.#addressOf(sheet, key));
    const cell = sheet.cells.get(key);
    if (result === "unknown") this.notCalculated.push(formula);
    else if (cell) sheet.cells.set(key, { ...cell, ...result });
  }

  #tellCalculated(formulas: readonly FormulaCell[]): void {
    const areas = new Map<SheetData, Area>();
    for (const { sheet, key } of formulas) {
      const cell = singleCell(rowOf(key), columnOf(key));
      areas.set(sheet, around(areas.get(sheet) ?? cell, cell));
    }
    for (const [sheet, area] of areas) this.book.tell({ kind: "calculated", sheet, area });
  }

  #addressOf(sheet: SheetData, key: number): CellAddress {
    return {
      sheet: this.book.data.sheets.indexOf(sheet),
      row: rowOf(key),
      column: columnOf(key),
    };
  }
}

/** Many formulas read the same area. */
const distinct = (areas: readonly SheetArea[]): readonly SheetArea[] => {
  const byId = new Map<string, SheetArea>();
  for (const input of areas) {
    const { row, column, rows, columns } = input.area;
    byId.set(`${input.sheet.id}:${row}:${column}:${rows}:${columns}`, input);
  }
  return [...byId.values()];
};
