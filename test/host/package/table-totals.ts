// SPDX-License-Identifier: EUPL-1.2
import type { CellData } from "../model/workbook-data";
import { escapeText } from "./escaped-text";
import { toFileFormula } from "./formula-text";
import {
  childElement,
  ensureChild,
  removeChild,
  setAttributes,
  setText,
  type XmlElement,
} from "./xml/xml-tree";

export type TotalCells = readonly (CellData | null)[] | null;

const COLUMN_ORDER = ["calculatedColumnFormula", "totalsRowFormula", "xmlColumnPr", "extLst"];

/** Functions a row of totals offers, by the number SUBTOTAL has for them (ISO 29500-1, ST_TotalsRowFunction). */
const FUNCTIONS: Readonly<Record<string, string>> = {
  101: "average",
  102: "countNums",
  103: "count",
  104: "max",
  105: "min",
  107: "stdDev",
  109: "sum",
  110: "var",
};

/** Excel repairs a file whose columns say something else of their totals than the cells. */
export const setTotals = (columns: readonly XmlElement[], totals: TotalCells): void =>
  columns.forEach((column, index) => setTotal(column, totals?.[index] ?? null));

const setTotal = (column: XmlElement, cell: CellData | null): void => {
  const formula = cell?.formula ?? null;
  const named = formula === null ? null : (offeredFunction(formula) ?? "custom");
  setAttributes(column, {
    totalsRowLabel: cell === null ? null : labelOf(cell),
    totalsRowFunction: named,
  });
  removeChild(column, childElement(column, "totalsRowFormula"));
  if (formula === null || named !== "custom") return;
  const element = ensureChild(column, "totalsRowFormula", COLUMN_ORDER);
  setText(element, escapeText(toFileFormula(formula)));
};

const labelOf = ({ formula, type, value }: CellData): string | null =>
  formula === null && type === "String" ? escapeText(String(value)) : null;

const offeredFunction = (formula: string): string | null => {
  const [, number = ""] =
    /^=SUBTOTAL\((\d+),[^(),[]*\[(?:'.|[^()[\]'])*\]\)$/su.exec(formula) ?? [];
  return FUNCTIONS[number] ?? null;
};
