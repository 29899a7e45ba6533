// SPDX-License-Identifier: EUPL-1.2
import type { CellData } from "../model/workbook-data";
import { formulaProblem } from "../calculator/formula-syntax";
import { invalidArgument } from "../wire/host-error";
import { typedText } from "./typed-text";
import { withNumberFormat } from "./change-format";

const TEXT_FORMAT = "@";
const MAX_TEXT = 32_767;
const ERROR_TEXT = /^#(N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!)$/i;

/** What a cell holds after `input` was written into it, as if typed. null leaves the cell as it is. */
export const enterContent = (input: unknown, cell: CellData): CellData => {
  if (input === null) return cell;
  const { format } = cell;
  switch (typeof input) {
    case "number":
      return { value: input, type: "Double", formula: null, format };
    case "boolean":
      return { value: input, type: "Boolean", formula: null, format };
    case "string":
      return enterText(input, cell);
    default:
      throw invalidArgument(`a cell cannot hold ${typeof input}`);
  }
};

const enterText = (text: string, cell: CellData): CellData => {
  const { format } = cell;
  if (text.length > MAX_TEXT) throw invalidArgument("text of more than 32,767 characters");
  if (text === "") return { value: "", type: "Empty", formula: null, format };
  if (text.startsWith("'")) return textCell(text.slice(1), cell);
  if (format.numberFormat === TEXT_FORMAT) return textCell(text, cell);
  if (ERROR_TEXT.test(text)) {
    return { value: text.toUpperCase(), type: "Error", formula: null, format };
  }
  const typed = typedText(text);
  if (typed) return typedCell(typed.value, typed.numberFormat, cell);
  if (/^[=+\-@]./.test(text)) return formulaCell(text, cell);
  return textCell(text, cell);
};

const textCell = (value: string, { format }: CellData): CellData => ({
  value,
  type: "String",
  formula: null,
  format,
});

const typedCell = (
  value: number | boolean,
  numberFormat: string | null,
  { format }: CellData,
): CellData => ({
  value,
  type: typeof value === "boolean" ? "Boolean" : "Double",
  formula: null,
  format:
    numberFormat !== null && format.numberFormat === "General"
      ? withNumberFormat(format, numberFormat)
      : format,
});

/** The value is calculated later; until then the cell counts as holding 0. */
const formulaCell = (text: string, { format }: CellData): CellData => {
  const formula = text.startsWith("=") ? text : `=${text}`;
  const problem = formulaProblem(formula);
  if (problem) throw invalidArgument(`formula ${formula}: ${problem}`);
  return { value: 0, type: "Double", formula, format };
};
