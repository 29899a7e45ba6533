// SPDX-License-Identifier: EUPL-1.2
import type { Book, Calculation } from "../model/book";
import { cellAt, columnOf, keysOf, rowOf, BLANK_CELL } from "../model/cells";
import { cellCount } from "../model/area";
import type { SheetData } from "../model/workbook-data";
import {
  allFormulas,
  formulasIn,
  staleFormulas,
  type FormulaCell,
  type SheetArea,
} from "./dependencies";
import type { CellAddress, Engine, EngineFactory } from "./engine";

/**
 * Keeps the values of formulas up to date. Values a file came with are kept: to the calculator a formula is the value
 * it last had, until something it depends on changes.
 */
export class BookCalculation implements Calculation {
  #changed: SheetArea[] = [];
  #engine: Engine | null = null;
  /** Formulas the calculator could not compute; their cells keep the value they had. */
  readonly notCalculated: string[] = [];

  constructor(
    private readonly book: Book,
    private readonly createEngine: EngineFactory,
  ) {
    book.watch((happening) => {
      if (happening.kind === "content") this.#changed.push(happening);
      if (happening.kind === "structure") this.#dropEngine();
    });
  }

  settle(): void {
    if (this.book.isCalculationSuspended || this.#changed.length === 0) return;
    const changed = this.#changed;
    this.#changed = [];
    const isManual = this.book.calculationMode === "Manual";
    const stale = isManual ? formulasIn(this.book, changed) : staleFormulas(this.book, changed);
    this.#pass(changed);
    this.#calculate(stale);
  }

  calculateAll(): void {
    this.#pass(this.#changed);
    this.#changed = [];
    this.#calculate(allFormulas(this.book));
  }

  #dropEngine(): void {
    this.#engine?.dispose();
    this.#engine = null;
  }

  /** Tells a calculator that already exists what the changed cells hold now. */
  #pass(changed: readonly SheetArea[]): void {
    const engine = this.#engine;
    if (!engine) return;
    for (const { sheet, area } of changed) {
      // Cells cleared in a large area are no longer kept; a fresh calculator is cheaper than a million blanks.
      if (cellCount(area) > MANY) {
        this.#dropEngine();
        return;
      }
      for (const key of keysOf(area)) {
        engine.putConstant(this.#addressOf(sheet, key), sheet.cells.get(key) ?? BLANK_CELL);
      }
    }
  }

  #calculate(formulas: readonly FormulaCell[]): void {
    if (formulas.length === 0) return;
    const engine = (this.#engine ??= this.#fill());
    for (const { sheet, key, formula } of formulas) {
      engine.putFormula(this.#addressOf(sheet, key), formula);
    }
    engine.evaluate();
    for (const formula of formulas) this.#takeValue(engine, formula);
  }

  #fill(): Engine {
    const engine = this.createEngine(this.book.data);
    for (const sheet of this.book.data.sheets) {
      for (const [key, cell] of sheet.cells) {
        if (cell.type !== "Empty") engine.putConstant(this.#addressOf(sheet, key), cell);
      }
    }
    return engine;
  }

  #takeValue(engine: Engine, { sheet, key, formula }: FormulaCell): void {
    const result = engine.valueAt(this.#addressOf(sheet, key));
    const cell = cellAt(sheet, rowOf(key), columnOf(key));
    if (result === "unknown") {
      this.notCalculated.push(formula);
      return;
    }
    sheet.cells.set(key, { ...cell, ...result });
  }

  #addressOf(sheet: SheetData, key: number): CellAddress {
    return {
      sheet: this.book.data.sheets.indexOf(sheet),
      row: rowOf(key),
      column: columnOf(key),
    };
  }
}

/** More changed cells than this, and the calculator is filled anew. */
const MANY = 200_000;
