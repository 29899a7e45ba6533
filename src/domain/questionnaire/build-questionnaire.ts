// SPDX-License-Identifier: EUPL-1.2
import type { Catalogue } from "../catalogue/catalogue";
import type { Quantity } from "../catalogue/catalogue-schema";
import { areaText, groupText, isOpenSlot } from "../catalogue/group-key";
import { figureId } from "../catalogue/figure";
import { valueFormat } from "../derive/number-format";
import type { CellPosition } from "../shared/cell";
import type { CellContent, PartName, WorkbookEdit } from "../shared/workbook-edit";
import type { Year } from "../shared/year";
import { filledFormula } from "./filled-count";
import type { QuestionnaireRequest, QuestionnaireWords } from "./questionnaire-request";
import { type QuestionnaireRow, questionnaireRows } from "./sheet-rows";
import { type SheetPlan, yearCell } from "./year-cells";

/** Rises when the layout changes. */
const SCHEMA = 1;

/* Rows, from 0. */
const FILLED_ROW = 3;
const HEAD_ROW = 5;
const FIRST_ROW = HEAD_ROW + 1;

/** Kennung, Angabe, Gruppe, Gebiet, Zeitbezug; in characters. */
const STUB_WIDTHS = [11, 46, 46, 16, 26];
const VALUE_WIDTH = 13;
const MARK_WIDTH = 9;
const REMARK_WIDTH = 40;
const CODE_AND_LABEL = 2;
/** A text row runs across the sheet; longer ones go on in the next row. In characters. */
const TEXT_LENGTH = 240;

type SheetRow =
  | Exclude<QuestionnaireRow, { readonly kind: "definition" }>
  | { readonly kind: "text"; readonly text: string };

interface Cell {
  readonly content: CellContent;
  readonly part: PartName | null;
  readonly format?: string;
}

const EMPTY: Cell = { content: null, part: null };
const YEAR_FORMAT = "0";

/**
 * The sheet of an Erhebungsbogen. Change columns and the block of computed indicators are not part of it:
 * Berechnen adds them, so that they look the same on every sheet.
 */
export const buildQuestionnaire = (
  catalogue: Catalogue,
  request: QuestionnaireRequest,
  words: QuestionnaireWords,
): readonly WorkbookEdit[] => {
  const rows = questionnaireRows(catalogue, request).flatMap((row) => withTexts(row, words));
  const plan: SheetPlan = {
    catalogue,
    request,
    words,
    rowOf: rowNumbers(rows),
    columnOf: (year) => valueColumn(request.years, year),
  };
  const body = rows.map((row) => bodyRow(plan, row));
  const grid = [...topRows(plan, inputPositions(request, body)), headRow(plan), ...body];
  return layOut(plan, grid);
};

/** Row number (from 0) of every figure. */
const rowNumbers = (rows: readonly SheetRow[]): ReadonlyMap<string, number> =>
  new Map(
    rows.flatMap((row, index) =>
      row.kind === "figure" ? [[figureId(row.cell), FIRST_ROW + index] as const] : [],
    ),
  );

/** A definition as the lines of text it takes. */
const withTexts = (row: QuestionnaireRow, words: QuestionnaireWords): readonly SheetRow[] =>
  row.kind === "definition"
    ? breakText(words.definition(row.facts), TEXT_LENGTH).map((text) => ({ kind: "text", text }))
    : [row];

const breakText = (text: string, length: number): readonly string[] =>
  text.split(" ").reduce<readonly string[]>((lines, word) => {
    const last = lines.at(-1);
    return last === undefined || last.length + word.length >= length
      ? [...lines, word]
      : [...lines.slice(0, -1), `${last} ${word}`];
  }, []);

const valueColumn = (years: readonly Year[], year: Year): number | undefined => {
  const index = years.indexOf(year);
  return index < 0 ? undefined : STUB_WIDTHS.length + 2 * index;
};

