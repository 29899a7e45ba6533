// SPDX-License-Identifier: EUPL-1.2
import type { Catalogue } from "../catalogue/catalogue";
import type { CellValue, SheetMarker, SheetSnapshot } from "../shared/sheet-snapshot";
import type { InputRule, PartName, WorkbookEdit } from "../shared/workbook-edit";
import {
  CATALOGUE_SHEETS,
  type CatalogueColumn,
  type CatalogueSheet,
  type CatalogueSheetId,
} from "./catalogue-sheet";
import { namesInCatalogue } from "./names";
import { createReferences } from "./references";
import { encodeRow } from "./row-values";
import type { CatalogueSheetWords } from "./sheet-words";
import { SHEETS } from "./sheets";

/* Rows, from 0. */
const EXPLANATION_ROW = 2;
const HEAD_ROW = 3;
const FIRST_ROW = 4;
/** Rows below the last entry in which lists can be chosen from. */
const SPARE_ROWS = 300;
/** Field, entry, explanation of a sheet that runs down. */
const FORM_WIDTHS = [44, 60, 80];
const SCHEMA = 1;

export const catalogueMarker = (id: CatalogueSheetId): SheetMarker => ({
  kind: "catalogue",
  id,
  schema: SCHEMA,
});

/** The whole catalogue as sheets of its own; names that are taken get a number from `nameOf`. */
export const writeCatalogueSheets = (
  catalogue: Catalogue,
  words: CatalogueSheetWords,
  nameOf: (wanted: string) => string,
): readonly WorkbookEdit[] => {
  const translation = {
    references: createReferences(namesInCatalogue(catalogue.data)),
    words: words.choices,
  };
  const names = new Map(CATALOGUE_SHEETS.map((id) => [id, nameOf(words.sheets[id].name)]));
  const sheets = CATALOGUE_SHEETS.map((id) => sheetOf(id));
  const planned = sheets.map((sheet) => ({
    sheet,
    name: names.get(sheet.id) ?? "",
    rows: sheet.entries(catalogue.data).map((entry) => encodeRow(sheet, entry, translation)),
  }));
  const added = planned.map(({ sheet, name }): WorkbookEdit => ({
    kind: "addSheet",
    sheet: name,
    marker: catalogueMarker(sheet.id),
    position: "last",
  }));
  return [...added, ...planned.flatMap((plan) => sheetEdits({ ...plan, words, names }))];
};

const sheetOf = (id: CatalogueSheetId): CatalogueSheet => {
  const sheet = SHEETS.find((candidate) => candidate.id === id);
  if (!sheet) throw new Error(`no catalogue sheet ${id}`);
  return sheet;
};

/** Sheets of a catalogue that stand in the workbook already. */
export const isCatalogueSheet = ({ marker }: SheetSnapshot): boolean =>
  marker?.kind === "catalogue";

interface SheetPlan {
  readonly sheet: CatalogueSheet;
  readonly name: string;
  readonly rows: readonly (readonly CellValue[])[];
  readonly words: CatalogueSheetWords;
  /** Names of all catalogue sheets. */
  readonly names: ReadonlyMap<CatalogueSheetId, string>;
}

const sheetEdits = (plan: SheetPlan): readonly WorkbookEdit[] =>
  plan.sheet.orientation === "down" ? formEdits(plan) : listEdits(plan);

interface Cell {
  readonly content: string | number;
  readonly part: PartName;
}

const cell = (content: CellValue, part: PartName): Cell => ({
  content: typeof content === "number" ? content : String(content),
  part,
});

