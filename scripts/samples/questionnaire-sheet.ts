// SPDX-License-Identifier: EUPL-1.2
import type { Catalogue } from "../../src/domain/catalogue/catalogue";
import { buildQuestionnaire } from "../../src/domain/questionnaire/build-questionnaire";
import type { QuestionnaireRequest } from "../../src/domain/questionnaire/questionnaire-request";
import { blockToA1 } from "../../src/domain/shared/cell";
import type { CellContent, PartName, WorkbookEdit } from "../../src/domain/shared/workbook-edit";
import { questionnaireWords } from "../../src/texts/questionnaire.de";
import { evaluate } from "./evaluate";
import type { SampleCell, SampleSheet } from "./sheet-model";

type PutBlock = Extract<WorkbookEdit, { readonly kind: "putBlock" }>;

/** How the parts of an Erhebungsbogen look in the sample files, close to what the add-in draws. */
const LOOKS: Readonly<Partial<Record<PartName, Omit<SampleCell, "value">>>> = {
  title: { bold: true, size: 14, color: "1F3864" },
  hint: { size: 10, color: "595959" },
  subtitle: { size: 11 },
  columnHead: { bold: true, size: 11, fill: "D9E2F3", wrap: true, border: true },
  numberHead: { bold: true, size: 11, fill: "D9E2F3", wrap: true, border: true, align: "right" },
  textHead: { bold: true, size: 11, fill: "D9E2F3", wrap: true, border: true },
  groupRow: { bold: true, size: 11, fill: "F2F2F2" },
  stub: { size: 11, wrap: true, border: true },
  inputCell: { size: 11, align: "right", border: true, locked: false },
  lockedCell: { size: 11, align: "right", fill: "F2F2F2", border: true },
  blockedCell: { size: 10, align: "right", color: "595959", fill: "F2F2F2", border: true },
  inputText: { size: 10, wrap: true, border: true, locked: false },
};

/** The sheet of an Erhebungsbogen with its formulas calculated. */
export const questionnaireSheet = (
  catalogue: Catalogue,
  request: QuestionnaireRequest,
): SampleSheet => {
  const { edits } = buildQuestionnaire(catalogue, request, questionnaireWords);
  const block = find(edits, "putBlock");
  const { layout } = find(edits, "setPageLayout");
  if (!layout.printArea) throw new Error("An Erhebungsbogen says what of it is printed.");
  const { rows, columns } = find(edits, "freeze");
  const { widths } = find(edits, "setColumnWidths");
  return {
    name: request.sheet,
    rows: cellsOf(block),
    merges: [],
    widths: widths.map((width) => width ?? 10),
    lines: linesOf(block, widths),
    printArea: blockToA1(layout.printArea),
    landscape: layout.orientation === "landscape",
    frozen: { rows, columns },
    repeatedRows: layout.repeatedRows
      ? [layout.repeatedRows.first + 1, layout.repeatedRows.last + 1]
      : null,
  };
};

/** Row (from 0) that an Erhebungsbogen leaves blank below its count line. */
const NOTICE_ROW = 4;

/** The sheet with a line in its head that says where its figures come from. */
export const withNotice = (sheet: SampleSheet, text: string): SampleSheet => ({
  ...sheet,
  rows: sheet.rows.map((row, at) =>
    at === NOTICE_ROW
      ? [{ value: text, bold: true, size: 11, color: "9C0006" }, ...row.slice(1)]
      : row,
  ),
});

const cellsOf = ({ contents, numberFormats, parts }: PutBlock): SampleSheet["rows"] =>
  contents.map((row, at) =>
    row.map((content, column): SampleCell | null => {
      const part = parts?.[at]?.[column] ?? null;
      const format = numberFormats?.[at]?.[column] ?? null;
      if (part === null) return null;
      return {
        ...LOOKS[part],
        value: valueOf(contents, content),
        ...(format === null ? {} : { format }),
      };
    }),
  );

/** Of the digit by which column widths are measured; letters are narrower on average. */
const LETTER_WIDTH = 0.92;

/** Lines that wrapped texts take at these widths. */
const linesOf = (
  { contents, parts }: PutBlock,
  widths: readonly (number | null)[],
): Readonly<Record<number, number>> =>
  Object.fromEntries(
    contents.flatMap((row, at) => {
      const lines = row.map((content, column) => {
        const part = parts?.[at]?.[column];
        const wraps = part ? LOOKS[part]?.wrap === true : false;
        const length = typeof content === "string" ? content.length * LETTER_WIDTH : 0;
        return wraps ? Math.ceil(length / (widths[column] ?? 10)) : 1;
      });
      const most = Math.max(...lines);
      return most > 1 ? [[at, most]] : [];
    }),
  );

const valueOf = (contents: PutBlock["contents"], content: CellContent): SampleCell["value"] => {
  if (content === null) return null;
  if (typeof content !== "object") return content;
  return { formula: content.formula.slice(1), result: evaluate(contents, content.formula) };
};

const find = <K extends WorkbookEdit["kind"]>(
  edits: readonly WorkbookEdit[],
  kind: K,
): Extract<WorkbookEdit, { readonly kind: K }> => {
  const edit = edits.find(
    (candidate): candidate is Extract<WorkbookEdit, { readonly kind: K }> =>
      candidate.kind === kind,
  );
  if (!edit) throw new Error(`A questionnaire without ${kind}`);
  return edit;
};
