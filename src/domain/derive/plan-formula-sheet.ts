// SPDX-License-Identifier: EUPL-1.2
import { columnName, quoteSheetName, toSheetA1 } from "../shared/cell";
import { freeSheetName } from "../shared/free-sheet-name";
import type { CellValue, SheetMarker, SheetSnapshot } from "../shared/sheet-snapshot";
import type { WorkbookEdit } from "../shared/workbook-edit";
import type { DerivePlan } from "./derive-plan";
import type { FormulaExample } from "./formula-examples";
import { pageEdit } from "./page-edit";
import { type DeriveContext, NO_PLAN } from "./plan-derived-columns";
import type { RemovalPlan } from "./plan-removal";
import { isChange, isOurFormula, labelCell, type PlannedCell, regionEdit } from "./planned-cell";
import { rectanglesOf } from "./rectangles";

const MARKER: SheetMarker = { kind: "supporting", id: "formulas", schema: 1 };

/* Rows, from 0: title, hint, one blank row, heads, patterns. */
const HEADER_ROW = 3;
const FIRST_ROW = HEADER_ROW + 1;
/** Pattern, words, place of the example, its result. */
const RESULT = 3;
const FIRST_INPUT = RESULT + 1;
/** The longest patterns read all parts of the city; the first inputs are enough to follow them. */
const SHOWN_INPUTS = 4;
const WIDTH = FIRST_INPUT + SHOWN_INPUTS;
/** In characters. */
const WIDTHS = [62, 52, 30, 16, 18, 18, 18, 18];

type SheetContext = Pick<DeriveContext, "words" | "workbook">;

/**
 * The sheet that explains the formulas of these plans. A pattern keeps its row and, while its example is on a sheet that
 * is not planned now, its example; null where there is nothing to explain.
 */
export const planFormulaSheet = (
  plans: readonly DerivePlan[],
  { words, workbook }: SheetContext,
): DerivePlan | null => {
  const examples = plans.flatMap((plan) => plan.examples);
  if (examples.length === 0) return null;
  const snapshot = workbook.sheets.find(isFormulaSheet) ?? null;
  const name = snapshot?.name ?? freeSheetName(words.formulaSheet.name, workbook.sheetNames);
  const rows = placedExamples(snapshot, examples, words);
  const planned = [...headCells(words), ...rows.flatMap((row) => exampleCells(row, words))];
  const changed = planned.filter((cell) => isChange(snapshot, cell));
  if (changed.length === 0) return null;
  const { measure, sentence } = words.formulaSheet;
  return {
    ...NO_PLAN,
    sheet: name,
    edits: [...(snapshot ? [] : newSheet(name, words)), ...regionEdit(name, changed)],
    measures: [{ header: measure, sheet: name, sentence, cells: changed.length }],
    expected: changed.flatMap(({ row, column, expected }) =>
      expected === null ? [] : [{ cell: { sheet: name, row, column }, value: expected }],
    ),
    cellsToWrite: changed.length,
  };
};

/** The sheet is emptied with the last formulas it explains; sheets that were not read may still have some. */
export const planFormulaSheetRemoval = (
  plans: readonly RemovalPlan[],
  { words, workbook }: SheetContext,
): RemovalPlan | null => {
  const snapshot = workbook.sheets.find(isFormulaSheet);
  if (!snapshot || plans.length === 0) return null;
  const emptied = new Set(plans.map(({ sheet }) => sheet));
  const isAllRead = workbook.sheets.length === workbook.sheetNames.length;
  const isNeeded = workbook.sheets.some(
    (sheet) => !emptied.has(sheet.name) && mayBeOurs(sheet) && holdsFormulas(sheet),
  );
  if (!isAllRead || isNeeded) return null;
  const cells = ownCells(snapshot, words);
  if (cells.length === 0) return null;
  const { name } = snapshot;
  const edits = rectanglesOf(cells).map((block): WorkbookEdit => ({
    kind: "clearBlock",
    sheet: name,
    block,
  }));
  return { sheet: name, edits, cells: cells.length, kept: [], isOwnSheet: true };
};

const isFormulaSheet = ({ marker }: SheetSnapshot): boolean =>
  marker?.kind === MARKER.kind && marker.id === MARKER.id;

/** Report tables are formulas of the same pattern, but not written by "Berechnen". */
const mayBeOurs = ({ marker }: SheetSnapshot): boolean =>
  marker === null || marker.kind === "derived" || marker.kind === "questionnaire";