const listEdits = (plan: SheetPlan): readonly WorkbookEdit[] => {
  const { sheet, name, rows, words } = plan;
  const { columns: columnWords } = words.sheets[sheet.id];
  const heads = sheet.columns.map(({ key }) => columnWords[key]);
  const grid = [
    heads.map((head) => cell(head?.explanation ?? "", "explanation")),
    heads.map((head) => cell(head?.head ?? "", "columnHead")),
    ...rows.map((row) => row.map((value) => cell(value, "text"))),
  ];
  const columns = sheet.columns.length;
  return [
    ...titleEdits(plan),
    block(name, EXPLANATION_ROW, grid),
    {
      kind: "addTable",
      sheet: name,
      name: `IM_K_${sheet.id}`,
      block: { row: HEAD_ROW, column: 0, rows: Math.max(rows.length, 1) + 1, columns },
    },
    { kind: "setColumnWidths", sheet: name, widths: sheet.columns.map(({ width }) => width) },
    { kind: "freeze", sheet: name, rows: FIRST_ROW, columns: 1 },
    ...sheet.columns.flatMap((column, index) => limitOf(plan, column, index)),
    page(plan, { rows: FIRST_ROW + rows.length, columns }),
  ];
};

const formEdits = (plan: SheetPlan): readonly WorkbookEdit[] => {
  const { sheet, name, rows, words } = plan;
  const { columns: columnWords } = words.sheets[sheet.id];
  const grid = [
    [words.form.field, words.form.entry, words.form.explanation].map((head) =>
      cell(head, "columnHead"),
    ),
    ...sheet.columns.map(({ key }, index) => [
      cell(columnWords[key]?.head ?? "", "stub"),
      cell(rows[0]?.[index] ?? "", "text"),
      cell(columnWords[key]?.explanation ?? "", "explanation"),
    ]),
  ];
  return [
    ...titleEdits(plan),
    block(name, HEAD_ROW, grid),
    { kind: "setColumnWidths", sheet: name, widths: FORM_WIDTHS },
    { kind: "freeze", sheet: name, rows: FIRST_ROW, columns: 1 },
    page(plan, { rows: HEAD_ROW + grid.length, columns: FORM_WIDTHS.length }),
  ];
};

const titleEdits = ({ sheet, name, words }: SheetPlan): readonly WorkbookEdit[] => {
  const { name: title, hint } = words.sheets[sheet.id];
  return [block(name, 0, [[cell(title, "title")], [cell(hint, "hint")]])];
};

const block = (sheet: string, row: number, grid: readonly (readonly Cell[])[]): WorkbookEdit => ({
  kind: "putBlock",
  sheet,
  at: { row, column: 0 },
  // A blank cell is left alone: an empty text would count as filled in.
  contents: grid.map((cells) => cells.map(({ content }) => (content === "" ? null : content))),
  parts: grid.map((cells) => cells.map(({ part }) => part)),
});

const limitOf = (
  { sheet, name, rows, words, names }: SheetPlan,
  column: CatalogueColumn,
  index: number,
): readonly WorkbookEdit[] => {
  const rule = ruleOf(column, words, names);
  if (!rule) return [];
  return [
    {
      kind: "limitInput",
      sheet: name,
      block: { row: FIRST_ROW, column: index, rows: rows.length + SPARE_ROWS, columns: 1 },
      rule,
      prompt: null,
      refusal: { ...words.notInList, style: sheet.id === column.from?.sheet ? "warning" : "stop" },
    },
  ];
};

const ruleOf = (
  { codec, from }: CatalogueColumn,
  { choices }: CatalogueSheetWords,
  names: SheetPlan["names"],
): InputRule | null => {
  if (codec.choices) return { type: "list", values: Object.values(choices[codec.choices]) };
  if (!from) return null;
  const column = sheetOf(from.sheet).columns.findIndex(({ key }) => key === from.key);
  const block = { row: FIRST_ROW, column, rows: SPARE_ROWS, columns: 1 };
  return { type: "listOn", sheet: names.get(from.sheet) ?? "", block };
};

const page = (
  { name, words }: SheetPlan,
  size: { readonly rows: number; readonly columns: number },
): WorkbookEdit => ({
  kind: "setPageLayout",
  sheet: name,
  layout: {
    orientation: "landscape",
    repeatedRows: { first: HEAD_ROW, last: HEAD_ROW },
    printArea: { row: 0, column: 0, ...size },
    footer: words.footer,
  },
});
