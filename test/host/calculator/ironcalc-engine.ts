// SPDX-License-Identifier: EUPL-1.2
import { initSync, Model } from "@ironcalc/wasm";
import type { CellData, WorkbookData } from "../model/workbook-data";
import type { CalculatedValue, CellAddress, EngineFactory } from "./engine";

let isLoaded = false;

/** The calculator needs its WebAssembly code once per process (Node) or page (browser). */
export const loadIronCalc = (wasm: Uint8Array<ArrayBuffer>): EngineFactory => {
  if (!isLoaded) initSync({ module: wasm });
  isLoaded = true;
  return createEngine;
};

/** For a page that has loaded the calculator already, for instance to show a grid. */
export const useLoadedIronCalc = (): EngineFactory => createEngine;

/** Values come out as texts; this format shows all fifteen digits the calculator gives out. */
const EXACT = "0.##############E+000";

/** From 1; a range down to it is taken for the column itself. */
const LAST_ROW = 1_048_576;

/** Kinds of values as the calculator numbers them. */
const KIND = { number: 1, text: 2, boolean: 4, error: 16 } as const;

const createEngine: EngineFactory = (data) => {
  const model = new Model("Mappe", "en", "UTC", "en");
  model.pauseEvaluation();
  addSheets(model, data);
  addNames(model, data);
  const showExactly = exactColumns(model);
  return {
    putConstant: ({ sheet, row, column }, cell) =>
      model.setUserInput(sheet, row + 1, column + 1, inputOf(cell)),
    putFormula: ({ sheet, row, column }, formula) => {
      showExactly(sheet, column);
      model.setUserInput(sheet, row + 1, column + 1, formula);
    },
    evaluate: () => model.evaluate(),
    valueAt: (at) => valueAt(model, at),
    dispose: () => model.free(),
  };
};

/**
 * Sets the format of whole columns, each once and before anything stands in it: setting it cell by cell took nearly as
 * long as taking the formulas in.
 */
const exactColumns = (model: Model): ((sheet: number, column: number) => void) => {
  const done = new Set<string>();
  return (sheet, column) => {
    const id = `${sheet}:${column}`;
    if (done.has(id)) return;
    done.add(id);
    const area = { sheet, row: 1, column: column + 1, width: 1, height: LAST_ROW };
    model.updateRangeStyle(area, "num_fmt", EXACT);
  };
};

const addSheets = (model: Model, { sheets }: WorkbookData): void => {
  sheets.forEach(({ name }, index) => {
    if (index > 0) model.newSheet();
    model.renameSheet(index, name);
  });
};

/** Names the calculator does not take stay unknown to it; formulas with them then give no value. */
const addNames = (model: Model, { names, sheets }: WorkbookData): void => {
  for (const { name, formula, sheetId } of names) {
    const scope = sheetId === null ? null : sheets.findIndex(({ id }) => id === sheetId);
    const reference = formula.replace(/^=/, "");
    if (isTaken(model, { name, scope, reference })) model.newDefinedName(name, scope, reference);
  }
};

const isTaken = (
  model: Model,
  {
    name,
    scope,
    reference,
  }: {
    readonly name: string;
    readonly scope: number | null;
    readonly reference: string;
  },
): boolean => {
  try {
    model.isValidDefinedName(name, scope, reference);
    return true;
  } catch {
    return false;
  }
};

const inputOf = ({ value, type }: CellData): string => {
  if (type === "Empty") return "";
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  // The apostrophe keeps "012" and "=x" what they are.
  return type === "String" ? `'${value}` : String(value);
};

const valueAt = (
  model: Model,
  { sheet, row, column }: CellAddress,
): CalculatedValue | "unknown" => {
  const text = model.getFormattedCellValue(sheet, row + 1, column + 1);
  switch (model.getCellType(sheet, row + 1, column + 1)) {
    case KIND.number:
      return { value: Number(text), type: "Double" };
    case KIND.boolean:
      return { value: text === "TRUE", type: "Boolean" };
    case KIND.text:
      return { value: text, type: "String" };
    case KIND.error:
      return errorValue(text);
    default:
      return "unknown";
  }
};

/** Errors of the calculator's own: it could not read the formula or does not know a function. */
const OWN_ERRORS = ["#ERROR!", "#N/IMPL!"];

const errorValue = (text: string): CalculatedValue | "unknown" => {
  if (OWN_ERRORS.includes(text)) return "unknown";
  // A circle shows 0 in Excel, with a warning.
  return text === "#CIRC!" ? { value: 0, type: "Double" } : { value: text, type: "Error" };
};
