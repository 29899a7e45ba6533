// SPDX-License-Identifier: EUPL-1.2
import type { ExpectedCell } from "../derive/derive-plan";
import type { Block } from "../shared/cell";
import type { SheetChart } from "../shared/sheet-chart";
import type { SheetMarker, SheetSnapshot } from "../shared/sheet-snapshot";
import type { PageLayout, WorkbookEdit } from "../shared/workbook-edit";
import { BODY_TOP, HEAD_ROW, LINK_ROW, SPANNER_ROW } from "./frame";
import { blockEdits, valueAt } from "../shared/planned-sheet";
import { CHART_ROWS, fixedPart, fixedRowOf, printedRows } from "./fixed-part";
import type { ReportWords } from "./report-words";
import type { TableModel } from "./table-model";
import type { TableSheet } from "./table-sheet";

/** A table with the sheet it goes to. */
export interface SheetTarget {
  readonly model: TableModel;
  readonly layout: TableSheet;
  /** null: none can be drawn. */
  readonly chart: SheetChart | null;
  /** Name of the sheet that is there, or is to be made. */
  readonly sheet: string;
  readonly existing: SheetSnapshot | null;
  /** The run that made the sheet was interrupted. */
  readonly isUnfinished: boolean;
  readonly contentsSheet: string;
  readonly words: ReportWords;
}

/** Up to so many columns fit a portrait page. */
const PORTRAIT_COLUMNS = 8;

export const tableMarker = (id: string): SheetMarker => ({ kind: "reportTable", id, schema: 1 });

/** "BEV-03.1" -> "IM_T_BEV_03_1", a name Excel accepts and links from other documents can rely on. */
export const excelTableName = (id: string): string => `IM_T_${id.replace(/[^A-Za-z0-9]/gu, "_")}`;

/** The edits that bring the sheet of a table up to date; none where it is. */
export const tableEdits = (target: SheetTarget): readonly WorkbookEdit[] => {
  const { sheet, model, existing, isUnfinished } = target;
  if (!existing) {
    const marker = tableMarker(model.id);
    return [{ kind: "addSheet", sheet, marker, position: "last" }, ...setUpEdits(target)];
  }
  if (existing.values.length === 0) return setUpEdits({ ...target, existing: null });
  return [
    ...updateEdits(target, existing),
    ...(isUnfinished ? [...fixedEdits(target), ...lookEdits(target)] : []),
  ];
};

/** Formula cells with what they show. */
export const expectedCells = ({ model, sheet }: SheetTarget): readonly ExpectedCell[] =>
  model.rows.flatMap(({ cells }, row) =>
    cells.flatMap((cell, column) =>
      cell.kind === "derived"
        ? [{ cell: { sheet, row: BODY_TOP + row, column }, value: cell.value }]
        : [],
    ),
  );

/**
 * true where the table no longer fits its sheet without running into something of the users': texts beside it, or the
 * remarks below it. Then the sheet stays as it is and the table gets a new one.
 */
export const isObstructed = (
  existing: SheetSnapshot,
  { model, layout }: Pick<SheetTarget, "model" | "layout">,
  words: ReportWords,
): boolean => {
  const fixed = fixedRowOf(existing, model, words);
  if (fixed !== null && fixed <= layout.stateRow + 1) return true;
  if (notedRowsMove(existing, layout)) return true;
  const { columns } = layout.table;
  const table = existing.values.slice(SPANNER_ROW, layout.table.row + layout.table.rows);
  const beside = table.map((row) => row.slice(ownColumns(existing), columns));
  const below = existing.values
    .slice(lastOwnRow(existing, words) + 1, layout.stateRow + 1)
    .map((row) => row.slice(0, columns));
  return [...beside, ...below].some((row) => row.some((value) => value !== ""));
};

/** true where somebody wrote beside a row that would stand elsewhere: what is beside it would tell of another row. */
const notedRowsMove = (existing: SheetSnapshot, { grid, table }: TableSheet): boolean => {
  const own = ownColumns(existing);
  const stubs = grid.map(([stub]) => stub?.content);
  const end = existing.values.findIndex(([first], row) => row >= BODY_TOP && first === "");
  return existing.values.slice(BODY_TOP, Math.max(end, 0)).some((cells, index) => {
    const row = BODY_TOP + index;
    const isNoted = cells.slice(own).some((value) => value !== "");
    const planned = stubs.findIndex((stub, at) => at >= BODY_TOP && stub === cells[0]);
    return isNoted && planned >= 0 && planned !== row && planned < table.row + table.rows;
  });
};

/**
 * What makes a sheet out of a blank one. The fixed part comes last: where it stands, everything else was written before it,
 * however long the run was.
 */
const setUpEdits = (target: SheetTarget): readonly WorkbookEdit[] => {
  const { sheet, model, layout, words } = target;
  return [
    { kind: "setColumnWidths", sheet, widths: layout.widths },
    ...blockEdits(sheet, layout.grid, null),
    { kind: "addTable", sheet, name: excelTableName(model.id), block: layout.table },
    ...lookEdits(target),
    ...(target.chart ? chartEdits(target) : []),
    {
      kind: "link",
      sheet,
      at: { row: LINK_ROW, column: 0 },
      target: { sheet: target.contentsSheet, at: { row: 0, column: 0 } },
      tip: words.backTip,
    },
    { kind: "hideGridlines", sheet },
    ...fixedEdits(target),
  ];
};

