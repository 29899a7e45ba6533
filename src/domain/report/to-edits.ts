// SPDX-License-Identifier: EUPL-1.2
import type { ExpectedCell } from "../derive/derive-plan";
import type { SheetChart } from "../shared/sheet-chart";
import type { SheetMarker, SheetSnapshot } from "../shared/sheet-snapshot";
import type { WorkbookEdit } from "../shared/workbook-edit";
import { BODY_TOP, LINK_ROW } from "./frame";
import { blockEdits } from "../shared/planned-sheet";
import { CHART_ROWS, fixedPart, fixedRowOf } from "./fixed-part";
import { pageLayoutOf } from "./page-layout";
import type { ReportWords } from "./report-words";
import { leftoverBlocks, withoutBlocks } from "./sheet-extent";
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
  /** The sheet of an earlier run, once the rows below are put in. */
  readonly existing: SheetSnapshot | null;
  /** Puts whole rows into it where the table gains some. */
  readonly inserts: readonly WorkbookEdit[];
  /** The run that made the sheet was interrupted. */
  readonly isUnfinished: boolean;
  readonly contentsSheet: string;
  readonly words: ReportWords;
}

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

/** What is to be cleared is blank from then on, so that it is written anew with its looks. */
const updateEdits = (target: SheetTarget, existing: SheetSnapshot): readonly WorkbookEdit[] => {
  const { sheet, layout, model, inserts } = target;
  const leftovers = leftoverBlocks(existing, layout, target.words);
  const cleared = { ...existing, ...withoutBlocks(existing, leftovers) };
  if (leftovers.length > 0 || inserts.length > 0) {
    return [
      ...inserts,
      ...leftovers.map((block): WorkbookEdit => ({ kind: "clearBlock", sheet, block })),
      ...blockEdits(sheet, layout.grid, cleared),
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

/** About 20 cm of columns, if the table has as many. */
const CHART_WIDTH = 110;

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

const lookEdits = (target: SheetTarget): readonly WorkbookEdit[] => [
  ...target.layout.spanners.map((block): WorkbookEdit => ({
    kind: "centerAcross",
    sheet: target.sheet,
    block,
  })),
  { kind: "setPageLayout", sheet: target.sheet, layout: pageLayoutOf(target) },
];
