// SPDX-License-Identifier: EUPL-1.2
import type { Book, Calculation, Happening } from "../model/book";
import { BLANK_CELL, columnOf, keptKeys, rowOf } from "../model/cells";
import { movingArea } from "../model/shift";
import type { SheetData } from "../model/workbook-data";
import type { CellAddress, Engine, EngineFactory } from "./engine";
import { FormulaIndex, type FormulaCell } from "./formula-index";
import { Front, type SheetArea } from "./front";

/**
 * Keeps the values of formulas up to date. Values a file came with are kept: to the calculator a formula is the value
 * it last had, until something it depends on changes. The calculator gets to see only what its formulas read.
 */
export class BookCalculation implements Calculation {
  #changed: SheetArea[] = [];
  #engine: Engine | null = null;
  /** Cells the calculator holds, by sheet. */
  #known = new Map<SheetData, Set<number>>();
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
      if (happening.kind === "structure") this.#noteStructure();
      if (happening.kind === "formulas") this.#changed.push(happening);
      if (happening.kind === "shift") this.#noteShift(happening);
    });
  }

  settle(): void {
    if (this.book.isCalculationSuspended || this.#changed.length === 0) return;
    const changed = this.#changed;
    this.#changed = [];
    this.#refresh(changed);
    const isManual = this.book.calculationMode === "Manual";
    this.#calculate(isManual ? this.#index.within(changed) : this.#index.stale(changed));
  }

  calculateAll(): void {
    this.#refresh(this.#changed);
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

  #noteStructure(): void {
    this.#index.forget();
    this.#engine?.dispose();
    this.#engine = null;
    this.#known = new Map();
  }

  /** Tells the calculator what the changed cells hold now, as far as it holds them. */
  #refresh(changed: readonly SheetArea[]): void {
    if (!this.#engine) return;
    const front = new Front(changed);
    for (const [sheet, keys] of this.#known) {
      for (const key of keys) if (front.holds({ sheet, key })) this.#putValue(sheet, key);
    }
  }

  #calculate(formulas: readonly FormulaCell[]): void {
    if (formulas.length === 0) return;
    const engine = (this.#engine ??= this.createEngine(this.book.data));
    this.#supplyInputs(formulas);
    for (const { sheet, key, plain } of formulas) {
      engine.putFormula(this.#addressOf(sheet, key), plain);
      this.#knownOf(sheet).add(key);
    }
    engine.evaluate();
    for (const cell of formulas) this.#takeValue(engine, cell);
  }

  #supplyInputs(formulas: readonly FormulaCell[]): void {
    const supplied = new Set<string>();
    for (const { sheet, area } of formulas.flatMap(({ inputs }) => inputs)) {
      const id = `${sheet.id}:${area.row}:${area.column}:${area.rows}:${area.columns}`;
      if (supplied.has(id)) continue;
      supplied.add(id);
      const known = this.#knownOf(sheet);
      for (const key of keptKeys(sheet, area)) if (!known.has(key)) this.#putValue(sheet, key);
    }
  }

  #putValue(sheet: SheetData, key: number): void {
    this.#knownOf(sheet).add(key);
    const cell = sheet.cells.get(key) ?? BLANK_CELL;
    this.#engine?.putConstant(this.#addressOf(sheet, key), cell);
  }

  #takeValue(engine: Engine, { sheet, key, formula }: FormulaCell): void {
    const result = engine.valueAt(this.#addressOf(sheet, key));
    const cell = sheet.cells.get(key);
    if (result === "unknown") this.notCalculated.push(formula);
    else if (cell) sheet.cells.set(key, { ...cell, ...result });
  }

  #knownOf(sheet: SheetData): Set<number> {
    const keys = this.#known.get(sheet) ?? new Set();
    this.#known.set(sheet, keys);
    return keys;
  }

  #addressOf(sheet: SheetData, key: number): CellAddress {
    return {
      sheet: this.book.data.sheets.indexOf(sheet),
      row: rowOf(key),
      column: columnOf(key),
    };
  }
}