const fixedEdits = ({
  sheet,
  model,
  layout,
  words,
  existing,
}: SheetTarget): readonly WorkbookEdit[] => {
  const row = (existing && fixedRowOf(existing, model, words)) ?? layout.fixedRow;
  const above = Array.from({ length: row }, () => []);
  return blockEdits(sheet, [...above, ...fixedPart(model, words)], existing);
};

const updateEdits = (target: SheetTarget, existing: SheetSnapshot): readonly WorkbookEdit[] => {
  const { sheet, layout, model } = target;
  if (isReshaped(existing, layout)) {
    return [
      ...leftoverEdits(target, existing),
      ...blockEdits(sheet, layout.grid, null),
      { kind: "resizeTable", sheet, name: excelTableName(model.id), block: layout.table },
      ...lookEdits(target),
      ...chartEdits(target),
    ];
  }
  const withoutState = layout.grid.map((row, index) => (index === layout.stateRow ? [] : row));
  const edits = blockEdits(sheet, withoutState, existing);
  return edits.length === 0
    ? []
    : [...blockEdits(sheet, layout.grid, existing), ...chartEdits(target)];
};

/** "BEV-03.1" -> "IM_D_BEV_03_1", as the Excel table is named. */
const chartName = (id: string): string => excelTableName(id).replace("IM_T_", "IM_D_");

/** About 16 cm of columns. */
const CHART_WIDTH = 85;

const chartEdits = (target: SheetTarget): readonly WorkbookEdit[] => {
  const { model, layout, sheet, chart, existing, words } = target;
  if (!model.hasChart) return [];
  const row = existing ? (fixedRowOf(existing, model, words) ?? layout.fixedRow) : layout.fixedRow;
  const place = { row, column: 0, rows: CHART_ROWS - 1, columns: columnsFor(layout.widths) };
  return [{ kind: "putChart", sheet, name: chartName(model.id), chart, place }];
};

const columnsFor = (widths: readonly number[]): number => {
  let sum = 0;
  const enough = widths.findIndex((width) => (sum += width) >= CHART_WIDTH);
  return enough < 0 ? widths.length : enough + 1;
};

/** Whether rows or columns came or went: then the looks move as well, and everything is written anew. */
const isReshaped = (existing: SheetSnapshot, layout: TableSheet): boolean => {
  const isOther = (row: number, column: number): boolean => {
    const planned = layout.grid[row]?.[column]?.content ?? "";
    return row !== layout.stateRow && planned !== valueAt(existing, { row, column });
  };
  const heads = layout.grid[HEAD_ROW] ?? [];
  return (
    ownColumns(existing) !== heads.length ||
    heads.some((_, column) => isOther(HEAD_ROW, column)) ||
    layout.grid.some((_, row) => row >= BODY_TOP && isOther(row, 0))
  );
};

/** Empties what an earlier run wrote below the heads, and heads that are no more; looks go with it. */
const leftoverEdits = (
  { sheet, layout, words }: SheetTarget,
  existing: SheetSnapshot,
): readonly WorkbookEdit[] => {
  const own = ownColumns(existing);
  const { columns } = layout.table;
  const body: Block = {
    row: BODY_TOP,
    column: 0,
    rows: lastOwnRow(existing, words) - BODY_TOP + 1,
    columns: own,
  };
  const heads: Block = { row: SPANNER_ROW, column: columns, rows: 2, columns: own - columns };
  return [body, heads]
    .filter((block) => block.rows > 0 && block.columns > 0)
    .map((block) => ({ kind: "clearBlock", sheet, block }));
};

const lookEdits = (target: SheetTarget): readonly WorkbookEdit[] => [
  ...target.layout.spanners.map((block): WorkbookEdit => ({
    kind: "centerAcross",
    sheet: target.sheet,
    block,
  })),
  { kind: "setPageLayout", sheet: target.sheet, layout: pageLayoutOf(target) },
];

export const orientationOf = ({ table }: TableSheet): PageLayout["orientation"] =>
  table.columns <= PORTRAIT_COLUMNS ? "portrait" : "landscape";

const pageLayoutOf = ({ model, layout, words, existing }: SheetTarget): PageLayout => ({
  orientation: orientationOf(layout),
  repeatedRows: { first: SPANNER_ROW, last: HEAD_ROW },
  printArea: {
    row: 0,
    column: 0,
    rows: printedRows({ model, words, existing }, layout),
    columns: layout.printedColumns,
  },
  footer: words.pageFooter(model.id),
});

/** Columns of ours on the sheet as it is: the heads up to the first blank one. */
const ownColumns = (existing: SheetSnapshot): number => {
  const heads = existing.values[HEAD_ROW] ?? [];
  const blank = heads.findIndex((head) => head === "");
  return blank < 0 ? heads.length : blank;
};

/**
 * Last row an earlier run wrote, the data state; where somebody changed its text, the last row before the second blank
 * one: the table and the lines below it are each followed by one.
 */
const lastOwnRow = (existing: SheetSnapshot, { isDataState }: ReportWords): number => {
  const state = existing.values.findIndex(
    ([first], row) => row >= BODY_TOP && typeof first === "string" && isDataState(first),
  );
  if (state >= 0) return state;
  const blanks = existing.values.flatMap(([first], row) =>
    row >= BODY_TOP && first === "" ? [row] : [],
  );
  return (blanks[1] ?? existing.values.length) - 1;
};
