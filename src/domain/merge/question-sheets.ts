// SPDX-License-Identifier: EUPL-1.2
import type { Department } from "../catalogue/catalogue-schema";
import { type PlannedCell, textCell } from "../shared/planned-sheet";
import type { WorkbookEdit } from "../shared/workbook-edit";
import type { DeliveryStatus } from "./delivery-status";
import type { QuestionColumn } from "./merge-words";
import { ownListEdits } from "./own-list";
import type { StatusTarget } from "./status-sheet";

const COLUMNS: readonly QuestionColumn[] = ["file", "sheet", "cell", "value", "question"];
const WIDTHS = [34, 26, 8, 16, 90];

export const questionSheetId = ({ id }: Department): string => `Rückfragen ${id}`;

/** One sheet per department with something sent back. Once all is answered, a sheet that is there says so. */
export const questionSheetEdits = (
  statuses: readonly DeliveryStatus[],
  target: StatusTarget,
): readonly WorkbookEdit[] =>
  statuses
    .filter(
      ({ department, questions }) =>
        questions.length > 0 ||
        target.sheets.some(({ marker }) => marker?.id === questionSheetId(department)),
    )
    .flatMap((status) => sheetEdits(status, target));

const sheetEdits = (
  { department, questions }: DeliveryStatus,
  { sheets, places, words }: StatusTarget,
): readonly WorkbookEdit[] => {
  const { sheetName, title, hint, heads } = words.questions;
  const name = sheetName(department);
  const list = {
    id: questionSheetId(department),
    name,
    title: title(department),
    hint,
    heads: COLUMNS.map((column) => heads[column]),
    widths: WIDTHS,
    rows:
      questions.length === 0
        ? [rowOf([words.questions.none])]
        : questions.map(({ file, sheet, cell, value, text }) =>
            rowOf([file, sheet, cell, value, text]),
          ),
    footer: words.pageFooter(name),
  };
  return ownListEdits(list, sheets, places);
};

/** Columns without an entry are emptied. */
const rowOf = (entries: readonly string[]): readonly PlannedCell[] =>
  COLUMNS.map((_, column) => textCell(entries[column] ?? "", column === 0 ? "stub" : "textBeside"));