const topRows = (
  { catalogue, request, words }: SheetPlan,
  inputs: readonly CellPosition[],
): readonly (readonly Cell[])[] => {
  const department = catalogue.departmentById.get(request.department);
  const year = request.years.at(-1);
  if (!department || year === undefined) {
    throw new Error(`No questionnaire for ${request.department} in ${request.years.join(", ")}`);
  }
  const [first, second] = words.instructions;
  const rows: Cell[][] = Array.from({ length: HEAD_ROW }, () => []);
  rows[0] = [{ content: words.title(year, department), part: "title" }];
  rows[1] = [{ content: first, part: "hint" }];
  rows[2] = [{ content: second, part: "hint" }];
  rows[FILLED_ROW] = [
    { content: { formula: filledFormula(inputs, words.filled) }, part: "subtitle" },
  ];
  return rows;
};

const headRow = ({ request, words: { head } }: SheetPlan): readonly Cell[] => [
  ...[head.code, head.label, head.group, head.area, head.reference].map(headCell),
  ...request.years.flatMap((year) => [
    { ...headCell(year), format: YEAR_FORMAT },
    headCell(head.mark(year)),
  ]),
  headCell(head.remark),
];

const headCell = (content: string | number): Cell => ({ content, part: "columnHead" });

const bodyRow = (plan: SheetPlan, row: SheetRow): readonly Cell[] => {
  if (row.kind === "text") return [{ content: row.text, part: "hint" }];
  const width = STUB_WIDTHS.length + 2 * plan.request.years.length + 1;
  if (row.kind === "referencesHeading") {
    return Array.from({ length: width }, (_, column) => ({
      content: column === 0 ? plan.words.referencesHeading : null,
      part: "groupRow",
    }));
  }
  return figureRow(plan, row);
};

const figureRow = (
  plan: SheetPlan,
  { cell, quantity }: Extract<QuestionnaireRow, { readonly kind: "figure" }>,
): readonly Cell[] => {
  const { catalogue, request } = plan;
  const format = valueFormat(decimalsOf(catalogue, quantity));
  const text = (content: string): Cell => ({ content, part: "stub" });
  const isOpen = isOpenSlot(cell.group);
  return [
    text(quantity.code),
    text(quantity.label),
    isOpen
      ? { content: request.openNames.get(cell.group) ?? null, part: "remark" }
      : text(groupText(catalogue, cell.group)),
    text(areaText(catalogue, cell.area)),
    text(quantity.reference),
    ...request.years.flatMap((year): readonly Cell[] => {
      const value = yearCell(plan, cell, year);
      const mark = value.part === "inputCell" ? "inputCell" : "lockedCell";
      return [
        { ...value, format },
        { content: null, part: mark },
      ];
    }),
    {
      content: request.remarks.get(figureId(cell)) ?? null,
      part: cell.role === "delivered" ? "remark" : "lockedCell",
    },
  ];
};

/** Counts are whole; a finished index or mean has the decimals it is published with. */
const decimalsOf = ({ data }: Catalogue, quantity: Quantity): number =>
  data.indicators.find(({ kind, numerator }) => kind === "index" && numerator === quantity.id)
    ?.decimals ?? 0;

/** The white value cells: those that count as filled or not. */
const inputPositions = (
  { years }: QuestionnaireRequest,
  body: readonly (readonly Cell[])[],
): readonly CellPosition[] =>
  body.flatMap((cells, index) =>
    years.flatMap((year) => {
      const column = valueColumn(years, year) ?? 0;
      return cells[column]?.part === "inputCell" ? [{ row: FIRST_ROW + index, column }] : [];
    }),
  );

const layOut = (
  { request: { sheet, department, years }, words }: SheetPlan,
  rows: readonly (readonly Cell[])[],
): readonly WorkbookEdit[] => {
  const columns = STUB_WIDTHS.length + 2 * years.length + 1;
  const grid = rows.map((row) => Array.from({ length: columns }, (_, at) => row[at] ?? EMPTY));
  const markWidths = years.flatMap(() => [VALUE_WIDTH, MARK_WIDTH]);
  return [
    {
      kind: "addSheet",
      sheet,
      marker: { kind: "questionnaire", id: department, schema: SCHEMA },
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
        footer: words.footer,
      },
    },
    { kind: "freeze", sheet, rows: FIRST_ROW, columns: CODE_AND_LABEL },
  ];
};
