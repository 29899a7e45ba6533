// SPDX-License-Identifier: EUPL-1.2
import type { WorkbookEdit } from "../shared/workbook-edit";
import type { QuestionnaireRequest, QuestionnaireWords } from "./questionnaire-request";
import { type Cell, EMPTY, FIRST_ROW, HEAD_ROW, STUB_WIDTHS } from "./sheet-cells";

/** Rises when the layout changes. */
export const QUESTIONNAIRE_SCHEMA = 1;

/* In characters. */
const VALUE_WIDTH = 13;
const MARK_WIDTH = 6;
const REMARK_WIDTH = 28;
const CODE_AND_LABEL = 2;

/** The sheet with its cells, widths and print set-up. */
export const layOut = (
  { sheet, department, years }: QuestionnaireRequest,
  rows: readonly (readonly Cell[])[],
  { footer }: Pick<QuestionnaireWords, "footer">,
): readonly WorkbookEdit[] => {
  const columns = STUB_WIDTHS.length + 2 * years.length + 1;
  const grid = rows.map((row) => Array.from({ length: columns }, (_, at) => row[at] ?? EMPTY));
  const markWidths = years.flatMap(() => [VALUE_WIDTH, MARK_WIDTH]);
  return [
    {
      kind: "addSheet",
      sheet,
      marker: { kind: "questionnaire", id: department, schema: QUESTIONNAIRE_SCHEMA },
      position: "last",
    },
    {
      kind: "putBlock",
      sheet,
      at: { row: 0, column: 0 },
      contents: grid.map((row) => row.map(({ content }) => content)),
      numberFormats: grid.map((row) => row.map(({ format }) => format ?? null)),
      parts: grid.map((row) => row.map(({ part }) => part)),
    },
    { kind: "setColumnWidths", sheet, widths: [...STUB_WIDTHS, ...markWidths, REMARK_WIDTH] },
    {
      kind: "setPageLayout",
      sheet,
      layout: {
        orientation: "landscape",
        repeatedRows: { first: HEAD_ROW, last: HEAD_ROW },
        printArea: { row: 0, column: 0, rows: rows.length, columns },
        footer,
      },
    },
    { kind: "freeze", sheet, rows: FIRST_ROW, columns: CODE_AND_LABEL },
  ];
};
