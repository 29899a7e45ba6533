// SPDX-License-Identifier: EUPL-1.2
import { parseArea } from "../model/address";
import {
  cellKey,
  DEFAULT_FORMAT,
  type CellData,
  type CellType,
  type CellValue,
} from "../model/workbook-data";
import { stringItemText, unescapeText } from "./escaped-text";
import { fromFileFormula, shiftFormula } from "./formula-text";
import type { FormatTable } from "./styles-reader";
import {
  attribute,
  childElement,
  childElements,
  numberAttribute,
  textOf,
  type XmlElement,
} from "./xml/xml-tree";

/** What the cells of all sheets refer to. */
export interface CellSources {
  readonly strings: readonly string[];
  readonly formats: FormatTable;
}

export interface PlacedElement {
  readonly element: XmlElement;
  readonly row: number;
  readonly column: number;
}

interface SharedFormula {
  readonly formula: string;
  readonly row: number;
  readonly column: number;
}

const MS_PER_DAY = 86_400_000;
/** Day 0 of Excel's count, so that 1 March 1900 is 61: Excel believes in 29 February 1900. */
const DAY_ZERO = Date.UTC(1899, 11, 30);

export const readCells = (sheetData: XmlElement, sources: CellSources): Map<number, CellData> => {
  const cells = new Map<number, CellData>();
  const shared = new Map<string, SharedFormula>();
  for (const { element, row } of placedRows(sheetData)) {
    for (const placed of placedCellsOfRow(element, row)) {
      cells.set(cellKey(row, placed.column), {
        ...readValue(placed.element, sources.strings),
        formula: readFormula(placed, shared),
        format: sources.formats[numberAttribute(placed.element, "s") ?? 0] ?? DEFAULT_FORMAT,
      });
    }
  }
  return cells;
};

/** Rows with their number from 0. Both rows and cells may leave their address out and then follow the one before. */
export const placedRows = (
  sheetData: XmlElement,
): { readonly element: XmlElement; readonly row: number }[] => {
  let next = 0;
  return childElements(sheetData, "row").map((element) => {
    const row = (numberAttribute(element, "r") ?? next + 1) - 1;
    next = row + 1;
    return { element, row };
  });
};

export const placedCellsOfRow = (element: XmlElement, row: number): PlacedElement[] => {
  let next = 0;
  return childElements(element, "c").map((cell) => {
    const column = parseArea(attribute(cell, "r") ?? "")?.column ?? next;
    next = column + 1;
    return { element: cell, row, column };
  });
};

interface StoredValue {
  readonly value: CellValue;
  readonly type: CellType;
}

const NOTHING: StoredValue = { value: "", type: "Empty" };

const readValue = (cell: XmlElement, strings: readonly string[]): StoredValue => {
  const type = attribute(cell, "t") ?? "n";
  const inline = childElement(cell, "is");
  if (type === "inlineStr") return { value: inline ? stringItemText(inline) : "", type: "String" };
  const stored = childElement(cell, "v");
  if (!stored) return NOTHING;
  const text = textOf(stored);
  if (type === "s") return { value: strings[Number(text)] ?? "", type: "String" };
  return parseValue(type, text);
};

const parseValue = (type: string, text: string): StoredValue => {
  switch (type) {
    case "str":
      return { value: unescapeText(text), type: "String" };
    case "b":
      return { value: text === "1" || text === "true", type: "Boolean" };
    case "e":
      return { value: text, type: "Error" };
    case "d":
      return { value: (Date.parse(asUtc(text)) - DAY_ZERO) / MS_PER_DAY, type: "Double" };
    default:
      return text.trim() === "" ? NOTHING : { value: Number(text), type: "Double" };
  }
};

/** "2015-12-31T08:00:00" means no time zone; Date.parse would take the machine's. */
const asUtc = (text: string): string =>
  text.includes("T") && !text.endsWith("Z") ? `${text}Z` : text;

const readFormula = (
  { element, row, column }: PlacedElement,
  shared: Map<string, SharedFormula>,
): string | null => {
  const stored = childElement(element, "f");
  if (!stored) return null;
  const text = textOf(stored);
  const group = attribute(stored, "t") === "shared" ? attribute(stored, "si") : null;
  if (text !== "") {
    const formula = fromFileFormula(unescapeText(text));
    if (group !== null) shared.set(group, { formula, row, column });
    return formula;
  }
  const master = group === null ? undefined : shared.get(group);
  return master ? shiftFormula(master.formula, row - master.row, column - master.column) : null;
};
