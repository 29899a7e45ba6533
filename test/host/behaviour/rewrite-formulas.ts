// SPDX-License-Identifier: EUPL-1.2
import { singleCell } from "../model/area";
import type { Book } from "../model/book";
import { columnOf, rowOf } from "../model/cells";
import type { Area, SheetData } from "../model/workbook-data";

export interface SheetCells {
  readonly sheet: SheetData;
  readonly area: Area;
}

/** `own` is the sheet the formula stands on; null for a name of the workbook. */
type Rewrite = (formula: string, own: SheetData | null) => string;

/** Rewrites the formulas of all cells, names, rules and charts; returns the cells whose formula is another now. */
export const rewriteFormulas = ({ data }: Book, rewrite: Rewrite): readonly SheetCells[] => {
  for (const item of data.names) {
    const owner = data.sheets.find(({ id }) => id === item.sheetId) ?? null;
    item.formula = rewrite(item.formula, owner);
  }
  for (const sheet of data.sheets) rewriteRules(sheet, (formula) => rewrite(formula, sheet));
  return data.sheets.flatMap((sheet) => rewriteSheet(sheet, rewrite));
};

const rewriteRules = (sheet: SheetData, rewrite: (formula: string) => string): void => {
  const operand = (text: string): string => (text.startsWith("=") ? rewrite(text) : text);
  for (const chart of sheet.charts) {
    chart.series = chart.series.map((series) => ({
      ...series,
      name: operand(series.name),
      values: operand(series.values),
      categories: series.categories === null ? null : operand(series.categories),
    }));
  }
  for (const format of sheet.conditionalFormats) {
    const { rule } = format;
    if (rule.kind === "Custom") format.rule = { ...rule, formula: rewrite(rule.formula) };
    if (rule.kind !== "CellValue") continue;
    const formula2 = rule.formula2 === null ? null : rewrite(rule.formula2);
    format.rule = { ...rule, formula1: rewrite(rule.formula1), formula2 };
  }
  sheet.validations = sheet.validations.map((validation) => ({
    ...validation,
    formula1: operand(validation.formula1),
    formula2: operand(validation.formula2),
  }));
};

const rewriteSheet = (sheet: SheetData, rewrite: Rewrite): readonly SheetCells[] => {
  const rewritten: SheetCells[] = [];
  for (const [key, cell] of sheet.cells) {
    if (cell.formula === null) continue;
    const formula = rewrite(cell.formula, sheet);
    if (formula === cell.formula) continue;
    sheet.cells.set(key, { ...cell, formula });
    rewritten.push({ sheet, area: singleCell(rowOf(key), columnOf(key)) });
  }
  return rewritten;
};
