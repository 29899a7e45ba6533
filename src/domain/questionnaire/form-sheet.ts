// SPDX-License-Identifier: EUPL-1.2
import type { CellRef } from "../shared/cell";
import { type PlannedGrid, textCell } from "../shared/planned-sheet";
import type { WorkbookEdit } from "../shared/workbook-edit";
import { plainSheetEdits, type PlainSheet } from "./plain-sheet";
import type { FormSheetWords, QuestionnaireFacts } from "./workbook-words";

const WIDTHS = [24, 70];
/** Row (from 0) of the first field. */
const FIRST_FIELD = 4;
const ENTRY_COLUMN = 1;

export interface FormSheet {
  readonly edits: readonly WorkbookEdit[];
  /** The cell with the deadline; null where none is set. */
  readonly dueCell: CellRef | null;
}

/** The sheet `Lieferung` with what is known of it already. */
export const formSheet = (
  sheet: string,
  facts: QuestionnaireFacts,
  { words, footer }: { readonly words: FormSheetWords; readonly footer: PlainSheet["footer"] },
): FormSheet => {
  const fields = words.fields(facts);
  const due = fields.findIndex(({ isDue, entry }) => isDue === true && entry !== null);
  const grid: PlannedGrid = [
    [textCell(words.title, "title")],
    [textCell(words.hint, "hint")],
    [],
    words.heads.map((head, column) => textCell(head, column === 0 ? "columnHead" : "textHead")),
    ...fields.map(({ label, entry }) => [
      textCell(label, "stub"),
      textCell(entry ?? "", entry === null ? "inputText" : "textBeside"),
    ]),
  ];
  return {
    edits: plainSheetEdits({
      sheet,
      marker: { kind: "delivery", id: "", schema: 1 },
      widths: WIDTHS,
      grid,
      footer,
    }),
    dueCell: due < 0 ? null : { sheet, row: FIRST_FIELD + due, column: ENTRY_COLUMN },
  };
};
