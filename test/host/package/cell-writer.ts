// SPDX-License-Identifier: EUPL-1.2
import { cellKey, MAX_COLUMNS, type CellData, type SheetData } from "../model/workbook-data";
import { cellAddress } from "./addresses";
import { placedCellsOfRow, placedRows, type PlacedElement } from "./cell-reader";
import { escapeText } from "./escaped-text";
import { toFileFormula } from "./formula-text";
import { withFileReferences } from "./structured-text";
import type { StringIndex } from "./shared-strings";
import { isEqual } from "./snapshot";
import type { StyleIndex } from "./styles-writer";
import {
  attribute,
  childElement,
  newElement,
  numberAttribute,
  removeChild,
  setAttribute,
  setAttributes,
  setText,
  type XmlElement,
} from "./xml/xml-tree";

/** What the cells of all sheets are written with. */
export interface CellTargets {
  readonly stringIndex: StringIndex;
  readonly styleIndex: StyleIndex;
}

export interface SheetChange {
  readonly before: SheetData;
  readonly after: SheetData;
}

export interface CellSummary {
  /** A formula came, went or changed: the order of calculation kept in the file no longer holds. */
  readonly formulasChanged: boolean;
  /** A formula was written that has no value yet. */
  readonly valuesMissing: boolean;
}

export const changedCells = ({ before, after }: SheetChange): number[] => {
  const keys: number[] = [];
  for (const [key, cell] of after.cells) {
    if (!isSameCell(before.cells.get(key), cell)) keys.push(key);
  }
  for (const key of before.cells.keys()) {
    if (!after.cells.has(key)) keys.push(key);
  }
  return keys.sort((a, b) => a - b);
};

/** Brings the cells with these keys up to date; all other elements stay as they are. */
export const patchCells = (
  sheetData: XmlElement,
  change: SheetChange & { readonly keys: readonly number[] },
  targets: CellTargets,
): CellSummary => {
  const { keys } = change;
  const grid = openGrid(sheetData);
  dissolveSharedFormulas(grid, new Set(keys), change.before);
  for (const key of keys) {
    const [before, after] = [change.before, change.after].map((sheet) => storedCell(sheet, key));
    if (after) patchCell(grid.cellAt(key), { before, after }, targets);
    else grid.remove(key);
  }
  const pairs = keys.map((key) => [change.before.cells.get(key), change.after.cells.get(key)]);
  return {
    formulasChanged: pairs.some(([before, after]) => formulaOf(before) !== formulaOf(after)),
    valuesMissing: pairs.some(
      ([, after]) => after !== undefined && after.formula !== null && after.type === "Empty",
    ),
  };
};

const storedCell = (sheet: SheetData, key: number): CellData | undefined => {
  const cell = sheet.cells.get(key);
  return cell && withFileReferences(cell, sheet, key);
};

const isSameCell = (a: CellData | undefined, b: CellData): boolean =>
  a === b || (a !== undefined && isSameContent(a, b) && isSameLook(a, b));

const isSameContent = (a: CellData, b: CellData): boolean =>
  a.value === b.value && a.type === b.type && a.formula === b.formula;

const isSameLook = (a: CellData, b: CellData): boolean => isEqual(a.format, b.format);

interface Grid {
  readonly cells: ReadonlyMap<number, PlacedElement>;
  /** The element of a cell, made at its place in its row where it is missing. */
  readonly cellAt: (key: number) => XmlElement;
  readonly remove: (key: number) => void;
}

const openGrid = (sheetData: XmlElement): Grid => {
  const rows = new Map(namedRows(sheetData).map(({ element, row }) => [row, element]));
  const cells = new Map<number, PlacedElement>();
  for (const [row, element] of rows) {
    for (const placed of namedCells(element, row)) cells.set(cellKey(row, placed.column), placed);
  }
  let lastRow = [...rows.keys()].at(-1) ?? -1;
  const rowAt = (row: number): XmlElement => {
    const known = rows.get(row);
    if (known) return known;
    const created = row > lastRow ? appendRow(sheetData, row) : ensureRow(sheetData, row);
    lastRow = Math.max(lastRow, row);
    rows.set(row, created);
    return created;
  };
  return {
    cells,
    cellAt: (key) => {
      const known = cells.get(key);
      if (known) return known.element;
      const row = Math.floor(key / MAX_COLUMNS);
      const column = key % MAX_COLUMNS;
      const element = insertCell(rowAt(row), row, column);
      cells.set(key, { element, row, column });
      return element;
    },
    remove: (key) => {
      const row = rows.get(Math.floor(key / MAX_COLUMNS));
      if (row) removeChild(row, cells.get(key)?.element ?? null);
      cells.delete(key);
    },
  };
};