const holdsFormulas = ({ formulas }: SheetSnapshot): boolean =>
  formulas.some((row) => row.some(isOurFormula));

interface PlacedExample {
  readonly row: number;
  readonly example: FormulaExample;
}

const placedExamples = (
  snapshot: SheetSnapshot | null,
  examples: readonly FormulaExample[],
  { formulaSheet }: DeriveContext["words"],
): readonly PlacedExample[] => {
  const formulas = snapshot?.formulas ?? [];
  const sheets = [...new Set(examples.map(({ cell }) => cell.sheet))];
  const byPattern = new Map(
    [...examples].reverse().map((example) => [formulaSheet.formula(example.pattern), example]),
  );
  const known = formulas.flatMap((cells, row): readonly PlacedExample[] => {
    const example = byPattern.get(String(cells[0]));
    if (!example) return [];
    byPattern.delete(String(cells[0]));
    return isOnSheets(cells[RESULT] ?? "", sheets) ? [{ row, example }] : [];
  });
  const next = Math.max(FIRST_ROW, formulas.length);
  const added = [...byPattern.values()].reverse();
  return [...known, ...added.map((example, index) => ({ row: next + index, example }))];
};

/** Whether a reference points at one of these sheets; Excel drops quotes that are not needed. */
const isOnSheets = (content: CellValue, sheets: readonly string[]): boolean =>
  sheets.some((sheet) =>
    [`=${quoteSheetName(sheet)}!`, `=${sheet}!`].some((start) => String(content).startsWith(start)),
  );

const headCells = ({ formulaSheet }: DeriveContext["words"]): readonly PlannedCell[] => {
  const letters = Array.from({ length: SHOWN_INPUTS }, (_, index) => letterOf(index));
  return [
    labelCell({ row: 0, column: 0 }, formulaSheet.title, "title"),
    labelCell({ row: 1, column: 0 }, formulaSheet.hint, "hint"),
    ...[...formulaSheet.heads, ...letters].map((text, column) =>
      labelCell({ row: HEADER_ROW, column }, text, column < RESULT ? "columnHead" : "numberHead"),
    ),
  ];
};

const letterOf = (index: number): string => columnName(index).toLowerCase();

const exampleCells = (
  { row, example }: PlacedExample,
  { formulaSheet }: DeriveContext["words"],
): readonly PlannedCell[] => {
  const texts = [
    formulaSheet.formula(example.pattern),
    example.sentence,
    formulaSheet.place(example.cell),
  ];
  const reference = (column: number, formula: string): PlannedCell => ({
    ...labelCell({ row, column }, "", "body"),
    content: { formula: `=${formula}` },
  });
  const { value: expected, numberFormat } = example;
  return [
    ...texts.map((text, column) => labelCell({ row, column }, text, "text")),
    { ...reference(RESULT, toSheetA1(example.cell)), expected, numberFormat },
    ...example.inputs
      .slice(0, SHOWN_INPUTS)
      .map((input, index) => reference(FIRST_INPUT + index, input)),
  ];
};

const newSheet = (sheet: string, words: DeriveContext["words"]): readonly WorkbookEdit[] => [
  { kind: "addSheet", sheet, marker: MARKER, position: "last" },
  { kind: "setColumnWidths", sheet, widths: WIDTHS },
  { kind: "freeze", sheet, rows: FIRST_ROW, columns: 0 },
  pageEdit(sheet, HEADER_ROW, words),
];

/** Title, hint, heads and the rows whose result is a reference; what people wrote around them stays. */
const ownCells = (
  { formulas }: SheetSnapshot,
  words: DeriveContext["words"],
): readonly { readonly row: number; readonly column: number }[] => {
  const heads = headCells(words).filter(
    ({ row, column, content }) => formulas[row]?.[column] === content,
  );
  const rows = formulas.flatMap((cells, row) => {
    const result = cells[RESULT];
    const isOurs = row >= FIRST_ROW && typeof result === "string" && isReference(result);
    if (!isOurs) return [];
    return cells
      .slice(0, WIDTH)
      .flatMap((content, column) => (content === "" ? [] : [{ row, column }]));
  });
  return [...heads, ...rows];
};

const isReference = (content: string): boolean => /^=.+!\$[A-Z]+\$\d+$/u.test(content);
