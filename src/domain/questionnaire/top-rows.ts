// SPDX-License-Identifier: EUPL-1.2
import { toSheetA1 } from "../shared/cell";
import { filledFormula, filledText } from "./filled-count";
import type { InputCell } from "./input-cells";
import type { QuestionnaireRequest, QuestionnaireWords } from "./questionnaire-request";
import { type Cell, DUE_ROW, EMPTY, FILLED_ROW, HEAD_ROW, isFigureInput } from "./sheet-cells";
import type { SheetPlan } from "./year-cells";

/** What stands above the head: title, instructions, how much is filled, the deadline. */
export const topRows = (
  { catalogue, request, words }: SheetPlan,
  inputs: readonly InputCell[],
  body: readonly (readonly Cell[])[],
): readonly (readonly Cell[])[] => {
  const department = catalogue.departmentById.get(request.department);
  const year = request.years.at(-1);
  if (!department || year === undefined) {
    throw new Error(`No questionnaire for ${request.department} in ${request.years.join(", ")}`);
  }
  const [first, second] = words.instructions;
  const asked = inputs.filter(({ kind }) => kind !== "mark");
  const filled = body.flat().filter((cell) => isFigureInput(cell) && cell.content !== null).length;
  const rows: Cell[][] = Array.from({ length: HEAD_ROW }, () => []);
  rows[0] = [{ content: words.title(year, department), part: "title" }];
  rows[1] = [{ content: first, part: "hint" }];
  rows[2] = [{ content: second, part: "hint" }];
  rows[FILLED_ROW] = [
    {
      content: { formula: filledFormula(asked, words.filled) },
      value: filledText(filled, asked.length, words.filled),
      part: "subtitle",
    },
  ];
  rows[DUE_ROW] = [dueCell(request, words)];
  return rows;
};

/** A formula where a cell names the deadline, so that it need be changed in one place only. */
const dueCell = ({ due = null }: QuestionnaireRequest, words: QuestionnaireWords): Cell => {
  if (due === null) return EMPTY;
  const value = `${words.due}${due.text}`;
  if (due.cell === null) return { content: value, part: "subtitle" };
  return {
    content: { formula: `="${words.due}"&${toSheetA1(due.cell)}` },
    value,
    part: "subtitle",
  };
};