/** The row of that number (from 0), made at its place where it is missing. */
export const ensureRow = (sheetData: XmlElement, row: number): XmlElement => {
  const rows = namedRows(sheetData);
  const next = rows.find((placed) => placed.row >= row);
  if (next?.row === row) return next.element;
  const created = newElement(sheetData, "row", { r: String(row + 1) });
  insertBefore(sheetData, created, next?.element);
  return created;
};

const appendRow = (sheetData: XmlElement, row: number): XmlElement => {
  const created = newElement(sheetData, "row", { r: String(row + 1) });
  sheetData.children.push(created);
  return created;
};

const insertCell = (rowElement: XmlElement, row: number, column: number): XmlElement => {
  const created = newElement(rowElement, "c", { r: cellAddress(row, column) });
  const next = placedCellsOfRow(rowElement, row).find((cell) => cell.column > column);
  // A hint on the first and last column, which no longer holds.
  setAttribute(rowElement, "spans", null);
  insertBefore(rowElement, created, next?.element);
  return created;
};

/** Rows and cells that only follow their neighbour would count wrongly once something is put between. */
const namedRows = (sheetData: XmlElement): ReturnType<typeof placedRows> => {
  const rows = placedRows(sheetData);
  for (const { element, row } of rows) setAttribute(element, "r", String(row + 1));
  return rows;
};

const namedCells = (rowElement: XmlElement, row: number): PlacedElement[] => {
  const cells = placedCellsOfRow(rowElement, row);
  for (const { element, column } of cells) setAttribute(element, "r", cellAddress(row, column));
  return cells;
};

const insertBefore = (
  parent: XmlElement,
  child: XmlElement,
  next: XmlElement | undefined,
): void => {
  const index = next ? parent.children.indexOf(next) : parent.children.length;
  parent.children.splice(index, 0, child);
};

/** When the cell changes on which others rest, these get their formula in full. */
const dissolveSharedFormulas = (
  grid: Grid,
  changed: ReadonlySet<number>,
  before: SheetData,
): void => {
  const members = new Map<string, { readonly key: number; readonly formula: XmlElement }[]>();
  const broken = new Set<string>();
  for (const [key, { element }] of grid.cells) {
    const formula = childElement(element, "f");
    const group = attribute(formula, "si");
    if (!formula || group === null) continue;
    const list = members.get(group) ?? [];
    members.set(group, list);
    list.push({ key, formula });
    if (changed.has(key) && attribute(formula, "ref") !== null) broken.add(group);
  }
  for (const { key, formula } of [...broken].flatMap((group) => members.get(group) ?? [])) {
    formula.attributes.clear();
    setText(formula, escapeText(toFileFormula(before.cells.get(key)?.formula ?? "")));
  }
};

const patchCell = (
  element: XmlElement,
  { before, after }: { readonly before: CellData | undefined; readonly after: CellData },
  targets: CellTargets,
): void => {
  if (!before || !isSameLook(before, after)) {
    const base = before ? (numberAttribute(element, "s") ?? 0) : null;
    setStyle(element, targets.styleIndex(after.format, base));
  }
  if (before && isSameContent(before, after)) return;
  if (formulaOf(before) !== formulaOf(after)) setFormula(element, after.formula);
  setValue(element, after, targets);
};

const setStyle = (element: XmlElement, style: number): void =>
  setAttribute(element, "s", style === 0 ? null : String(style));

const formulaOf = (cell: CellData | undefined): string | null => cell?.formula ?? null;

const setFormula = (element: XmlElement, formula: string | null): void => {
  removeChild(element, childElement(element, "f"));
  // Cell and value metadata belong to the formula or rich value that stood here.
  setAttributes(element, { cm: null, vm: null });
  if (formula === null) return;
  const created = newElement(element, "f");
  setText(created, escapeText(toFileFormula(formula)));
  element.children.unshift(created);
};

const setValue = (element: XmlElement, cell: CellData, targets: CellTargets): void => {
  removeChild(element, childElement(element, "v"));
  removeChild(element, childElement(element, "is"));
  const stored = storedValue(cell, targets);
  setAttributes(element, { t: stored?.type ?? null, vm: null });
  if (!stored) return;
  const value = newElement(element, "v");
  setText(value, stored.text);
  const formula = childElement(element, "f");
  element.children.splice(formula ? element.children.indexOf(formula) + 1 : 0, 0, value);
};

const storedValue = (
  cell: CellData,
  targets: CellTargets,
): { readonly type: string | null; readonly text: string } | null => {
  switch (cell.type) {
    case "Empty":
      return null;
    case "Double":
      return { type: null, text: String(cell.value) };
    case "Boolean":
      return { type: "b", text: cell.value === true ? "1" : "0" };
    case "Error":
      return { type: "e", text: String(cell.value) };
    case "String":
      return cell.formula === null
        ? { type: "s", text: String(targets.stringIndex(String(cell.value))) }
        : { type: "str", text: escapeText(String(cell.value)) };
  }
};
