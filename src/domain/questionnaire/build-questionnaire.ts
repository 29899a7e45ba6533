// SPDX-License-Identifier: EUPL-1.2
import type { Catalogue } from "../catalogue/catalogue";
import type { Quantity } from "../catalogue/catalogue-schema";
import { areaText, groupText, isOpenSlot } from "../catalogue/group-key";
import { figureId } from "../catalogue/figure";
import { valueFormat } from "../derive/number-format";
import { cellId } from "../shared/cell";
import type { WorkbookEdit } from "../shared/workbook-edit";
import type { Year } from "../shared/year";
import { type InputCell, mayBeNegative } from "./input-cells";
import {
  figureInYear,
  type QuestionnaireRequest,
  type QuestionnaireWords,
} from "./questionnaire-request";
import { type QuestionnaireRow, questionnaireRows } from "./sheet-rows";
import { layOut } from "./lay-out";
import { type Cell, FIRST_ROW, STUB_WIDTHS } from "./sheet-cells";
import { topRows } from "./top-rows";
import { type SheetPlan, yearCell } from "./year-cells";

/** A text row runs across the sheet; longer ones go on in the next row. In characters. */
const TEXT_LENGTH = 240;

type SheetRow =
  | Exclude<QuestionnaireRow, { readonly kind: "definition" }>
  | { readonly kind: "text"; readonly text: string };

/** The sheet of an Erhebungsbogen, to be added to a workbook. */
export interface QuestionnaireSheet {
  readonly edits: readonly WorkbookEdit[];
  /** Results of its formulas, by `cellId`. */
  readonly computed: ReadonlyMap<string, number | string>;
  /** The white cells for figures and marks. */
  readonly inputs: readonly InputCell[];
  /** Cells with a figure that was known before. */
  readonly prefilled: number;
  /** Rows of figures that are asked of the department. */
  readonly rows: number;
}

const YEAR_FORMAT = "0";

/** The sheet of an Erhebungsbogen without what Berechnen adds: change columns and the block of indicators. */
export const buildQuestionnaire = (
  catalogue: Catalogue,
  request: QuestionnaireRequest,
  words: QuestionnaireWords,
): QuestionnaireSheet => {
  const rows = questionnaireRows(catalogue, request).flatMap((row) => withTexts(row, words));
  const plan: SheetPlan = {
    catalogue,
    request,
    words,
    rowOf: rowNumbers(rows),
    columnOf: (year) => valueColumn(request.years, year),
  };
  const body = rows.map((row) => bodyRow(plan, row));
  const inputs = inputCells(body);
  const grid = [...topRows(plan, inputs, body), headRow(plan), ...body];
  return {
    edits: layOut(request, grid, words),
    computed: computedCells(request.sheet, grid),
    inputs,
    prefilled: countPrefilled(body),
    rows: rows.filter((row) => row.kind === "figure" && row.cell.role === "delivered").length,
  };
};

const computedCells = (
  sheet: string,
  grid: readonly (readonly Cell[])[],
): ReadonlyMap<string, number | string> =>
  new Map(
    grid.flatMap((cells, row) =>
      cells.flatMap(({ content, value }, column) =>
        typeof content === "object" && content !== null
          ? [[cellId({ sheet, row, column }), value ?? ""] as const]
          : [],
      ),
    ),
  );

const countPrefilled = (body: readonly (readonly Cell[])[]): number =>
  body
    .flat()
    .filter(
      ({ content, part, format }) =>
        format && part !== "blockedCell" && typeof content !== "object",
    ).length;

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

const headRow = ({ request, words: { head } }: SheetPlan): readonly Cell[] => [
  ...[head.code, head.label, head.group, head.area, head.reference].map(headCell),
  ...request.years.flatMap((year) => [
    { content: year, part: "numberHead", format: YEAR_FORMAT } as const,
    { content: head.mark(year), part: "numberHead" } as const,
  ]),
  { content: head.remark, part: "textHead" },
];

const headCell = (content: string): Cell => ({ content, part: "columnHead" });

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

const MARK = { input: "mark" } as const;

const figureRow = (
  plan: SheetPlan,
  { cell, quantity }: Extract<QuestionnaireRow, { readonly kind: "figure" }>,
): readonly Cell[] => {
  const { catalogue, request } = plan;
  const format = valueFormat(decimalsOf(catalogue, quantity));
  const text = (content: string): Cell => ({ content, part: "stub" });
  const isOpen = isOpenSlot(cell.group);
  const kind = mayBeNegative(catalogue, quantity) ? "number" : "count";
  return [
    text(quantity.code),
    text(quantity.label),
    isOpen
      ? { content: request.openNames.get(cell.group) ?? null, part: "inputText" }
      : text(groupText(catalogue, cell.group)),
    text(areaText(catalogue, cell.area)),
    text(quantity.reference),
    ...request.years.flatMap((year): readonly Cell[] => {
      const value = yearCell(plan, cell, year);
      const isInput = value.part === "inputCell";
      const mark = request.marks?.get(figureInYear(cell, year)) ?? null;
      return [
        { ...value, format, ...(isInput && { input: kind }) },
        { content: mark, part: isInput ? "inputCell" : "lockedCell", ...(isInput && MARK) },
      ];
    }),
    {
      content: request.remarks.get(figureId(cell)) ?? null,
      part: cell.role === "delivered" ? "inputText" : "lockedCell",
    },
  ];
};

/** Counts are whole; a finished index or mean has the decimals it is published with. */
const decimalsOf = ({ data }: Catalogue, quantity: Quantity): number =>
  data.indicators.find(({ kind, numerator }) => kind === "index" && numerator === quantity.id)
    ?.decimals ?? 0;

const inputCells = (body: readonly (readonly Cell[])[]): readonly InputCell[] =>
  body.flatMap((cells, index) =>
    cells.flatMap(({ input: kind }, column) =>
      kind === undefined ? [] : [{ row: FIRST_ROW + index, column, kind }],
    ),
  );
