// SPDX-License-Identifier: EUPL-1.2
import { formulaParts } from "../calculator/formula-parts";
import { containsCell } from "../model/area";
import { columnOf, rowOf } from "../model/cells";
import type { CellData, SheetData } from "../model/workbook-data";

const STRUCTURED = /^([\p{L}_\\][\p{L}\d_.]*)?\[(.*)\]$/su;

/**
 * Files know neither "[@Wert]" nor a reference without the name of its table: they say
 * "Daten[[#This Row],[Wert]]" (ISO 29500-1, 18.17.2, and [MS-XLSX] 2.2.2).
 */
export const withFileReferences = (cell: CellData, sheet: SheetData, key: number): CellData => {
  if (!cell.formula?.includes("[")) return cell;
  const own = sheet.tables.find(({ area }) => containsCell(area, rowOf(key), columnOf(key)));
  const formula = formulaParts(cell.formula)
    .map(({ kind, text }) => (kind === "other" ? fileText(text, own?.name ?? "") : text))
    .join("");
  return formula === cell.formula ? cell : { ...cell, formula };
};

const fileText = (text: string, ownName: string): string => {
  const [, name = ownName, inside] = STRUCTURED.exec(text) ?? [];
  return inside === undefined ? text : `${name}[${thisRow(inside)}]`;
};

const thisRow = (inside: string): string => {
  if (!inside.startsWith("@")) return inside;
  const rest = inside.slice(1);
  if (rest === "") return "#This Row";
  return `[#This Row],${rest.startsWith("[") ? rest : `[${rest}]`}`;
};
